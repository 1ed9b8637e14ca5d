import type { Span } from './availability';
import { Temporal } from 'temporal-polyfill';
import { momentOf } from './wall-clock';

const wallOf = (moment: Date, timeZone: string): Temporal.PlainDateTime =>
  Temporal.Instant.fromEpochMilliseconds(+moment).toZonedDateTimeISO(timeZone).toPlainDateTime();

/** How many days later a session would be if it were on that day, `2026-11-24`; less than 0 for an earlier one. */
export const daysLater = ({ startsAt }: Span, day: string, timeZone: string): number =>
  wallOf(startsAt, timeZone).toPlainDate().until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days;

/**
 * A span so many days later, at the same time by the clock on the wall, whatever daylight saving does in between. Null where one of the two times does
 * not exist on its day.
 */
export const postponed = ({ startsAt, endsAt }: Span, days: number, timeZone: string): Span | null => {
  const [starts, ends] = [startsAt, endsAt].map((moment) => momentOf(wallOf(moment, timeZone).add({ days }), timeZone));
  return starts && ends && ends > starts ? { startsAt: starts, endsAt: ends } : null;
};
