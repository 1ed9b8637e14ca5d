import { z } from 'zod';
import type { Actor } from '../access';
import { authorise, authoriseAll } from '../access';
import { sql } from '../database';
import { InputProblem, NotFound, Refused } from '../problem';
import { keepAdministrator } from './last-administrator';

export const LeavingInput = z.object({
  personId: z.uuid('Choose a person.'),
  /** The first day on which she is not there. */
  leftOn: z.iso.date('Write a day as 2026-11-24.'),
});

interface Leaver {
  institutionId: string;
  /** The day on which she leaves, as far as it is recorded. */
  leftOn: string | null;
  /** That day has come. */
  gone: boolean;
}

interface Power {
  id: string;
  role: string;
  institutionId: string;
}

/**
 * Inside a unit of work: somebody whose leaving the actor may record or undo. All of her roles end with it, or come back: of who holds another one than that of a learner only
 * an administrator of each of them may. @throws NotFound, Refused, InputProblem for a coordinator where an administrator is needed
 */
export const findLeaver = async (actor: Actor, personId: string): Promise<Leaver & { powers: Power[] }> => {
  const [person] = await sql<Leaver & { powers: Power[] }>(
    `select institution_id as "institutionId", left_on::text as "leftOn", coalesce(left_on <= current_date, false) as gone,
       (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'role', role, 'institutionId', g.institution_id)), '[]') from role_grant g
        where g.organisation_id = $1 and g.person_id = person.id and g.revoked_at is null and g.role <> 'learner') as powers
     from person where organisation_id = $1 and id = $2`,
    [actor.organisationId, personId],
  );
  if (!person) throw new NotFound('person');
  const { institutionId, powers } = person;
  await authorise(actor, institutionId, 'administrator', 'coordinator');
  const places = [institutionId, ...powers.map((power) => power.institutionId)];
  if (powers.length > 0 && !(await administers(actor, places))) throw holdsRole();
  return person;
};

/** Inside a unit of work. @throws what keeps her from leaving on that day: InputProblem, LastAdministrator */
export const refuseLeaving = async (actor: Actor, powers: readonly Power[], leftOn: string): Promise<void> => {
  const [day] = await sql<{ early: boolean; late: boolean }>(
    `select $1::date < current_date - interval '1 year' as early, $1::date > current_date + interval '1 year' as late`,
    [leftOn],
  );
  if (day?.early)
    throw problem(
      'left-long-ago',
      'This day is more than a year ago. Choose a later one: her record ends with it all the same.',
    );
  if (day?.late)
    throw problem('leaves-too-late', 'This day is more than a year ahead. Choose an earlier one, or record it later.');
  await keepAdministrator(
    actor,
    powers.filter(({ role }) => role === 'administrator').map(({ id }) => id),
  );
};

const administers = (actor: Actor, places: string[]): Promise<boolean> =>
  authoriseAll(actor, places, 'administrator').then(
    () => true,
    (error: unknown) => {
      if (error instanceof Refused) return false;
      throw error;
    },
  );

const holdsRole = () =>
  new InputProblem([
    {
      path: 'personId',
      code: 'leaver-holds-role',
      message:
        'Besides learning, this person holds a role, which ends with it. Ask an administrator of the organisation to record it.',
    },
  ]);
const problem = (code: string, message: string) => new InputProblem([{ path: 'leftOn', code, message }]);
