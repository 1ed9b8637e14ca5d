import { csvOf } from './csv';

test('cells are separated by commas, and quoted where they hold one', () =>
  expect(
    csvOf([
      ['a', 1, null],
      ['b, c', 'say "d"', 'أمينة'],
    ]),
  ).toBe('\ufeffa,1,\r\n"b, c","say ""d""",أمينة\r\n'));
test.each(['=1+1', '+1', '-1', '@sum'])('%s is no formula', (text) =>
  expect(csvOf([[text]])).toBe(`\ufeff'${text}\r\n`),
);
test('a negative number stays a number', () => expect(csvOf([[-1]])).toBe('\ufeff-1\r\n'));
