import { createHash } from 'node:crypto';

// Crockford's: no I, L, O or U, and whoever writes them for 1, 1 and 0 is understood.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/**
 * A code that can be printed, read out and typed: 16 of 32 characters, 80 bits. Guessing is hopeless without counting guesses:
 * against a million open codes, a million guesses a second would have to go on for tens of thousands of years. So a stranger
 * who guesses locks nobody out, and the database, which keeps a hash, has nothing to remember of her.
 */
export const codeOf = (secret: string): string =>
  [...createHash('sha256').update(secret).digest().subarray(0, length)]
    .map((byte) => alphabet.charAt(byte % alphabet.length))
    .join('');

/** In groups of four, as it is printed. */
export const printed = (code: string): string => code.match(/.{4}/g)?.join('-') ?? code;

/** The code within what somebody typed, in whatever case and groups; null when it is none. */
export const readCode = (typed: string): string | null => {
  const code = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  return code.length === length && [...code].every((character) => alphabet.includes(character)) ? code : null;
};
