import { Readable } from 'node:stream';
import { Problem } from '@baobab/application';
import { ExportRound } from '@baobab/application/assessment';
import { FindActor } from '@baobab/application/organisation';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SignInCookie } from '../access/cookie';

type Asked = FastifyRequest<{ Querystring: { round?: string; institution?: string } }>;

const statuses: Record<string, number> = { Refused: 403, NotFound: 404 };

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ code, message });

/**
 * The door for tables that leave the house: a plain address, so that a browser saves what comes as it comes. Once it has begun,
 * a failure can only cut the connection; the browser then says that the file is not whole.
 */
export const serveExports = (server: FastifyInstance, app: INestApplication): void => {
  const [cookie, findActor, exportRound] = [app.get(SignInCookie), app.get(FindActor), app.get(ExportRound)];

  const send = async (request: Asked, reply: FastifyReply) => {
    // A link on another site carries the cookie; what it fetches is written to the audit under the name of who followed it.
    if (!['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']?.toString()))
      return refuse(reply, 403, 'cross-site', 'Another site led here. Open the rounds in Baobab, and export there.');
    const token = cookie.read(request);
    const actor = token ? await findActor.execute(token) : null;
    if (!actor) return refuse(reply, 401, 'sign-in-needed', 'Sign in first; then export again.');
    const { round: roundId, institution: institutionId } = request.query;
    try {
      const { roundName, text } = await exportRound.execute(actor, { roundId, institutionId });
      return await reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="levels.csv"; filename*=UTF-8''${encoded(roundName)}.csv`)
        .header('cache-control', 'no-store')
        .send(Readable.from(text));
    } catch (error) {
      if (error instanceof Problem) return refuse(reply, statuses[error.kind] ?? 400, error.code, error.message);
      throw error;
    }
  };

  server.get('/exports/levels.csv', { exposeHeadRoute: false }, send);
};

/** A name as RFC 8187 has it, without what file systems refuse. */
const encoded = (name: string): string =>
  encodeURIComponent(name.replace(/[\p{Cc}/\\:*?"<>|]+/gu, ' ').trim() || 'levels').replace(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
