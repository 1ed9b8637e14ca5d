/**
 * A set of rows (root, manager_id): institutions at and below which a person decides what managers decide, as one of them or in the stead of one, whose id
 * it names then. $1 the organisation. @param own a parameter: where she is a manager. @param actor one for her id.
 */
export const decidingRoots = (own: string, actor: string): string => `
  (select unnest(${own}::uuid[]) as root, null::uuid as manager_id
   union select g.institution_id, d.manager_id from deputy d
     join role_grant g on g.organisation_id = d.organisation_id and g.person_id = d.manager_id and g.role = 'manager' and g.revoked_at is null
     join person m on m.organisation_id = d.organisation_id and m.id = d.manager_id and (m.left_on is null or m.left_on > current_date)
   where d.organisation_id = $1 and d.deputy_id = ${actor} and d.until_on >= app_today())`;
