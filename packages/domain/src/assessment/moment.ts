import { westernDigits } from './fold';

const clock = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(AM|PM|ص|م)?\s*(Z|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?|GMT|UTC)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+${clock})?$`, 'i');
const yearLast = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?:[T\s,]+${clock})?$`, 'i');

/**
 * The moment that a survey tool wrote, to put submissions of one person in order; without a time zone as if in UTC, for all of a file are in the same one.
 * @returns milliseconds; null where it can't be read, or where day and month could be either.
 * @example readMoment('2026/11/24 2:05:07 PM GMT+3') // 1795518307000
 * @example readMoment('03/04/2026 10:00') // null
 */
export const readMoment = (text: string): number | null => {
  const plain = westernDigits(text.trim());
  const first = yearFirst.exec(plain);
  if (first) return momentOf([first[1], first[2], first[3]], first.slice(4));
  const last = yearLast.exec(plain);
  if (!last) return null;
  const [, one, separator, other, year = ''] = last;
  const written = year.length === 2 ? `20${year}` : year;
  const dayFirst = separator === '.' || Number(one) > 12;
  if (!dayFirst && Number(other) <= 12 && one !== other) return null;
  return momentOf(dayFirst ? [written, other, one] : [written, one, other], last.slice(5));
};

const momentOf = (day: (string | undefined)[], time: (string | undefined)[]): number | null => {
  const [year = 0, month = 0, date = 0] = day.map(Number);
  const [hours, minutes, seconds, half, zone] = time;
  if (month < 1 || month > 12 || date < 1 || date > 31 || Number(hours ?? 0) > 23 || Number(minutes ?? 0) > 59)
    return null;
  const afternoon = half === undefined ? 0 : /PM|م/i.test(half) ? 12 : 0;
  const hour = half === undefined ? Number(hours ?? 0) : (Number(hours) % 12) + afternoon;
  return Date.UTC(year, month - 1, date, hour, Number(minutes ?? 0), Number(seconds ?? 0)) - offsetOf(zone);
};

const offsetOf = (zone: string | undefined): number => {
  const [, sign, hours, minutes] = /([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone ?? '') ?? [];
  if (sign === undefined) return 0;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000;
};
