import './memory';
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { readEnvironment } from './environment';
import { WorkerModule } from './worker.module';

/** Once, whatever asks first: a signal, or the end of the launcher that forked this process. */
const endWith = (app: NestFastifyApplication): void => {
  let ending: Promise<void> | undefined;
  const end = () => {
    ending ??= app.close().then(
      () => process.exit(0),
      (error: unknown) => fail('The worker did not end in order.', error),
    );
  };
  process.on('SIGTERM', end).on('SIGINT', end).on('disconnect', end);
};

const fail = (sentence: string, error: unknown): never => {
  process.stderr.write(`${sentence} ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
};

const main = async (): Promise<void> => {
  const environment = readEnvironment(process.env);
  const options = { bufferLogs: true, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(
    WorkerModule.register(environment),
    new FastifyAdapter(),
    options,
  );
  app.useLogger(app.get(Logger));
  // Health alone is served here, and to this machine alone.
  await app.listen(environment.HEALTH_PORT, '127.0.0.1');
  endWith(app);
  process.send?.({ ready: true, health: await app.getUrl() });
};

main().catch((error: unknown) => fail("The worker can't start.", error));
