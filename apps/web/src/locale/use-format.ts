import { isolated } from './isolated';
import { useLocale, useText } from './use-text';

const zoned = {
  weekday: 'short',
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'short',
} as const;

/** Numbers, days, moments and lists as the reader's language writes them. */
export function useFormat() {
  const locale = useLocale();
  const text = useText();
  const list = (values: readonly string[]) => new Intl.ListFormat(locale).format(values);
  return {
    number: (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value),
    /** US dollars, with cents only where there are any. */
    money: (value: number) =>
      new Intl.NumberFormat(locale, {
        style: 'currency',
        currency: 'USD',
        trailingZeroDisplay: 'stripIfInteger',
      }).format(value),
    /** A share from 0 to 1. */
    percent: (share: number) => new Intl.NumberFormat(locale, { style: 'percent' }).format(share),
    day: (value: Date) => new Intl.DateTimeFormat(locale, { dateStyle: 'full' }).format(value),
    /** A day without its weekday. */
    date: (value: Date) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(value),
    moment: (value: Date | string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(value)),
    /** The time of a moment, in the reader's time zone. */
    time: (value: string) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(value)),
    /** From one moment to another, in the reader's time zone, which is named: the organisation's may be another. */
    span: (from: string, to: string) =>
      new Intl.DateTimeFormat(locale, zoned).formatRange(new Date(from), new Date(to)),
    /** The hours of a span within a day; a span over days in full. */
    hours: (from: string, to: string) =>
      new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' }).formatRange(
        new Date(from),
        new Date(to),
      ),
    list,
    /** Names in a sentence, as many as are read at once, and how many more there are. */
    some: (names: readonly string[], most: number) =>
      list([
        ...names.slice(0, most).map(isolated),
        ...(names.length > most ? [text('house.others', { count: names.length - most })] : []),
      ]),
  };
}
