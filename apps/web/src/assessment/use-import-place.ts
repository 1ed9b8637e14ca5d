import { useAddress } from '../ui/use-address';

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
  /** Corrected answers of a survey, see survey-answers.ts; null while the guess stands. */
  answers: string | null;
  /** The job of the dry run with these columns; null while it is to be started. */
  check: string | null;
  /** The institution that new people and institutions are put below; null for the highest. */
  into: string | null;
}

export function useImportPlace() {
  const [params, go] = useAddress();
  const place: ImportPlace = {
    step: stepOf(params),
    upload: params.get('upload'),
    job: params.get('job'),
    round: params.get('round'),
    columns: params.get('columns'),
    answers: params.get('answers'),
    check: params.get('check'),
    into: params.get('into'),
  };
  const restart = () => go(Object.fromEntries([...params.keys()].map((name) => [name, null])));
  return { place, go, restart };
}

function stepOf(params: URLSearchParams): ImportStep {
  if (params.has('job')) return 'job';
  if (!params.has('upload')) return 'file';
  // A round is chosen for a file that was checked.
  return params.get('step') === 'round' && params.has('check') ? 'round' : 'check';
}
