import { appendFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bootstrap, root, run, say } from './bootstrap.mjs';

const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** Every check: what it is called, and the command. The root's scripts named `check:…` are checks as well. */
const checks = [
  ['types', 'turbo', 'run', 'typecheck', '--continue', '--output-logs=errors-only'],
  ['lint', 'eslint', '.'],
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ...Object.keys(scripts)
    .filter((name) => name.startsWith('check:'))
    .map((name) => [name.slice('check:'.length), 'pnpm', '--silent', 'run', name]),
];

await bootstrap();
const failed = [];
for (const [name, command, ...args] of checks) {
  say(`\nChecking ${name} …`);
  if ((await run(command, args)) !== 0) failed.push(name);
}
say(failed.length === 0 ? `\nAll ${checks.length} checks passed.` : `\nFailed: ${failed.join(', ')}.`);
if (process.env.BAOBAB_TOTALS)
  appendFileSync(process.env.BAOBAB_TOTALS, `${checks.length - failed.length} ${failed.length}\n`);
process.exit(failed.length === 0 ? 0 : 1);
