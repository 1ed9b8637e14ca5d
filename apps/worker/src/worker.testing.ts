import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { ThrowAwayDatabase, ThrowAwayRedis } from '@baobab/testing';
import { anOrganisation, throwAwayDatabase, throwAwayRedis } from '@baobab/testing';
import { Client } from 'pg';
import { SMTPServer } from 'smtp-server';
import { migrateQueue } from './migrate-queue';

export type BackendName = 'PostgreSQL' | 'Redis';
export const backends: BackendName[] = ['PostgreSQL', 'Redis'];

/** What a worker stands on: a database of its own with the queue's schema, and an empty Redis where the queues live there. */
export class Ground {
  private constructor(
    readonly database: ThrowAwayDatabase,
    readonly owner: Client,
    readonly redis: ThrowAwayRedis | undefined,
    readonly organisationId: string,
  ) {}

  static async lay(backend: BackendName): Promise<Ground> {
    const database = await throwAwayDatabase();
    await migrateQueue(database.ownerUrl);
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { id } = await anOrganisation(owner);
    return new Ground(database, owner, backend === 'Redis' ? await throwAwayRedis() : undefined, id);
  }

  get redisUrl(): string | undefined {
    return this.redis?.url;
  }

  /** What an operator would lose with the queue's memory. */
  async flushQueue(): Promise<void> {
    if (this.redis) await this.redis.flush();
    else await this.owner.query('delete from queue.job');
  }

  /** A row as a use case leaves it. @returns its id. */
  async leaveJob({
    job = 'send-password-reset',
    payload = {} as object,
    organisationId = this.organisationId,
  } = {}): Promise<string> {
    const full = { tokenId: randomUUID(), accountId: randomUUID(), organisationId: this.organisationId, ...payload };
    const { rows } = await this.owner.query<{ id: string }>(
      'insert into outbox (key, job, organisation_id, payload) values ($1, $2, $3, $4) returning id',
      [`test:${randomUUID()}`, job, organisationId, full],
    );
    return rows[0]?.id ?? '';
  }

  async leaveJobs(count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let left = count; left > 0; left -= 1) ids.push(await this.leaveJob());
    return ids;
  }

  async row(id: string): Promise<{ relayed_at: Date | null; settled_at: Date | null; problem: string | null }> {
    const { rows } = await this.owner.query('select relayed_at, settled_at, problem from outbox where id = $1', [id]);
    return rows[0];
  }

  async unsettled(): Promise<number> {
    const { rows } = await this.owner.query<{ count: number }>(
      'select count(*)::integer as count from outbox where settled_at is null',
    );
    return rows[0]?.count ?? 0;
  }

  async clear(): Promise<void> {
    await this.redis?.close();
    await this.owner.end();
    await this.database.drop();
  }
}

export interface SmtpSink {
  url: string;
  /** Raw messages, in the order in which they came. */
  received: string[];
  close(): Promise<void>;
}

export const messageIds = ({ received }: SmtpSink): string[] =>
  received.map((raw) => /^message-id:\s*(\S+)$/im.exec(raw)?.[1] ?? '');

/** Somebody else's mail server, which takes everything but what is for an address that holds `refused`. */
export const anSmtpSink = async (): Promise<SmtpSink> => {
  const received: string[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 100,
    onRcptTo: ({ address }, _session, answer) =>
      address.includes('refused')
        ? answer(Object.assign(new Error('No such mailbox here'), { responseCode: 550 }))
        : answer(),
    onData: (stream, _session, answer) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        received.push(Buffer.concat(chunks).toString('utf8'));
        answer();
      });
    },
  });
  // A client that is killed in the middle of a letter is part of the test.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => new Promise((resolve) => server.close(resolve)) };
};
