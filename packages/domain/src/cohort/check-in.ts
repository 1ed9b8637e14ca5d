/** How long a code is shown, in milliseconds; it is good as long again, for whoever is just holding up her phone. */
const slotMs = 30_000;
const opensBeforeMs = 30 * 60_000;

/** Times are in milliseconds since 1970. */
export const slotAt = (now: number): number => Math.floor(now / slotMs);

export const isFresh = (slot: number, now: number): boolean => slot === slotAt(now) || slot === slotAt(now) - 1;

export type CheckInWindow = 'early' | 'open' | 'over';

/** People check in from half an hour before a session begins until it ends. */
export const checkInWindow = (startsAt: number, endsAt: number, now: number): CheckInWindow =>
  now < startsAt - opensBeforeMs ? 'early' : now > endsAt ? 'over' : 'open';

/** Minutes after the beginning within which who checks in counts as there from the beginning: a queue at the door is not her doing. */
export const graceMinutes = 15;

/** Whole minutes after the beginning; 0 for who is in time. */
export const minutesLate = (startsAt: number, checkedInAt: number): number =>
  Math.max(0, Math.floor((checkedInAt - startsAt) / 60_000));
