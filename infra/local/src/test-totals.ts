import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** Where Jest leaves its results in each package; ignored by Git like everything in `coverage/`. */
export const resultsFile = path.join('coverage', 'test-results.json');

const manifest = z.object({ name: z.string(), scripts: z.record(z.string(), z.string()).default({}) });
const results = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numFailedTestSuites: z.number(),
  success: z.boolean(),
});

export interface Totals {
  name: string;
  passed: number;
  failed: number;
  /** What is wrong beyond failed tests: a run that crashed, a skipped test, no test at all. */
  complaint?: string;
}

/** The packages that have a script of this name. */
export function packagesWith(script: string, repository: string): { name: string; folder: string }[] {
  const folders = ['apps', 'packages', 'infra'].flatMap((floor) =>
    readdirSync(path.join(repository, floor)).map((each) => path.join(repository, floor, each)),
  );
  return folders
    .filter((folder) => existsSync(path.join(folder, 'package.json')))
    .map((folder) => ({
      folder,
      ...manifest.parse(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))),
    }))
    .filter(({ scripts }) => scripts[script] !== undefined)
    .map(({ name, folder }) => ({ name, folder }));
}

/** Yesterday's results must not stand in for a run that crashed today. Jest makes the file, but not its folder. */
export function makeRoomForResults(folder: string): void {
  const file = path.join(folder, resultsFile);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
}

/** Adds up what Jest wrote. Whatever could hide a failure counts as one. */
export function totalsOf(name: string, json: string | undefined): Totals {
  if (json === undefined) return { name, passed: 0, failed: 1, complaint: 'ended without results' };
  const {
    numPassedTests: passed,
    numFailedTests,
    numPendingTests,
    numFailedTestSuites,
    success,
  } = results.parse(JSON.parse(json));
  if (passed + numFailedTests + numFailedTestSuites === 0)
    return { name, passed, failed: 1, complaint: 'has no tests' };
  if (numPendingTests > 0)
    return { name, passed, failed: numFailedTests + numPendingTests, complaint: `${numPendingTests} skipped` };
  if (!success && numFailedTests === 0)
    return { name, passed, failed: Math.max(1, numFailedTestSuites), complaint: 'a test file could not run' };
  return { name, passed, failed: numFailedTests };
}

export function readResults(folder: string): string | undefined {
  const file = path.join(folder, resultsFile);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
