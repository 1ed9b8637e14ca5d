import { ApplicationModule } from '@baobab/application';
import { CalibrationThread } from '@baobab/application/assessment';
import { CohortProposalThread, TimetableThread } from '@baobab/application/cohort';
import { TailoringThread } from '@baobab/application/programme';
import { RelayOutbox } from '@baobab/application/outbox';
import type { DynamicModule } from '@nestjs/common';
import { Logger, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { Clock } from './clock';
import type { Consumer } from './consumers';
import { bindConsumers, consumers } from './consumers';
import type { Environment } from './environment';
import { HealthController } from './health.controller';
import { JobQueues } from './job-queues';
import { JobRunner } from './job-runner';
import { Lifecycle } from './lifecycle';
import { MailModule } from './mail/mail.module';
import type { QueueBackend } from './queue-backend';
import { openQueueBackend } from './queue-backend';
import { Reconciler } from './reconciler';
import { Relay } from './relay';
import { schedule } from './schedule';

const logger = new Logger('Queue');
const failed = (error: Error) => logger.error({ err: error }, 'The queue reports an error; it tries again by itself.');

const backend = Symbol('queueBackend');
const boundConsumers = Symbol('consumers');

/** The wiring of the worker, on the same application floor as the api. */
@Module({})
export class WorkerModule {
  static register(environment: Environment): DynamicModule {
    const { DATABASE_APP_URL, DATABASE_RELAY_URL, REDIS_URL, SECRET_KEY, DEMONSTRATION, LOG_LEVEL } = environment;
    return {
      module: WorkerModule,
      imports: [
        LoggerModule.forRoot({ pinoHttp: { level: LOG_LEVEL, autoLogging: false } }),
        ApplicationModule.register({
          appUrl: DATABASE_APP_URL,
          secretKey: SECRET_KEY,
          demonstration: DEMONSTRATION === 'on',
        }),
        MailModule.register(environment),
      ],
      controllers: [HealthController],
      providers: [
        ...Object.values(consumers),
        CalibrationThread,
        CohortProposalThread,
        TailoringThread,
        TimetableThread,
        { provide: RelayOutbox, useFactory: () => RelayOutbox.connect(DATABASE_RELAY_URL) },
        {
          provide: backend,
          useFactory: () => openQueueBackend({ redisUrl: REDIS_URL, relayUrl: DATABASE_RELAY_URL }, failed),
        },
        { provide: JobQueues, useFactory: (at: QueueBackend) => new JobQueues(at, failed), inject: [backend] },
        {
          provide: Relay,
          useFactory: (outbox: RelayOutbox, queues: JobQueues) => new Relay(outbox, queues, DATABASE_RELAY_URL),
          inject: [RelayOutbox, JobQueues],
        },
        {
          provide: Reconciler,
          useFactory: (outbox: RelayOutbox, queues: JobQueues) => new Reconciler(outbox, queues),
          inject: [RelayOutbox, JobQueues],
        },
        {
          provide: Clock,
          useFactory: (outbox: RelayOutbox, reconciler: Reconciler) => new Clock(schedule(outbox, reconciler)),
          inject: [RelayOutbox, Reconciler],
        },
        {
          provide: boundConsumers,
          useFactory: (...useCases: Consumer[]) => bindConsumers(useCases),
          inject: Object.values(consumers),
        },
        {
          provide: JobRunner,
          useFactory: (at: QueueBackend, outbox: RelayOutbox, bound: Map<string, Consumer>) =>
            new JobRunner(at, outbox, bound, failed),
          inject: [backend, RelayOutbox, boundConsumers],
        },
        {
          provide: Lifecycle,
          useFactory: (
            at: QueueBackend,
            outbox: RelayOutbox,
            queues: JobQueues,
            relay: Relay,
            runner: JobRunner,
            clock: Clock,
          ) => new Lifecycle({ backend: at, outbox, queues, relay, runner, clock }),
          inject: [backend, RelayOutbox, JobQueues, Relay, JobRunner, Clock],
        },
      ],
    };
  }
}
