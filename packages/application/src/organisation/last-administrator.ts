import type { Actor } from '../access';
import { sql } from '../database';
import { Problem } from '../problem';

class LastAdministrator extends Problem {
  readonly kind = 'LastAdministrator';

  constructor() {
    super(
      'last-administrator',
      'This is the last administrator of the organisation of whom no leaving is recorded; without one nobody could grant a role again. Make somebody else administrator first.',
    );
  }
}

/** Whoever takes administrators away waits for the other: each would count the one whom the other takes away. */
export const lockAdministrators = async ({ organisationId }: Actor): Promise<void> => {
  await sql(`select pg_advisory_xact_lock(hashtextextended('administrators:' || $1, 0))`, [organisationId]);
};

/**
 * Without these grants of administrators somebody else, who can sign in and of whom it is not recorded that she leaves, must still administer each of their
 * institutions, itself or from above. @throws LastAdministrator
 */
export const keepAdministrator = async ({ organisationId }: Actor, grantIds: readonly string[]): Promise<void> => {
  const alone = await sql(
    `select 1 from role_grant lost where lost.organisation_id = $1 and lost.id = any($2::uuid[]) and not exists (
       select 1 from role_grant g join person p on p.organisation_id = $1 and p.id = g.person_id
       where g.organisation_id = $1 and g.id <> all($2::uuid[]) and g.role = 'administrator' and g.revoked_at is null
         and p.account_id is not null and p.left_on is null and lost.institution_id in (select institutions_below(g.institution_id))) limit 1`,
    [organisationId, grantIds],
  );
  if (alone.length > 0) throw new LastAdministrator();
};
