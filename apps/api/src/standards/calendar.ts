import { createHash } from 'node:crypto';
import { CalendarQueries } from '@baobab/application/cohort';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { calendarFile } from './calendar-file';

type Asked = FastifyRequest<{ Params: { file: string } }>;

/** 32 bytes in base64url. */
const address = /^([\w-]{43})\.ics$/;

/** Weak, because what goes out may be compressed on its way. */
const etagOf = (content: string): string => `W/"${createHash('sha256').update(content).digest('base64url')}"`;

const bare = (etag: string): string => etag.trim().replace(/^W\//, '');

/** Whether who asks has it already (RFC 9110, 13.1.2: compared weakly). */
const has = (header: string | undefined, etag: string): boolean =>
  header !== undefined && (header.trim() === '*' || header.split(',').some((each) => bare(each) === bare(etag)));

/**
 * The door for calendar programs, which sign in nowhere: the secret in the address is all that they have. An address that is not good (any more)
 * is not told from one that never was. Requests are not logged, and nothing here says the address.
 */
export const serveCalendar = (server: FastifyInstance, app: INestApplication): void => {
  const calendars = app.get(CalendarQueries);

  const send = async ({ params, headers }: Asked, reply: FastifyReply) => {
    void reply.header('x-robots-tag', 'noindex');
    const [, token] = address.exec(params.file) ?? [];
    const calendar = token === undefined ? null : await calendars.byToken(token);
    if (!calendar)
      return reply
        .code(404)
        .header('cache-control', 'no-store')
        .type('text/plain; charset=utf-8')
        .send('There is no calendar at this address (any more). Make a new address in Baobab.\n');
    const content = calendarFile(calendar);
    const etag = etagOf(content);
    void reply.header('cache-control', 'private, no-cache').header('etag', etag);
    if (has(headers['if-none-match'], etag)) return reply.code(304).send();
    return reply.type('text/calendar; charset=utf-8').send(content);
  };

  server.get('/calendar/:file', send);
};
