import { findConflict } from './find-conflict';
import type { Measure } from './measures';
import { gainOf } from './measures';
import type { LimitEffect } from './outcome';
import type { LimitName } from './request';
import type { Solver } from './solver';
import { isProven } from './solver';
import { weightOf } from './steps';
import type { Leeway, Tailoring } from './tailoring';
import { closableIn, hoursIn, leewayWithin } from './tailoring';

/** Proven where both are equal. */
interface Valued {
  value: number;
  bound: number;
}

/** What a plan takes, in hours and money. */
interface Spent {
  hours: number;
  cost: number;
  hoursPerPerson: number;
}

/**
 * What each limit costs: the question is put again without it, all others kept.
 * @param bestIn what is best then, and no better than which bound; null where the time did not suffice.
 */
export const weighLimits = (
  tailoring: Tailoring,
  measure: Measure,
  { value, proven, effects }: { value: number; proven: boolean; effects: Spent },
  bestIn: (leeway: Leeway) => Valued | null,
): LimitEffect[] =>
  tailoring.set.map((limit) => {
    const shutsOut = shutOutBy(tailoring, limit);
    const without = bestIn(leewayLifting(tailoring, limit));
    const known = proven && without !== null && without.value === without.bound;
    const gain = without ? gainOf(measure, without.value, value) : 0;
    const better = gain > 0 || (measure !== 'need' && shutsOut > 0);
    return {
      limit,
      ...usedOf(tailoring, limit, effects),
      binds: better || (known ? false : null),
      gainWithout: known ? inUnits(measure, gain) : null,
      shutsOut,
      conflicts: false,
      enough: null,
    };
  });

/** Of limits that cannot all be kept: which ones clash, and how far a cap among them would have to move. */
export const explainConflict = (solver: Solver, tailoring: Tailoring): LimitEffect[] => {
  const conflict = findConflict(solver, tailoring);
  return tailoring.set.map((limit) => {
    const measure = measureOfCap(limit);
    const least =
      measure && conflict.has(limit)
        ? solver.best({ leeway: leewayLifting(tailoring, limit), measure, share: 0.25 })
        : null;
    return {
      limit,
      used: null,
      allowed: null,
      binds: null,
      gainWithout: null,
      shutsOut: shutOutBy(tailoring, limit),
      conflicts: conflict.has(limit),
      enough: least && isProven(least) ? least.value / 100 : null,
    };
  });
};

/** From whole numbers back to levels × people, hours or money. */
export const inUnits = (measure: Measure, value: number): number => (measure === 'need' ? value : value / 100);

const leewayLifting = (tailoring: Tailoring, limit: LimitName) =>
  leewayWithin(
    tailoring,
    tailoring.set.filter((other) => other !== limit),
  );

const shutOutBy = (tailoring: Tailoring, limit: LimitName): number => {
  const closable = (leeway: ReturnType<typeof leewayWithin>) => weightOf(tailoring.steps, closableIn(leeway));
  return closable(leewayLifting(tailoring, limit)) - closable(leewayWithin(tailoring, tailoring.set));
};

const measureOfCap = (limit: LimitName): 'hours' | 'cost' | null =>
  limit === 'hours' ? 'hours' : limit === 'budget' ? 'cost' : null;

/** What a plan takes of a cap, and what it may; in hours or money. */
const usedOf = ({ limits }: Tailoring, limit: LimitName, { hours, cost, hoursPerPerson }: Spent) => {
  const of = (used: number, allowed: number | null = null) => ({ used, allowed: (allowed ?? 0) / 100 });
  if (limit === 'hours') return of(hours, limits.hours);
  if (limit === 'hoursPerPerson') return of(hoursPerPerson, limits.hoursPerPerson);
  if (limit === 'calendar') return of(hoursPerPerson, limits.calendar && hoursIn(limits.calendar));
  return limit === 'budget' ? of(cost, limits.budget) : { used: null, allowed: null };
};
