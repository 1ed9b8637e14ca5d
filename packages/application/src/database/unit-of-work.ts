import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor, ClockActor } from '../access/actor';
import { scopeOf } from '../access/actor';
import type { Scope } from './scope';
import { settingsOf } from './scope';
import { joined, Transaction, within } from './transaction';

/**
 * One use case, one transaction: it begins, names its scope, does the work, writes the audit rows and commits; a thrown
 * error undoes all of it. A use case called by another joins the transaction that runs, and must be of the same scope.
 */
@Injectable()
export class UnitOfWork {
  constructor(private readonly source: DataSource) {}

  /** @example await work.run(actor, async () => { await rows(Person).insert(…); audit('person.added', 'person', id); }) */
  run<T>(actor: Actor | ClockActor, work: () => Promise<T>): Promise<T> {
    return this.runAs(scopeOf(actor), work);
  }

  /** For those who are not signed in: the scope is the key they hold. */
  async runAs<T>(scope: Scope, work: () => Promise<T>): Promise<T> {
    const outer = joined();
    if (outer) {
      if (outer.scope.organisationId !== scope.organisationId)
        throw new Error('A unit of work stays in one organisation.');
      return work();
    }
    const runner = this.source.createQueryRunner();
    await runner.connect();
    const transaction = new Transaction(runner, scope);
    try {
      await runner.startTransaction();
      const settings = settingsOf(scope);
      await runner.query(settings.text, settings.values);
      const result = await within(transaction, work);
      await this.writeAudit(transaction);
      transaction.done = true;
      await runner.commitTransaction();
      return result;
    } catch (error) {
      transaction.done = true;
      if (runner.isTransactionActive) await runner.rollbackTransaction();
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Last, because the chain's lock serialises an organisation's writers: it is held only for the commit. */
  private async writeAudit({ runner, scope, audit }: Transaction): Promise<void> {
    for (const entry of audit) {
      await runner.query(
        'insert into audit (organisation_id, person_id, action, subject, subject_id, details) values ($1, $2, $3, $4, $5, $6)',
        [scope.organisationId, scope.personId ?? null, entry.action, entry.subject, entry.subjectId, entry.details],
      );
    }
  }
}
