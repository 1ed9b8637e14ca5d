import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isInstalled, rememberInstallation } from './lockfile.mjs';

describe('the installation', () => {
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'baobab-lockfile-'));
    mkdirSync(path.join(root, 'node_modules'));
    writeFileSync(path.join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9');
    writeFileSync(path.join(root, 'pnpm-workspace.yaml'), 'packages: []');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('is needed on a fresh clone', () => {
    expect(isInstalled(root)).toBe(false);
  });

  it('is not repeated while the lockfile stays the same', () => {
    rememberInstallation(root);
    expect(isInstalled(root)).toBe(true);
  });

  it.each(['pnpm-lock.yaml', 'pnpm-workspace.yaml'])('is repeated when %s changes', (name) => {
    rememberInstallation(root);
    writeFileSync(path.join(root, name), 'changed');
    expect(isInstalled(root)).toBe(false);
  });

  it('is repeated when node_modules was removed', () => {
    rememberInstallation(root);
    rmSync(path.join(root, 'node_modules'), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });
});
