import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { sql, UnitOfWork } from '../../database';
import { startWatchedJob } from '../../outbox';
import { parse } from '../../problem';
import { findPublished } from '../published-programme';
import { findRequest } from './find-request';
import { StartTimetableInput } from './timetable.input';

/** Asks for a timetable of these cohorts; the worker finds it and keeps it as a proposal. */
@Injectable()
export class StartTimetable {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ timetableId: string; jobId: string }> {
    const asked = parse(StartTimetableInput, input);
    return this.work.run(actor, async () => {
      await findPublished(actor, asked.programmeId);
      // The worker looks once more; said here, what can't be is mended in the form.
      await findRequest(actor, asked);
      const jobId = await startWatchedJob(actor, 'find-timetable', { programmeId: asked.programmeId });
      const [timetable] = await sql<{ id: string }>(
        'insert into timetable (organisation_id, programme_id, job_id, asked) values ($1, $2, $3, $4) returning id',
        [actor.organisationId, asked.programmeId, jobId, asked],
      );
      if (!timetable) throw new Error('The timetable was not written.');
      return { timetableId: timetable.id, jobId };
    });
  }
}
