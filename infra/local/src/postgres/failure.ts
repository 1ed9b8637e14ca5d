import { readFileSync } from 'node:fs';
import { Sentence } from '../sentence';

/** Why PostgreSQL did not start or ended, from what it wrote. */
export function whyPostgresFailed(output: string, logFile: string): Sentence {
  if (/No space left on device|Disk quota exceeded/.test(output)) {
    return new Sentence(
      'The disk is full, so the database stopped. Free some space, or set BAOBAB_HOME to another disk, and start again.',
    );
  }
  if (/pre-existing shared memory block/.test(output)) {
    return new Sentence('The database that ran before is still ending. Wait a few seconds and start again.');
  }
  if (/could not map anonymous shared memory|Cannot allocate memory/.test(output)) {
    return new Sentence(
      'There is not enough free memory for the database (about 300 MB). Close other programs and start again.',
    );
  }
  return endedAlone('The database stopped by itself', output, logFile);
}

/** Names a part that ended although nobody stopped it, and shows the end of what it wrote. */
export function endedAlone(what: string, output: string, logFile: string): Sentence {
  const lines = output.trim().split('\n').slice(-8).join('\n');
  return new Sentence(`${what}. The whole log is in ${logFile}${lines ? `; it ends with:\n${lines}` : '.'}`);
}

export function readLog(file: string): string {
  try {
    return readFileSync(file, 'utf8').slice(-20_000);
  } catch {
    return '';
  }
}
