import { findBrowser, startStack } from '@baobab/local';

export type Stack = Awaited<ReturnType<typeof startStack>>;

/**
 * Once a run of Jest: the built stack with a demonstration for each of its workers, so that journeys side by side do not meet;
 * or the one that BAOBAB_E2E_URL points to.
 */
export default async function start({ maxWorkers }: { maxWorkers: number }): Promise<void> {
  process.env.CHROME_PATH = findBrowser((line) => process.stderr.write(`${line}\n`));
  if (process.env.BAOBAB_E2E_URL) return;
  const stacks: Stack[] = [];
  // The setup and the teardown are loaded apart but run in one process; the specs inherit the environment.
  Object.assign(globalThis, { stacks });
  await Promise.all(Array.from({ length: maxWorkers }, (_, index) => startFor(index + 1, stacks)));
}

async function startFor(worker: number, stacks: Stack[]): Promise<void> {
  const stack = await startStack();
  stacks.push(stack);
  Object.assign(process.env, {
    [`BAOBAB_E2E_URL_${worker}`]: stack.url,
    [`BAOBAB_E2E_OWNER_URL_${worker}`]: stack.ownerUrl,
    [`BAOBAB_E2E_SET_UP_LINK_${worker}`]: stack.setUpLink,
  });
}
