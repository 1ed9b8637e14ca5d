import { hash, verify } from '@node-rs/argon2';
import { z } from 'zod';
import { isCommonPassword } from './common-passwords';

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Length counts, composition does not: 12 to 128 characters, and not one of the common ones. */
export const Password = z
  .string()
  .min(12, 'Use at least 12 characters: a sentence is easy to remember.')
  .max(128, 'Use at most 128 characters.')
  .refine((password) => !isCommonPassword(password), {
    message: 'This password is on the lists that attackers try first. Choose another: a sentence of your own is good.',
    params: { code: 'common-password' },
  });

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

// Verified when there is no account, so that the answer takes as long: who has an account can't be told from the time.
const nobody = hash('nobody has this password', cost);

export const verifyPassword = async (passwordHash: string | null, password: string): Promise<boolean> =>
  (await verify(passwordHash ?? (await nobody), password)) && passwordHash !== null;
