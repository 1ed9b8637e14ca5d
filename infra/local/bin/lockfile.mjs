import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What an installation depends on: the pinned versions, and the machine that they were chosen for. */
const inputs = ['pnpm-lock.yaml', 'pnpm-workspace.yaml'];

/** @param {string} root */
export function lockfileHash(root) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const name of inputs) hash.update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

/** @param {string} root */
export function isInstalled(root) {
  try {
    return readFileSync(stamp(root), 'utf8') === lockfileHash(root);
  } catch {
    return false; // never installed, or node_modules was removed
  }
}

/** @param {string} root */
export function rememberInstallation(root) {
  writeFileSync(stamp(root), lockfileHash(root));
}

/** @param {string} root */
function stamp(root) {
  return path.join(root, 'node_modules', '.baobab-lock');
}
