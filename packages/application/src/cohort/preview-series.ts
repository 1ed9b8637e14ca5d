import type { SessionInSeries } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access';
import { UnitOfWork } from '../database';
import { parse } from '../problem';
import { clashesOf } from './clashes';
import { findCohort, refuseCompleted } from './find-cohort';
import { findSeries, lastOf } from './find-series';
import { PlanSeriesInput } from './series.input';
import type { Clash } from './session-clash';
import { refuseNoTrainer } from './session-clash';
import type { PlanningWarning } from './venue/planning-warnings';
import { warningsOf } from './venue/planning-warnings';

export interface PreviewedSession {
  day: string;
  /** Null where its time does not exist on that day. */
  startsAt: Date | null;
  endsAt: Date | null;
  clashes: Clash[];
  /** What speaks against it, and does not make it impossible. */
  warnings: PlanningWarning[];
}

/** What a series would be, session by session, with what stands in the way of each. Nothing is written. */
@Injectable()
export class PreviewSeries {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: unknown): Promise<{ sessions: PreviewedSession[] }> {
    const rule = parse(PlanSeriesInput, input);
    return this.work.run(actor, async () => {
      refuseCompleted(await findCohort(actor, rule.cohortId));
      const series = findSeries(rule);
      await refuseNoTrainer(actor, rule.trainerId, lastOf(series));
      return { sessions: await this.preview(actor, rule, series) };
    });
  }

  private async preview(
    actor: Actor,
    { cohortId, trainerId, venue }: { cohortId: string; trainerId: string | null; venue: string | null },
    series: SessionInSeries[],
  ): Promise<PreviewedSession[]> {
    const there = series.flatMap(({ day, span }) => (span ? [{ day, ...span }] : []));
    const planned = { cohortId, trainerId, venue, spans: there };
    const [clashes, warnings] = [await clashesOf(actor, planned), await warningsOf(actor, planned)];
    return series.map(({ day, span }) => ({
      day,
      startsAt: span?.startsAt ?? null,
      endsAt: span?.endsAt ?? null,
      clashes: clashes.filter(({ at }) => there[at]?.day === day),
      warnings: warnings.filter(({ at }) => there[at]?.day === day),
    }));
  }
}
