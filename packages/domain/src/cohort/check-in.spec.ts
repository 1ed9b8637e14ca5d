import fc from 'fast-check';
import { checkInWindow, isFresh, minutesLate, slotAt } from './check-in';

const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });

test('a code is good while it is shown and for as long again: at least 30 seconds, at most 60', () =>
  fc.assert(
    fc.property(moment, fc.integer({ min: -120_000, max: 120_000 }), (made, later) => {
      const fresh = isFresh(slotAt(made), made + later);
      if (later >= 0 && later <= 30_000) expect(fresh).toBe(true);
      if (later >= 60_000 || later <= -30_000) expect(fresh).toBe(false);
    }),
  ));

test.each([
  [-31, 'early'],
  [-30, 'open'],
  [60, 'open'],
  [61, 'over'],
])('%d minutes after a session of an hour began, check-in is %s', (minutes, window) =>
  expect(checkInWindow(1_000_000_000, 1_000_000_000 + 3_600_000, 1_000_000_000 + minutes * 60_000)).toBe(window),
);

test('who comes before the beginning is not late, and lateness is in whole minutes', () => {
  expect(minutesLate(600_000, 0)).toBe(0);
  expect(minutesLate(600_000, 659_999)).toBe(0);
  expect(minutesLate(600_000, 780_000)).toBe(3);
});
