import { sql } from '../database';
import { InputProblem } from '../problem';

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
  const [found] = await sql<{ id: string }>(
    `select id from person where organisation_id = $1 and (staff_number = $2 or email = lower($2))
       and (left_on is null or left_on > current_date) order by staff_number = $2 desc nulls last limit 1`,
    [organisationId, key],
  );
  if (!found)
    throw refused('not-a-supervisor', 'Nobody has this staff number or e-mail. Correct it, or leave it empty.');
  if (found.id === personId)
    throw refused('own-supervisor', 'Nobody is her own supervisor. Write who supervises her, or leave it empty.');
  return found.id;
};
