import { z } from 'zod';

/** Trimmed and lower-cased: an address is the same however it is typed. */
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, 'Write an e-mail address.')
  .max(254, 'An e-mail address has at most 254 characters.')
  .pipe(z.email('Write an e-mail address such as amina@ministry.example.'));
