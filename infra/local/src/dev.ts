import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import path from 'node:path';
import { asksToEnd } from './ending';
import { freePort } from './ports';
import { repository } from './processes';
import { say } from './say';
import { explain, orExplain } from './sentence';
import { readSettings } from './settings';
import { startStack } from './stack';

const compiled = ['packages/domain', 'packages/application', 'packages/i18n', 'apps/api', 'apps/worker'];

/** `npm run dev`: the stack, compiled again at each change, and the web pages straight from their sources. */
export async function dev(): Promise<void> {
  const end = asksToEnd();
  await orExplain(async () => {
    const settings = readSettings(process.env);
    // Vite takes the known port, so that people keep their bookmark; it hands /graphql on to the api.
    const api = { ...settings, port: await freePort() };
    const stack = await startStack(api, say);
    const tools = [
      runTool('apps/web', 'vite', ['--host', settings.host, '--port', String(settings.port), '--strictPort'], {
        API_URL: stack.url,
      }),
      ...compiled.filter((folder) => existsSync(path.join(repository, folder, 'src'))).map(compileAtChange),
    ];
    onChange(
      () =>
        void stack.restartApps().then(
          () => say('Restarted the api and the worker.'),
          (error) => say(explain(error)),
        ),
    );
    await end;
    for (const tool of tools) tool.kill();
    await stack.stop();
  });
  process.exit();
}

function compileAtChange(folder: string) {
  const config = path.join(repository, 'packages', 'tooling', 'swcrc.json');
  return runTool(folder, 'swc', [
    'src',
    '-d',
    'dist',
    '--watch',
    '--quiet',
    '--strip-leading-paths',
    '--config-file',
    config,
    '--ignore',
    '**/*.spec.ts',
  ]);
}

function runTool(folder: string, tool: string, args: string[], environment: Record<string, string> = {}) {
  const cwd = path.join(repository, folder);
  return spawn(path.join(cwd, 'node_modules', '.bin', tool), args, {
    cwd,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

/** One call for the many files that one change writes. */
function onChange(restart: () => void): void {
  let pending: NodeJS.Timeout | undefined;
  for (const folder of compiled.map((each) => path.join(repository, each, 'dist')).filter((each) => existsSync(each))) {
    watch(folder, { recursive: true }, () => {
      clearTimeout(pending);
      pending = setTimeout(restart, 300);
    });
  }
}
