/** The address of a path on the stack under test. */
export function addressOf(path: string): string {
  const url = process.env.BAOBAB_E2E_URL;
  if (!url) throw new Error('No stack is running: start the specs with Jest from apps/e2e, or set BAOBAB_E2E_URL.');
  return new URL(path, url).href;
}

/** Where requests come from when a browser sends them. */
export function origin(): string {
  return new URL(addressOf('/')).origin;
}
