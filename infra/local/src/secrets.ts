import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Sentence } from './sentence';

const contents = z.object({
  superuserPassword: z.string().min(1),
  ownerPassword: z.string().min(1),
  appPassword: z.string().min(1),
  relayPassword: z.string().min(1),
  /** Signs what the api hands out; a new one signs everybody out. */
  secretKey: z.string().min(1),
});

export type Secrets = z.infer<typeof contents>;

/** The secrets of this installation, made once and kept in the data folder, for this account's eyes only. */
export function loadSecrets(home: string): Secrets {
  const file = path.join(home, 'secrets.json');
  const kept = read(file);
  if (kept !== undefined) return kept;
  const made = Object.fromEntries(
    Object.keys(contents.shape).map((name) => [name, randomBytes(32).toString('base64url')]),
  );
  // Written aside and renamed: a full disk must not leave half a file that later starts would refuse.
  writeFileSync(`${file}.new`, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return contents.parse(made);
}

function read(file: string): Secrets | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return contents.parse(JSON.parse(text));
  } catch {
    throw new Sentence(`${file} is damaged. Put it back from a backup: without it the database cannot be opened.`);
  }
}
