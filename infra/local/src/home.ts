import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beginningOf, isAlive } from './os-process';
import { Sentence } from './sentence';

/** Opens the data folder. Others may pass through it (the database runs as another user when root starts it), not list it. */
export function openHome(home: string): void {
  mkdirSync(home, { recursive: true });
  if (statSync(home).uid === process.getuid?.()) chmodSync(home, 0o711);
  mkdirSync(path.join(home, 'logs'), { recursive: true, mode: 0o700 });
}

/** Takes the data folder for this process alone; two launchers on one database would stop each other's. */
export function claimHome(home: string): { release: () => void } {
  openHome(home);
  const file = path.join(home, 'launcher.pid');
  const mine = `${process.pid} ${beginningOf(process.pid)}`;
  try {
    writeFileSync(file, mine, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    refuseIfHeld(file, home);
    // Left by a launcher that was killed.
    rmSync(file, { force: true });
    return claimHome(home);
  }
  return { release: () => rmSync(file, { force: true }) };
}

function refuseIfHeld(file: string, home: string): void {
  const [pid, beginning] = readFileSync(file, 'utf8').split(' ');
  if (!pid || !isAlive(Number(pid)) || beginningOf(Number(pid)) !== beginning) return;
  throw new Sentence(
    `Baobab already runs on ${home} (process ${pid}). Stop it with Ctrl-C first, or set BAOBAB_HOME to another folder.`,
  );
}
