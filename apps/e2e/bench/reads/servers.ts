import { execFileSync, fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { withClient } from '@baobab/local';
import type { Opened } from '../opened-stack';
import { say } from '../say';
import type { Request } from './load';
import { peerStatements } from './peer.sql';
import type { Read } from './reads';

export interface Server {
  name: string;
  pid: number;
  request(read: Read): Request;
  /** The answer as the product would have given it. */
  answerOf(read: Read, body: { data: unknown }): unknown;
  stop(): void;
}

const peers = path.join(__dirname, '..', 'peers');

const server = (
  name: string,
  pid: number,
  url: string,
  { client }: Opened,
  parts: Pick<Server, 'answerOf'> & { body(read: Read): unknown },
): Server => ({
  name,
  pid,
  request: (read) => ({
    url,
    body: JSON.stringify(parts.body(read)),
    headers: { 'content-type': 'application/json', cookie: client.cookie() },
  }),
  answerOf: parts.answerOf,
  stop: () => undefined,
});

/** The product as it runs, then what it is compared with. @returns what could be started */
export const startServers = async (opened: Opened): Promise<Server[]> => {
  const { stack } = opened;
  const product = server('product', stack.pidOf('api') ?? 0, `${stack.url}/graphql`, opened, {
    body: ({ product: asked }) => asked,
    answerOf: (_, { data }) => data,
  });
  const limit = await started(
    fork(path.join(__dirname, 'limit-server.ts'), { env: environment(opened), execArgv: process.execArgv }),
  );
  const servers = [
    product,
    {
      ...server('limit', limit.pid, limit.url, opened, { body: (read) => read.limit, answerOf: (_, { data }) => data }),
      stop: limit.stop,
    },
  ];
  const postgraphile = await startPostgraphile(opened);
  return postgraphile ? [...servers, postgraphile] : servers;
};

const startPostgraphile = async (opened: Opened): Promise<Server | undefined> => {
  try {
    installPeers();
  } catch (error) {
    const [why] = String((error as { stderr?: string }).stderr ?? error)
      .trim()
      .split('\n');
    say(`PostGraphile could not be installed, so it is left out. Its packages come from the npm registry: ${why}`);
    return undefined;
  }
  await withClient(opened.stack.ownerUrl, async (client) => {
    for (const statement of peerStatements) await client.query(statement);
    await client.query('analyze person');
  });
  const execPath = path.join(peers, 'node_modules', '.bin', 'node');
  const { pid, url, stop } = await started(
    fork(path.join(peers, 'postgraphile.mjs'), {
      env: { ...environment(opened), GRAPHILE_ENV: 'production' },
      execPath,
      execArgv: [],
    }),
  );
  const parts = server('PostGraphile', pid, `${url}/graphql`, opened, {
    body: ({ postgraphile }) => postgraphile,
    answerOf: (read, { data }) => read.fromPostgraphile(data as never),
  });
  return { ...parts, stop };
};

/** Not with the product's packages: it wants another Node, and nothing of it ships. */
const installPeers = (): void => {
  if (existsSync(path.join(peers, 'node_modules', '.bin', 'node'))) return;
  say('Installing PostGraphile and Node 22 (the first time takes about half a minute) …');
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: peers,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
};

const environment = ({ stack }: Opened): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  DATABASE_APP_URL: stack.appUrl,
});

const started = (child: ChildProcess): Promise<{ pid: number; url: string; stop(): void }> =>
  new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`A server that is compared ended with code ${code}.`)));
    child.once('message', ({ port }: { port: number }) =>
      resolve({ pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, stop: () => child.kill() }),
    );
  });
