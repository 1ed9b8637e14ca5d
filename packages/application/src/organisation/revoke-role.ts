import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse, Problem } from '../problem';

export const RevokeRoleInput = z.object({ grantId: z.uuid('Choose a role that somebody holds.') });

export class LastAdministrator extends Problem {
  readonly kind = 'LastAdministrator';

  constructor() {
    super(
      'last-administrator',
      'This is the last administrator of the organisation; without one nobody could grant a role again. Make somebody else administrator first.',
    );
  }
}

interface HeldGrant {
  personId: string;
  role: string;
  institutionId: string;
}

/** Takes a role back, from now on. */
@Injectable()
export class RevokeRole {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ personId: string }> {
    const { grantId } = parse(RevokeRoleInput, input);
    return this.work.run(actor, async () => {
      // Whoever revokes administrators waits for the other: each would count the one whom the other takes away.
      await sql(`select pg_advisory_xact_lock(hashtextextended('administrators:' || $1, 0))`, [actor.organisationId]);
      const [grant] = await sql<HeldGrant>(
        `select person_id as "personId", role, institution_id as "institutionId" from role_grant
         where organisation_id = $1 and id = $2 and revoked_at is null`,
        [actor.organisationId, grantId],
      );
      if (!grant) throw new NotFound('role');
      await authorise(actor, grant.institutionId, 'administrator');
      if (grant.role === 'administrator') await this.keepOne(actor.organisationId, grantId, grant.institutionId);
      await sql('update role_grant set revoked_at = now() where organisation_id = $1 and id = $2', [
        actor.organisationId,
        grantId,
      ]);
      audit('role.revoked', 'person', grant.personId, { role: grant.role, institutionId: grant.institutionId });
      return { personId: grant.personId };
    });
  }

  /** Somebody else who is still here, and can sign in, must administer this institution, itself or from above. */
  private async keepOne(organisationId: string, grantId: string, institutionId: string): Promise<void> {
    const others = await sql(
      `select 1 from role_grant join person on person.organisation_id = $1 and person.id = role_grant.person_id
       where role_grant.organisation_id = $1 and role_grant.id <> $2 and role = 'administrator' and revoked_at is null
         and account_id is not null and (left_on is null or left_on > current_date)
         and $3::uuid in (select institutions_below(role_grant.institution_id)) limit 1`,
      [organisationId, grantId, institutionId],
    );
    if (others.length === 0) throw new LastAdministrator();
  }
}
