import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '@baobab/local';
import { inSeconds, median, say, table } from '../say';
import type { Scale } from '../scale';

const root = path.join(__dirname, '..', '..', '..', '..');
const patience = 120_000;

/** `npm run bench -- start`: everything is installed and built; a data folder that is not there yet, and then the same again. */
export const measureStart = async ({ rounds }: Scale): Promise<void> => {
  const measured: [first: number, second: number][] = [];
  for (let round = 0; round < rounds; round += 1) {
    const home = mkdtempSync(path.join(tmpdir(), 'baobab-bench-'));
    try {
      measured.push([await startOnce(home), await startOnce(home)]);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  }
  const row = (name: string, seconds: number[]) => [
    name,
    ...[Math.min(...seconds), median(seconds), Math.max(...seconds)].map((each) => each.toFixed(1)),
  ];
  say(
    table(
      [`seconds, ${rounds} rounds`, 'least', 'median', 'most'],
      [
        row(
          'first start',
          measured.map(([first]) => first),
        ),
        row(
          'second start',
          measured.map(([, second]) => second),
        ),
      ],
    ),
  );
};

/** From the command until the address answers; then it is stopped as Ctrl-C would. */
const startOnce = async (home: string): Promise<number> => {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join(root, 'infra', 'local', 'bin', 'start.mjs')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, BAOBAB_HOME: home, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  try {
    const [seconds] = await inSeconds(() => answers(`http://127.0.0.1:${port}/`, () => child.exitCode === null));
    return seconds;
  } finally {
    child.kill('SIGINT');
    await ended;
  }
};

const answers = async (url: string, isRunning: () => boolean): Promise<void> => {
  for (const end = Date.now() + patience; Date.now() < end && isRunning();) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('npm start did not come to answer; run it by itself to see why.');
};
