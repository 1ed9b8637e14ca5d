import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import type { Scope } from './scope';

export interface AuditEntry {
  action: string;
  subject: string;
  subjectId: string | null;
  details: Record<string, unknown>;
}

/** The running unit of work: one connection, one scope, and the audit rows that are written just before the commit. */
export class Transaction {
  readonly audit: AuditEntry[] = [];
  done = false;

  constructor(
    readonly runner: QueryRunner,
    readonly scope: Scope,
  ) {}
}

const storage = new AsyncLocalStorage<Transaction>();

export const within = <T>(transaction: Transaction, work: () => Promise<T>): Promise<T> =>
  storage.run(transaction, work);

/** Runs work outside of the running transaction: what it writes stays, whatever becomes of the other. */
export const apart = <T>(work: () => Promise<T>): Promise<T> => storage.exit(work);

export const joined = (): Transaction | undefined => {
  const transaction = storage.getStore();
  return transaction?.done ? undefined : transaction;
};

/** The running transaction. @throws when there is none, or when it ended and something of it still runs. */
const current = (): Transaction => {
  const transaction = storage.getStore();
  if (!transaction) throw new Error('This code needs a unit of work: call it inside UnitOfWork.run().');
  if (transaction.done) throw new Error('This unit of work has ended: await everything inside it.');
  return transaction;
};

/** The rows of an entity, inside the running unit of work. For writes; screens are read by SQL in `*.queries.ts`. */
export const rows = <E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> =>
  current().runner.manager.getRepository(entity);

/** A statement inside the running unit of work. */
export const sql = async <R>(text: string, values: unknown[] = []): Promise<R[]> => {
  const result: unknown = await current()
    .runner.query(text, values, true)
    .then((answer) => answer.records ?? answer.raw);
  return (Array.isArray(result) ? result : []) as R[];
};

/** Leaves an audit row with the running unit of work; it is written if, and only if, the work is committed. */
export const audit = (
  action: string,
  subject: string,
  subjectId: string | null,
  details: Record<string, unknown> = {},
): void => {
  current().audit.push({ action, subject, subjectId, details });
};
