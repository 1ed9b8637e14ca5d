import cookie from '@fastify/cookie';
import { typeDefs } from '@baobab/contract';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { ApiModule } from './api.module';
import type { Environment } from './environment';
import { serveEvidenceFiles } from './assessment/evidence-files';
import { serveUploads } from './assessment/upload';
import { serveBudgetTables } from './standards/budget-export';
import { serveCalendar } from './standards/calendar';
import { serveCase } from './standards/case';
import { serveFrameworkTable } from './standards/framework-export';
import { serveExports } from './standards/levels-export';
import { serveWeb } from './web';

/** Requests above this are refused unread; files come by their own door. */
const bodyLimit = 1_048_576;

/** Builds the api, ready to listen. */
export const createApi = async (environment: Environment, contract = typeDefs): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit, trustProxy: environment.PUBLIC_URL.startsWith('https:') });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.register(environment, contract), adapter, {
    bufferLogs: true,
  });
  app.useLogger(app.get(Logger));
  app.enableShutdownHooks();
  const server = adapter.getInstance();
  await server.register(cookie);
  await serveUploads(server, app);
  await serveWeb(server, environment.WEB_ROOT, environment.PUBLIC_URL.startsWith('https:'));
  // After the pages, whose headers and compression are for it too.
  serveExports(server, app);
  serveFrameworkTable(server, app);
  serveBudgetTables(server, app);
  await serveEvidenceFiles(server, app);
  serveCalendar(server, app);
  serveCase(server, app, environment.PUBLIC_URL);
  return app;
};
