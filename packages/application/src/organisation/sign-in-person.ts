import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Visitor } from '../access';
import { UnitOfWork } from '../database';
import { parse, Problem } from '../problem';
import { Email } from './email';
import type { SignedIn } from './open-sign-in';
import { openSignIn } from './open-sign-in';
import { personsOfAccount } from './person.queries';
import { ProvePassword, SignInRefused } from './prove-password';

/** A password as it is typed to be proved; what a new one must be is in `password.ts`. */
export const TypedPassword = z
  .string()
  .min(1, 'Write your password.')
  .max(128, 'A password has at most 128 characters.');

export const SignInInput = z.object({ email: Email, password: TypedPassword });

/** Opens a sign-in for an account that knows its password, in the organisation that it used last. */
@Injectable()
export class SignInPerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provePassword: ProvePassword,
  ) {}

  async execute(_visitor: Visitor, input: unknown, userAgent: string | null): Promise<SignedIn> {
    const { email, password } = parse(SignInInput, input);
    const account = await this.provePassword.execute(email, password);
    if (account instanceof Problem) throw account;
    const accountId = account.id;
    const [person] = await this.work.runAs({ accountId }, () => personsOfAccount(accountId));
    if (!person) throw SignInRefused.wrong();
    const subject = { ...person, accountId };
    return this.work.runAs(subject, () => openSignIn(subject, userAgent));
  }
}
