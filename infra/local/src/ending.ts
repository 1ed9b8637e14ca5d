const parent = process.ppid;

/** Resolves when this process is to stop: Ctrl-C, SIGTERM, a closed terminal, or the end of npm, which does not pass SIGTERM on. */
export function asksToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
    setInterval(() => {
      if (process.ppid !== parent) resolve();
    }, 250).unref();
  });
}
