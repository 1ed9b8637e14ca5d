import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/** Programs fetched once for this machine; not data, may be deleted at any time. */
export function machineCache(): string {
  const isRoot = process.getuid?.() === 0;
  const folder = isRoot
    ? '/var/cache/baobab'
    : path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'baobab');
  mkdirSync(folder, { recursive: true });
  return folder;
}
