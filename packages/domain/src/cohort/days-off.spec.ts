import fc from 'fast-check';
import { readDaysOff, writeDaysOff } from '.';

test.each([
  ['2026-12-25', '2026-12-25', '2026-12-25', ''],
  ['2026-12-25;Christmas', '2026-12-25', '2026-12-25', 'Christmas'],
  ['2026-12-25, Christmas, first day', '2026-12-25', '2026-12-25', 'Christmas, first day'],
  ['2026-12-25 Christmas', '2026-12-25', '2026-12-25', 'Christmas'],
  ['2026-12-24;2026-12-26;Christmas', '2026-12-24', '2026-12-26', 'Christmas'],
  ['2026-12-24..2026-12-26 عيد', '2026-12-24', '2026-12-26', 'عيد'],
  ['"2026-12-25","Christmas, or ""X"""', '2026-12-25', '2026-12-25', 'Christmas, or "X"'],
])('the line %s is read', (line, firstDay, lastDay, name) => {
  expect(readDaysOff(line)).toEqual({ daysOff: [{ firstDay, lastDay, name }], wrong: [] });
});

test('titles and empty lines are passed over, and lines that are no days are named', () => {
  const text = '\uFEFFday;name\r\n2026-05-01;Labour Day\r\n\r\n2026-02-30;None\r\nsoon\r\n2026-12-26;2026-12-24;Back';
  expect(readDaysOff(text)).toEqual({
    daysOff: [{ firstDay: '2026-05-01', lastDay: '2026-05-01', name: 'Labour Day' }],
    wrong: [4, 5, 6],
  });
});

test('what is written is read again', () => {
  const day = fc
    .integer({ min: 0, max: 2_000 })
    .map((at) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10));
  // Names as people write them; one that begins like a day is read as one.
  const name = fc.stringMatching(/^(?:[A-Za-z]{1,5}[ ,;"]?){0,4}[a-z]$/);
  const off = fc.tuple(day, day, fc.oneof(fc.constant(''), name)).map(([one, other, words]) => ({
    firstDay: one < other ? one : other,
    lastDay: one < other ? other : one,
    name: words,
  }));
  fc.assert(
    fc.property(fc.array(off, { maxLength: 5 }), (daysOff) => {
      expect(readDaysOff(writeDaysOff(daysOff))).toEqual({ daysOff, wrong: [] });
    }),
  );
});
