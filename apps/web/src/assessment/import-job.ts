import type { ImportJobQuery } from '../generated/documents';

export type ImportJob = NonNullable<ImportJobQuery['job']>;

export function isOver({ state }: ImportJob): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}

/** The figures of an import, in the order in which they are told. */
export const FIGURES = [
  'newPeople',
  'changedPeople',
  'newInstitutions',
  'levels',
  'unchangedLevels',
  'rowsLeftOut',
] as const;

export function figureOf({ result }: ImportJob, figure: (typeof FIGURES)[number]): number {
  return result.find(({ name }) => name === figure)?.value ?? 0;
}

/** The same file again: nothing that it says is new. */
export function changedNothing(job: ImportJob): boolean {
  return (['newPeople', 'changedPeople', 'newInstitutions', 'levels'] as const).every(
    (figure) => figureOf(job, figure) === 0,
  );
}
