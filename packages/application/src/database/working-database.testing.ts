import type { ThrowAwayDatabase } from '@baobab/testing';
import { aGovernment, throwAwayDatabase } from '@baobab/testing';
import type { Pool } from 'pg';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor, Role } from '../access';
import { dataSource, readPool, Reads, UnitOfWork } from '.';

/** Somebody with one role over a whole organisation of her own, which has nobody else yet. */
export type Head = Actor & { rootId: string };

/** A migrated database of the test's own, seen by its owner, who may look everywhere, and by the application. */
export class WorkingDatabase {
  private constructor(
    private readonly database: ThrowAwayDatabase,
    readonly owner: Client,
    private readonly source: DataSource,
    private readonly pool: Pool,
    readonly work = new UnitOfWork(source),
    readonly reads = new Reads(pool),
  ) {}

  static async open(): Promise<WorkingDatabase> {
    const database = await throwAwayDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const source = await dataSource(database.appUrl, [], 5).initialize();
    return new WorkingDatabase(database, owner, source, readPool(database.appUrl, 2));
  }

  async aHead(role: Role = 'coordinator'): Promise<Head> {
    const { organisation, root, account, person } = await aGovernment(this.owner, role);
    return {
      organisationId: organisation.id,
      personId: person.id,
      accountId: account.id,
      signInId: account.id,
      grants: [{ role, institutionId: root.id }],
      rootId: root.id,
    };
  }

  /** The login that sees jobs of all organisations. */
  get relayUrl(): string {
    return this.database.relayUrl;
  }

  /** What the owner sees, whatever row-level security says. */
  async rows<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    return (await this.owner.query<R>(text, values)).rows;
  }

  async close(): Promise<void> {
    await this.pool.end();
    await this.source.destroy();
    await this.owner.end();
    await this.database.drop();
  }
}
