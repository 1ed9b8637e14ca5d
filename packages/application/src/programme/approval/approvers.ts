import type { ApproverRole } from '@baobab/domain/programme';
import { sql } from '../../database';

interface Approver {
  role: ApproverRole;
  personId: string;
}

/**
 * Inside a unit of work: who holds one of the roles over an institution, but for those who may not decide. A deputy decides what a manager may, so that
 * where there is none of these there is no deputy either.
 */
export const approversOf = (
  organisationId: string,
  institutionId: string,
  { roles, barred }: { roles: readonly ApproverRole[]; barred: readonly string[] },
): Promise<Approver[]> =>
  sql(
    `select distinct g.role, g.person_id as "personId"
     from role_grant g join person p on p.organisation_id = g.organisation_id and p.id = g.person_id
     where g.organisation_id = $1 and g.role = any($3::text[]) and g.revoked_at is null and g.person_id <> all($4::uuid[])
       and (p.left_on is null or p.left_on > current_date) and $2 in (select institutions_below(g.institution_id))`,
    [organisationId, institutionId, roles, barred],
  );
