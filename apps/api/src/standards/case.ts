import type { Actor } from '@baobab/application';
import type { CaseKind } from '@baobab/application/framework';
import { CaseQueries } from '@baobab/application/framework';
import { FindActor } from '@baobab/application/organisation';
import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { SignInCookie } from '../access/cookie';
import { pageOf, readList } from './case-list';
import { CaseRefusal, invalidUuid, unknownObject } from './case-status';

type Asked = FastifyRequest<{ Params: { id: string }; Querystring: Record<string, unknown> }>;
type Answer = (asked: Asked, actor: Actor | null, reply: FastifyReply) => Promise<unknown>;

const root = '/ims/case/v1p1';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const idOf = ({ params }: Asked): string => {
  const id = params.id.toLowerCase();
  if (!uuid.test(id)) throw invalidUuid();
  return id;
};

/** @throws CaseRefusal where there is none, or none for who asks. */
const there = <T>(found: T | null | undefined): T => {
  if (found === null || found === undefined) throw unknownObject();
  return found;
};

/**
 * The door for other systems: frameworks by 1EdTech CASE 1.1, read only. What belongs to no organisation is for everybody; an
 * organisation's own editions are for its signed-in people.
 */
export const serveCase = (server: FastifyInstance, app: INestApplication, base: string): void => {
  const [cookie, findActor, frameworks] = [app.get(SignInCookie), app.get(FindActor), app.get(CaseQueries)];

  const answer = (path: string, body: Answer): void => {
    server.get(`${root}/${path}`, async (request: Asked, reply) => {
      const token = cookie.read(request);
      const actor = token ? await findActor.execute(token) : null;
      void reply.header('cache-control', actor ? 'no-store' : 'public, max-age=300').header('vary', 'cookie');
      try {
        return await body(request, actor, reply);
      } catch (error) {
        if (!(error instanceof CaseRefusal)) throw error;
        return reply.code(error.status).header('cache-control', 'no-store').send(error.body);
      }
    });
  };
  const entry = async (kind: CaseKind, asked: Asked, actor: Actor | null) =>
    there(await frameworks.entry(actor, base, kind, idOf(asked)));
  const alone = (kind: CaseKind) => async (asked: Asked, actor: Actor | null) => {
    const { whole, entry: found } = await entry(kind, asked, actor);
    return { ...found, ...(kind !== 'CFRubrics' && linkTo(whole)) };
  };

  answer('CFDocuments', async ({ query }, actor, reply) => {
    const { page, total } = pageOf(await frameworks.documents(actor, base), readList(query));
    void reply.header('x-total-count', total);
    return { CFDocuments: page };
  });
  answer('CFDocuments/:id', async (asked, actor) => {
    const id = idOf(asked);
    return there((await frameworks.documents(actor, base)).find(({ identifier }) => identifier === id));
  });
  answer('CFPackages/:id', async (asked, actor) => there(await frameworks.package(actor, base, idOf(asked))));
  answer('CFItems/:id', alone('CFItems'));
  answer('CFAssociations/:id', alone('CFAssociations'));
  answer('CFRubrics/:id', alone('CFRubrics'));
  answer('CFItemAssociations/:id', async (asked, actor) => {
    const { whole, entry: item } = await entry('CFItems', asked, actor);
    const link = linkTo(whole);
    const CFAssociations = whole.CFAssociations.filter(({ originNodeURI, destinationNodeURI }) =>
      [originNodeURI.identifier, destinationNodeURI.identifier].includes(item.identifier),
    ).map((association) => ({ ...association, ...link }));
    return { CFItem: { ...item, ...link }, CFAssociations };
  });
  answer('*', () => Promise.reject(unknownObject()));
};

const linkTo = ({
  CFDocument: { title, identifier, uri },
}: {
  CFDocument: Record<'title' | 'identifier' | 'uri', string>;
}) => ({
  CFDocumentURI: { title, identifier, uri },
});
