import fc from 'fast-check';
import type { SeriesRule } from './series';
import { mostInSeries, seriesOf } from './series';

const rule = (given: Partial<SeriesRule> = {}): SeriesRule => ({
  firstDay: '2026-03-02',
  startsAt: '09:00',
  endsAt: '12:00',
  timeZone: 'Europe/Berlin',
  weekdays: [1],
  everyWeeks: 1,
  lastDay: null,
  times: 3,
  leftOut: [],
  ...given,
});
const days = (given: Partial<SeriesRule>) => seriesOf(rule(given)).map(({ day }) => day);
const spans = (given: Partial<SeriesRule>) =>
  seriesOf(rule(given)).map(({ span }) => span && [span.startsAt.toISOString(), span.endsAt.toISOString()]);

test('a session at nine stays at nine when clocks are put forward, and when they are put back', () => {
  expect(spans({ firstDay: '2026-03-23', times: 2 })).toEqual([
    ['2026-03-23T08:00:00.000Z', '2026-03-23T11:00:00.000Z'],
    ['2026-03-30T07:00:00.000Z', '2026-03-30T10:00:00.000Z'],
  ]);
  expect(spans({ firstDay: '2026-10-19', times: 2 })).toEqual([
    ['2026-10-19T07:00:00.000Z', '2026-10-19T10:00:00.000Z'],
    ['2026-10-26T08:00:00.000Z', '2026-10-26T11:00:00.000Z'],
  ]);
});

test('a time that clocks are put forward over does not exist on that day; one that comes twice is its first', () => {
  const night = { startsAt: '02:30', endsAt: '04:00', weekdays: [7] };
  expect(spans({ ...night, firstDay: '2026-03-22', times: 3 }).map((span) => span === null)).toEqual([
    false,
    true,
    false,
  ]);
  expect(spans({ ...night, startsAt: '01:00', endsAt: '02:30', firstDay: '2026-03-29', times: 1 })).toEqual([null]);
  expect(spans({ ...night, firstDay: '2026-10-25', times: 1 })).toEqual([
    ['2026-10-25T00:30:00.000Z', '2026-10-25T03:00:00.000Z'],
  ]);
});

test('weeks are counted from the first day on, whatever weekday that is', () => {
  expect(days({ firstDay: '2026-11-26', weekdays: [4, 1], everyWeeks: 2, times: 4 })).toEqual([
    '2026-11-26',
    '2026-11-30',
    '2026-12-10',
    '2026-12-14',
  ]);
});

test('a series ends with its last day, or after so many sessions; days that are left out are not counted', () => {
  expect(days({ times: null, lastDay: '2026-03-16' })).toEqual(['2026-03-02', '2026-03-09', '2026-03-16']);
  expect(days({ leftOut: ['2026-03-09'] })).toEqual(['2026-03-02', '2026-03-16', '2026-03-23']);
  expect(days({ times: null, lastDay: '2026-03-01' })).toEqual([]);
  expect(days({ weekdays: [] })).toEqual([]);
});

test('of a series without end, one more than there may be is answered', () =>
  expect(days({ weekdays: [1, 2, 3, 4, 5, 6, 7], times: null, lastDay: '2030-01-01' })).toHaveLength(mostInSeries + 1));

const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Gaza'];
const more = ['Australia/Lord_Howe', 'America/Santiago', 'Asia/Kathmandu', 'Pacific/Apia', 'Africa/Nairobi'];
const two = (value: number) => String(value).padStart(2, '0');
const anyRule = fc
  .record({
    firstDay: fc.integer({ min: 0, max: 3_650 }),
    minute: fc.integer({ min: 0, max: 22 * 60 }),
    lasts: fc.integer({ min: 1, max: 119 }),
    timeZone: fc.constantFrom(...zones, ...more),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    everyWeeks: fc.integer({ min: 1, max: 12 }),
    times: fc.integer({ min: 1, max: mostInSeries }),
    leftOut: fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 20 }),
  })
  .map(({ firstDay, minute, lasts, leftOut, ...given }): SeriesRule => {
    const dayAt = (days: number) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
    const wall = (at: number) => `${two(Math.floor(at / 60))}:${two(at % 60)}`;
    return {
      ...given,
      firstDay: dayAt(firstDay),
      startsAt: wall(minute),
      endsAt: wall(minute + lasts),
      lastDay: null,
      leftOut: leftOut.map((days) => dayAt(firstDay + days)),
    };
  });

/** What a clock on the wall shows there, by the platform and not by the library. */
const onTheWall = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at);

test('in any time zone, each session is at the same time by the clock on the wall, on its day, and has a length', () =>
  fc.assert(
    fc.property(anyRule, (given) => {
      for (const { day, span } of seriesOf(given)) {
        if (!span) continue;
        expect(onTheWall(span.startsAt, given.timeZone)).toBe(`${day} ${given.startsAt}`);
        expect(onTheWall(span.endsAt, given.timeZone)).toBe(`${day} ${given.endsAt}`);
        expect(+span.endsAt).toBeGreaterThan(+span.startsAt);
      }
    }),
  ));

test('there are as many sessions as were asked for, on the asked weekdays in rising order, none on a day that is left out', () =>
  fc.assert(
    fc.property(anyRule, (given) => {
      const found = seriesOf(given).map(({ day }) => day);
      expect(found).toHaveLength(given.times ?? 0);
      expect([...new Set(found)].sort()).toEqual(found);
      for (const day of found) {
        expect(given.leftOut).not.toContain(day);
        expect(given.weekdays).toContain(new Date(day).getUTCDay() || 7);
        const weeks = Math.floor((Date.parse(day) - Date.parse(given.firstDay)) / (7 * 86_400_000));
        expect(weeks % given.everyWeeks).toBe(0);
      }
    }),
  ));
