import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import { decidingRoots } from '../organisation';
import { NotFound, Refused } from '../problem';

/** Inside a unit of work. Nobody decides her own request. @throws NotFound, Refused */
export const authoriseDeciding = async (actor: Actor, personId: string): Promise<void> => {
  if (personId === actor.personId) throw new Refused();
  const [person] = await sql<{ decides: boolean }>(
    `select p.institution_id in (select institutions_below(deciding.root) from ${decidingRoots('$3', '$4')} as deciding) as decides
     from person p where p.organisation_id = $1 and p.id = $2`,
    [actor.organisationId, personId, rootsOf(actor, 'manager'), actor.personId],
  );
  if (!person) throw new NotFound('person');
  if (!person.decides) throw new Refused();
};

/** Whether there is a manager, other than she herself, over her institution or above it. */
export const hasManager = async ({ organisationId, personId }: Actor): Promise<boolean> => {
  const [found] = await sql<{ some: boolean }>(
    `select exists (select 1 from person p join role_grant g on g.organisation_id = $1 and g.role = 'manager' and g.revoked_at is null and g.person_id <> p.id
         join person m on m.organisation_id = $1 and m.id = g.person_id and (m.left_on is null or m.left_on > current_date)
       where p.organisation_id = $1 and p.id = $2 and p.institution_id in (select institutions_below(g.institution_id))) as some`,
    [organisationId, personId],
  );
  return found?.some ?? false;
};
