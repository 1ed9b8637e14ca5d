import type { Stack } from './start';

export default async function stop(): Promise<void> {
  const { stacks } = globalThis as { stacks?: Stack[] };
  await Promise.all((stacks ?? []).map((stack) => stack.stop()));
}
