import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Actor } from '../access';
import { scopeOf } from '../access';
import { audit, Reads, sql, UnitOfWork } from '../database';
import { parse } from '../problem';

export interface SignInView {
  id: string;
  /** As the browser called itself; null when it said nothing. */
  userAgent: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  /** The one that asks. */
  current: boolean;
}

export const EndSignInInput = z.object({ id: z.uuid('Choose a sign-in.') });

/** Ends one sign-in of the actor's account, or all but the one she came with, in the running unit of work. */
export const endSignIns = (actor: Actor, which: 'others' | { id: string }): Promise<{ id: string }[]> =>
  sql(
    `update sign_in set revoked_at = now() where account_id = $1 and revoked_at is null
       and case when $3::uuid is null then id <> $2 else id = $3 end returning id`,
    [actor.accountId, actor.signInId, which === 'others' ? null : which.id],
  );

@Injectable()
export class SignInQueries {
  constructor(private readonly reads: Reads) {}

  /** The open sign-ins of one's own account, the latest seen first. */
  of(actor: Actor): Promise<SignInView[]> {
    return this.reads.all(scopeOf(actor), {
      name: 'organisation.my-sign-ins',
      text: `select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt", id = $2 as current
             from sign_in where account_id = $1 and revoked_at is null and expires_at > now()
             order by id = $2 desc, last_seen_at desc limit 100`,
      values: [actor.accountId, actor.signInId],
    });
  }
}

/** Ends one of one's own sign-ins; one that is over already stays so. */
@Injectable()
export class EndSignIn {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { id } = parse(EndSignInInput, input);
    return this.work.run(actor, async () => {
      const ended = await endSignIns(actor, { id });
      if (ended.length > 0) audit('sign-in.ended', 'account', actor.accountId, { signInId: id });
      return { done: true };
    });
  }
}

/** Ends every sign-in of one's own account but the one that asks. */
@Injectable()
export class EndOtherSignIns {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor): Promise<{ done: boolean }> {
    return this.work.run(actor, async () => {
      const ended = await endSignIns(actor, 'others');
      if (ended.length > 0) audit('sign-in.others-ended', 'account', actor.accountId, { count: ended.length });
      return { done: true };
    });
  }
}
