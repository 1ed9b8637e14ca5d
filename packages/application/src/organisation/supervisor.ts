import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import { InputProblem, NotFound, VersionConflict } from '../problem';
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

interface Team {
  supervisorId: string;
  personIds: readonly string[];
  /** Who supervises them from now on. */
  toId: string;
}

/**
 * Inside a unit of work: people who report to one supervisor report to another, all of them or none.
 * @throws NotFound where the other one is not within reach or has left; InputProblem where she is one of them; VersionConflict where somebody does not report
 *   to the first, or not within reach, any more.
 */
export const changeSupervisor = async (actor: Actor, { supervisorId, personIds, toId }: Team): Promise<void> => {
  if (!(await isWithinReach(actor, toId, true))) throw new NotFound('person');
  if (personIds.includes(toId))
    throw new InputProblem([
      {
        path: 'toId',
        code: 'own-supervisor',
        message: 'Nobody is her own supervisor. Leave her out, or name another.',
      },
    ]);
  const changed = await sql(
    `update person set supervisor_id = $4, version = version + 1
     where organisation_id = $1 and supervisor_id = $2 and id = any($3::uuid[]) and (left_on is null or left_on > current_date)
       and institution_id in (select institutions_below(root) from unnest($5::uuid[]) as root) returning id`,
    [actor.organisationId, supervisorId, personIds, toId, rootsOf(actor, 'administrator', 'coordinator')],
  );
  if (changed.length !== personIds.length) throw new VersionConflict();
};

const supervisorNow = async ({ organisationId }: Actor, personId: string, key: string): Promise<string | null> => {
  const [now] = await sql<{ id: string }>(
    `select s.id from person p join person s on s.organisation_id = $1 and s.id = p.supervisor_id
     where p.organisation_id = $1 and p.id = $2 and (s.staff_number = $3 or s.email = lower($3))`,
    [organisationId, personId, key],
  );
  return now?.id ?? null;
};

const isWithinReach = async (actor: Actor, personId: string, here = false): Promise<boolean> => {
  const found = await sql(
    `select 1 from person where organisation_id = $1 and id = $2
       and institution_id in (select institutions_below(root) from unnest($3::uuid[]) as root)
       and (not $4 or left_on is null or left_on > current_date)`,
    [actor.organisationId, personId, rootsOf(actor, 'administrator', 'coordinator'), here],
  );
  return found.length > 0;
};
