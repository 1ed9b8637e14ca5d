import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import { InputProblem } from '../problem';
import { findPerson } from './find-person';

const refused = (code: string, message: string) => new InputProblem([{ path: 'supervisor', code, message }]);

/**
 * Inside a unit of work. Only people of the actor's institutions can be named anew, so that nobody is told whose a number is elsewhere;
 * who supervises her already stays, wherever she works, and after she left.
 * @param key staff number or e-mail of the supervisor; null: nobody supervises her.
 * @param personId whom she supervises; null where that is somebody new.
 * @throws InputProblem where nobody within reach has this key, or it is the person's own.
 */
export const findSupervisor = async (
  actor: Actor,
  key: string | null | undefined,
  personId: string | null,
): Promise<string | null> => {
  if (!key) return null;
  const kept = personId && (await supervisorNow(actor, personId, key));
  if (kept) return kept;
  const found = await findPerson(actor.organisationId, key);
  if (found === null || !(await isWithinReach(actor, found)))
    throw refused(
      'not-a-supervisor',
      'Nobody in your institutions has this staff number or e-mail. Correct it, or leave it empty.',
    );
  if (found === personId)
    throw refused('own-supervisor', 'Nobody is her own supervisor. Write who supervises her, or leave it empty.');
  return found;
};

const supervisorNow = async ({ organisationId }: Actor, personId: string, key: string): Promise<string | null> => {
  const [now] = await sql<{ id: string }>(
    `select s.id from person p join person s on s.organisation_id = $1 and s.id = p.supervisor_id
     where p.organisation_id = $1 and p.id = $2 and (s.staff_number = $3 or s.email = lower($3))`,
    [organisationId, personId, key],
  );
  return now?.id ?? null;
};

const isWithinReach = async (actor: Actor, personId: string): Promise<boolean> => {
  const found = await sql(
    `select 1 from person where organisation_id = $1 and id = $2
       and institution_id in (select institutions_below(root) from unnest($3::uuid[]) as root)`,
    [actor.organisationId, personId, rootsOf(actor, 'administrator', 'coordinator')],
  );
  return found.length > 0;
};
