import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Visitor } from '../access';
import { hashOf } from '../access';
import { sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { FoundOrganisation, FoundOrganisationInput } from './found-organisation';
import { lookAtToken, spendToken } from './one-time-token';
import type { SignedIn } from './open-sign-in';
import { openSignIn } from './open-sign-in';
import { openAccount, PrepareAccount } from './prepare-account';
import { TypedPassword } from './sign-in-person';

const { name, country, locale, timeZone, administrator } = FoundOrganisationInput.shape;

export const SetUpOrganisationInput = z.object({
  token: z.string().max(200),
  organisationName: name,
  country,
  locale,
  timeZone,
  name: administrator.shape.name,
  email: administrator.shape.email,
  password: TypedPassword,
});

/** Founds a real organisation by the launcher's link, which is spent with it, and signs its first administrator in. */
@Injectable()
export class SetUpOrganisation {
  constructor(
    private readonly work: UnitOfWork,
    private readonly prepareAccount: PrepareAccount,
    private readonly foundOrganisation: FoundOrganisation,
  ) {}

  async execute(_visitor: Visitor, input: unknown, userAgent: string | null): Promise<SignedIn> {
    const asked = parse(SetUpOrganisationInput, input);
    await lookAtToken(this.work, 'set-up', asked.token);
    const account = await this.prepareAccount.execute(asked.email, asked.password);
    const { accountId, email } = account;
    const organisationId = randomUUID();
    const scope = { organisationId, accountId, email, token: hashOf(asked.token) };
    return this.work.runAs(scope, async () => {
      await spendToken('set-up', asked.token);
      const { administratorId: personId } = await this.foundOrganisation.execute(
        {
          name: asked.organisationName,
          country: asked.country,
          locale: asked.locale,
          timeZone: asked.timeZone,
          administrator: { name: asked.name, email },
        },
        false,
        organisationId,
      );
      await openAccount(account, asked.locale);
      await sql('update person set account_id = $2 where organisation_id = $3 and id = $1', [
        personId,
        accountId,
        organisationId,
      ]);
      return openSignIn({ accountId, organisationId, personId }, userAgent);
    });
  }
}
