import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { authorise, KeyStore } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { leaveJob } from '../outbox';
import { NotFound, parse, Problem } from '../problem';
import { codeOf, printed } from './invitation-code';
import { keepToken } from './one-time-token';

export const InvitePersonInput = z.object({
  personId: z.uuid('Choose a person.'),
  by: z.enum(['mail', 'code'], 'Choose how the invitation reaches the person.'),
});

export const RevokeInvitationInput = z.object({ personId: z.uuid('Choose a person.') });

export class EmailMissing extends Problem {
  readonly kind = 'EmailMissing';

  constructor() {
    super('email-missing', 'This person has no e-mail address. Print a code, or write the address first.');
  }
}

export class AlreadyJoined extends Problem {
  readonly kind = 'AlreadyJoined';

  constructor() {
    super('already-joined', 'This person has an account already and can sign in. An invitation is not needed.');
  }
}

export interface IssuedInvitation {
  /** To be printed; shown this once. Null when it went by mail. */
  printedCode: string | null;
  /** Null when it is to be printed. */
  sentTo: string | null;
  expiresAt: Date;
}

interface Invitee {
  institutionId: string;
  email: string | null;
  joined: boolean;
  holdsPower: boolean;
}

const lifetimeHours = 14 * 24;

/** Who may be invited by this actor, locked: two invitations at once come one after the other. */
const inviteeOf = async (actor: Actor, personId: string): Promise<Invitee> => {
  const [person] = await sql<Invitee>(
    `select institution_id as "institutionId", email, account_id is not null as joined,
       exists (select 1 from role_grant where role_grant.organisation_id = $1 and person_id = $2 and revoked_at is null
         and role <> 'learner') as "holdsPower"
     from person where organisation_id = $1 and id = $2 and (left_on is null or left_on > current_date) for update`,
    [actor.organisationId, personId],
  );
  if (!person) throw new NotFound('person');
  // Who hands out the invitation of somebody with roles could accept it herself and have them.
  const held = person.holdsPower ? (['administrator'] as const) : (['administrator', 'coordinator'] as const);
  await authorise(actor, person.institutionId, ...held);
  return person;
};

/** Lets every open invitation of a person expire. */
export const expireInvitations = (personId: string) =>
  sql<{ id: string }>(
    `update one_time_token set expires_at = now()
     where purpose = 'invitation' and organisation_id = app_organisation() and person_id = $1
       and used_at is null and expires_at > now() returning id`,
    [personId],
  );

/** Invites a person to open her account, by a mailed link or a printed code. A new invitation makes the earlier one void. */
@Injectable()
export class InvitePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
  ) {}

  execute(actor: Actor, input: unknown): Promise<IssuedInvitation> {
    const { personId, by } = parse(InvitePersonInput, input);
    return this.work.run(actor, async () => {
      const { email, joined } = await inviteeOf(actor, personId);
      if (joined) throw new AlreadyJoined();
      if (by === 'mail' && email === null) throw new EmailMissing();
      await expireInvitations(personId);
      const issued = await this.issue(actor.organisationId, personId, by);
      audit('person.invited', 'person', personId, { by });
      return { ...issued, sentTo: by === 'mail' ? email : null };
    });
  }

  private async issue(organisationId: string, personId: string, by: 'mail' | 'code') {
    const tokenId = randomUUID();
    const secret = this.keys.derive('invitation', tokenId);
    const code = by === 'code' ? codeOf(secret) : null;
    const subject = { organisationId, personId };
    const { expiresAt } = await keepToken('invitation', code ?? secret, lifetimeHours, subject, tokenId);
    if (!code) await leaveJob('send-invitation', `invitation:${tokenId}`, { tokenId, personId, organisationId });
    return { printedCode: code && printed(code), expiresAt };
  }
}

/** Makes the open invitation of a person void. */
@Injectable()
export class RevokeInvitation {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { personId } = parse(RevokeInvitationInput, input);
    return this.work.run(actor, async () => {
      await inviteeOf(actor, personId);
      const revoked = await expireInvitations(personId);
      if (revoked.length > 0) audit('invitation.revoked', 'person', personId);
      return { done: true };
    });
  }
}
