import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { rootsOf, scopeOf } from '../access';
import { Reads, UnitOfWork } from '../database';
import { readCode } from './invitation-code';
import { lookAtToken, TokenRefused } from './one-time-token';

/** What the holder of an invitation is shown before she accepts. */
export interface OpenInvitation {
  organisationId: string;
  personId: string;
  organisationName: string;
  personName: string;
  email: string | null;
  /** The organisation's language. */
  locale: string;
}

/** How far a person is on her way to an account, for those who invite her. */
export interface PersonInvitation {
  personName: string;
  email: string | null;
  state: 'none' | 'open' | 'expired' | 'joined';
  expiresAt: Date | null;
}

@Injectable()
export class InvitationQueries {
  constructor(
    private readonly reads: Reads,
    private readonly work: UnitOfWork,
  ) {}

  /** @param token of the mailed link, or the printed code as it was typed. @throws TokenRefused */
  async open(token: string): Promise<OpenInvitation> {
    const { organisationId, personId } = await lookAtToken(this.work, 'invitation', readCode(token) ?? token);
    if (!organisationId) throw new TokenRefused();
    const invitation = await this.reads.one<OpenInvitation>(
      { organisationId },
      {
        name: 'organisation.open-invitation',
        text: `select person.organisation_id as "organisationId", person.id as "personId", organisation.name as "organisationName",
                 person.name as "personName", person.email, organisation.default_locale as locale
               from person join organisation on organisation.id = person.organisation_id
               where person.organisation_id = $1 and person.id = $2 and account_id is null
                 and (left_on is null or left_on > current_date)`,
        values: [organisationId, personId],
      },
    );
    if (!invitation) throw new TokenRefused();
    return invitation;
  }

  /** Null for a person whom the actor may not invite. */
  of(actor: Actor, personId: string): Promise<PersonInvitation | null> {
    return this.reads.one(scopeOf(actor), {
      name: 'organisation.person-invitation',
      text: `select person.name as "personName", person.email, last.expires_at as "expiresAt",
               case when person.account_id is not null then 'joined' when last.id is null then 'none'
                 when last.expires_at > now() then 'open' else 'expired' end as state
             from person left join lateral (
               select id, expires_at from one_time_token where purpose = 'invitation' and used_at is null
                 and organisation_id = person.organisation_id and person_id = person.id order by created_at desc limit 1) last on true
             where person.organisation_id = $1 and person.id::text = $2 and person.institution_id in (
               select below from unnest($3::uuid[]) as root, institutions_below(root) as below)`,
      values: [actor.organisationId, personId, rootsOf(actor, 'administrator', 'coordinator')],
    });
  }
}
