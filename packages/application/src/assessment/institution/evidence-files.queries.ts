export interface EvidenceFileView {
  fileId: string;
  fileName: string;
  bytes: number;
  /** Who brought it. */
  by: string;
  /** The reader brought it. */
  mine: boolean;
}

export type EvidenceFileRow = EvidenceFileView & { indicatorId: string };

/**
 * SQL: the files of an institution in an assessment as json, those that the reader may know of; the policy of the table leaves out what
 * others have not submitted. $1 is the organisation. @param reader an expression for her id. @param where which of them.
 */
export const evidenceFilesOf = (assessment: string, institution: string, reader: string, where: string): string => `
  (select coalesce(jsonb_agg(jsonb_build_object('indicatorId', f.indicator_id, 'fileId', f.id, 'fileName', f.file_name, 'bytes', f.bytes,
      'by', brought.name, 'mine', f.person_id = ${reader}) order by brought.name, f.kept_at, f.id), '[]')
   from evidence_file f join person brought on brought.organisation_id = $1 and brought.id = f.person_id
   where f.organisation_id = $1 and f.assessment_id = ${assessment} and f.institution_id = ${institution} and ${where})`;

/** Those of one indicator. */
export const filesOf = (rows: readonly EvidenceFileRow[], indicatorId: string): EvidenceFileView[] =>
  rows.filter((row) => row.indicatorId === indicatorId).map(({ indicatorId: _, ...file }) => file);
