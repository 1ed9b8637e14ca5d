import { Injectable } from '@nestjs/common';
import type { ClockActor } from '../../access';
import { sql } from '../../database';
import type { JobPayload } from '../../outbox';
import { WatchedJobs } from '../../outbox';
import { NotFound, Problem } from '../../problem';
import { findPublished } from '../published-programme';
import { findRequest } from './find-request';
import type { TimetableAsked } from './timetable.input';
import { TimetableThread } from './timetable-thread';

/** In all: the timetable, and why not all sessions can be placed. */
const timeLimit = 60; // seconds

class NoTimetableInTime extends Problem {
  readonly kind = 'NoTimetableInTime';

  constructor() {
    super('no-timetable-in-time', 'No timetable was found in a minute. Take fewer cohorts at a time, or fewer days.');
  }
}

/** Places the sessions around what is planned now. Nothing is planned until somebody accepts it. The worker calls it. */
@Injectable()
export class RunTimetable {
  constructor(
    private readonly jobs: WatchedJobs,
    private readonly thread: TimetableThread,
  ) {}

  execute(_: ClockActor, payload: JobPayload<'find-timetable'>): Promise<void> {
    return this.jobs.carryOut<{ programmeId: string }>(payload, async (actor, { programmeId }, progress) => {
      await findPublished(actor, programmeId);
      const [timetable] = await sql<{ id: string; asked: TimetableAsked }>(
        'select id, asked from timetable where organisation_id = $1 and job_id = $2',
        [actor.organisationId, payload.jobId],
      );
      if (!timetable) throw new NotFound('timetable');
      const kept = await findRequest(actor, timetable.asked);
      const outcome = await this.thread.work({ request: kept.request, timeLimit }, 'solving', progress);
      if (!outcome) throw new NoTimetableInTime();
      await sql('update timetable set request = $3, outcome = $4, placed = $5 where organisation_id = $1 and id = $2', [
        actor.organisationId,
        timetable.id,
        kept,
        outcome,
        JSON.stringify(outcome.placed),
      ]);
      return { sessions: outcome.placed.length };
    });
  }
}
