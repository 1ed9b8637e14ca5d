import { Problem } from '../../problem';

/** So large may a file be: a scanned report of a hundred pages. */
export const largestEvidence = 10 * 1_048_576;
/** So many files may one person bring for one indicator. */
export const mostEvidence = 5;
/** So much may one person bring about one institution in an assessment, so that nobody uses up what is there for all: files, and bytes (100 MB). */
export const mostOfPerson = { files: 40, bytes: 100 * 1_048_576 };
/** So much may all of them bring about it: files, and bytes (500 MB). */
export const mostAboutInstitution = { files: 200, bytes: 500 * 1_048_576 };

export class EvidenceTooLarge extends Problem {
  readonly kind = 'EvidenceTooLarge';

  constructor() {
    super('evidence-too-large', 'The file is larger than 10 MB. Save it smaller, or upload the pages that matter.');
  }
}

class EvidenceRefused extends Problem {
  readonly kind = 'EvidenceRefused';
}
export const evidenceEmpty = () => new EvidenceRefused('evidence-empty', 'The file is empty. Choose another.');
export const evidenceOfNoKind = () =>
  new EvidenceRefused(
    'evidence-kind',
    'This is no PDF, Word, Excel, OpenDocument text, PNG or JPEG file, or its name ends otherwise, or it holds macros. Save it as one of these, and upload that.',
  );
export const evidenceTooMany = () =>
  new EvidenceRefused(
    'evidence-too-many',
    `You have uploaded ${mostEvidence} files for this indicator already. Take one away first.`,
  );
export const evidenceOfYoursFull = () =>
  new EvidenceRefused(
    'evidence-of-yours-full',
    `Your files about this institution are ${mostOfPerson.files}, or 100 MB: one person brings no more. Take away what matters least, or upload a smaller file.`,
  );
export const evidenceFull = () =>
  new EvidenceRefused(
    'evidence-full',
    'All files about this institution together are 200, or 500 MB: no more are kept in this assessment. Take away what matters least, or upload a smaller file.',
  );
