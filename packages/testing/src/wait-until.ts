import { setTimeout as sleep } from 'node:timers/promises';

/** Asks again until the answer is yes. @throws Error that says what never came, after half a minute unless told otherwise. */
export const waitUntil = async (
  what: string,
  reached: () => Promise<boolean> | boolean,
  seconds = 30,
): Promise<void> => {
  const end = Date.now() + seconds * 1_000;
  while (!(await reached())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain until ${what}.`);
    await sleep(25);
  }
};
