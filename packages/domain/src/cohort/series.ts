import { Temporal } from 'temporal-polyfill';
import { momentOf } from './wall-clock';

/** A meeting that comes again, by the clock on the wall of one place. */
export interface SeriesRule {
  /** Days are `2026-11-24`, times `09:30`. */
  firstDay: string;
  startsAt: string;
  endsAt: string;
  /** IANA: `Africa/Nairobi`. */
  timeZone: string;
  /** 1 Monday … 7 Sunday. */
  weekdays: readonly number[];
  /** Of the weeks that are counted from the first day on, each so manieth. */
  everyWeeks: number;
  /** One of the two: the last day that it may be on, or how many sessions there are. */
  lastDay: string | null;
  times: number | null;
  leftOut: readonly string[];
}

export interface SessionInSeries {
  day: string;
  /** Null where one of the two times does not exist on that day: clocks are put forward over it. */
  span: { startsAt: Date; endsAt: Date } | null;
}

/** One more is answered where a rule asks for more, so that it can be told. */
export const mostInSeries = 100;

const daysInWeek = 7;

/**
 * The sessions of a series, in their order. Each is at the same time by the clock on the wall, whatever daylight saving does; a time that comes
 * twice on a day is its first. Sessions on days that are left out are not counted. At most `mostInSeries` + 1.
 * @throws RangeError for a day, a time or a time zone that there is not.
 */
export const seriesOf = (rule: SeriesRule): SessionInSeries[] => {
  const [starts, ends] = [Temporal.PlainTime.from(rule.startsAt), Temporal.PlainTime.from(rule.endsAt)];
  const [weekdays, leftOut] = [new Set(rule.weekdays), new Set(rule.leftOut)];
  const most = Math.min(rule.times ?? Infinity, mostInSeries + 1);
  const found: SessionInSeries[] = [];
  if (![...weekdays].some((weekday) => weekday >= 1 && weekday <= daysInWeek)) return found;
  let week = Temporal.PlainDate.from(rule.firstDay);
  for (;;) {
    for (let offset = 0; offset < daysInWeek; offset += 1) {
      const date = week.add({ days: offset });
      const day = date.toString();
      if (found.length >= most || (rule.lastDay !== null && day > rule.lastDay)) return found;
      if (weekdays.has(date.dayOfWeek) && !leftOut.has(day))
        found.push({ day, span: spanOf(date, starts, ends, rule.timeZone) });
    }
    week = week.add({ weeks: rule.everyWeeks });
  }
};

/** A day's span by the clock on the wall; null where one of the two times does not exist on that day. */
export const spanOf = (
  date: Temporal.PlainDate,
  starts: Temporal.PlainTime,
  ends: Temporal.PlainTime,
  timeZone: string,
): SessionInSeries['span'] => {
  const [startsAt, endsAt] = [starts, ends].map((time) => momentOf(date.toPlainDateTime(time), timeZone));
  return startsAt && endsAt ? { startsAt, endsAt } : null;
};
