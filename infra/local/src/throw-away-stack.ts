import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from './ports';
import type { Settings } from './settings';
import { readSettings } from './settings';
import type { Stack } from './stack';
import { startStack } from './stack';

type ThrowAwayStack = Pick<Stack, 'url' | 'ownerUrl' | 'appUrl' | 'setUpLink' | 'pidOf' | 'stop'>;

/**
 * Everything that `npm start` starts, on a data folder of its own: for journeys and benchmarks.
 * @param options `asKept`: its database writes as one whose data is kept, so that writing takes the time that it takes in life.
 */
export async function startThrowAwayStack(
  overrides: Partial<Settings> = {},
  options: { asKept?: boolean } = {},
): Promise<ThrowAwayStack> {
  const home = mkdtempSync(path.join(tmpdir(), 'baobab-'));
  const port = await freePort();
  // Only what is asked for: a DATABASE_URL of the person who runs the tests is not ours to write to.
  const settings = { ...readSettings({ PORT: String(port), BAOBAB_HOME: home }), ...overrides };
  const removeHome = () => rmSync(home, { recursive: true, force: true });
  const stack = await startStack(settings, () => undefined, { throwAway: !options.asKept }).catch((error: unknown) => {
    removeHome();
    throw error;
  });
  const stop = () => stack.stop().then(removeHome);
  const { url, ownerUrl, appUrl, setUpLink, pidOf } = stack;
  return { url, ownerUrl, appUrl, setUpLink, pidOf, stop };
}
