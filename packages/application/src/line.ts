import { z } from 'zod';

const oneLine = (text: string) => !/\p{Cc}/u.test(text);

/** Text as people write it: any script, one line. */
export const line = (what: string, most: number) =>
  z
    .string()
    .trim()
    .min(1, `Write ${what}.`)
    .max(most, `Write at most ${most} characters.`)
    .refine(oneLine, { message: 'Write one line of text.', params: { code: 'not-one-line' } });
