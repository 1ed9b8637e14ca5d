import { dataSource, sql, UnitOfWork } from '../database';
import type { JobName } from './jobs';
import { jobNames } from './jobs';
import { problemOf } from './problem-of';

/** A job as the outbox keeps it, checked: what is handed to the queue. */
export interface DueJob {
  id: string;
  key: string;
  name: JobName;
  organisationId: string;
  payload: unknown;
}

export interface SetAside {
  id: string;
  name: string;
  problem: string;
}

type OutboxRow = Omit<DueJob, 'organisationId'> & { organisationId: string | null };

/** The relay's side of the outbox, by the relay's own login: it sees jobs of all organisations, and nothing but jobs. */
export class RelayOutbox {
  private constructor(
    private readonly work: UnitOfWork,
    readonly close: () => Promise<void>,
  ) {}

  static async connect(relayUrl: string): Promise<RelayOutbox> {
    const source = await dataSource(relayUrl, [], 4).initialize();
    return new RelayOutbox(new UnitOfWork(source), () => source.destroy());
  }

  /**
   * Hands due jobs to the queue and marks them in one transaction. Rows that another relay holds are left to it. A crash
   * after `hand` and before the commit hands the same ids again: the queue must take an id once.
   * Names that this version does not know wait for the version that does.
   * @returns how many rows were looked at (fewer than `limit`: no more are due), and those that can't be handed over.
   */
  handOver(limit: number, hand: (due: DueJob[]) => Promise<void>): Promise<{ seen: number; setAside: SetAside[] }> {
    return this.work.runAs({}, async () => {
      const taken = await sql<OutboxRow>(
        `select id, key, job as name, organisation_id as "organisationId", payload from outbox
         where relayed_at is null and problem is null and due_at <= now() and job = any($1)
         order by due_at, id limit $2 for update skip locked`,
        [jobNames, limit],
      );
      const checked = taken.map((row) => ({ row, problem: problemOf(row.name, row.organisationId, row.payload) }));
      const good = checked.filter(({ problem }) => problem === null).map(({ row }) => row as DueJob);
      const setAside = checked.flatMap(({ row, problem }) =>
        problem ? [{ id: row.id, name: row.name, problem }] : [],
      );
      if (good.length) await hand(good);
      await sql('update outbox set relayed_at = now() where id = any($1::bigint[])', [good.map(({ id }) => id)]);
      for (const { id, problem } of setAside) await sql('update outbox set problem = $2 where id = $1', [id, problem]);
      return { seen: taken.length, setAside };
    });
  }

  /** Leaves the jobs that a statement finds to be due: an `insert into outbox`, which leaves a key that is there alone. */
  async derive(statement: string): Promise<void> {
    await this.work.runAs({}, () => sql(statement));
  }

  /** What an earlier version set aside is looked at again: this version may know better. */
  async retrySetAside(): Promise<void> {
    await this.work.runAs({}, async () => {
      await sql('update outbox set problem = null where problem is not null and relayed_at is null');
      await sql('notify outbox');
    });
  }

  /** The job is over: done, or given up because of a problem. */
  async settle(ids: string[], problem: string | null = null): Promise<void> {
    await this.work.runAs({}, () =>
      sql('update outbox set settled_at = now(), problem = $2 where id = any($1::bigint[]) and settled_at is null', [
        ids,
        problem,
      ]),
    );
  }

  /** Relayed a while ago and not over, in the order of their ids: the queue is asked whether it still knows them. */
  unsettled(afterId: string, limit: number): Promise<{ id: string; name: JobName }[]> {
    return this.work.runAs({}, () =>
      sql(
        `select id, job as name from outbox
         where relayed_at < now() - interval '30 seconds' and settled_at is null and id > $1 and job = any($2)
         order by id limit $3`,
        [afterId, jobNames, limit],
      ),
    );
  }

  /** The queue lost these; they are due again. */
  async relayAgain(ids: string[]): Promise<void> {
    await this.work.runAs({}, async () => {
      await sql('update outbox set relayed_at = null where id = any($1::bigint[]) and settled_at is null', [ids]);
      await sql('notify outbox');
    });
  }

  /** Rows that were over that many days ago. A key is free again when its row is gone. */
  async forget(days: number): Promise<void> {
    await this.work.runAs({}, () =>
      sql('delete from outbox where settled_at < now() - make_interval(days => $1)', [days]),
    );
  }
}
