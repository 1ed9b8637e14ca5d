/** A failure that the person at the terminal can mend: its message is one sentence that says how, and is printed alone. */
export class Sentence extends Error {
  override readonly name = 'Sentence';
}

const remedies: Record<string, string> = {
  ENOSPC: 'The disk is full. Free some space, or set BAOBAB_HOME to a folder on another disk, and start again.',
  EDQUOT:
    'The disk quota is used up. Free some space, or set BAOBAB_HOME to a folder on another disk, and start again.',
  ENOTDIR: 'BAOBAB_HOME must be a folder, and a file is in the way. Write another path, for example /var/lib/baobab.',
  EROFS: 'The disk is read-only. Set BAOBAB_HOME to a folder that can be written, and start again.',
};

/** What to print about an error: the sentence alone when the remedy is known, everything when it is a defect. */
export function explain(error: unknown): string {
  if (error instanceof Sentence) return error.message;
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  if (code !== undefined && remedies[code] !== undefined) return remedies[code];
  if ((code === 'EACCES' || code === 'EPERM') && path !== undefined) {
    return `${path} may not be used by this account. Give it to this account, or set BAOBAB_HOME to another folder.`;
  }
  return error.stack ?? error.message;
}

/** Runs a command of the launcher; a failure is printed and becomes exit code 1. */
export async function orExplain(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    process.exitCode = 1;
  }
}
