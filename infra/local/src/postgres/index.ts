import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { commandOf, goneWithin, isAlive } from '../os-process';
import { freePort } from '../ports';
import { Sentence } from '../sentence';
import { loadSecrets } from '../secrets';
import type { Account } from './account';
import { canUse, databaseAccount } from './account';
import { binariesFor } from './binaries';
import { readLog, whyPostgresFailed } from './failure';
import { createCluster, majorVersion } from './cluster';
import { answers, createOwner, urlOf } from './owner';
import { decide, pidFileOf, readPidFile } from './pid-file';
import { settings, throwAway, tuning } from './tuning';

export interface PostgresOptions {
  /** The data folder of Baobab; the database lies in `postgres` below it. */
  home: string;
  /** For tests: the data need not survive. */
  throwAway?: boolean;
}

export interface Postgres {
  pid: number;
  /** The owner of the database `baobab`: may create roles and databases, is no superuser, so row-level security holds it too. */
  ownerUrl: string;
  /** For tests alone: their builders write past row-level security. */
  superuserUrl: string;
  /** Left running by a launcher that was killed, and taken over. */
  takenOver: boolean;
  isRunning(): boolean;
  whyItEnded(): Sentence;
  /** Lets running transactions go, writes everything down, ends. */
  stop(): Promise<void>;
}

/** Starts PostgreSQL on the data folder, which is made when it is not there yet. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  mkdirSync(path.join(options.home, 'logs'), { recursive: true });
  const home = realpathSync(options.home);
  const data = path.join(home, 'postgres');
  const log = path.join(home, 'logs', 'postgres.log');
  const secrets = loadSecrets(home);
  const superuser = { user: 'postgres', password: secrets.superuserPassword };
  const account = databaseAccount(data);
  refuseClosedFolder(account, home);
  refuseOtherVersion(data);

  const decision = decide(readPidFile(data), commandOf);
  if (decision.action === 'remove') rmSync(pidFileOf(data));
  const running =
    decision.action === 'take over'
      ? decision
      : await launch({ data, log, account, password: superuser.password, discard: options.throwAway });
  const { pid, port } = running;
  const whyItEnded = () => whyPostgresFailed(readLog(log), log);
  const superuserUrl = urlOf(superuser, port, 'postgres');
  await answers(superuserUrl, () => isAlive(pid), whyItEnded, pid);
  const ownerUrl = await createOwner(superuserUrl, secrets.ownerPassword);
  return {
    pid,
    ownerUrl,
    superuserUrl,
    takenOver: decision.action === 'take over',
    isRunning: () => isAlive(pid),
    whyItEnded,
    stop: () => stop(pid),
  };
}

interface Launch {
  data: string;
  log: string;
  account: Account;
  password: string;
  discard?: boolean;
}

async function launch({ data, log, account, password, discard }: Launch): Promise<{ pid: number; port: number }> {
  const binaries = binariesFor(account);
  if (!existsSync(data)) createCluster({ binaries, data, account, password, discard });
  const port = await freePort();
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    ...settings({ listen_addresses: '127.0.0.1', unix_socket_directories: '' }),
    ...tuning(),
  ];
  const output = openSync(log, 'w', 0o600);
  // Detached: Ctrl-C reaches the whole terminal group, and the database must outlive the apps that use it.
  const child = spawn(path.join(binaries, 'bin', 'postgres'), discard ? [...args, ...throwAway] : args, {
    ...account,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
  });
  closeSync(output);
  child.unref();
  const { pid } = child;
  if (pid === undefined)
    throw new Sentence(`${binaries}/bin/postgres could not be run. Delete node_modules and start again.`);
  return { pid, port };
}

function refuseClosedFolder(account: Account, home: string): void {
  if (canUse(account, home)) return;
  throw new Sentence(
    `The database runs under an account of its own, which can't enter ${home}. Set BAOBAB_HOME to a folder that is not below a closed one, for example /var/lib/baobab.`,
  );
}

function refuseOtherVersion(data: string): void {
  const file = path.join(data, 'PG_VERSION');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : majorVersion;
  if (version === majorVersion) return;
  throw new Sentence(
    `${data} was written by PostgreSQL ${version}, and this Baobab brings ${majorVersion}. Use the Baobab that wrote it, or restore a backup.`,
  );
}

async function stop(pid: number): Promise<void> {
  const signal = (name: NodeJS.Signals) => isAlive(pid) && process.kill(pid, name);
  signal('SIGINT'); // "fast": ends the connections, then writes a checkpoint
  if (await goneWithin(pid, 60_000)) return;
  signal('SIGQUIT'); // "immediate": the next start recovers from the log
  await goneWithin(pid, 10_000);
}
