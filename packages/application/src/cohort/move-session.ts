import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse, VersionConflict } from '../problem';
import { tellFormerTrainer, tellOfSession } from '../reminder';
import { clashesOf } from './clashes';
import { MoveSessionInput } from './cohort.input';
import { findSession, refuseCompleted } from './find-cohort';
import { lockSessions, refuseCancelled, refuseClashes, refuseNoTrainer, unlessClashing } from './session-clash';
import { refuseDoubtful } from './venue/planning-warnings';

const alreadyHeld = () =>
  new InputProblem([
    {
      path: 'sessionId',
      code: 'session-held',
      message: 'Attendance was recorded, so this session was held. Plan another one instead.',
    },
  ]);

/**
 * To another time, place or trainer. The revision tells those who were told before that they have to be told
 * again; saved as it is, nobody is.
 */
@Injectable()
export class MoveSession {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ done: boolean }> {
    const { sessionId, expectedRevision, despite, ...moved } = parse(MoveSessionInput, input);
    return this.work.run(actor, async () => {
      const session = await findSession(actor, sessionId);
      if (session.revision !== expectedRevision) throw new VersionConflict();
      refuseCompleted(session.cohort);
      refuseCancelled(session);
      if (session.recorded) throw alreadyHeld();
      await refuseNoTrainer(actor, moved.trainerId, moved.startsAt);
      const { title, startsAt, endsAt, venue, link, trainerId } = moved;
      await lockSessions();
      const place = {
        cohortId: session.cohort.id,
        trainerId,
        venue,
        spans: [{ startsAt, endsAt }],
        except: [sessionId],
      };
      refuseClashes(await clashesOf(actor, place));
      await refuseDoubtful(actor, place, despite);
      const changed = await unlessClashing(
        sql(
          `update session set title = $3, starts_at = $4, ends_at = $5, venue = $6, link = $7, trainer_id = $8, revision = revision + 1, changed_at = now()
           where organisation_id = $1 and id = $2
             and (title, starts_at, ends_at, venue, link, trainer_id) is distinct from ($3, $4::timestamptz, $5::timestamptz, $6, $7, $8::uuid)
           returning id`,
          [actor.organisationId, sessionId, title, startsAt, endsAt, venue, link, trainerId],
        ),
      );
      if (changed.length === 0) return { done: true };
      await tellOfSession(actor, 'session-moved', sessionId);
      if (session.trainerId) await tellFormerTrainer(actor, sessionId, session.trainerId);
      audit('session.moved', 'session', sessionId, { revision: expectedRevision + 1, ...moved });
      return { done: true };
    });
  }
}
