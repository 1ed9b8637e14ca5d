import type { TestSheetQuery } from '../../generated/documents';

export type Item = NonNullable<NonNullable<TestSheetQuery['testSheet']>['item']>;

/** What stands on the screen: places of options, in the order that matters for an order; or what is written. */
export interface Answer {
  places: readonly number[];
  written: string;
}

/** An order is on the screen from the first; everything else is empty. */
export const firstAnswer = ({ kind, options }: Item): Answer => ({
  places: kind === 'order' ? options.map((_, place) => place) : [],
  written: '',
});

export const toggled = (places: readonly number[], place: number): number[] =>
  places.includes(place) ? places.filter((each) => each !== place) : [...places, place];

/** One option exchanged with its neighbour. @param by 1 downwards, −1 upwards. */
export const moved = (places: readonly number[], at: number, by: 1 | -1): number[] => {
  const next = [...places];
  const [one, other] = [next[at], next[at + by]];
  if (one === undefined || other === undefined) return next;
  [next[at], next[at + by]] = [other, one];
  return next;
};

const zeros = ['٠', '۰'].map((zero) => zero.codePointAt(0) ?? 0);

/** May be a thousand as well as one: where people write so, nobody can tell which. */
const ambiguous = /^-?[1-9]\d{0,2}[.,٫]\d{3}$/;

/** A number as people write it: with a point or comma, in Western or Arabic digits; null where it is none, or could be two. */
export const numberIn = (written: string): number | null => {
  const western = written.replace(/[٠-٩۰-۹]/g, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return String(code - (zeros.findLast((zero) => zero <= code) ?? 0));
  });
  if (ambiguous.test(western.replace(/%|٪/, '').trim())) return null;
  const plain = western.trim().replace(/[,٫]/, '.').replace(/%|٪/, '').trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
};

/** What is sent; null where nothing can be sent yet. */
export const inputOf = (
  { kind, choose }: Item,
  { places, written }: Answer,
): { chosen: number[] } | { number: number } | null => {
  if (kind === 'multiple') return places.length === choose ? { chosen: [...places] } : null;
  if (kind !== 'numeric') return places.length > 0 ? { chosen: [...places] } : null;
  const number = numberIn(written);
  return number === null ? null : { number };
};
