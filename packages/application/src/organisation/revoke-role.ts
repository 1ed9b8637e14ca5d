import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { keepAdministrator, lockAdministrators } from './last-administrator';

export const RevokeRoleInput = z.object({ grantId: z.uuid('Choose a role that somebody holds.') });

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
      await lockAdministrators(actor);
      const [grant] = await sql<HeldGrant>(
        `select person_id as "personId", role, institution_id as "institutionId" from role_grant
         where organisation_id = $1 and id = $2 and revoked_at is null`,
        [actor.organisationId, grantId],
      );
      if (!grant) throw new NotFound('role');
      await authorise(actor, grant.institutionId, 'administrator');
      if (grant.role === 'administrator') await keepAdministrator(actor, [grantId]);
      await sql('update role_grant set revoked_at = now() where organisation_id = $1 and id = $2', [
        actor.organisationId,
        grantId,
      ]);
      audit('role.revoked', 'person', grant.personId, { role: grant.role, institutionId: grant.institutionId });
      return { personId: grant.personId };
    });
  }
}
