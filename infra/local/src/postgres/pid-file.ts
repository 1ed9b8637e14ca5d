import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What to do with the postmaster.pid that lies in the data folder:
 * - `start`: none there, or its process is gone; PostgreSQL itself clears up after a crash;
 * - `remove`: the process id belongs to another program by now, which PostgreSQL would take for a running database;
 * - `take over`: a launcher was killed and left its database running.
 */
export type Decision = { action: 'start' } | { action: 'remove' } | { action: 'take over'; pid: number; port: number };

/** @param commandOf the command line of a process, empty when there is none. */
export function decide(pidFile: string | undefined, commandOf: (pid: number) => string): Decision {
  // Lines: process id, data folder, start time, port, …
  const [pid, , , port] = pidFile?.split('\n').map(Number) ?? [];
  if (!pid || !port) return { action: 'start' };
  const command = commandOf(pid);
  if (command === '') return { action: 'start' };
  return /\bpostgres\b/.test(command) ? { action: 'take over', pid, port } : { action: 'remove' };
}

export function pidFileOf(dataFolder: string): string {
  return path.join(dataFolder, 'postmaster.pid');
}

export function readPidFile(dataFolder: string): string | undefined {
  try {
    return readFileSync(pidFileOf(dataFolder), 'utf8');
  } catch {
    return undefined;
  }
}
