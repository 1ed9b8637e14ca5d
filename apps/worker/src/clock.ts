import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { Appointment } from './schedule';

/** Keeps the schedule: each appointment once at the start, then at its distance, never twice at a time. */
export class Clock {
  private readonly logger = new Logger(Clock.name);
  private readonly stopping = new AbortController();
  private running: Promise<unknown> = Promise.resolve();

  constructor(private readonly appointments: Appointment[]) {}

  start(): void {
    this.running = Promise.all(this.appointments.map((appointment) => this.keep(appointment)));
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async keep({ name, every, run }: Appointment): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await run().catch((error: unknown) =>
        this.logger.error(
          { err: error, appointment: name },
          'An appointment of the clock failed; it is kept again at its time.',
        ),
      );
      await sleep(every * 1_000, undefined, { signal }).catch(() => undefined);
    }
  }
}
