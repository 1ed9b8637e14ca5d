import { Injectable } from '@nestjs/common';
import type { Actor, Role, Visitor } from '../access';
import { rolesOf, scopeOf } from '../access';
import { Reads } from '../database';

export interface Me {
  personId: string;
  name: string;
  email: string;
  locale: string;
  organisationId: string;
  roles: Role[];
}

/** The signed-in person herself. */
@Injectable()
export class ReadMe {
  constructor(private readonly reads: Reads) {}

  async execute(actor: Actor | Visitor): Promise<Me | null> {
    if (!actor) return null;
    const me = await this.reads.one<Omit<Me, 'roles'>>(scopeOf(actor), {
      name: 'organisation.me',
      text: `select person.id as "personId", person.name, account.email, account.locale, person.organisation_id as "organisationId"
             from person join account on account.id = person.account_id where person.organisation_id = $1 and person.id = $2`,
      values: [actor.organisationId, actor.personId],
    });
    return me && { ...me, roles: rolesOf(actor) };
  }
}
