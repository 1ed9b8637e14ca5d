import type { Actor } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import { WatchedJobs } from '../../outbox';
import type { CohortDesk } from '../cohort.testing';
import {
  AcceptCohortProposal,
  CohortProposalQueries,
  CohortProposalThread,
  DiscardCohortProposal,
  MoveProposedPerson,
  RunCohortProposal,
  StartCohortProposal,
} from '..';

interface Speaking {
  languages?: string[];
  gender?: string;
  region?: string;
  level?: number;
}

/** What a coordinator does with proposed cohorts. */
export class ProposalDesk {
  readonly thread = new CohortProposalThread();

  constructor(
    readonly database: WorkingDatabase,
    readonly desk: CohortDesk,
  ) {}

  /** People in need, all alike. */
  async people(count: number, { languages = ['en'], gender, region, level = 0 }: Speaking = {}): Promise<Actor[]> {
    const people = await this.desk.people(count, level);
    await this.database.owner.query(
      'update person set languages = $2, gender = $3, region = $4 where id = any($1::uuid[])',
      [people.map(({ personId }) => personId), languages, gender ?? null, region ?? null],
    );
    return people;
  }

  async start(input: Record<string, unknown> = {}) {
    const { programmeId, actor } = this.desk;
    const asked = { programmeId, seats: 4, leastPeople: 2, languages: ['en', 'fr'], oneRegion: false, ...input };
    return new StartCohortProposal(this.database.work).execute(actor, asked);
  }

  async run(jobId: string) {
    const { organisationId } = this.desk.actor;
    const { work } = this.database;
    const run = new RunCohortProposal(work, new WatchedJobs(work), this.thread);
    await run.execute({ organisationId, clock: true }, { jobId, organisationId });
  }

  /** Asks for cohorts, and waits for them. */
  async find(input: Record<string, unknown> = {}): Promise<string> {
    const { proposalId, jobId } = await this.start(input);
    await this.run(jobId);
    return proposalId;
  }

  get queries(): CohortProposalQueries {
    return new CohortProposalQueries(this.database.reads);
  }

  async proposal(id: string, actor: Actor = this.desk.actor) {
    const found = await this.queries.byId(actor, { id });
    if (!found?.proposal) throw new Error('There is no such proposal.');
    return { ...found, proposal: found.proposal };
  }

  async peopleOf(proposalId: string, at: number | null) {
    const people = await this.queries.people(this.desk.actor, { proposalId, at });
    if (!people) throw new Error('There is no such cohort.');
    return people;
  }

  async move(proposalId: string, { personId }: Actor, to: number | null, expectedVersion = 1) {
    const input = { proposalId, expectedVersion, personId, to };
    return new MoveProposedPerson(this.database.work).execute(this.desk.actor, input);
  }

  async accept(proposalId: string, expectedVersion = 1, comeIn = 'enrolled') {
    const input = { proposalId, expectedVersion, comeIn };
    return new AcceptCohortProposal(this.database.work).execute(this.desk.actor, input);
  }

  discard(proposalId: string) {
    return new DiscardCohortProposal(this.database.work).execute(this.desk.actor, { proposalId });
  }
}
