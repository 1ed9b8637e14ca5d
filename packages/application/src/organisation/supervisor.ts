import { InputProblem } from '../problem';
import { findPerson } from './find-person';

const refused = (code: string, message: string) => new InputProblem([{ path: 'supervisor', code, message }]);

/**
 * Inside a unit of work.
 * @param key staff number or e-mail of the supervisor; null: nobody supervises her.
 * @param personId whom she supervises; null where that is somebody new.
 * @throws InputProblem where nobody has this key, or it is the person's own.
 */
export const findSupervisor = async (
  organisationId: string,
  key: string | null | undefined,
  personId: string | null,
): Promise<string | null> => {
  if (!key) return null;
  const found = await findPerson(organisationId, key);
  if (!found)
    throw refused('not-a-supervisor', 'Nobody has this staff number or e-mail. Correct it, or leave it empty.');
  if (found === personId)
    throw refused('own-supervisor', 'Nobody is her own supervisor. Write who supervises her, or leave it empty.');
  return found;
};
