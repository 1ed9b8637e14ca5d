import { finished, Readable } from 'node:stream';
import { Problem } from '@baobab/application';
import { ExportRound } from '@baobab/application/assessment';
import { FindActor } from '@baobab/application/organisation';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SignInCookie } from '../access/cookie';
import { attachment } from './attachment';

type Asked = FastifyRequest<{ Querystring: { round?: string; institution?: string } }>;

const statuses: Record<string, number> = { Refused: 403, NotFound: 404 };

/** Each holds a connection to the database while its reader reads: the others are for everybody else. */
const mostAtOnce = 4;

/** Who followed a link would be left with a bare sentence in English: she comes back to the page, which says it in her language. */
const refuse = (request: Asked, reply: FastifyReply, status: number, code: string, message: string) =>
  request.headers['sec-fetch-mode'] === 'navigate'
    ? reply.redirect(`/desk/assess?refused=${code}`, 303)
    : reply.code(status).send({ code, message });

/**
 * The door for tables that leave the house: a plain address, so that a browser saves what comes as it comes. Once it has begun,
 * a failure can only cut the connection; the browser then says that the file is not whole.
 */
export const serveExports = (server: FastifyInstance, app: INestApplication): void => {
  const [cookie, findActor, exportRound] = [app.get(SignInCookie), app.get(FindActor), app.get(ExportRound)];
  let open = 0;

  const send = async (request: Asked, reply: FastifyReply) => {
    void reply.header('cache-control', 'no-store');
    // A link on another site carries the cookie; what it fetches is written to the audit under the name of who followed it.
    if (!['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']?.toString()))
      return refuse(
        request,
        reply,
        403,
        'cross-site',
        'Another site led here. Open the rounds in Baobab, and download there.',
      );
    const token = cookie.read(request);
    const actor = token ? await findActor.execute(token) : null;
    if (!actor) return refuse(request, reply, 401, 'sign-in-needed', 'Sign in first; then download again.');
    if (open >= mostAtOnce)
      return refuse(request, reply, 503, 'busy', 'Others are downloading just now. Wait a minute, then try again.');
    open += 1;
    // Also of who has gone already.
    finished(reply.raw, () => (open -= 1));
    const { round: roundId, institution: institutionId } = request.query;
    try {
      const { roundName, text } = await exportRound.execute(actor, { roundId, institutionId });
      return await reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', attachment('levels', roundName, '.csv'))
        .send(Readable.from(text));
    } catch (error) {
      if (error instanceof Problem)
        return refuse(request, reply, statuses[error.kind] ?? 400, error.code, error.message);
      throw error;
    }
  };

  server.get('/exports/levels.csv', { exposeHeadRoute: false }, send);
};
