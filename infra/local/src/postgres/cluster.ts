import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Sentence } from '../sentence';
import type { Account } from './account';
import { whyPostgresFailed } from './failure';

export const majorVersion = '18';
const neededBytes = 300 * 1024 * 1024;

interface Cluster {
  binaries: string;
  data: string;
  account: Account;
  password: string;
  discard?: boolean;
}

/** Makes an empty database folder: aside, then renamed, so that an interruption leaves nothing half made. */
export function createCluster({ binaries, data, account, password, discard }: Cluster): void {
  refuseFullDisk(path.dirname(data));
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  chmodSync(unfinished, 0o700);
  const passwordFile = `${data}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) for (const each of [unfinished, passwordFile]) chownSync(each, account.uid, account.gid);
  const args = [
    '-D',
    unfinished,
    '-U',
    'postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ];
  // The same order and case rules on every machine, whatever its locale; names are sorted by explicit ICU collations.
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions');
  if (discard) args.push('--no-sync');
  const { status, stdout, stderr, error } = spawnSync(path.join(binaries, 'bin', 'initdb'), args, {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  rmSync(passwordFile);
  if (status !== 0) {
    rmSync(unfinished, { recursive: true, force: true });
    throw whyPostgresFailed(`${stdout}\n${stderr}\n${error?.message ?? ''}`, data);
  }
  renameSync(unfinished, data);
}

function refuseFullDisk(folder: string): void {
  const { bavail, bsize } = statfsSync(folder);
  if (bavail * bsize >= neededBytes) return;
  throw new Sentence(
    `The disk of ${folder} is nearly full, and the database needs 300 MB. Free some space, or set BAOBAB_HOME to another disk.`,
  );
}
