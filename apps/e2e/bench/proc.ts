import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What the kernel knows of a process. Linux only: elsewhere there is no /proc, and the benchmark says so before it begins. */

/** Of a second; USER_HZ is 100 on every Linux that Node runs on. */
const tick = 0.01;

/** The fields of /proc/…/stat from the third on; the program's name before them may hold blanks and brackets. */
const statOf = (pid: number): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  } catch {
    return [];
  }
};

/** Seconds of processor time that a process has used, in its own code and in the kernel. */
export const cpuOf = (pid: number): number => (Number(statOf(pid)[11] ?? 0) + Number(statOf(pid)[12] ?? 0)) * tick;

/** Of the processes that a process has started: PostgreSQL has one for each connection. */
export const cpuOfChildren = (pid: number): number =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && statOf(Number(name))[1] === String(pid))
    .reduce((sum, child) => sum + cpuOf(Number(child)), 0);

/** The most memory that a process has held, in MB (10^6 bytes). */
export const peakOf = (pid: number): number => {
  const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return (Number(kibibytes) * 1024) / 1e6;
};

/** From now on the peak is of what follows, beginning with what is held at this moment. */
export const resetPeak = (pid: number): void => writeFileSync(`/proc/${pid}/clear_refs`, '5');
