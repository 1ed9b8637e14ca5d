import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise, roles } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';

export const GrantRoleInput = z.object({
  personId: z.uuid('Choose a person.'),
  role: z.enum(roles, 'Choose a role.'),
  institutionId: z.uuid('Choose the institution that the role reaches, with everything below it.'),
});

/** Grants a role over an institution and everything below it. Only an administrator of that subtree may; the same grant again changes nothing. */
@Injectable()
export class GrantRole {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ personId: string }> {
    const { personId, role, institutionId } = parse(GrantRoleInput, input);
    return this.work.run(actor, async () => {
      await authorise(actor, institutionId, 'administrator');
      const [person] = await sql<{ institutionId: string }>(
        'select institution_id as "institutionId" from person where id = $1 and organisation_id = $2',
        [personId, actor.organisationId],
      );
      if (!person) throw new NotFound('person');
      await authorise(actor, person.institutionId, 'administrator');
      const granted = await sql(
        `insert into role_grant (organisation_id, person_id, role, institution_id, granted_by)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning id`,
        [actor.organisationId, personId, role, institutionId, actor.personId],
      );
      if (granted.length > 0) audit('role.granted', 'person', personId, { role, institutionId });
      return { personId };
    });
  }
}
