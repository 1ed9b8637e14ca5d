import { sql } from '../database';
import type { WorkingDatabase } from '../database/working-database.testing';
import { countNeeds, CountDueNeeds, refreshNeedsSummary } from '.';
import { NeedsDesk } from './needs.testing';

/** As if nothing were small enough to be counted at once. */
export const none = -1;

/** Changes at a desk of needs, and what is due and counted of them. */
export class DueDesk {
  private constructor(
    private readonly database: WorkingDatabase,
    readonly desk: NeedsDesk,
  ) {}

  static async open(database: WorkingDatabase): Promise<DueDesk> {
    return new DueDesk(database, await NeedsDesk.open(database));
  }

  get clock() {
    return { organisationId: this.desk.head.organisationId, clock: true as const };
  }

  /** @param about which needs it concerns, as whoever changes something says. */
  change(text: string, values: unknown[], about: [string | null, string[] | null], atOnce?: number): Promise<void> {
    return this.database.work.run(this.desk.head, async () => {
      await sql(text, values);
      await refreshNeedsSummary(...about, atOnce);
    });
  }

  /** A change that changes nothing. */
  touch(about: [string | null, string[] | null], atOnce?: number): Promise<void> {
    return this.change('select 1', [], about, atOnce);
  }

  /** What the job does. */
  counting(): Promise<void> {
    return new CountDueNeeds(this.database.work).execute(this.clock);
  }

  /** All that is counted in the organisation, in one order. */
  async counted(): Promise<string[]> {
    const told: string[] = [];
    for (const table of ['needs_summary', 'needs_group', 'needs_people']) {
      const rows = await this.database.rows<{ row: string }>(
        `select '${table} ' || n::text as row from ${table} n where organisation_id = $1 order by 1`,
        [this.clock.organisationId],
      );
      told.push(...rows.map(({ row }) => row));
    }
    return told;
  }

  /** The same, when everything is counted anew. */
  async countedAtOnce(): Promise<string[]> {
    await this.database.work.run(this.desk.head, () => countNeeds(null));
    return this.counted();
  }

  due(): Promise<{ roundId: string | null; institutionIds: string[] | null }[]> {
    return this.database.rows(
      'select round_id as "roundId", institution_ids as "institutionIds" from needs_due where organisation_id = $1 order by due_since',
      [this.clock.organisationId],
    );
  }

  async jobsLeft(): Promise<number> {
    const text = `select 1 from outbox where organisation_id = $1 and job = 'count-needs'`;
    return (await this.database.rows(text, [this.clock.organisationId])).length;
  }
}
