import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import helmet from '@fastify/helmet';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Pages may load from this host alone, and run no script that stands in the page itself. Styles of Mantine stand in the page. */
const contentSecurityPolicy = (https: boolean) => ({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    ...(https ? { upgradeInsecureRequests: [] } : {}),
  },
});

const isDesk = (path: string) => path === '/desk' || path.startsWith('/desk/');
const isPage = (path: string) =>
  !/^\/(graphql|health|assets|uploads|exports|evidence-files|ims|calendar)(\/|$)/.test(path);

/** Serves the built web app: one page for the desk, one for learners; every address that is no file opens one of them. */
export const serveWeb = async (server: FastifyInstance, webRoot: string, https: boolean): Promise<void> => {
  if (!existsSync(join(webRoot, 'index.html')))
    throw new Error(`WEB_ROOT: there is no built web app in ${webRoot}. Run "npm run build" first.`);
  await server.register(helmet, {
    contentSecurityPolicy: contentSecurityPolicy(https),
    strictTransportSecurity: https,
    referrerPolicy: { policy: 'same-origin' },
  });
  await server.register(compress, { global: true, threshold: 1_024 });
  // File names carry a hash of the content, pages do not.
  await server.register(files, {
    root: webRoot,
    wildcard: false,
    index: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (!isPage(path)) return reply.code(404).send({ message: `There is nothing at ${path}.` });
    return reply.header('cache-control', 'no-cache').sendFile(isDesk(path) ? 'desk.html' : 'index.html');
  });
};
