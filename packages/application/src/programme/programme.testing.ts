import { aNewRound, ImportDesk } from '../assessment/import.testing';
import { BudgetQueries } from '../budget';
import { TrainingModuleQueries } from '../catalogue';
import type { Reads } from '../database';
import type { Head, WorkingDatabase } from '../database/working-database.testing';
import { GroupToldQueries } from '../needs';
import { WithheldCells } from '../needs/withheld-cells';
import { WatchedJobs } from '../outbox';
import {
  AcceptScenario,
  DraftProgramme,
  FewInNeed,
  PlanQueries,
  ProgrammeCostQueries,
  ProgrammeQueries,
  PublishProgramme,
  RunTailoring,
  StartTailoring,
  TailoringThread,
} from '.';

export const groupsOf = (reads: Reads): GroupToldQueries => new GroupToldQueries(reads, new WithheldCells(reads));
const fewOf = (reads: Reads): FewInNeed => new FewInNeed(reads, groupsOf(reads));
export const draftingOf = ({ work, reads }: WorkingDatabase): DraftProgramme => new DraftProgramme(work, fewOf(reads));
export const startingOf = ({ work, reads }: WorkingDatabase): StartTailoring => new StartTailoring(work, fewOf(reads));
export const acceptingOf = ({ work, reads }: WorkingDatabase): AcceptScenario => new AcceptScenario(work, fewOf(reads));
export const publishingOf = ({ work, reads }: WorkingDatabase): PublishProgramme =>
  new PublishProgramme(work, costsOf(reads));
export const costsOf = (reads: Reads): ProgrammeCostQueries =>
  new ProgrammeCostQueries(reads, groupsOf(reads), programmesOf(reads), new BudgetQueries(reads));
export const programmesOf = (reads: Reads): ProgrammeQueries => new ProgrammeQueries(reads, groupsOf(reads));

/** Does what a coordinator does to tailor a programme, and the worker's part of it. */
export class TailoringDesk {
  readonly thread = new TailoringThread();
  private readonly programmes: ProgrammeQueries;
  private readonly plans: PlanQueries;

  constructor(private readonly database: WorkingDatabase) {
    this.programmes = programmesOf(database.reads);
    this.plans = new PlanQueries(database.reads, new TrainingModuleQueries(database.reads));
  }

  /** A round of these rows (`1,Amina,,Data analyst,0,1`), of the competencies D1.1 and D1.2. @returns its id. */
  async aRound(actor: Head, ...rows: string[]): Promise<string> {
    const table = ['Staff number,Name,Institution,Role profile,D1.1,D1.2', ...rows].join('\n');
    const { name, ...round } = aNewRound();
    await new ImportDesk(this.database).import(actor, table, { round: { name: name!, ...round } });
    const [found] = await this.database.rows<{ id: string }>('select id from assessment_round where name = $1', [name]);
    return found!.id;
  }

  async draft(actor: Head, roundId: string, more: Record<string, unknown> = {}): Promise<string> {
    const input = { name: 'Foundations', roundId, institutionId: actor.rootId, ...more };
    return (await draftingOf(this.database).execute(actor, input)).programmeId;
  }

  async start(actor: Head, programmeId: string, limits: Record<string, unknown> = {}) {
    const input = { programmeId, objective: 'most_need_closed', ...limits };
    return startingOf(this.database).execute(actor, input);
  }

  async run(actor: Head, jobId: string) {
    const { organisationId } = actor;
    const jobs = new WatchedJobs(this.database.work);
    await new RunTailoring(jobs, this.thread, fewOf(this.database.reads)).execute(
      { organisationId, clock: true },
      { jobId, organisationId },
    );
    const [job] = await this.database.rows<{ state: string; problem: { code: string } | null }>(
      'select state, problem from job where id = $1',
      [jobId],
    );
    return job;
  }

  /** Asks for a scenario, and waits for it. */
  async tailor(actor: Head, programmeId: string, limits: Record<string, unknown> = {}) {
    const { scenarioId, jobId } = await this.start(actor, programmeId, limits);
    await this.run(actor, jobId);
    const scenario = (await this.scenarios(actor, programmeId)).find(({ id }) => id === scenarioId);
    return { scenarioId, outcome: scenario!.outcome! };
  }

  async programme(actor: Head, id: string) {
    const programme = await this.programmes.byId(actor, { id });
    if (!programme) throw new Error('There is no such programme.');
    return programme;
  }

  async plan(actor: Head, programmeId: string) {
    return this.plans.plan(actor, await this.programme(actor, programmeId));
  }

  async scenarios(actor: Head, programmeId: string) {
    return this.plans.scenarios(actor, await this.programme(actor, programmeId));
  }

  page(actor: Head) {
    return this.programmes.page(actor, {});
  }
}
