import { finished, Readable } from 'node:stream';
import { Problem } from '@baobab/application';
import { EvidenceTooLarge, FetchEvidenceFile, KeepEvidenceFile, largestEvidence } from '@baobab/application/assessment';
import { FindActor } from '@baobab/application/organisation';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SignInCookie } from '../access/cookie';
import { attachment } from '../standards/attachment';
import { fileNameOf } from './file-name-header';

type Sent = FastifyRequest<{ Querystring: Record<'assessment' | 'institution' | 'indicator', string | undefined> }>;
type Asked = FastifyRequest<{ Params: { fileId: string } }>;

/** Each is whole in memory while it arrives: no more than so many at once, of one person no more than two, and none for longer than a minute. */
const mostAtOnce = 12;
const mostOfOne = 2;
const longest = 60_000;

const mediaTypes = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  png: 'image/png',
  jpeg: 'image/jpeg',
};

const statusOf: Record<string, number> = {
  Refused: 403,
  NotFound: 404,
  AssessmentClosed: 409,
  ModerationRefused: 409,
  EvidenceTooLarge: 413,
};

const refuse = (reply: FastifyReply, status: number, code: string, message: string) =>
  reply.code(status).send({ code, message });

/** What of the body is not read yet never will be, so the line ends with the answer. */
const refuseProblem = (reply: FastifyReply, { kind, code, message }: Problem) =>
  refuse(reply.header('connection', 'close'), statusOf[kind] ?? 400, code, message);

/**
 * The doors for files of evidence: one takes them, one hands them out. What comes out was brought by a stranger: a browser saves it, and where one
 * shows it all the same, nothing in it runs and nothing is fetched.
 */
export const serveEvidenceFiles = async (server: FastifyInstance, app: INestApplication): Promise<void> => {
  const [cookie, findActor] = [app.get(SignInCookie), app.get(FindActor)];
  const [keep, fetchFile] = [app.get(KeepEvidenceFile), app.get(FetchEvidenceFile)];
  const arriving: string[] = [];

  const actorOf = async (request: FastifyRequest) => {
    const token = cookie.read(request);
    return token ? findActor.execute(token) : null;
  };

  const receive = async (request: Sent, reply: FastifyReply) => {
    const fileName = fileNameOf(request);
    if (fileName === null)
      return refuse(reply, 400, 'file-name-missing', 'Send the name of the file in the header x-file-name.');
    if (Number(request.headers['content-length']) > largestEvidence)
      return refuseProblem(reply, new EvidenceTooLarge());
    const actor = await actorOf(request);
    if (!actor) return refuse(reply, 401, 'sign-in-needed', 'Sign in first; then upload the file again.');
    const hers = arriving.filter((personId) => personId === actor.personId).length;
    if (arriving.length >= mostAtOnce || hers >= mostOfOne)
      return refuse(reply, 503, 'busy', 'Files are uploading just now. Wait a minute, then try again.');
    arriving.push(actor.personId);
    const tooSlow = setTimeout(() => request.raw.destroy(), longest);
    finished(reply.raw, () => {
      clearTimeout(tooSlow);
      arriving.splice(arriving.indexOf(actor.personId), 1);
    });
    const { assessment: assessmentId, institution: institutionId, indicator: indicatorId } = request.query;
    const input = { assessmentId, institutionId, indicatorId, fileName };
    try {
      return await keep.execute(actor, input, (request.body ?? Readable.from([])) as Readable);
    } catch (error) {
      if (error instanceof Problem) return refuseProblem(reply, error);
      throw error;
    }
  };

  const send = async (request: Asked, reply: FastifyReply) => {
    void reply.header('cache-control', 'no-store');
    // A link on another site carries the cookie; what it fetches is written to the audit under the name of who followed it.
    if (!['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']?.toString()))
      return refuse(
        reply,
        403,
        'cross-site',
        'Another site led here. Open the institution in Baobab, and download there.',
      );
    const actor = await actorOf(request);
    if (!actor) return refuse(reply, 401, 'sign-in-needed', 'Sign in first; then download again.');
    try {
      const { fileName, kind, bytes, content } = await fetchFile.execute(actor, { fileId: request.params.fileId });
      const dot = fileName.lastIndexOf('.');
      return await reply
        .header('content-type', mediaTypes[kind])
        .header('content-length', bytes)
        .header('content-disposition', attachment('evidence', fileName.slice(0, dot), fileName.slice(dot)))
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cross-origin-resource-policy', 'same-origin')
        .send(Readable.from(content));
    } catch (error) {
      if (error instanceof Problem) return refuseProblem(reply, error);
      throw error;
    }
  };

  await server.register((door, _, done) => {
    door.removeAllContentTypeParsers();
    // Not read here, but by the use case, which stops where it is too large.
    door.addContentTypeParser('*', (_request, body, parsed) => parsed(null, body));
    door.post('/evidence-files', receive);
    done();
  });
  server.get('/evidence-files/:fileId', { exposeHeadRoute: false }, send);
};
