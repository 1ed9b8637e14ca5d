import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { audit, rows, sql, UnitOfWork } from '../database';
import { InputProblem, parse, Problem } from '../problem';
import { Account } from './account.entity';
import { DemonstrationAccount } from './demonstration-account';
import { hashPassword, Password } from './password';
import { ProvePassword } from './prove-password';
import { TypedPassword } from './sign-in-person';
import { endSignIns } from './sign-ins';

export const ChangePasswordInput = z.object({ current: TypedPassword, password: Password });

/** Changes one's own password, and ends every other sign-in of the account: whoever knew the old one is out. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: UnitOfWork,
    private readonly provePassword: ProvePassword,
  ) {}

  async execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { current, password } = parse(ChangePasswordInput, input);
    const account = await this.work.run(actor, () => rows(Account).findOneByOrFail({ id: actor.accountId }));
    if (account.demonstration) throw new DemonstrationAccount();
    await this.prove(account.email, current);
    const passwordHash = await hashPassword(password);
    return this.work.run(actor, async () => {
      await sql('update account set password_hash = $2 where id = $1', [actor.accountId, passwordHash]);
      await endSignIns(actor, 'others');
      audit('password.changed', 'account', actor.accountId);
      return { done: true };
    });
  }

  private async prove(email: string, current: string): Promise<void> {
    const proved = await this.provePassword.execute(email, current);
    if (!(proved instanceof Problem)) return;
    if (proved.code === 'sign-in-locked') throw proved;
    throw new InputProblem([
      { path: 'current', code: 'wrong', message: 'This is not your password. Try again, or ask for a new one.' },
    ]);
  }
}
