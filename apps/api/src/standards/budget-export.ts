import { Problem } from '@baobab/application';
import type { BudgetTable } from '@baobab/application/budget';
import { BudgetTableQueries } from '@baobab/application/budget';
import { FindActor } from '@baobab/application/organisation';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SignInCookie } from '../access/cookie';

type Asked = FastifyRequest<{ Querystring: { year?: string } }>;

/** Lines and entries of a fiscal year as tables, for the ministry's own system: plain addresses, so that a browser saves what comes. */
export const serveBudgetTables = (server: FastifyInstance, app: INestApplication): void => {
  const [cookie, findActor, tables] = [app.get(SignInCookie), app.get(FindActor), app.get(BudgetTableQueries)];

  const serve = (table: BudgetTable) =>
    server.get(`/exports/budget-${table}.csv`, { exposeHeadRoute: false }, async (request: Asked, reply) => {
      void reply.header('cache-control', 'no-store');
      const token = cookie.read(request);
      const actor = token ? await findActor.execute(token) : null;
      if (!actor)
        return reply.code(401).send({ code: 'sign-in-needed', message: 'Sign in first; then download again.' });
      try {
        const { name, text } = await tables.table(actor, table, request.query);
        return await reply
          .header('content-type', 'text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="${name}.csv"`)
          .send(text);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        return reply.code(400).send({ code: error.code, message: error.message });
      }
    });

  serve('lines');
  serve('entries');
};
