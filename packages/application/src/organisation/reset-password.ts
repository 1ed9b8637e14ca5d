import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Visitor } from '../access';
import { hashOf } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { lookAtToken, spendToken, TokenRefused } from './one-time-token';
import { hashPassword, Password } from './password';
import { personsOfAccount } from './person.queries';

export const ResetPasswordInput = z.object({ token: z.string().min(1).max(200), password: Password });

/** Sets a new password by a mailed link, and ends every sign-in of the account: whoever knew the old one is out. */
@Injectable()
export class ResetPassword {
  constructor(private readonly work: UnitOfWork) {}

  async execute(_visitor: Visitor, input: unknown): Promise<{ done: boolean }> {
    const { token, password } = parse(ResetPasswordInput, input);
    const { accountId } = await lookAtToken(this.work, 'password-reset', token);
    if (!accountId) throw new TokenRefused();
    const [person] = await this.work.runAs({ accountId }, () => personsOfAccount(accountId));
    if (!person) throw new TokenRefused();
    const passwordHash = await hashPassword(password);
    await this.work.runAs({ ...person, accountId, token: hashOf(token) }, async () => {
      await spendToken('password-reset', token);
      await sql('update account set password_hash = $2, failed_attempts = 0, locked_until = null where id = $1', [
        accountId,
        passwordHash,
      ]);
      await sql('update sign_in set revoked_at = now() where account_id = $1 and revoked_at is null', [accountId]);
      audit('password.reset', 'account', accountId);
    });
    return { done: true };
  }
}
