import { Injectable } from '@nestjs/common';
import { audit, sql, UnitOfWork } from '../database';
import { hashPassword } from './password';

export interface DemonstrationAccount {
  organisationId: string;
  personId: string;
  email: string;
  password: string;
  locale: string;
}

/**
 * Gives a person of the demonstration an account with a password that everybody knows. Such an account signs in only where
 * nobody but this machine can reach the api (see SignInSettings). Never offered by the api.
 */
@Injectable()
export class OpenDemonstrationAccount {
  constructor(private readonly work: UnitOfWork) {}

  async execute({ organisationId, personId, email, password, locale }: DemonstrationAccount): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.work.runAs({ organisationId, email }, async () => {
      const [demonstration] = await sql('select 1 from organisation where id = $1 and demonstration', [organisationId]);
      if (!demonstration) throw new Error('Only the demonstration organisation has demonstration accounts.');
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
    });
  }
}
