import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { refreshNeedsSummary } from '../needs';
import { NotFound, parse } from '../problem';

export const AssignRoleProfileInput = z.object({
  personId: z.uuid('Choose a person.'),
  /** Null takes the role profile away, and the targets with it. */
  roleProfileId: z.uuid('Choose a role profile.').nullable(),
});

/** Gives a person her role profile, and so her targets. The same one again changes nothing. */
@Injectable()
export class AssignRoleProfile {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { personId, roleProfileId } = parse(AssignRoleProfileInput, input);
    return this.work.run(actor, async () => {
      const [person] = await sql<{ institutionId: string; roleProfileId: string | null }>(
        `select institution_id as "institutionId", role_profile_id as "roleProfileId" from person
         where organisation_id = $1 and id = $2 for update`,
        [actor.organisationId, personId],
      );
      if (!person) throw new NotFound('person');
      await authorise(actor, person.institutionId, 'coordinator', 'administrator');
      if (person.roleProfileId === roleProfileId) return { done: true };
      if (roleProfileId) await mustExist(roleProfileId);
      await sql(
        'update person set role_profile_id = $3, version = version + 1 where organisation_id = $1 and id = $2 returning id',
        [actor.organisationId, personId, roleProfileId],
      );
      await refreshNeedsSummary(null, [person.institutionId]);
      audit('role-profile.assigned', 'person', personId, { roleProfileId, before: person.roleProfileId });
      return { done: true };
    });
  }
}

/** Row-level security shows Baobab's profiles and the organisation's own, which the foreign key alone would not ask. */
const mustExist = async (roleProfileId: string): Promise<void> => {
  const found = await sql('select id from role_profile where id = $1', [roleProfileId]);
  if (found.length === 0) throw new NotFound('role profile');
};
