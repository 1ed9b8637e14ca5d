import { aTrainingModule } from '@baobab/testing';
import type { WorkingDatabase } from '../../database/working-database.testing';
import { WatchedJobs } from '../../outbox';
import { CohortDesk } from '../cohort.testing';
import {
  AcceptTimetable,
  AddVenue,
  DiscardTimetable,
  MoveProposedSession,
  RunTimetable,
  StartTimetable,
  TimetableQueries,
  TimetableThread,
} from '..';

/** A Monday in two weeks, or so many weeks later. */
export const monday = (weeks = 0): string => {
  const day = new Date(Date.now() + (weeks + 2) * 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
};
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** A programme of two modules, the second of which requires the first; of four hours and of two. */
export class TimetableDesk {
  readonly thread = new TimetableThread();

  private constructor(
    readonly database: WorkingDatabase,
    readonly desk: CohortDesk,
    readonly modules: readonly [string, string],
    readonly trainerId: string,
    readonly venueId: string,
  ) {}

  static async open(database: WorkingDatabase): Promise<TimetableDesk> {
    const desk = await CohortDesk.open(database);
    const { organisationId, rootId } = desk.actor;
    const [first] = await database.rows<{ id: string }>(
      `update training_module m set hours = 4 from programme_module p where p.programme_id = $1 and m.id = p.training_module_id returning m.id`,
      [desk.programmeId],
    );
    const second = await aTrainingModule(database.owner, {
      organisation_id: organisationId,
      title: 'Practice',
      hours: 2,
    });
    await database.owner.query(
      'insert into training_module_requirement (training_module_id, required_id) values ($1, $2)',
      [second.id, first!.id],
    );
    await database.owner.query(
      'insert into programme_module (organisation_id, programme_id, training_module_id, by_hand, position) values ($1, $2, $3, true, 2)',
      [organisationId, desk.programmeId, second.id],
    );
    const hall = { institutionId: rootId, name: 'Hall A', seats: 20, accessible: true };
    const { venueId } = await new AddVenue(database.work).execute(desk.actor, hall);
    const { personId } = await desk.aTrainer();
    return new TimetableDesk(database, desk, [first!.id, second.id], personId, venueId);
  }

  /** Of a week from a Monday on, two times a day. */
  asked(cohortIds: readonly string[], input: Record<string, unknown> = {}) {
    return {
      programmeId: this.desk.programmeId,
      cohortIds,
      modules: this.modules.map((moduleId) => ({ moduleId, trainerIds: [this.trainerId] })),
      venueIds: [this.venueId],
      firstDay: monday(),
      lastDay: daysAfter(monday(), 6),
      from: '09:00',
      until: '13:30',
      timeZone: 'UTC',
      minutes: 120,
      pause: 30,
      mostADay: 2,
      travelMinutes: 60,
      ...input,
    };
  }

  async start(cohortIds: readonly string[], input: Record<string, unknown> = {}) {
    return new StartTimetable(this.database.work).execute(this.desk.actor, this.asked(cohortIds, input));
  }

  async run(jobId: string) {
    const { organisationId } = this.desk.actor;
    const jobs = new WatchedJobs(this.database.work);
    await new RunTimetable(jobs, this.thread).execute({ organisationId, clock: true }, { jobId, organisationId });
  }

  /** Asks for a timetable, and waits for it. */
  async find(cohortIds: readonly string[], input: Record<string, unknown> = {}) {
    const { timetableId, jobId } = await this.start(cohortIds, input);
    await this.run(jobId);
    return timetableId;
  }

  async timetable(id: string, actor = this.desk.actor) {
    const timetable = await new TimetableQueries(this.database.reads).byId(actor, { id });
    if (!timetable?.proposal) throw new Error('There is no such timetable.');
    return { ...timetable, proposal: timetable.proposal };
  }

  async accept(timetableId: string, expectedVersion = 1) {
    return new AcceptTimetable(this.database.work).execute(this.desk.actor, { timetableId, expectedVersion });
  }

  async move(timetableId: string, at: number, slot: number, expectedVersion = 1) {
    const input = { timetableId, expectedVersion, at, slot };
    return new MoveProposedSession(this.database.work).execute(this.desk.actor, input);
  }

  async discard(timetableId: string) {
    return new DiscardTimetable(this.database.work).execute(this.desk.actor, { timetableId });
  }

  /** What a cohort's sessions are called and when they begin. */
  async sessions(cohortId: string): Promise<[title: string, startsAt: string][]> {
    const rows = await this.database.rows<{ title: string; startsAt: Date }>(
      'select title, starts_at as "startsAt" from session where cohort_id = $1 order by starts_at',
      [cohortId],
    );
    return rows.map(({ title, startsAt }) => [title, startsAt.toISOString()]);
  }
}
