import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor, Role } from '../access';
import { scopeOf } from '../access';
import { audit, Reads, sql, UnitOfWork } from '../database';
import { NotFound, parse } from '../problem';
import { rolesHeld } from './open-sign-in';
import { personsOfAccount } from './person.queries';

export const SwitchOrganisationInput = z.object({ organisationId: z.uuid('Choose an organisation.') });

export interface OrganisationChoice {
  id: string;
  name: string;
  current: boolean;
}

/** The organisations in which one's own account is somebody. */
@Injectable()
export class OrganisationChoices {
  constructor(private readonly reads: Reads) {}

  of(actor: Actor): Promise<OrganisationChoice[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'organisation.my-organisations',
      text: `select organisation.id, organisation.name, organisation.id = $2 as current
             from person join organisation on organisation.id = person.organisation_id
             where person.account_id = $1 and (person.left_on is null or person.left_on > current_date) order by organisation.name`,
      values: [actor.accountId, actor.organisationId],
    });
  }
}

/** Goes on in another organisation of one's own account, with the same sign-in. */
@Injectable()
export class SwitchOrganisation {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor, input: unknown): Promise<{ roles: Role[] }> {
    const { organisationId } = parse(SwitchOrganisationInput, input);
    const { accountId, signInId } = actor;
    const persons = await this.work.runAs({ accountId }, () => personsOfAccount(accountId));
    const person = persons.find((candidate) => candidate.organisationId === organisationId);
    if (!person) throw new NotFound('organisation');
    return this.work.runAs({ ...person, accountId }, async () => {
      await sql('update sign_in set organisation_id = $2, person_id = $3 where id = $1 and revoked_at is null', [
        signInId,
        organisationId,
        person.personId,
      ]);
      audit('organisation.entered', 'account', accountId);
      return { roles: await rolesHeld(person.personId) };
    });
  }
}
