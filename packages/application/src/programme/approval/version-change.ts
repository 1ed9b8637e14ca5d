import type { PlanView } from '../plan-view';

/** What a version changed in the one before it. */
export interface VersionChange {
  /** Titles. */
  added: string[];
  removed: string[];
  /** The modules that both have stand in another order. */
  reordered: boolean;
  hours: number;
  /** Null where one of the two is withheld. */
  cost: number | null;
  needClosed: number | null;
}

const more = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : Math.round((after - before) * 100) / 100;

/** @param titleOf of a module of either. */
export const changeOf = (before: PlanView, after: PlanView, titleOf: (id: string) => string): VersionChange => {
  const [was, is] = [before, after].map(({ modules }) => modules.map(({ moduleId }) => moduleId)) as [
    string[],
    string[],
  ];
  const kept = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => others.includes(id));
  const without = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id));
  return {
    added: without(is, was).map(titleOf),
    removed: without(was, is).map(titleOf),
    reordered: kept(is, was).join() !== kept(was, is).join(),
    hours: more(before.hours, after.hours) ?? 0,
    cost: more(before.cost, after.cost),
    needClosed: more(before.needClosed, after.needClosed),
  };
};
