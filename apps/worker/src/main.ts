import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { readEnvironment } from './environment';
import { WorkerModule } from './worker.module';

const main = async (): Promise<void> => {
  const environment = readEnvironment(process.env);
  const options = { bufferLogs: true, abortOnError: false };
  const app = await NestFactory.create<NestFastifyApplication>(
    WorkerModule.register(environment),
    new FastifyAdapter(),
    options,
  );
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  // Health alone is served here, and to this machine alone.
  await app.listen(environment.HEALTH_PORT, '127.0.0.1');
  process.send?.({ ready: true, health: await app.getUrl() });
  // The launcher that forked this process is gone: so is the reason to run.
  process.on('disconnect', () => void app.close().then(() => process.exit(0)));
};

main().catch((error: unknown) => {
  process.stderr.write(`The worker can't start. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
