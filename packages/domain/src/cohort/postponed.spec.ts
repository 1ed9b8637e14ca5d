import fc from 'fast-check';
import { daysLater, postponed } from '.';

const span = (startsAt: string, endsAt: string) => ({ startsAt: new Date(startsAt), endsAt: new Date(endsAt) });
const zone = 'Europe/Berlin';

test('a session that is postponed across daylight saving is at the same time by the clock on the wall', () => {
  expect(postponed(span('2026-03-25T08:00:00Z', '2026-03-25T10:00:00Z'), 7, zone)).toEqual(
    span('2026-04-01T07:00:00Z', '2026-04-01T09:00:00Z'),
  );
});

test('a time that clocks are put forward over does not exist; one that comes twice is its first', () => {
  expect(postponed(span('2026-03-22T01:30:00Z', '2026-03-22T03:00:00Z'), 7, zone)).toBeNull();
  expect(postponed(span('2026-10-18T00:30:00Z', '2026-10-18T03:00:00Z'), 7, zone)?.startsAt).toEqual(
    new Date('2026-10-25T00:30:00Z'),
  );
});

test('days later are counted by the days of the place, not by hours', () => {
  expect(daysLater(span('2026-03-28T23:30:00Z', '2026-03-29T03:00:00Z'), '2026-03-30', zone)).toBe(1);
  expect(daysLater(span('2026-03-25T08:00:00Z', '2026-03-25T10:00:00Z'), '2026-03-20', zone)).toBe(-5);
});

test('postponed to a day, a session is on that day, and lasts as long by the clock on the wall', () => {
  const hours = fc.integer({ min: 0, max: 24 * 700 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 5 }), (from, days, lasts) => {
      const start = Date.UTC(2026, 0, 1) + from * 3_600_000;
      const before = { startsAt: new Date(start), endsAt: new Date(start + lasts * 3_600_000) };
      const after = postponed(before, days, 'UTC');
      expect(after && +after.startsAt - start).toBe(days * 86_400_000);
      expect(daysLater(before, after!.startsAt.toISOString().slice(0, 10), 'UTC')).toBe(days);
    }),
  );
});
