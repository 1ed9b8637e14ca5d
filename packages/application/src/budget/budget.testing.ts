import { aProgramme, aRound } from '@baobab/testing';
import type { Actor } from '../access';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import {
  AddBudgetLine,
  BudgetQueries,
  ChangeBudgetLine,
  CommitProgramme,
  CorrectSpending,
  RecordSpending,
  ReleaseCommitment,
} from '.';

/** What is done with money at the desk of a government of its own, in the calendar year that runs. */
export class BudgetDesk {
  readonly year = new Date().getUTCFullYear();
  readonly today = new Date().toISOString().slice(0, 10);
  private lines = 0;

  private constructor(
    private readonly database: WorkingDatabase,
    readonly actor: Head,
    private readonly roundId: string,
  ) {}

  static async open(database: WorkingDatabase): Promise<BudgetDesk> {
    const actor = await database.aHead();
    const round = await aRound(database.owner, { organisation_id: actor.organisationId });
    return new BudgetDesk(database, actor, round.id);
  }

  /** Who else acts over the whole government. */
  as(role: 'manager' | 'administrator' | 'learner' | 'trainer'): Actor {
    return { ...this.actor, grants: [{ role, institutionId: this.actor.rootId }] };
  }

  async line(planned: string, more: Record<string, unknown> = {}, actor: Actor = this.actor): Promise<string> {
    this.lines += 1;
    const line = {
      ...{ fiscalYear: this.year, institutionId: this.actor.rootId, code: `T-${this.lines}`, name: 'Training' },
      ...{ currency: 'USD', planned },
    };
    return (await new AddBudgetLine(this.database.work).execute(actor, { ...line, ...more })).budgetLineId;
  }

  /** One that is published, whose cost is not committed. */
  async programme(row: { institution_id?: string; state?: string } = {}): Promise<string> {
    const programme = await aProgramme(this.database.owner, {
      ...{ organisation_id: this.actor.organisationId, institution_id: this.actor.rootId },
      ...{ round_id: this.roundId, created_by: this.actor.personId, ...row },
    });
    return programme.id;
  }

  commit(programmeId: string, budgetLineId: string, amount: string, actor: Actor = this.actor) {
    return new CommitProgramme(this.database.work).execute(actor, { programmeId, budgetLineId, amount });
  }

  release(programmeId: string, actor: Actor = this.actor) {
    return new ReleaseCommitment(this.database.work).execute(actor, { programmeId, reason: 'Cancelled' });
  }

  async spend(budgetLineId: string, amount: string, more: Record<string, unknown> = {}, actor: Actor = this.actor) {
    const spending = { budgetLineId, amount, day: this.today, purpose: 'venue', ...more };
    return (await new RecordSpending(this.database.work).execute(actor, spending)).budgetEntryId;
  }

  correct(budgetEntryId: string, actor: Actor = this.actor) {
    return new CorrectSpending(this.database.work).execute(actor, { budgetEntryId, reason: 'Typed wrong' });
  }

  plan(budgetLineId: string, planned: string, expectedVersion: number, actor: Actor = this.actor) {
    const change = { budgetLineId, name: 'Training', planned, reason: 'Supplementary budget', expectedVersion };
    return new ChangeBudgetLine(this.database.work).execute(actor, change);
  }

  async seen(budgetLineId: string, actor: Actor = this.actor) {
    const line = await new BudgetQueries(this.database.reads).line(actor, { id: budgetLineId });
    if (!line) throw new Error('There is no such line.');
    const { planned, committed, spent, left, version } = line;
    return { planned, committed, spent, left, version };
  }
}
