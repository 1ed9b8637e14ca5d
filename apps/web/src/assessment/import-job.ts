import type { Job } from '../job/use-job';

/** The figures of an import, in the order in which they are told. */
export const FIGURES = [
  'newPeople',
  'changedPeople',
  'newInstitutions',
  'levels',
  'unchangedLevels',
  'rowsLeftOut',
  'submittedAgain',
  'notSubmitted',
] as const;

export function figureOf({ result }: Job, figure: (typeof FIGURES)[number]): number {
  return result.find(({ name }) => name === figure)?.value ?? 0;
}

/** The same file again: nothing that it says is new. */
export function changedNothing(job: Job): boolean {
  return (['newPeople', 'changedPeople', 'newInstitutions', 'levels'] as const).every(
    (figure) => figureOf(job, figure) === 0,
  );
}
