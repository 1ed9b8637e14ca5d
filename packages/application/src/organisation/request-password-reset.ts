import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Visitor } from '../access';
import { KeyStore } from '../access';
import { audit, rows, sql, UnitOfWork } from '../database';
import { leaveJob } from '../outbox';
import { parse } from '../problem';
import { Account } from './account.entity';
import { DemonstrationAccount } from './demonstration-account';
import { Email } from './email';
import { issueToken } from './one-time-token';
import { personsOfAccount } from './person.queries';

export const RequestPasswordResetInput = z.object({ email: Email });

const lifetimeHours = 2;
/** A mailbox can't be flooded through this door. */
const mostAnHour = 3;

/**
 * Mails a link to choose a new password, if the address has an account; the answer is the same if it has none.
 * Only an account of the demonstration, which everybody knows, is told that it keeps its password.
 */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: KeyStore,
  ) {}

  async execute(_visitor: Visitor, input: unknown): Promise<{ done: boolean }> {
    const { email } = parse(RequestPasswordResetInput, input);
    const account = await this.work.runAs({ email }, () => rows(Account).findOneBy({ email }));
    if (account?.demonstration) throw new DemonstrationAccount();
    if (account) await this.mail(account.id);
    return { done: true };
  }

  private async mail(accountId: string): Promise<void> {
    const persons = await this.work.runAs({ accountId }, () => personsOfAccount(accountId));
    // The demonstration's letters lie open in its mailbox: the key to an account of a real organisation is none of them.
    const person = persons.find(({ demonstration }) => !demonstration) ?? persons[0];
    if (!person) return;
    const { organisationId, personId } = person;
    await this.work.runAs({ accountId, organisationId, personId }, async () => {
      await sql('select 1 from account where id = $1 for update', [accountId]);
      const recent = await sql(
        `select 1 from one_time_token where account_id = $1 and purpose = 'password-reset' and created_at > now() - interval '1 hour'`,
        [accountId],
      );
      if (recent.length >= mostAnHour) return;
      const tokenId = await issueToken(this.keys, 'password-reset', lifetimeHours, { accountId });
      await leaveJob('send-password-reset', `password-reset:${tokenId}`, { tokenId, accountId, organisationId });
      audit('password-reset.requested', 'account', accountId);
    });
  }
}
