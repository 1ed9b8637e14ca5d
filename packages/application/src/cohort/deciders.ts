import type { Actor } from '../access';
import { rootsOf } from '../access';
import { sql } from '../database';
import { NotFound, Refused } from '../problem';

/**
 * A set of rows (root, manager_id): institutions at and below which a person decides requests, as a manager or in the stead of one, whose id it names
 * then. $1 the organisation. @param own a parameter: where she is a manager. @param actor one for her id.
 */
export const decidingRoots = (own: string, actor: string): string => `
  (select unnest(${own}::uuid[]) as root, null::uuid as manager_id
   union select g.institution_id, d.manager_id from deputy d
     join role_grant g on g.organisation_id = d.organisation_id and g.person_id = d.manager_id and g.role = 'manager' and g.revoked_at is null
     join person m on m.organisation_id = d.organisation_id and m.id = d.manager_id and (m.left_on is null or m.left_on > current_date)
   where d.organisation_id = $1 and d.deputy_id = ${actor} and d.until_on >= app_today())`;

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
