import { startStack } from '@baobab/local';

export type Running = Awaited<ReturnType<typeof startStack>>;

/** Once a run of Jest: the built stack with the demonstration, or the one that BAOBAB_E2E_URL points to. */
export default async function start(): Promise<void> {
  if (process.env.BAOBAB_E2E_URL) return;
  const running = await startStack();
  // The setup and the teardown are loaded apart but run in one process; the specs inherit the environment.
  Object.assign(globalThis, { running });
  process.env.BAOBAB_E2E_URL = running.url;
  process.env.BAOBAB_E2E_OWNER_URL = running.ownerUrl;
  process.env.BAOBAB_E2E_SET_UP_LINK = running.setUpLink;
}
