// The first thing that runs on a fresh machine, before anything is installed: Node's own modules only.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { isInstalled, rememberInstallation } from './lockfile.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url));
const oldestNode = [20, 19];
const startedBy = process.ppid;

/** Installs what the lockfile names and builds what changed. Ends the process with a sentence when it can't. */
export async function bootstrap() {
  refuseOldNode();
  if (!isInstalled(root)) {
    say('Installing the packages (the first time takes about half a minute) …');
    const { packageManager } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
    const install = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only'];
    const code = await run('npx', install, { show: /^Progress: / });
    if (code !== 0)
      stop(
        'The packages could not be installed; the lines above say why. Check the network, then run the same command again.',
      );
    rememberInstallation(root);
  }
  say('Building what changed …');
  const code = await run('turbo', ['run', 'build', '--output-logs=hash-only'], { show: /cache miss|ERROR/ });
  if (code !== 0) stop('The build failed; the lines above say where.');
}

/** Hands over to the compiled launcher. @param {string} name */
export function compiled(name) {
  return createRequire(import.meta.url)(`../dist/${name}.js`);
}

/**
 * Runs a program of the workspace. With `show`, only matching lines are printed, and all of them when it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {{ show?: RegExp }} [options]
 * @returns {Promise<number>} its exit code
 */
export function run(command, args, { show } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: toolEnvironment(),
      stdio: ['ignore', show ? 'pipe' : 'inherit', show ? 'pipe' : 'inherit'],
    });
    const output = [];
    const read = (chunk) => {
      output.push(chunk);
      for (const line of chunk.split('\n')) if (show.test(line)) say(`  ${line.trim()}`);
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    // npm does not pass SIGTERM on: when it is gone, nobody waits for this any more.
    const watch = setInterval(() => process.ppid !== startedBy && child.kill() && process.exit(143), 500);
    child.on('error', (error) =>
      stop(
        `${command} could not be run (${error.message}). Install Node.js with npm from https://nodejs.org and try again.`,
      ),
    );
    child.on('close', (code) => {
      clearInterval(watch);
      if (code !== 0 && show) say(output.join(''));
      resolve(code ?? 1);
    });
  });
}

/** @param {string} text */
export function say(text) {
  process.stdout.write(`${text}\n`);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  stop(
    `Baobab needs Node.js ${oldestNode.join('.')} or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
  );
}

/** npm's own variables would steer pnpm, NODE_ENV=production would leave the build tools out, CI stops questions. */
function toolEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|config)_|^NODE_ENV$/.test(name),
  );
  return {
    ...Object.fromEntries(inherited),
    CI: 'true',
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    PATH: [path.join(root, 'node_modules', '.bin'), process.env.PATH].join(path.delimiter),
  };
}

/** @param {string} sentence */
function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
