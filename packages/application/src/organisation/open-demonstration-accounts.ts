import { Injectable } from '@nestjs/common';
import { audit, sql, UnitOfWork } from '../database';
import { hashPassword } from './password';

export interface DemonstrationAccount {
  personId: string;
  email: string;
  locale: string;
}

/**
 * Gives people of the demonstration accounts with a password that everybody knows: all of them or none, so that an
 * interrupted load leaves no account behind. They sign in only where nobody but this machine can reach the api (see
 * SignInSettings). Never offered by the api.
 */
@Injectable()
export class OpenDemonstrationAccounts {
  constructor(private readonly work: UnitOfWork) {}

  async execute(organisationId: string, accounts: readonly DemonstrationAccount[], password: string): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.work.runAs({ organisationId }, async () => {
      const [demonstration] = await sql('select 1 from organisation where id = $1 and demonstration', [organisationId]);
      if (!demonstration) throw new Error('Only the demonstration organisation has demonstration accounts.');
      for (const account of accounts) await this.open(organisationId, account, passwordHash);
    });
  }

  private async open(organisationId: string, { personId, email, locale }: DemonstrationAccount, passwordHash: string) {
    // Row-level security shows an account only to a transaction that holds its key; here that is the e-mail.
    await sql(`select set_config('app.email', $1, true)`, [email]);
    const [account] = await sql<{ id: string }>(
      'insert into account (email, password_hash, locale, demonstration) values ($1, $2, $3, true) returning id',
      [email, passwordHash, locale],
    );
    await sql('update person set account_id = $3 where organisation_id = $1 and id = $2', [
      organisationId,
      personId,
      account?.id,
    ]);
    audit('account.opened', 'person', personId, { demonstration: true });
  }
}
