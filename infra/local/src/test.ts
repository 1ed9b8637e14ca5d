import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findBrowser } from './browser';
import { asksToEnd } from './ending';
import { openHome } from './home';
import { migrateDatabase } from './migrate';
import type { Postgres } from './postgres';
import { startPostgres } from './postgres';
import { withClient } from './postgres/owner';
import { repository } from './processes';
import { startRedis } from './redis';
import { say } from './say';
import { loadSecrets } from './secrets';
import { orExplain } from './sentence';
import type { Totals } from './test-totals';
import { makeRoomForResults, packagesWith, readResults, resultsFile, totalsOf } from './test-totals';

const template = 'baobab_template';

interface Services {
  environment: Record<string, string>;
  stop(): Promise<void>;
}

/** `npm test`: everything the tests need, all tests, one line of totals at the end. */
export async function test(): Promise<void> {
  await orExplain(async () => {
    const services = await startServices();
    const end = asksToEnd().then(() => 'asked' as const);
    try {
      const totals: Totals[] = [];
      for (const script of ['test', 'journeys']) {
        const run = runAll(script, services.environment);
        const outcome = await Promise.race([run.totals, end]);
        if (outcome === 'asked') {
          run.cancel();
          process.exitCode = 130;
          return;
        }
        totals.push(...outcome);
      }
      report(totals);
    } finally {
      await services.stop();
    }
  });
  process.exit();
}

async function startServices(): Promise<Services> {
  const browser = findBrowser(say);
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
  };
  try {
    say('Starting a throw-away database and queue …');
    const home = mkdtempSync(path.join(tmpdir(), 'baobab-test-'));
    stops.push(async () => rmSync(home, { recursive: true, force: true }));
    openHome(home);
    const postgres = await startPostgres({ home, throwAway: true });
    stops.push(() => postgres.stop());
    const redis = await startRedis(say);
    stops.push(() => redis.stop());
    const secrets = loadSecrets(home);
    const databaseUrl = await createTemplate(postgres, secrets);
    const environment = {
      BAOBAB_TEST_DATABASE_URL: databaseUrl,
      BAOBAB_TEST_APP_PASSWORD: secrets.appPassword,
      BAOBAB_TEST_RELAY_PASSWORD: secrets.relayPassword,
      BAOBAB_TEST_REDIS_URL: redis.url,
      CHROME_PATH: browser,
    };
    return { environment, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * A migrated database that each test file copies for itself: migrated by the owner, as in real life, and handed to the tests
 * with a login that passes row-level security, since their builders write rows of every organisation.
 */
async function createTemplate(
  { ownerUrl, superuserUrl }: Postgres,
  secrets: { appPassword: string; relayPassword: string },
): Promise<string> {
  await withClient(ownerUrl, (client) => client.query(`create database ${template}`));
  await migrateDatabase(inTemplate(ownerUrl), secrets);
  return inTemplate(superuserUrl);
}

function inTemplate(server: string): string {
  const url = new URL(server);
  url.pathname = template;
  return url.toString();
}

interface Run {
  totals: Promise<Totals[]>;
  cancel(): void;
}

function runAll(script: string, environment: Record<string, string>): Run {
  const packages = packagesWith(script, repository);
  for (const { folder } of packages) makeRoomForResults(folder);
  // Forced to exit: a connection that a failed test left open must not hold up everybody else's result for ever.
  const jest = ['--json', `--outputFile=${resultsFile}`, '--forceExit'];
  // Two packages at a time with half of the processors each; journeys have the machine to themselves and say how many run.
  if (script === 'test') jest.push('--maxWorkers=50%');
  const turbo = ['run', script, '--continue', '--output-logs=full', `--concurrency=${script === 'test' ? 2 : 1}`];
  const bin = path.join(repository, 'node_modules', '.bin');
  const child = spawn(path.join(bin, 'turbo'), [...turbo, '--', ...jest], {
    cwd: repository,
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'test',
      CI: 'true',
      PATH: [bin, process.env.PATH].join(path.delimiter),
    },
    stdio: 'inherit',
  });
  const ended = new Promise<void>((resolve, reject) => child.on('error', reject).on('close', () => resolve()));
  const totals = ended.then(() =>
    packages.map(({ name, folder }) => totalsOf(`${name} ${script}`, readResults(folder))),
  );
  return { totals, cancel: () => child.kill('SIGTERM') };
}

function report(totals: Totals[]): void {
  const sum = (which: 'passed' | 'failed') => totals.reduce((total, each) => total + each[which], 0);
  const width = Math.max(...totals.map(({ name }) => name.length));
  say('');
  for (const { name, passed, failed, complaint } of totals) {
    say(
      `${name.padEnd(width)}  ${String(passed).padStart(5)} passed  ${String(failed).padStart(3)} failed${complaint ? `  (${complaint})` : ''}`,
    );
  }
  const [passed, failed] = [sum('passed'), sum('failed')];
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
  // Whoever adds up several commands prints the closing line.
  if (process.env.BAOBAB_TOTALS) appendFileSync(process.env.BAOBAB_TOTALS, `${passed} ${failed}\n`);
  else say(`\n${passed} passed, ${failed} failed`);
}
