import { Temporal } from 'temporal-polyfill';

/** What an institution requires of its people: a module of the catalogue, by when and how often. Days are `2026-11-24`. */
export interface RequirementRule {
  firstDueOn: string;
  /** It holds for so long, and is required anew then; null: once is enough. */
  everyMonths: number | null;
  /** Who comes later has so many days from the day on which she came. */
  newcomerDays: number;
}

/** Of one person, as of the day that is asked about. */
export interface RequiredOf {
  /** Null where she was there already when it was said. */
  cameOn: string | null;
  /** The last day on which she was through with the module; null where she never was. */
  doneOn: string | null;
}

export const requirementStandings = ['done', 'to-come', 'due', 'overdue'] as const;
export type RequirementStanding = (typeof requirementStandings)[number];

/** Who is not through so many days before is due, and reminded. */
export const daysBeforeDue = 30;

const day = (text: string) => Temporal.PlainDate.from(text);
const later = (one: Temporal.PlainDate, other: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(one, other) < 0 ? other : one;

/** The last day on which what she has done holds; the day itself, a month or more ahead, is clamped to the end of a shorter month. */
const holdsUntil = ({ everyMonths }: RequirementRule, { doneOn }: RequiredOf): Temporal.PlainDate | null =>
  doneOn === null || everyMonths === null ? null : day(doneOn).add({ months: everyMonths });

/**
 * The last day on which she is in time: the first due date, or for who came later so many days after she came; and never before what she has done
 * ends to hold. Null where nothing is required of her any more, because once is enough.
 */
export const requiredBy = (rule: RequirementRule, of: RequiredOf): string | null => {
  if (of.doneOn !== null && rule.everyMonths === null) return null;
  const first =
    of.cameOn === null
      ? day(rule.firstDueOn)
      : later(day(rule.firstDueOn), day(of.cameOn).add({ days: rule.newcomerDays }));
  const holds = holdsUntil(rule, of);
  return (holds ? later(first, holds) : first).toString();
};

/** Where she stands on a day. Done is who has done what holds until the day by which it is required anew, longer than `daysBeforeDue` away. */
export const requirementStanding = (rule: RequirementRule, of: RequiredOf, onDay: string): RequirementStanding => {
  const by = requiredBy(rule, of);
  if (by === null) return 'done';
  const daysLeft = day(onDay).until(day(by), { largestUnit: 'days' }).days;
  if (daysLeft < 0) return 'overdue';
  if (daysLeft <= daysBeforeDue) return 'due';
  return holdsUntil(rule, of)?.equals(by) ? 'done' : 'to-come';
};
