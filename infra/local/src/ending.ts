import { parentOf } from './os-process';

// npm runs us through a shell, which may outlive it: both are watched.
const parent = process.ppid;
const grandparent = process.env.npm_lifecycle_event ? parentOf(parent) : 0;

/** Resolves when this process is to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of npm, which can't always pass a signal on. */
export function asksToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    setInterval(() => {
      if (process.ppid !== parent || (grandparent !== 0 && parentOf(parent) !== grandparent)) resolve();
    }, 250).unref();
  });
}
