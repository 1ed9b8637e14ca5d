import { z } from 'zod';

/**
 * A word of a closed list as the contract writes it (`self_paced`), turned into the word that the database keeps (`self-paced`).
 * @example contractWord({ self_paced: 'self-paced', blended: 'blended' }).parse('self_paced') // 'self-paced'
 */
export const contractWord = <Words extends Record<string, string>>(words: Words, message?: string) =>
  z
    .enum(Object.keys(words) as [keyof Words & string, ...(keyof Words & string)[]], message)
    .transform((word) => words[word as keyof Words]);

/** A word that the database keeps, as the contract writes it. */
export const inContract = (word: string): string => word.replaceAll('-', '_');
