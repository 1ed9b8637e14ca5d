import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Role, Visitor } from '../access';
import { hashOf } from '../access';
import { audit, rows, sql, UnitOfWork } from '../database';
import { parse, Problem } from '../problem';
import { Account } from './account.entity';
import { Email } from './email';
import { verifyPassword } from './password';
import { personsOfAccount } from './person.queries';
import type { SignInSettings } from './sign-in.settings';
import { signInSettings } from './sign-in.settings';

export const SignInInput = z.object({
  email: Email,
  password: z.string().min(1, 'Write your password.').max(128, 'A password has at most 128 characters.'),
});

export class SignInRefused extends Problem {
  readonly kind = 'SignInRefused';

  static wrong = () =>
    new SignInRefused('sign-in-refused', 'E-mail or password is wrong. Try again, or ask for a new password.');
  static locked = () =>
    new SignInRefused(
      'sign-in-locked',
      'Too many attempts for this account. Wait fifteen minutes, or ask for a new password.',
    );
}

export interface SignedIn {
  /** Opaque; goes into the cookie and nowhere else. */
  token: string;
  roles: Role[];
}

const attemptsBeforeLock = 10;

/** Opens a sign-in for an account that knows its password. Attempts are counted an account, here, whatever door they come by. */
@Injectable()
export class SignInPerson {
  constructor(
    private readonly work: UnitOfWork,
    @Inject(signInSettings) private readonly settings: SignInSettings,
  ) {}

  async execute(_visitor: Visitor, input: unknown, userAgent: string | null): Promise<SignedIn> {
    const { email, password } = parse(SignInInput, input);
    const checked = await this.check(email, password);
    if (checked instanceof Problem) throw checked;
    return this.open(checked, userAgent);
  }

  /** Returns the problem instead of throwing it: the count of failures must be kept. */
  private check(email: string, password: string): Promise<Account | SignInRefused> {
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

  private async open(account: Account, userAgent: string | null): Promise<SignedIn> {
    const [person] = await this.work.runAs({ accountId: account.id }, () => personsOfAccount(account.id));
    if (!person) throw SignInRefused.wrong();
    const token = randomBytes(32).toString('base64url');
    return this.work.runAs(
      { accountId: account.id, organisationId: person.organisationId, personId: person.personId },
      async () => {
        await sql(
          `insert into sign_in (account_id, organisation_id, person_id, token_hash, user_agent, expires_at)
           values ($1, $2, $3, $4, $5, now() + interval '12 hours')`,
          [account.id, person.organisationId, person.personId, hashOf(token), userAgent?.slice(0, 300) ?? null],
        );
        audit('sign-in.opened', 'account', account.id);
        const held = await sql<{ role: Role }>(
          'select distinct role from role_grant where person_id = $1 and revoked_at is null',
          [person.personId],
        );
        return { token, roles: held.map(({ role }) => role) };
      },
    );
  }
}
