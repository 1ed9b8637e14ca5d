import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Sentence } from '../sentence';

/** Whom PostgreSQL runs as: ourselves, unless we are root, which it refuses. */
export type Account = { uid: number; gid: number } | undefined;

export function databaseAccount(dataFolder: string): Account {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(dataFolder)) {
    // Whoever began the data goes on with it, even when a `postgres` account appeared in between.
    const { uid, gid } = statSync(dataFolder);
    if (uid !== 0) return { uid, gid };
  }
  const account = lookUp('postgres') ?? lookUp('nobody');
  if (account === undefined)
    throw new Sentence('PostgreSQL does not run as root. Create an account for it: useradd --system postgres.');
  return account;
}

/** Whether the account may enter a folder or run a program. */
export function canUse(account: Account, file: string): boolean {
  return (
    account === undefined || spawnSync('/bin/sh', ['-c', 'test -x "$0"', file], { ...account, cwd: '/' }).status === 0
  );
}

function lookUp(name: string): Account {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}
