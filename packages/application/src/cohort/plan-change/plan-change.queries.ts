import type { ChangeStanding, UndoObstacle } from '@baobab/domain/cohort';
import { undoObstacle } from '@baobab/domain/cohort';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../access';
import { scopeOf } from '../../access';
import { Reads } from '../../database';
import { parse } from '../../problem';
import { CohortQueries } from '../cohort.queries';
import type { ChangeKind } from './change.input';
import { PlanChangesInput } from './change.input';
import type { ChangeEffect } from './change-rows';
import { standingOf } from './change-sql';

interface EffectView extends Omit<ChangeEffect, 'noLongerComplete'> {
  /** Null where the reader may not see persons. */
  noLongerComplete: number | null;
}

/** A change as it is told later. */
interface PlanChangeView {
  id: string;
  kind: ChangeKind;
  cohortId: string;
  cohortName: string;
  otherCohortId: string | null;
  otherCohortName: string | null;
  changedBy: string;
  changedAt: Date;
  reason: string | null;
  days: number | null;
  firstDay: string | null;
  trainerName: string | null;
  venue: string | null;
  link: string | null;
  effect: EffectView | null;
  undone: { by: string | null; at: Date; reason: string | null } | null;
  /** Null: it can be undone. */
  obstacle: string | null;
  /** Titles of the sessions because of which it can't. */
  inTheWay: string[];
}

const most = 100;

/** $2 a cohort: that the change was made of, or that people went into. */
const text = `
  select c.id, c.kind, c.cohort_id as "cohortId", own.name as "cohortName", c.other_cohort_id as "otherCohortId", other.name as "otherCohortName",
    changer.name as "changedBy", c.changed_at as "changedAt", c.reason, (c.asked->>'days')::int as days, c.asked->>'firstDay' as "firstDay",
    trainer.name as "trainerName", c.asked->>'venue' as venue, c.asked->>'link' as link, c.effect, ${standingOf('c')} as standing,
    case when c.undone_at is not null then jsonb_build_object('by', undoer.name, 'at', c.undone_at, 'reason', undoing.reason) end as undone
  from plan_change c join cohort own on own.organisation_id = c.organisation_id and own.id = c.cohort_id
    join person changer on changer.organisation_id = c.organisation_id and changer.id = c.changed_by
    left join cohort other on other.organisation_id = c.organisation_id and other.id = c.other_cohort_id
    left join person trainer on trainer.organisation_id = c.organisation_id and trainer.id = (c.asked->>'trainerId')::uuid
    left join plan_change undoing on undoing.organisation_id = c.organisation_id and undoing.undoes = c.id
    left join person undoer on undoer.organisation_id = c.organisation_id and undoer.id = undoing.changed_by
  where c.organisation_id = $1 and (c.cohort_id = $2 or c.other_cohort_id = $2) and c.kind <> 'undo'
  order by c.changed_at desc, c.id limit ${most}`;

@Injectable()
export class PlanChangeQueries {
  constructor(
    private readonly reads: Reads,
    private readonly cohorts: CohortQueries,
  ) {}

  /** What was changed of a cohort's plan, the newest first; null where there is no such cohort within the reader's reach. */
  async ofCohort(actor: Actor, input: unknown): Promise<PlanChangeView[] | null> {
    const { cohortId } = parse(PlanChangesInput, input);
    const cohort = await this.cohorts.byId(actor, { id: cohortId });
    if (!cohort) return null;
    const found = await this.reads.all<Omit<PlanChangeView, 'obstacle' | 'inTheWay'> & { standing: ChangeStanding }>(
      scopeOf(actor),
      { name: 'cohort.plan-changes', text, values: [actor.organisationId, cohortId] },
    );
    return found.map(({ standing, effect, ...change }) => {
      const obstacle = undoObstacle(standing);
      return {
        ...change,
        effect: effect && (cohort.seesPersons ? effect : { ...effect, noLongerComplete: null }),
        obstacle: obstacle && word(obstacle.why),
        inTheWay: obstacle?.sessions ?? [],
      };
    });
  }
}

/** As the contract writes it: people_moved. */
const word = (why: UndoObstacle): string => why.replace('-', '_');
