import type { Running } from './start';

export default async function stop(): Promise<void> {
  const { running } = globalThis as { running?: Running };
  await running?.stop();
}
