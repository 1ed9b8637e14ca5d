import type { Actor } from '../access';
import { PlanSeries } from '../cohort';
import { CohortDesk } from '../cohort/cohort.testing';
import type { WorkingDatabase } from '../database/working-database.testing';
import { Mailer, type Letter, type NoticeLetter } from '../mail';
import { jobs, type JobPayload, RelayOutbox } from '../outbox';
import { dueReminders, SendNotice } from '.';

/** The outside, as far as the application goes: what SMTP makes of it is the worker's to test. */
class Postbag extends Mailer {
  readonly letters: NoticeLetter[] = [];

  send(letter: Letter): Promise<void> {
    if (letter.kind === 'notice') this.letters.push(letter);
    return Promise.resolve();
  }
}

/** A government with cohorts, and the notices that what happens in them leaves. */
export class NoticeDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly cohorts: CohortDesk,
    readonly relay: RelayOutbox,
  ) {}

  static async open(database: WorkingDatabase): Promise<NoticeDesk> {
    return new NoticeDesk(database, await CohortDesk.open(database), await RelayOutbox.connect(database.relayUrl));
  }

  close(): Promise<void> {
    return this.relay.close();
  }

  /** Somebody in need who can be written to. */
  async reader(): Promise<Actor> {
    const reader = await this.cohorts.somebody();
    await this.database.owner.query(
      `update person set email = id || '@ministry.example' where organisation_id = $1 and id = $2`,
      [reader.organisationId, reader.personId],
    );
    return reader;
  }

  async trainer(): Promise<Actor> {
    const trainer = await this.cohorts.aTrainer();
    await this.database.owner.query(
      `update person set email = id || '@ministry.example' where organisation_id = $1 and id = $2`,
      [trainer.organisationId, trainer.personId],
    );
    return trainer;
  }

  /** Every day from the day after tomorrow on. */
  planSeries(cohortId: string, input: Record<string, unknown>) {
    const firstDay = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const series = { title: 'Series', venue: 'Hall C', firstDay, startsAt: '22:00', endsAt: '23:00', timeZone: 'UTC' };
    const asked = { cohortId, ...series, weekdays: [1, 2, 3, 4, 5, 6, 7], ...input };
    return new PlanSeries(this.database.work).execute(this.cohorts.actor, asked);
  }

  /** Of this government, in the order in which they were left. */
  async left(): Promise<JobPayload<'send-notice'>[]> {
    const rows = await this.database.rows<{ payload: unknown }>(
      `select payload from outbox where organisation_id = $1 and job = 'send-notice' order by id`,
      [this.cohorts.actor.organisationId],
    );
    return rows.map(({ payload }) => jobs['send-notice'].payload.parse(payload));
  }

  async occasions(): Promise<string[]> {
    return (await this.left()).map(({ occasion }) => occasion);
  }

  /** What the worker makes of every notice that was left, as things stand now. */
  async letters(): Promise<NoticeLetter[]> {
    const postbag = new Postbag();
    const send = new SendNotice(this.database.work, postbag);
    const { organisationId } = this.cohorts.actor;
    for (const notice of await this.left()) await send.execute({ organisationId, clock: true }, notice);
    return postbag.letters;
  }

  async told(): Promise<string[]> {
    return (await this.letters()).map(({ occasion }) => occasion);
  }

  remind(): Promise<void> {
    return this.relay.leaveDue(dueReminders);
  }

  /** As if so much time had gone by since everything was written: sessions come nearer. */
  async later(hours: number): Promise<void> {
    const { organisationId } = this.cohorts.actor;
    const back = `make_interval(hours => $2)`;
    await this.database.owner.query(
      `update session set starts_at = starts_at - ${back}, ends_at = ends_at - ${back}, changed_at = changed_at - ${back} where organisation_id = $1`,
      [organisationId, hours],
    );
    await this.database.owner.query(
      `update enrolment set changed_at = changed_at - ${back} where organisation_id = $1`,
      [organisationId, hours],
    );
  }
}
