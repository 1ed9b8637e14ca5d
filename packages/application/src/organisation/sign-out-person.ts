import { Injectable } from '@nestjs/common';
import type { Actor, Visitor } from '../access';
import { audit, sql, UnitOfWork } from '../database';

/** Ends the sign-in that the actor came with. A visitor has none: nothing to do. */
@Injectable()
export class SignOutPerson {
  constructor(private readonly work: UnitOfWork) {}

  async execute(actor: Actor | Visitor): Promise<{ done: boolean }> {
    if (actor) {
      await this.work.run(actor, async () => {
        await sql('update sign_in set revoked_at = now() where id = $1 and revoked_at is null', [actor.signInId]);
        audit('sign-in.ended', 'account', actor.accountId);
      });
    }
    return { done: true };
  }
}
