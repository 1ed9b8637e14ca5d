import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { parse } from '../problem';
import { tellOfSession } from '../reminder';
import { CancelSessionInput } from './cohort.input';
import { findSession, refuseCompleted } from './find-cohort';

/** Its trainer, venue and time are free again. Again changes nothing. */
@Injectable()
export class CancelSession {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { sessionId } = parse(CancelSessionInput, input);
    return this.work.run(actor, async () => {
      const { cohort, cancelled } = await findSession(actor, sessionId);
      if (cancelled) return { done: true };
      refuseCompleted(cohort);
      await sql(
        'update session set cancelled_at = now(), revision = revision + 1, changed_at = now() where organisation_id = $1 and id = $2',
        [actor.organisationId, sessionId],
      );
      await tellOfSession(actor, 'session-cancelled', sessionId);
      audit('session.cancelled', 'session', sessionId, { cohortId: cohort.id });
      return { done: true };
    });
  }
}
