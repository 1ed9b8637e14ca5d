import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { hashOf } from '../../access';
import { audit, sql, UnitOfWork } from '../../database';

/**
 * Makes the secret address of the actor's own calendar, in place of the one that she had, which is void from now on.
 * The secret is 32 random bytes; only its hash is kept, so it is answered this once.
 */
@Injectable()
export class IssueCalendarLink {
  constructor(private readonly work: UnitOfWork) {}

  /** @returns the address on this installation, from `/` on. */
  execute(actor: Actor): Promise<{ path: string }> {
    const token = randomBytes(32).toString('base64url');
    return this.work.run(actor, async () => {
      await sql(
        `insert into calendar_link (organisation_id, person_id, token_hash) values ($1, $2, $3)
         on conflict (organisation_id, person_id) do update set token_hash = excluded.token_hash, created_at = now()`,
        [actor.organisationId, actor.personId, hashOf(token)],
      );
      audit('calendar-link.issued', 'person', actor.personId);
      return { path: `/calendar/${token}.ics` };
    });
  }
}
