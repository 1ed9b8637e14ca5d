import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // Ended, but not yet collected by its parent (in a container often never).
    return stateOf(pid)[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'; // somebody else's, but alive
  }
}

/** The program and arguments of a process; empty when it is gone. */
export function commandOf(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim();
  return ps(pid, 'command');
}

/** When a process began. Process ids are used again, in containers at once: id and beginning together name one process. */
export function beginningOf(pid: number): string {
  return existsSync('/proc/self/stat') ? (stateOf(pid)[19] ?? '') : ps(pid, 'lstart');
}

/** The process that started this one; 0 when it is not known. */
export function parentOf(pid: number): number {
  return Number(existsSync('/proc/self/stat') ? stateOf(pid)[1] : ps(pid, 'ppid')) || 0;
}

/** Waits until a process is gone. Returns false when it outlives the patience (milliseconds). */
export async function goneWithin(pid: number, patience: number): Promise<boolean> {
  const end = Date.now() + patience;
  while (isAlive(pid)) {
    if (Date.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

/** The fields of /proc/…/stat from the third on; the program's name before them may hold blanks and brackets. */
function stateOf(pid: number): string[] {
  return readOrEmpty(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ') ?? [];
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function ps(pid: number, column: string): string {
  try {
    return execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}
