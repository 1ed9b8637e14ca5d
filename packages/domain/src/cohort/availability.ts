import { Temporal } from 'temporal-polyfill';
import type { DaysOff } from './days-off';
import { dayOffOf } from './days-off';

/** Hours of a day of the week, by the clock on the wall. */
export interface WeeklyHours {
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  /** `09:00`; the end of a day is `24:00`. */
  from: string;
  until: string;
}

/** When a trainer or a venue can be had. */
export interface Availability {
  /** IANA: `Africa/Nairobi`. */
  timeZone: string;
  /** None: at any hour. */
  weekly: readonly WeeklyHours[];
  daysOff: readonly DaysOff[];
}

/** When an organisation works. */
export interface WorkingDays {
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  daysOff: readonly DaysOff[];
}

export interface Span {
  startsAt: Date;
  endsAt: Date;
}

/** Why somebody or something can't be had: by the hours of the week, or for days that go by this name. */
export type Absence = { kind: 'hours' } | { kind: 'day'; name: string };

/** Null where all of the span lies within the hours, on no day off; a span over midnight lies within hours of one day only as long as they last. */
export const absenceIn = ({ timeZone, weekly, daysOff }: Availability, span: Span): Absence | null => {
  const parts = partsOf(span, timeZone);
  for (const { day } of parts) {
    const off = dayOffOf(daysOff, day);
    if (off) return { kind: 'day', name: off.name };
  }
  const open = ({ weekday, from, until }: DayPart) =>
    weekly.some((hours) => hours.weekday === weekday && hours.from <= from && hours.until >= until);
  return weekly.length === 0 || parts.every(open) ? null : { kind: 'hours' };
};

/** The first day of a span that is no working day, and why; null where all are. */
export const restIn = ({ weekdays, daysOff }: WorkingDays, span: Span, timeZone: string): Absence | null => {
  for (const { day, weekday } of partsOf(span, timeZone)) {
    const off = dayOffOf(daysOff, day);
    if (off) return { kind: 'day', name: off.name };
    if (!weekdays.includes(weekday)) return { kind: 'hours' };
  }
  return null;
};

interface DayPart {
  day: string;
  weekday: number;
  from: string;
  until: string;
}

/** What a span is on each of its days, by the clock on the wall. */
const partsOf = ({ startsAt, endsAt }: Span, timeZone: string): DayPart[] => {
  const [start, end] = [startsAt, endsAt].map((at) =>
    Temporal.Instant.fromEpochMilliseconds(+at).toZonedDateTimeISO(timeZone),
  ) as [Temporal.ZonedDateTime, Temporal.ZonedDateTime];
  const parts: DayPart[] = [];
  for (
    let date = start.toPlainDate();
    Temporal.PlainDate.compare(date, end.toPlainDate()) <= 0;
    date = date.add({ days: 1 })
  ) {
    const from = date.equals(start.toPlainDate()) ? clock(start) : '00:00';
    const until = date.equals(end.toPlainDate()) ? clock(end) : '24:00';
    // What ends at midnight is not on the day that begins then.
    if (from !== until) parts.push({ day: date.toString(), weekday: date.dayOfWeek, from, until });
  }
  return parts;
};

const clock = (at: Temporal.ZonedDateTime): string => at.toPlainTime().toString({ smallestUnit: 'minute' });
