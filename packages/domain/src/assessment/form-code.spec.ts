import fc from 'fast-check';
import { formCode, groupedCode, numberOfForm } from './form-code';

const numbers = fc.integer({ min: 1, max: 2_147_483_647 });

test("Damm's published example: 572 has the check digit 4", () => {
  expect(formCode(572)).toBe('005724');
});

test('a code leads back to its number, however it is grouped and in whichever digits', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      expect(numberOfForm(groupedCode(formCode(number)))).toBe(number);
    }),
  );
  expect(numberOfForm(' ٠٠٥-٧٢٤ ')).toBe(572);
});

test('one digit that was mistyped is always found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
      const code = formCode(number);
      const place = at % code.length;
      const mistyped = [...code].map((digit, index) => (index === place ? String((Number(digit) + by) % 10) : digit));
      expect(numberOfForm(mistyped.join(''))).toBeNull();
    }),
  );
});

test('two neighbours that were swapped are always found', () => {
  fc.assert(
    fc.property(numbers, fc.nat(), (number, at) => {
      const code = formCode(number);
      const place = at % (code.length - 1);
      const [one, other] = [code[place], code[place + 1]];
      fc.pre(one !== other);
      expect(numberOfForm(`${code.slice(0, place)}${other}${one}${code.slice(place + 2)}`)).toBeNull();
    }),
  );
});

test.each(['', '0', '00', '12a4', 'Amina', '999999999999', '000000'])('%j is no code', (code) => {
  expect(numberOfForm(code)).toBeNull();
});
