import fc from 'fast-check';
import { csvText, stripNeutralisation } from '.';

/**
 * The cells that a spreadsheet makes of a file. Quotation marks count where a cell begins with one; what follows the closing one belongs to the cell as
 * it stands, as spreadsheets have it.
 */
const cellsIn = (file: string, separator: string): string[] => {
  const cells: string[] = [];
  let [at, cell, quoted] = [0, '', false];
  const end = () => {
    cells.push(cell);
    cell = '';
  };
  while (at < file.length) {
    const sign = file[at]!;
    const begins = cell === '' && (at === 0 || /[\r\n]/.test(file[at - 1]!) || file[at - 1] === separator);
    if (quoted && sign === '"' && file[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (quoted && sign === '"') quoted = false;
    else if (quoted) cell += sign;
    else if (sign === '"' && begins) quoted = true;
    else if (sign === separator || sign === '\r' || sign === '\n') end();
    else cell += sign;
    at += 1;
  }
  end();
  return cells;
};

const texts = fc.oneof(
  fc.string({ unit: fc.constantFrom("'", '"', '=', '+', '-', '@', ';', ',', '\t', '\r', '\n', ' ', 'a', 'ب', '1') }),
  fc.string({ unit: 'binary' }),
);
const rows = fc.array(fc.array(texts, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 5 });

test.each([',', ';', '\t'])('opened with %j between cells, no cell of a file begins like a formula', (separator) =>
  fc.assert(
    fc.property(rows, (table) => {
      for (const cell of cellsIn(csvText(table), separator)) expect(cell).not.toMatch(/^[=+\-@]/);
    }),
    { numRuns: 500 },
  ),
);

test('opened with commas, each cell is there and is given back by stripping', () =>
  fc.assert(
    fc.property(rows, (table) => {
      const cells = cellsIn(csvText(table), ',').map(stripNeutralisation);
      // A line ends with two signs, of which each ends a cell: an empty one follows.
      expect(cells).toEqual([...table.flatMap((row) => [...row, '']), '']);
    }),
  ));

test('cells are separated by commas, and quoted where they hold what separates cells anywhere', () =>
  expect(
    csvText(
      [
        ['a', 1, null],
        ['b, c', 'say "d"', 'أمينة'],
        ['e;f', 'g\th', 'i\nj'],
      ],
      true,
    ),
  ).toBe('\ufeffa,1,\r\n"b, c","say ""d""",أمينة\r\n"e;f","g\th","i\nj"\r\n'));

test.each(['=1+1', '+1', '-1', '@sum'])('%s is no formula', (text) => expect(csvText([[text]])).toBe(`'${text}\r\n`));
test.each([
  ['x;=cmd', `"x;'=cmd"\r\n`],
  ['x\n-1', `"x\n'-1"\r\n`],
  ['x;"=1+1"', `"x;'""=1+1"""\r\n`],
])('%j is none after what separates cells elsewhere', (text, written) => expect(csvText([[text]])).toBe(written));

test('a negative number stays a number', () => expect(csvText([[-1]])).toBe('-1\r\n'));
