import fc from 'fast-check';
import { fiscalYearOf, fiscalYearSpan } from '.';

test.each([
  [2026, 1, '2026-01-01', '2026-12-31'],
  [2026, 7, '2026-07-01', '2027-06-30'],
  [2027, 3, '2027-03-01', '2028-02-29'],
])('the fiscal year %i from month %i is from %s to %s', (year, month, first, last) =>
  expect(fiscalYearSpan(year, month)).toEqual({ first, last }),
);

test('every day lies in the year that it is of, and in no other', () =>
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 12 }),
      (moment, firstMonth) => {
        const day = moment.toISOString().slice(0, 10);
        const year = fiscalYearOf(day, firstMonth);
        const holds = (each: number) => {
          const { first, last } = fiscalYearSpan(each, firstMonth);
          return first <= day && day <= last;
        };
        expect([year - 1, year, year + 1].filter(holds)).toEqual([year]);
      },
    ),
  ));
