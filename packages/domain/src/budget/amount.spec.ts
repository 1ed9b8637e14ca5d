import fc from 'fast-check';
import type { Amount } from '.';
import { amountEach, amountOf, mostAmount, readAmount, sumOf, writeAmount } from '.';

const amounts = fc.integer({ min: 0, max: mostAmount });

test('written and read, an amount is the same', () =>
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(amountOf(writeAmount(amount))).toBe(amount);
      expect(amountOf(writeAmount(-amount)) + amount).toBe(0);
      expect(readAmount(writeAmount(amount))).toBe(amount);
    }),
  ));

/** As people write it: groups, a decimal sign, digits of a script. */
const written = (amount: Amount, group: string, decimal: string, zero: number): string => {
  const [whole = '', rest = ''] = writeAmount(amount).split('.');
  const western = `${whole.replace(/\B(?=(\d{3})+$)/g, group)}${decimal}${rest}`;
  return western.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
};

test('however people write it, it is read as it is', () =>
  fc.assert(
    fc.property(
      amounts,
      fc.constantFrom(
        [',', '.'],
        ['.', ','],
        [' ', ','],
        ['\u202f', ','],
        ["'", '.'],
        ['٬', '٫'],
        ['', '.'],
        ['', ','],
      ),
      fc.constantFrom(0x30, 0x660, 0x6f0, 0x966),
      (amount, [group = '', decimal = ''], zero) =>
        expect(readAmount(written(amount, group, decimal, zero))).toBe(amount),
    ),
  ));

test.each([
  ['1200', 120_000],
  ['1,200,000', 120_000_000],
  ['1.200.000', 120_000_000],
  ['0.5', 50],
  ['1 200,5', 120_050],
])('%s is read', (text, amount) => expect(readAmount(text)).toBe(amount));

test.each(['', '-1', 'many', '1,200', '1.200', '1.2345', '1,20,0', '12,34,567', '1.2.3,4', '1e3', '9999999999999'])(
  '%j is refused: no amount, too fine, too large, or to be read in two ways',
  (text) => expect(readAmount(text)).toBeNull(),
);

test.each(['1', '1.5', '1.555', 'x', '', '1,50'])('%j is not how the database writes an amount', (text) =>
  expect(() => amountOf(text)).toThrow(RangeError),
);

test('sums are exact, in any order, to the last hundredth', () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -mostAmount, max: mostAmount }), { maxLength: 50 }), (some) => {
      const exact = some.reduce((sum, amount) => sum + BigInt(amount), 0n);
      expect(BigInt(sumOf(some))).toBe(exact);
      expect(sumOf([...some].reverse())).toBe(sumOf(some));
    }),
  ));

test('a sum that can’t be exact is refused', () =>
  expect(() => sumOf([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError));

test('an amount for each of them, to the nearest hundredth; of nobody there is none', () => {
  expect(amountEach(100_00, 3)).toBe(33_33);
  expect(amountEach(100_00, 0)).toBeNull();
});
