import { Problem } from '@baobab/application';
import { KeepUpload, largestUpload, UploadTooLarge } from '@baobab/application/assessment';
import { FindActor } from '@baobab/application/organisation';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { SignInCookie } from '../access/cookie';
import { fileNameOf } from './file-name-header';

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ code, message });

const statusOf: Record<string, number> = { Refused: 403, UploadTooLarge: 413 };

/** What of the body is not read yet never will be, so the line ends with the answer. */
const refuseProblem = (reply: FastifyReply, { kind, code, message }: Problem) =>
  refuse(reply.header('connection', 'close'), statusOf[kind] ?? 400, code, message);

/**
 * The door for files: the body is the file, `x-file-name` its name (percent-encoded). The header can't be set by a form of
 * another site, which keeps such forms out, as Apollo's own header does for GraphQL.
 */
export const serveUploads = async (server: FastifyInstance, app: INestApplication): Promise<void> => {
  const [cookie, findActor, keep] = [app.get(SignInCookie), app.get(FindActor), app.get(KeepUpload)];

  const receive = async (request: FastifyRequest, reply: FastifyReply) => {
    const name = fileNameOf(request);
    if (name === null)
      return refuse(reply, 400, 'file-name-missing', 'Send the name of the file in the header x-file-name.');
    if (Number(request.headers['content-length']) > largestUpload) return refuseProblem(reply, new UploadTooLarge());
    const token = cookie.read(request);
    const actor = token ? await findActor.execute(token) : null;
    if (!actor) return refuse(reply, 401, 'sign-in-needed', 'Sign in first; then upload the file again.');
    try {
      return await keep.execute(actor, name, (request.body ?? Readable.from([])) as Readable);
    } catch (error) {
      if (error instanceof Problem) return refuseProblem(reply, error);
      throw error;
    }
  };

  await server.register((door, _, done) => {
    door.removeAllContentTypeParsers();
    // Not read here: it is kept piece by piece as it arrives.
    door.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    door.post('/uploads', receive);
    done();
  });
};
