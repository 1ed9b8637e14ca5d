import type { RelayOutbox } from '@baobab/application/outbox';
import { Logger } from '@nestjs/common';
import type { JobQueues } from './job-queues';

const batch = 200;

/**
 * Asks the queues about every job that was relayed and is not over. What a queue lost (flushed, or restored from an older
 * copy) is due again; what it finished unseen is settled, with the reason when it was given up. So a queue may lose its
 * memory and no job is lost: what was already done but not yet settled may run twice, which every job allows.
 */
export class Reconciler {
  private readonly logger = new Logger(Reconciler.name);

  constructor(
    private readonly outbox: RelayOutbox,
    private readonly queues: JobQueues,
  ) {}

  async reconcile(): Promise<void> {
    await this.queues.ping();
    let after = '0';
    for (;;) {
      const rows = await this.outbox.unsettled(after, batch);
      await this.check(rows);
      const last = rows.at(-1);
      if (!last || rows.length < batch) return;
      after = last.id;
    }
  }

  private async check(rows: Awaited<ReturnType<RelayOutbox['unsettled']>>): Promise<void> {
    const fates = await Promise.all(
      rows.map(async ({ id, name }) => ({ id, name, fate: await this.queues.fateOf(id, name) })),
    );
    const lost = fates.filter(({ fate }) => fate.is === 'lost').map(({ id }) => id);
    const done = fates.filter(({ fate }) => fate.is === 'done').map(({ id }) => id);
    if (lost.length) {
      this.logger.warn({ jobs: lost.length }, 'The queue lost jobs; they are relayed again.');
      await this.outbox.relayAgain(lost);
    }
    if (done.length) await this.outbox.settle(done);
    for (const { id, name, fate } of fates) {
      if (fate.is !== 'failed') continue;
      this.logger.error(
        { outbox: id, job: name, reason: fate.reason },
        'A job was given up after all its tries; the reason is kept with its row.',
      );
      await this.outbox.settle([id], fate.reason);
    }
  }
}
