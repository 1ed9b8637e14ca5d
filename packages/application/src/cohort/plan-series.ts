import { randomUUID } from 'node:crypto';
import type { SessionInSeries } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { audit, sql, UnitOfWork } from '../database';
import { InputProblem, parse } from '../problem';
import { tellOfSeries } from '../reminder';
import { clashesOf } from './clashes';
import { findCohort, refuseCompleted } from './find-cohort';
import { findSeries, lastOf } from './find-series';
import { PlanSeriesInput } from './series.input';
import { lockSessions, refuseClashes, refuseNoTrainer, unlessClashing } from './session-clash';
import { refuseDoubtful } from './venue/planning-warnings';

/** Plans all sessions of a series, or none where one of them can't be. People are told of all of them by one letter. */
@Injectable()
export class PlanSeries {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws NotFound, Refused, SessionClash, SessionDoubtful, InputProblem */
  execute(actor: Actor, input: unknown): Promise<{ seriesId: string; planned: number }> {
    const { despite, ...rule } = parse(PlanSeriesInput, input);
    const seriesId = randomUUID();
    return this.work.run(actor, async () => {
      const { cohortId, title, venue, link, trainerId } = rule;
      refuseCompleted(await findCohort(actor, cohortId));
      const series = findSeries(rule);
      await refuseNoTrainer(actor, trainerId, lastOf(series));
      const spans = series.map(spanOf);
      await lockSessions();
      refuseClashes(await clashesOf(actor, { cohortId, trainerId, venue, spans }));
      await refuseDoubtful(actor, { cohortId, trainerId, venue, spans }, despite);
      await unlessClashing(
        sql(
          `insert into session (organisation_id, cohort_id, series_id, title, starts_at, ends_at, venue, link, trainer_id)
           select $1, $2, $3, $4, starts_at, ends_at, $7, $8, $9 from unnest($5::timestamptz[], $6::timestamptz[]) as planned (starts_at, ends_at)`,
          [
            actor.organisationId,
            cohortId,
            seriesId,
            title,
            spans.map(({ startsAt }) => startsAt),
            spans.map(({ endsAt }) => endsAt),
            venue,
            link,
            trainerId,
          ],
        ),
      );
      await tellOfSeries(actor, seriesId);
      audit('series.planned', 'cohort', cohortId, { seriesId, planned: spans.length, ...rule });
      return { seriesId, planned: spans.length };
    });
  }
}

/** @throws InputProblem that names the day on which there is no such time. */
const spanOf = ({ day, span }: SessionInSeries) => {
  if (span) return span;
  const message = `On ${day} clocks are put forward over this time, so it does not exist. Choose another time, or leave that day out.`;
  throw new InputProblem([{ path: 'startsAt', code: 'skipped-hour', message }]);
};
