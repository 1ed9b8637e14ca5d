import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Visitor } from '../access';
import { hashOf } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse, Problem } from '../problem';
import { Email } from './email';
import { readCode } from './invitation-code';
import { InvitationQueries } from './invitation.queries';
import { spendToken } from './one-time-token';
import type { SignedIn } from './open-sign-in';
import { openSignIn } from './open-sign-in';
import type { PreparedAccount } from './prepare-account';
import { openAccount, PrepareAccount } from './prepare-account';
import { TypedPassword } from './sign-in-person';

export const AcceptInvitationInput = z.object({
  /** Of the mailed link, or the printed code. */
  token: z.string().max(200),
  /** Only of a person whose address nobody knows yet. */
  email: z.string().nullish(),
  password: TypedPassword,
});

export class EmailTaken extends Problem {
  readonly kind = 'EmailTaken';

  constructor() {
    super(
      'email-taken',
      'Somebody else in this organisation has this e-mail address. Use another, or ask your coordinator which entry is yours.',
    );
  }
}

/** Gives the invited person her account (the one that she has elsewhere, if she proves it), and signs her in. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitations: InvitationQueries,
    private readonly prepareAccount: PrepareAccount,
  ) {}

  async execute(_visitor: Visitor, input: unknown, userAgent: string | null): Promise<SignedIn> {
    const asked = parse(AcceptInvitationInput, input);
    const { organisationId, personId, locale, ...invitation } = await this.invitations.open(asked.token);
    const email = invitation.email ?? parse(z.object({ email: Email }), { email: asked.email ?? '' }).email;
    const account = await this.prepareAccount.execute(email, asked.password);
    const { accountId } = account;
    const token = readCode(asked.token) ?? asked.token;
    return this.work.runAs({ organisationId, personId, accountId, email, token: hashOf(token) }, async () => {
      await spendToken('invitation', token);
      await openAccount(account, locale);
      await this.join(organisationId, personId, account);
      return openSignIn({ accountId, organisationId, personId }, userAgent);
    });
  }

  private async join(organisationId: string, personId: string, { accountId, email }: PreparedAccount): Promise<void> {
    const [other] = await sql(
      'select 1 from person where organisation_id = $1 and id <> $2 and (account_id = $3 or email = $4)',
      [organisationId, personId, accountId, email],
    );
    if (other) throw new EmailTaken();
    await sql('update person set account_id = $3, email = coalesce(email, $4) where organisation_id = $1 and id = $2', [
      organisationId,
      personId,
      accountId,
      email,
    ]);
    audit('invitation.accepted', 'person', personId);
  }
}
