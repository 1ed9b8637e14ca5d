import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { claimHome } from './home';
import { commandOf } from './os-process';
import { startPostgres } from './postgres';
import { decide, readPidFile } from './postgres/pid-file';
import { say } from './say';
import { Sentence, orExplain } from './sentence';
import { readSettings } from './settings';

/** What belongs together: the rows, and the secrets without which nobody gets at them. */
const parts = ['postgres', 'secrets.json'];

/** `npm run backup [folder]`: a copy of the data folder while nothing runs on it. */
export async function backup([target]: string[]): Promise<void> {
  await orExplain(async () => {
    const home = embeddedHome('pg_dump --format=custom');
    refuseEmpty(home, 'There is nothing to back up yet');
    const claim = claimHome(home);
    try {
      await endLeftDatabase(home);
      const folder = path.resolve(callersFolder(), target ?? path.join(home, 'backups', stamp()));
      if (existsSync(folder))
        throw new Sentence(
          `${folder} exists already. Name a folder that does not: npm run backup -- /path/to/new-folder.`,
        );
      copyParts(home, folder);
      say(`Backed up to ${folder}. Bring it back with: npm run restore -- ${folder}`);
    } finally {
      claim.release();
    }
  });
}

/** `npm run restore <folder>`: the data of a backup takes the place of today's, which is kept aside. */
export async function restore([source]: string[]): Promise<void> {
  await orExplain(async () => {
    const home = embeddedHome('pg_restore');
    if (!source) throw new Sentence('Name the backup to restore: npm run restore -- /path/to/backup.');
    const folder = path.resolve(callersFolder(), source);
    refuseEmpty(folder, `${folder} is no backup of Baobab`);
    const claim = claimHome(home);
    try {
      await endLeftDatabase(home);
      const incoming = path.join(home, 'incoming');
      rmSync(incoming, { recursive: true, force: true });
      copyParts(folder, incoming);
      const aside = path.join(home, 'before-restore', stamp());
      mkdirSync(aside, { recursive: true, mode: 0o700 });
      for (const part of parts)
        if (existsSync(path.join(home, part))) renameSync(path.join(home, part), path.join(aside, part));
      for (const part of parts) renameSync(path.join(incoming, part), path.join(home, part));
      rmSync(incoming, { recursive: true });
      say(`Restored from ${folder}. What was there before is kept in ${aside}. Start with: npm start`);
    } finally {
      claim.release();
    }
  });
}

function embeddedHome(tool: string): string {
  const { databaseUrl, home } = readSettings(process.env);
  if (databaseUrl === undefined) return home;
  throw new Sentence(
    `DATABASE_URL names a database of your own: use PostgreSQL's ${tool} on it, and keep ${home}/secrets.json beside the result.`,
  );
}

function refuseEmpty(folder: string, what: string): void {
  if (parts.every((part) => existsSync(path.join(folder, part)))) return;
  throw new Sentence(`${what}: ${folder} holds no ${parts.join(' and ')}.`);
}

/** A database that a killed launcher left running still writes; a copy of it would be torn. */
async function endLeftDatabase(home: string): Promise<void> {
  if (decide(readPidFile(path.join(home, 'postgres')), commandOf).action !== 'take over') return;
  await (await startPostgres({ home })).stop();
}

/** With `cp`, because the owner of the files matters: PostgreSQL refuses another's. */
function copyParts(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o711 });
  try {
    for (const part of parts)
      execFileSync('cp', ['-Rp', path.join(from, part), path.join(to, part)], { stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    rmSync(to, { recursive: true, force: true });
    throw new Sentence(
      `The data could not be copied to ${to}: ${(error as { stderr?: Buffer }).stderr?.toString().trim().split('\n')[0]}.`,
    );
  }
}

/** npm runs scripts in the root of the project, but a path is meant from where it was typed. */
function callersFolder(): string {
  return process.env.INIT_CWD ?? process.cwd();
}

function stamp(): string {
  return new Date().toISOString().slice(0, 19).replaceAll(':', '-');
}
