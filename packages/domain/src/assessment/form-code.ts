import { westernDigits } from './fold';

/** A quasigroup of order 10 that is totally anti-symmetric (Damm, 2004): row by the digit so far, column by the next one. */
const damm = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

const checked = (digits: string): number => [...digits].reduce((row, digit) => Number(damm[row]?.[Number(digit)]), 0);

/** A form's number is written with at least so many digits, so that a code is known by its looks. */
const fewestDigits = 5;
const highestNumber = 2_147_483_647;

/**
 * The code on a paper form: its number and a check digit by Damm's algorithm, which finds every single digit that was mistyped and every two neighbours that were
 * swapped. It says whose form it is, and gives nobody access to anything.
 * @example formCode(572) // '005724'
 */
export const formCode = (number: number): string => {
  const digits = String(number).padStart(fewestDigits, '0');
  return `${digits}${checked(digits)}`;
};

/**
 * The number that a code stands for, in the digits of any script and however it is grouped.
 * @returns null where it is no code, or one that was mistyped.
 * @example numberOfForm('٠٠٥ ٧٢٤') // 572
 */
export const numberOfForm = (code: string): number | null => {
  const digits = westernDigits(code).replace(/[\s.\-–]/g, '');
  if (!/^\d{2,11}$/.test(digits) || checked(digits) !== 0) return null;
  const number = Number(digits.slice(0, -1));
  return number >= 1 && number <= highestNumber ? number : null;
};

/** In groups of three, as it is read from paper. */
export const groupedCode = (code: string): string => code.replace(/(\d{3})(?=\d)/g, '$1 ');
