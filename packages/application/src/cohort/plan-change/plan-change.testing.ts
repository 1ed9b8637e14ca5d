import type { Actor } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import type { CohortDesk } from '../cohort.testing';
import {
  CancelCohort,
  MergeCohorts,
  PlanChangeQueries,
  PostponeCohort,
  PreviewChange,
  SplitCohort,
  SubstituteTrainer,
  SubstituteVenue,
  UndoPlanChange,
} from '.';
import { CohortQueries } from '../cohort.queries';

const commands = {
  cancel: CancelCohort,
  postpone: PostponeCohort,
  trainer: SubstituteTrainer,
  venue: SubstituteVenue,
  merge: MergeCohorts,
  split: SplitCohort,
};
export type Kind = keyof typeof commands;
type Input = Record<string, unknown>;

export type Reshaping = 'merge' | 'split' | 'cancel';

/** Of whom, and between which cohorts. */
export interface Move {
  personId: string;
  from: string;
  to: string;
}

/** What a coordinator does about the plan of cohorts: looks, and then does it. */
export class PlanDesk {
  constructor(
    private readonly database: WorkingDatabase,
    private readonly desk: CohortDesk,
  ) {}

  async preview(kind: Kind, input: Input, actor: Actor = this.desk.actor) {
    return new PreviewChange(this.database.work).execute(actor, { [kind]: input });
  }

  async make(kind: Kind, input: Input, digest: string, actor: Actor = this.desk.actor) {
    return new commands[kind](this.database.work).execute(actor, { ...input, digest });
  }

  async change(kind: Kind, input: Input) {
    return this.make(kind, input, (await this.preview(kind, input)).digest);
  }

  /**
   * Lets one of two cohorts go into the other, or not take place, where a new one follows it; or lets every other person go into a new one, where the
   * other one ends. @returns whoever was in it, and went.
   */
  async reshape(way: Reshaping, cohorts: string[], at: number, people: readonly Actor[]): Promise<Move[]> {
    const [from, to] = [cohorts[at]!, cohorts[1 - at]!];
    const reason = 'No venue.';
    const moves = (into: string, going: readonly Actor[]) =>
      going.map(({ personId }) => ({ personId, from, to: into }));
    if (way === 'split') {
      const going = people.filter((_, place) => place % 2 === 0);
      const personIds = going.map(({ personId }) => personId);
      const split = { cohortId: from, name: `Second ${from} ${to}`, seats: 3, by: 'hand', personIds };
      const { cohortId } = await this.change('split', split);
      await this.change('cancel', { cohortId: to, reason });
      cohorts[1 - at] = cohortId;
      return moves(cohortId, going);
    }
    if (way === 'merge') await this.change('merge', { cohortId: from, intoCohortId: to });
    else await this.change('cancel', { cohortId: from, reason });
    cohorts[at] = await this.desk.aCohort({ seats: 2, hours_to_confirm: 24 });
    return way === 'merge' ? moves(to, people) : [];
  }

  undo(changeId: string, reason?: string) {
    return new UndoPlanChange(this.database.work).execute(this.desk.actor, { changeId, reason });
  }

  /** What was changed of a cohort until now, the newest first. */
  async past(cohortId: string, actor: Actor = this.desk.actor) {
    const { reads } = this.database;
    return new PlanChangeQueries(reads, new CohortQueries(reads)).ofCohort(actor, { cohortId });
  }

  /** Letters of this government that wait to be sent, by occasion. */
  async letters(): Promise<Record<string, number>> {
    const rows = await this.database.rows<{ occasion: string; count: number }>(
      `select payload->>'occasion' as occasion, count(*)::int as count from outbox where organisation_id = $1 and job = 'send-notice' group by 1`,
      [this.desk.actor.organisationId],
    );
    return Object.fromEntries(rows.map(({ occasion, count }) => [occasion, count]));
  }

  forget(): Promise<unknown> {
    return this.database.owner.query('delete from outbox where organisation_id = $1', [this.desk.actor.organisationId]);
  }
}
