import { Inject, Injectable } from '@nestjs/common';
import { rows, sql, UnitOfWork } from '../database';
import { Problem } from '../problem';
import { Account } from './account.entity';
import { verifyPassword } from './password';
import type { SignInSettings } from './sign-in.settings';
import { signInSettings } from './sign-in.settings';

export class SignInRefused extends Problem {
  readonly kind = 'SignInRefused';

  static wrong = () =>
    new SignInRefused('sign-in-refused', 'E-mail or password is wrong. Try again, or ask for a new password.');
  static locked = () =>
    new SignInRefused(
      'sign-in-locked',
      'Too many attempts for this account. Wait fifteen minutes, or ask for a new password.',
    );
  /** Only for who holds a set-up link or an invitation: without it, whether an address has an account is not said. */
  static known = () =>
    new SignInRefused(
      'account-known',
      'This e-mail address has an account already, with another password. Write the password of that account, or ask for a new one and come back to this link.',
    );
}

const attemptsBeforeLock = 10;

/** The account that knows this password. Attempts are counted an account, here, whatever door they come by. */
@Injectable()
export class ProvePassword {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(signInSettings) private readonly settings: SignInSettings,
  ) {}

  /** Returns the problem instead of throwing it: the count of failures must be kept. */
  execute(email: string, password: string): Promise<Account | SignInRefused> {
    return this.work.runAs({ email }, async () => {
      const account = await rows(Account).findOne({ where: { email }, lock: { mode: 'pessimistic_write' } });
      const locked = account?.lockedUntil && account.lockedUntil > new Date();
      const known = await verifyPassword(account?.passwordHash ?? null, password);
      if (locked) return SignInRefused.locked();
      if (!account || !known || (account.demonstration && !this.settings.demonstration)) {
        if (account) await this.countFailure(account);
        return SignInRefused.wrong();
      }
      await rows(Account).update({ id: account.id }, { failedAttempts: 0, lockedUntil: null });
      return account;
    });
  }

  private async countFailure({ id, failedAttempts }: Account): Promise<void> {
    const attempts = failedAttempts + 1;
    await sql(
      `update account set failed_attempts = $2, locked_until = case when $3 then now() + interval '15 minutes' end where id = $1`,
      [id, attempts % attemptsBeforeLock, attempts >= attemptsBeforeLock],
    );
  }
}
