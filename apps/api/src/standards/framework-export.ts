import { Problem } from '@baobab/application';
import { FrameworkTableQueries } from '@baobab/application/framework';
import { FindActor } from '@baobab/application/organisation';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { SignInCookie } from '../access/cookie';

type Asked = FastifyRequest<{ Querystring: { framework?: string } }>;

/** A framework as a table: a plain address, so that a browser saves what comes. A few hundred kilobytes, so it is sent whole. */
export const serveFrameworkTable = (server: FastifyInstance, app: INestApplication): void => {
  const [cookie, findActor, tables] = [app.get(SignInCookie), app.get(FindActor), app.get(FrameworkTableQueries)];

  server.get('/exports/framework.csv', { exposeHeadRoute: false }, async (request: Asked, reply) => {
    void reply.header('cache-control', 'no-store');
    const token = cookie.read(request);
    const actor = token ? await findActor.execute(token) : null;
    if (!actor) return reply.code(401).send({ code: 'sign-in-needed', message: 'Sign in first; then download again.' });
    try {
      const { name, text } = await tables.table(actor, { id: request.query.framework });
      return await reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}.csv"`)
        .send(text);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, message } = error;
      return reply.code(error.kind === 'NotFound' ? 404 : 400).send({ code, message });
    }
  });
};
