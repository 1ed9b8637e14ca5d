import { aSatTest, somePeople } from '@baobab/testing';
import type { Actor } from '../../access';
import type { WorkingDatabase } from '../../database/working-database.testing';
import { WatchedJobs } from '../../outbox';
import { AcceptCalibration, CalibrationQueries, CalibrationThread, RunCalibration, StartCalibration } from '..';
import type { RoundDesk } from '../asked-round.testing';

/** Mulberry32. */
const randomFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** A government whose people sat tests, and the calibration of what they were asked. */
export class CalibrationDesk {
  readonly thread = new CalibrationThread();
  private readonly next = randomFrom(41);

  constructor(
    private readonly database: WorkingDatabase,
    readonly rounds: RoundDesk,
  ) {}

  private get place() {
    return { ...this.rounds.own, institution_id: this.rounds.head.rootId };
  }

  people(count: number): Promise<string[]> {
    return somePeople(this.database.owner, count, this.place);
  }

  /** Baobab's items of so many competencies, in the order of the framework. */
  async items(competencies: number): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `select item.id from item where organisation_id is null and competency_id = any($1) order by array_position($1, competency_id), ordinal, code`,
      [this.rounds.competencies.slice(0, competencies)],
    );
    return rows.map(({ id }) => id);
  }

  /** A test that people sat; the able solve more, and the first items are easier. */
  sat(people: readonly string[], items: readonly string[], said: Record<string, unknown> = {}): Promise<string> {
    const solved = people.map(() => {
      const ability = this.next() + this.next() + this.next() + this.next() - 2;
      return items.map((_, item) => this.next() < 1 / (1 + Math.exp(2 * ((item % 6) / 3 - 0.8) - 2.5 * ability)));
    });
    return aSatTest(this.database.owner, { ...this.place, people, items, solved, ...said });
  }

  async start(actor: Actor = this.rounds.head) {
    return await new StartCalibration(this.database.work).execute(actor);
  }

  async run(jobId: string, actor: Actor = this.rounds.head): Promise<void> {
    const { organisationId } = actor;
    const run = new RunCalibration(new WatchedJobs(this.database.work), this.thread);
    await run.execute({ organisationId, clock: true }, { jobId, organisationId });
  }

  /** @returns the newest, in full. */
  async calibrate() {
    const { jobId } = await this.start();
    await this.run(jobId);
    const { calibrations } = await this.all();
    return (await this.one(calibrations[0]!.id))!;
  }

  async accept(calibrationId: string, actor: Actor = this.rounds.head) {
    return await new AcceptCalibration(this.database.work).execute(actor, { calibrationId });
  }

  /** Baobab's items of so many competencies, calibrated from the answers of 300 people, and accepted. @returns the calibration. */
  async accepted(competencies: number) {
    await this.sat(await this.people(300), await this.items(competencies));
    const found = await this.calibrate();
    await this.accept(found.calibration.id);
    return found;
  }

  async all(actor: Actor = this.rounds.head) {
    return await new CalibrationQueries(this.database.reads).all(actor);
  }

  one(calibrationId: string, actor: Actor = this.rounds.head) {
    return new CalibrationQueries(this.database.reads).byId(actor, { calibrationId });
  }

  async job(jobId: string) {
    const [job] = await this.database.rows<{ state: string; problem: { code: string } | null }>(
      'select state, problem from job where id = $1',
      [jobId],
    );
    return job;
  }

  auditOf(subjectId: string) {
    return this.database.rows<{ action: string }>('select action from audit where subject_id = $1 order by id', [
      subjectId,
    ]);
  }
}
