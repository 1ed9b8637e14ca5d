import { useSearchParams } from 'react-router';

export type ImportStep = 'file' | 'check' | 'round' | 'job';

/** What the address of the wizard says; loading the page again, or sending the address to oneself, comes to the same step. */
export interface ImportPlace {
  step: ImportStep;
  upload: string | null;
  job: string | null;
  /** The round's name, which is its own in an organisation: a new round has no id before the import is done. */
  round: string | null;
  /** Corrected columns, see columns.ts; null while the guess stands. */
  columns: string | null;
  /** The institution that new people and institutions are put below; null for the highest. */
  into: string | null;
}

export function useImportPlace() {
  const [params, setParams] = useSearchParams();
  const [upload, job] = [params.get('upload'), params.get('job')];
  const place: ImportPlace = {
    step: stepOf(upload, job, params.get('step')),
    upload,
    job,
    round: params.get('round'),
    columns: params.get('columns'),
    into: params.get('into'),
  };
  /** What is null is taken out of the address; `replace` leaves no trace for the browser's Back. */
  const go = (changes: Record<string, string | null>, replace = false) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { replace },
    );
  const restart = () => setParams({});
  return { place, go, restart };
}

function stepOf(upload: string | null, job: string | null, step: string | null): ImportStep {
  if (job) return 'job';
  if (!upload) return 'file';
  return step === 'round' ? 'round' : 'check';
}
