import type { RelayOutbox } from '@baobab/application/outbox';
import type { BeforeApplicationShutdown, OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from './clock';
import type { JobQueues } from './job-queues';
import type { JobRunner } from './job-runner';
import type { QueueBackend } from './queue-backend';
import type { Relay } from './relay';

interface Parts {
  backend: QueueBackend;
  outbox: RelayOutbox;
  queues: JobQueues;
  relay: Relay;
  runner: JobRunner;
  clock: Clock;
}

/**
 * Starts the worker's moving parts once everything is wired, and stops them before Nest closes the application's
 * connections: first what brings jobs, then what runs them, then what both stand on.
 */
export class Lifecycle implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly parts: Parts) {}

  async onApplicationBootstrap(): Promise<void> {
    const { backend, outbox, relay, runner, clock } = this.parts;
    await backend.open();
    await outbox.retrySetAside();
    runner.start();
    relay.start();
    clock.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    const { backend, outbox, queues, relay, runner, clock } = this.parts;
    await Promise.all([relay.stop(), clock.stop()]);
    await runner.close();
    await queues.close();
    await backend.close();
    await outbox.close();
  }
}
