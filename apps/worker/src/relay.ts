import { setTimeout as sleep } from 'node:timers/promises';
import type { Listening } from '@baobab/application/database';
import { listen } from '@baobab/application/database';
import type { RelayOutbox } from '@baobab/application/outbox';
import { Logger } from '@nestjs/common';
import type { JobQueues } from './job-queues';

const batch = 100;
const poll = 3_000; // ms; NOTIFY wakes sooner, but says nothing when a later moment comes due
const longestPause = 30_000; // ms

/** Hands the outbox's due rows to the queues. As many as like may run at once: PostgreSQL gives each row to one of them. */
export class Relay {
  private readonly logger = new Logger(Relay.name);
  private readonly stopping = new AbortController();
  private listening: Listening | undefined;
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  private woken = false;
  private failures = 0;

  constructor(
    private readonly outbox: RelayOutbox,
    private readonly queues: JobQueues,
    private readonly relayUrl: string,
  ) {}

  /** Whether the last pass reached both PostgreSQL and the queues. */
  get works(): boolean {
    return this.failures === 0;
  }

  start(): void {
    this.listening = listen(
      this.relayUrl,
      'outbox',
      () => this.notified(),
      (error) =>
        this.logger.warn(
          { err: error },
          'The relay lost its ear at PostgreSQL; it polls until the connection is back.',
        ),
    );
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.listening?.stop();
  }

  private async loop(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      this.woken = false;
      await this.pass();
      await this.rest();
    }
  }

  private async pass(): Promise<void> {
    try {
      let seen = batch;
      while (seen === batch && !this.stopping.signal.aborted) {
        // Before any row is locked: an unreachable queue must not hold a transaction open.
        await this.queues.ping();
        const handed = await this.outbox.handOver(batch, (due) => this.queues.add(due));
        for (const { id, name, problem } of handed.setAside)
          this.logger.error({ outbox: id, job: name }, `A job is set aside. ${problem}`);
        seen = handed.seen;
      }
      if (this.failures > 0) this.logger.log('The relay works again.');
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.logger.error(
        { err: error, failures: this.failures },
        'The relay reached the outbox or the queue in vain; every job is kept, and it tries again.',
      );
    }
  }

  private async rest(): Promise<void> {
    if (this.failures > 0) {
      const pause = Math.min(500 * 2 ** this.failures, longestPause) * (0.75 + Math.random() / 2);
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined);
      return;
    }
    if (this.woken || this.stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, poll);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private notified(): void {
    this.woken = true;
    this.wake();
  }
}
