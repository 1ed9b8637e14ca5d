import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './ports';
import type { Settings } from './settings';
import { readSettings } from './settings';
import { startStack } from './stack';

interface ThrowAwayStack {
  url: string;
  ownerUrl: string;
  setUpLink?: string;
  stop(): Promise<void>;
}

/** Everything that `npm start` starts, on a data folder of its own: for journeys and benchmarks. */
export async function startThrowAwayStack(overrides: Partial<Settings> = {}): Promise<ThrowAwayStack> {
  const home = mkdtempSync(path.join(tmpdir(), 'baobab-'));
  const port = await freePort();
  // Only what is asked for: a DATABASE_URL of the person who runs the tests is not ours to write to.
  const settings = { ...readSettings({ PORT: String(port), BAOBAB_HOME: home }), ...overrides };
  const removeHome = () => rmSync(home, { recursive: true, force: true });
  const stack = await startStack(settings, () => undefined, { throwAway: true }).catch((error: unknown) => {
    removeHome();
    throw error;
  });
  const stop = () => stack.stop().then(removeHome);
  return { url: stack.url, ownerUrl: stack.ownerUrl, setUpLink: stack.setUpLink, stop };
}
