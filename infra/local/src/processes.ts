import { fork } from 'node:child_process';
import { closeSync, existsSync, openSync, renameSync } from 'node:fs';
import path from 'node:path';
import { endedAlone, readLog } from './postgres/failure';
import { Sentence } from './sentence';

export const repository = path.resolve(__dirname, '..', '..', '..');

const patience = { ready: 60_000, stop: 15_000 };

export interface AppProcess {
  name: string;
  pid: number;
  isRunning(): boolean;
  whyItEnded(): Sentence;
  /** Lets it finish what it is doing. */
  stop(): Promise<void>;
}

/** Forks `apps/<name>` and waits until it says that it serves. What it writes goes to `<logs>/<name>.log`. */
export async function startApp(
  name: 'api' | 'worker',
  environment: Record<string, string | undefined>,
  logs: string,
): Promise<AppProcess> {
  const log = path.join(logs, `${name}.log`);
  if (existsSync(log)) renameSync(log, path.join(logs, `${name}.previous.log`));
  const output = openSync(log, 'w', 0o600);
  // Detached: Ctrl-C reaches the whole terminal group, and the order of stopping is ours to keep.
  const child = fork(path.join(repository, 'apps', name, 'dist', 'main.js'), {
    env: { ...inherited(), ...environment },
    execArgv: ['--enable-source-maps'],
    detached: true,
    stdio: ['ignore', output, output, 'ipc'],
  });
  closeSync(output);

  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const whyItEnded = () => {
    const how = child.signalCode ? `was ended by ${child.signalCode}` : `ended with code ${child.exitCode}`;
    return endedAlone(`The ${name} ${how}`, readLog(log), log);
  };
  const stop = async () => {
    if (isRunning()) child.kill('SIGTERM');
    const impatience = setTimeout(() => child.kill('SIGKILL'), patience.stop);
    await ended;
    clearTimeout(impatience);
  };

  const outcome = await new Promise<'ready' | 'ended' | 'late'>((resolve) => {
    const late = setTimeout(() => resolve('late'), patience.ready);
    child.on('message', (message) => {
      if ((message as { ready?: boolean }).ready) resolve('ready');
    });
    void ended.then(() => resolve('ended')).finally(() => clearTimeout(late));
    child.once('message', () => clearTimeout(late));
  });
  if (outcome === 'ended') throw whyItEnded();
  if (outcome === 'late') {
    await stop();
    throw new Sentence(
      `The ${name} did not begin to serve within ${patience.ready / 1000} seconds; its log is in ${log}.`,
    );
  }
  return { name, pid: child.pid ?? 0, isRunning, whyItEnded, stop };
}

/** The apps never see the owner's address, nor what npm set for this launcher. */
function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|DATABASE_URL$|BAOBAB_)/.test(name)),
  );
}
