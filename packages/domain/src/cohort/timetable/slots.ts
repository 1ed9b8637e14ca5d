import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../series';
import type { Slot } from './request';

export interface SlotRule {
  firstDay: string;
  lastDay: string;
  /** By the clock on the wall. */
  from: string;
  until: string;
  /** Of a session, and between two. */
  minutes: number;
  pause: number;
  timeZone: string;
}

/**
 * The spans of time that sessions can take: on each day one after the other from the first hour on, with a pause between. A span with a time that
 * clocks are put forward over is left out.
 */
export const slotsOf = ({ firstDay, lastDay, from, until, minutes, pause, timeZone }: SlotRule): Slot[] => {
  const [first, last] = [minuteOf(from), minuteOf(until)];
  const slots: Slot[] = [];
  const end = Temporal.PlainDate.from(lastDay);
  for (
    let date = Temporal.PlainDate.from(firstDay);
    Temporal.PlainDate.compare(date, end) <= 0;
    date = date.add({ days: 1 })
  )
    for (let start = first; start + minutes <= last; start += minutes + pause) {
      const span = spanOf(date, timeOf(start), timeOf(start + minutes), timeZone);
      if (span) slots.push({ day: date.toString(), startsAt: +span.startsAt, endsAt: +span.endsAt });
    }
  return slots;
};

const minuteOf = (time: string): number => {
  const { hour, minute } = Temporal.PlainTime.from(time);
  return hour * 60 + minute;
};

const timeOf = (minutes: number) => Temporal.PlainTime.from({ hour: Math.floor(minutes / 60), minute: minutes % 60 });
