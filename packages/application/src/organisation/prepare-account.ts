import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { audit, rows, sql, UnitOfWork } from '../database';
import { parse, Problem } from '../problem';
import { Account } from './account.entity';
import { DemonstrationAccount } from './demonstration-account';
import { hashPassword, Password } from './password';
import { ProvePassword, SignInRefused } from './prove-password';

export interface PreparedAccount {
  accountId: string;
  email: string;
  /** Of an account that is yet to be opened; null for one that exists and proved its password. */
  passwordHash: string | null;
}

/**
 * The account that somebody joins an organisation with: a new one with a password that is good enough, or the one that the
 * address has already, if she knows its password. An account is never taken over, and never one of the demonstration.
 */
@Injectable()
export class PrepareAccount {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provePassword: ProvePassword,
  ) {}

  async execute(email: string, password: string): Promise<PreparedAccount> {
    const known = await this.work.runAs({ email }, () => rows(Account).findOneBy({ email }));
    if (known?.demonstration) throw new DemonstrationAccount();
    if (known) return this.prove(email, password);
    parse(z.object({ password: Password }), { password });
    return { accountId: randomUUID(), email, passwordHash: await hashPassword(password) };
  }

  private async prove(email: string, password: string): Promise<PreparedAccount> {
    const proved = await this.provePassword.execute(email, password);
    if (proved instanceof Problem) throw proved.code === 'sign-in-locked' ? proved : SignInRefused.known();
    return { accountId: proved.id, email, passwordHash: null };
  }
}

/** Opens the account if it is new, in the running unit of work, whose scope holds its e-mail. */
export const openAccount = async (
  { accountId, email, passwordHash }: PreparedAccount,
  locale: string,
): Promise<void> => {
  if (passwordHash === null) return;
  const opened = await sql(
    'insert into account (id, email, password_hash, locale) values ($1, $2, $3, $4) on conflict do nothing returning id',
    [accountId, email, passwordHash, locale],
  );
  // Somebody opened it since it was looked for: its password is to be proved.
  if (opened.length === 0) throw SignInRefused.known();
  audit('account.opened', 'account', accountId);
};
