import { westernDigits } from '../assessment';

/** Money in whole hundredths of its currency: such amounts add up exactly, in any order. Never a float of the currency itself. */
export type Amount = number;

/** As much as the database holds: below a million millions. */
export const mostAmount: Amount = 99_999_999_999_999;

const canonical = /^-?\d{1,12}\.\d{2}$/;

/** An amount as the database and the contract write it. @throws RangeError for anything else. @example amountOf('1200.50') // 120050 */
export const amountOf = (text: string): Amount => {
  if (!canonical.test(text)) throw new RangeError(`An amount is written as 1200.50, not as ${text}.`);
  return Number(text.replace('.', '')) + 0;
};

/** As the database and the contract write it. @example writeAmount(120050) // '1200.50' */
export const writeAmount = (amount: Amount): string => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`An amount is a whole number of hundredths, not ${amount}.`);
  const digits = String(Math.abs(amount)).padStart(3, '0');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** What people write between groups of three digits, beside commas and points. */
const spaces = /[\s\u00a0\u202f\u2009'’_٬]/g;

/**
 * An amount as people write it, in digits of any script; null where it is none, is below 0, is finer than hundredths, or could be read in two ways:
 * 1,200 is twelve hundred to some and one and a fifth to others.
 * @example readAmount('1,234.50') // 123450
 * @example readAmount('1.234,5') // 123450
 * @example readAmount('١٢٠٠٫٥٠') // 120050
 */
export const readAmount = (written: string): Amount | null => {
  const plain = westernDigits(written.trim()).replace(spaces, '').replaceAll('٫', '.');
  if (!/^\d+([.,]\d+)*$/.test(plain)) return null;
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last < 0) return inHundredths(plain, '');
  const [sign, whole, rest] = [plain[last]!, plain.slice(0, last), plain.slice(last + 1)];
  const isDecimal = rest.length <= 2 && !whole.includes(sign);
  if (isDecimal) return grouped(whole) ? inHundredths(whole.replace(/[.,]/g, ''), rest) : null;
  // Groups alone: more than one, or it would be told apart from a decimal by nothing.
  return whole.includes(sign) && grouped(plain) ? inHundredths(plain.replaceAll(sign, ''), '') : null;
};

/** Whether groups, if any, are of three digits and parted by one sign. */
const grouped = (whole: string): boolean => /^\d+$/.test(whole) || /^\d{1,3}(\.\d{3})+$|^\d{1,3}(,\d{3})+$/.test(whole);

const inHundredths = (whole: string, rest: string): Amount | null => {
  const amount = Number(`${whole}${rest.padEnd(2, '0')}`);
  return amount <= mostAmount ? amount : null;
};

/** @throws RangeError when it is too large to be exact. */
export const sumOf = (amounts: Iterable<Amount>): Amount => {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  if (!Number.isSafeInteger(sum)) throw new RangeError('These amounts add up to more than can be counted exactly.');
  return sum;
};

/** An amount for each of so many (people, hours), to the nearest hundredth; null for none. */
export const amountEach = (amount: Amount, count: number): Amount | null =>
  count > 0 ? Math.round(amount / count) : null;
