import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { Actor } from '../../access';
import { audit, sql, unlessReferred, UnitOfWork } from '../../database';
import { parse } from '../../problem';
import {
  EvidenceTooLarge,
  evidenceEmpty,
  evidenceFull,
  evidenceOfNoKind,
  evidenceOfYoursFull,
  evidenceTooMany,
  largestEvidence,
  mostAboutInstitution,
  mostEvidence,
  mostOfPerson,
} from './evidence-problems';
import { fitsName, kindOf, type FileKind } from './file-kind';
import { unknownIndicator } from './institution-problems';
import { KeepEvidenceFileInput } from './institution.input';
import { mayBringFile, type Bringing, type Evidence } from './may-bring-file';

/** Of these it is read again, so that a download holds no more of it in memory. */
const pieceSize = 256 * 1_024;

type About = z.output<typeof KeepEvidenceFileInput>;

interface EvidenceContent {
  content: Buffer;
  kind: FileKind;
}

/** Keeps a file that an answer, or a settled level, rests on. It is what its content says, not what its name does. */
@Injectable()
export class KeepEvidenceFile {
  constructor(private readonly work: UnitOfWork) {}

  /**
   * Whether she may bring it is asked before it is read, for who may not takes no place from those who may, and again when it is written, for
   * it may have been long on its way.
   * @throws EvidenceTooLarge, EvidenceRefused, what mayBringFile throws, and what the content throws; nothing is kept then.
   */
  async execute(actor: Actor, input: unknown, content: AsyncIterable<Buffer>): Promise<{ fileId: string }> {
    const about = parse(KeepEvidenceFileInput, input);
    const may = () => mayBringFile(actor, about.assessmentId, about.institutionId);
    await this.work.run(actor, may);
    const file = checked(await readWhole(content), about.fileName);
    return this.work.run(actor, async () => ({ fileId: await write(actor, about, await may(), file) }));
  }
}

const readWhole = async (content: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of content) {
    bytes += part.length;
    if (bytes > largestEvidence) throw new EvidenceTooLarge();
    parts.push(part);
  }
  if (bytes === 0) throw evidenceEmpty();
  return Buffer.concat(parts);
};

const checked = (content: Buffer, fileName: string): EvidenceContent => {
  const kind = kindOf(content);
  if (kind === null || !fitsName(kind, fileName)) throw evidenceOfNoKind();
  return { content, kind };
};

/** Whether the content is more than there is room for. */
const isFull = (there: Evidence, most: Evidence, content: Buffer): boolean =>
  there.files >= most.files || there.bytes + content.length > most.bytes;

const write = async (
  actor: Actor,
  { assessmentId, institutionId, indicatorId, fileName }: About,
  { modelId, respondentId, there }: Bringing,
  { content, kind }: EvidenceContent,
): Promise<string> => {
  const about = [actor.organisationId, assessmentId, institutionId, indicatorId, actor.personId];
  const [hers] = await sql<Evidence & { ofIndicator: number }>(
    `select count(*)::int as files, coalesce(sum(bytes), 0)::float8 as bytes, count(*) filter (where indicator_id = $4)::int as "ofIndicator"
     from evidence_file where organisation_id = $1 and assessment_id = $2 and institution_id = $3 and person_id = $5`,
    about,
  );
  if (!hers || hers.ofIndicator >= mostEvidence) throw evidenceTooMany();
  if (isFull(hers, mostOfPerson, content)) throw evidenceOfYoursFull();
  if (isFull(there, mostAboutInstitution, content)) throw evidenceFull();
  const pieces = Math.ceil(content.length / pieceSize);
  const [kept] = await unlessReferred(
    sql<{ id: string }>(
      `insert into evidence_file (organisation_id, assessment_id, institution_id, indicator_id, person_id, model_id, respondent_id, file_name, kind, bytes, pieces)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) returning id`,
      [...about, modelId, respondentId, fileName, kind, content.length, pieces],
    ),
    unknownIndicator,
  );
  if (!kept) throw new Error('The file was not kept.');
  for (let position = 0; position < pieces; position += 1)
    await sql('insert into evidence_piece (organisation_id, file_id, position, content) values ($1, $2, $3, $4)', [
      actor.organisationId,
      kept.id,
      position,
      content.subarray(position * pieceSize, (position + 1) * pieceSize),
    ]);
  audit('evidence-file.kept', 'institution', institutionId, { assessmentId, indicatorId, fileId: kept.id });
  return kept.id;
};
