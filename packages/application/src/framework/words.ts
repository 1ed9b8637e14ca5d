import { z } from 'zod';

export const RoleProfileName = z
  .string()
  .trim()
  .min(1, 'Write a name.')
  .max(100, 'Write at most 100 characters.')
  .refine((name) => !/\p{Cc}/u.test(name), { message: 'Write one line of text.', params: { code: 'not-one-line' } });

/** BCP 47, as Baobab's own languages are named: `en`, `ar`. */
export const Locale = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'Write a language as en or ar.');
