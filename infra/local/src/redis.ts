import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { machineCache } from './cache';
import { freePort } from './ports';
import type { Say } from './say';
import { Sentence } from './sentence';

const packages = ['redis-server', 'redis-tools', 'libatomic1', 'libjemalloc2', 'liblzf1', 'libssl3'];

export interface Redis {
  url: string;
  stop(): Promise<void>;
}

/** A throw-away Redis for the tests of the queue, in memory only. */
export async function startRedis(say: Say): Promise<Redis> {
  const { program, libraries } = onPath() ?? fromDebian(say);
  const port = await freePort();
  const args = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
  ];
  const env = libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env;
  const child = spawn(program, args, { cwd: tmpdir(), env, stdio: 'ignore', detached: true });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const isUp = await Promise.race([answers(port), ended.then(() => false)]);
  if (!isUp)
    throw new Sentence(
      `${program} did not start. Install Redis so that redis-server is on PATH, and run the tests again.`,
    );
  return {
    url: `redis://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

interface Program {
  program: string;
  libraries?: string;
}

function onPath(): Program | undefined {
  return spawnSync('redis-server', ['--version']).status === 0 ? { program: 'redis-server' } : undefined;
}

/** Debian's package, unpacked beside the system, so that neither root nor an installation is needed. */
function fromDebian(say: Say): Program {
  const folder = path.join(machineCache(), 'redis');
  if (!existsSync(folder)) {
    say('Fetching Redis for the tests of the queue …');
    const unfinished = mkdtempSync(`${folder}-`);
    try {
      unpack(unfinished);
      renameSync(path.join(unfinished, 'root'), folder);
    } finally {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  const { stdout: architecture } = spawnSync('dpkg-architecture', ['-qDEB_HOST_MULTIARCH'], { encoding: 'utf8' });
  const multiarch =
    architecture?.trim() || { x64: 'x86_64-linux-gnu', arm64: 'aarch64-linux-gnu' }[process.arch as string] || '';
  return {
    program: path.join(folder, 'usr', 'bin', 'redis-server'),
    libraries: path.join(folder, 'usr', 'lib', multiarch),
  };
}

function unpack(state: string): void {
  for (const each of ['lists/partial', 'archives/partial', 'root'])
    mkdirSync(path.join(state, each), { recursive: true });
  writeFileSync(path.join(state, 'status'), '');
  const options = {
    'Dir::State': state,
    'Dir::State::Lists': path.join(state, 'lists'),
    'Dir::State::status': path.join(state, 'status'),
    'Dir::Cache': state,
    'APT::Sandbox::User': '',
  };
  const flags = Object.entries(options).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const archives = path.join(state, 'archives');
  run('apt-get', [...flags, '-qq', 'update'], archives);
  run('apt-get', [...flags, '-qq', 'download', ...packages], archives);
  run(
    'sh',
    ['-c', `for each in *.deb; do dpkg-deb -x "$each" "$0" || exit 1; done`, path.join(state, 'root')],
    archives,
  );
}

function run(command: string, args: string[], cwd: string): void {
  const { status, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  const why = (error?.message ?? stderr).trim().split('\n').at(-1);
  throw new Sentence(
    `The tests of the queue need Redis, and it could not be fetched (${why}). Install Redis so that redis-server is on PATH.`,
  );
}

async function answers(port: number): Promise<boolean> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => socket.end(() => resolve(true)));
      socket.on('error', () => resolve(false));
    });
    if (open) return true;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return false;
}
