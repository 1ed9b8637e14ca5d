import type { Temporal } from 'temporal-polyfill';

/** The moment at which the clock on the wall of a place shows this, the first where it comes twice; null for a time that clocks are put forward over. */
export const momentOf = (wall: Temporal.PlainDateTime, timeZone: string): Date | null => {
  const zoned = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  return zoned.toPlainDateTime().equals(wall) ? new Date(zoned.epochMilliseconds) : null;
};
