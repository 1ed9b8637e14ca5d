import type { Limits, TailoringRequest } from '..';
import { planOf, plansWithin } from '../brute-force.testing';

/** The rules of tracks once more, in the plainest way: every set of modules in every track. Needs few modules and tracks. */

/** The best of all splits into so many tracks at most: need, then hours and money of the programme; undefined where none keeps the limits. */
export const bestOfSplits = (
  { needs, modules, tracks }: TailoringRequest,
  limits: Limits,
  most: number,
): { need: number; hours: number; cost: number } | undefined => {
  const kinds = tracks?.kinds ?? [];
  const hoursOf = (ids: readonly string[]) =>
    modules.reduce((sum, { id, hours }) => sum + (ids.includes(id) ? hours : 0), 0);
  // The caps of the whole are asked of the programme, those of a person of each track.
  const sets = plansWithin({ needs, modules }, { ...limits, hours: null, budget: null, hoursPerPerson: null }, []).map(
    ({ ids, closed }) => ({
      ids,
      of: kinds.map((kind) => {
        const spent = hoursOf(ids.filter((id) => kind.modules.includes(id)));
        const within = spent <= (limits.hoursPerPerson ?? Infinity);
        return within ? kind.people * kind.needs.filter((id) => closed.includes(id)).length : -Infinity;
      }),
    }),
  );
  const programmes = (count: number): (typeof sets)[] =>
    count === 0 ? [[]] : programmes(count - 1).flatMap((before) => sets.map((set) => [...before, set]));
  const ranked = programmes(most)
    .map((split) => ({
      need: kinds.reduce((sum, _, place) => sum + Math.max(...split.map(({ of }) => of[place]!)), 0),
      ids: [...new Set(split.flatMap(({ ids }) => ids))],
    }))
    .filter(({ need }) => need >= 0)
    .map(({ need, ids }) => ({
      need,
      ...(({ hours, cost }) => ({ hours, cost }))(
        planOf(
          needs,
          modules.filter(({ id }) => ids.includes(id)),
        ),
      ),
    }))
    .filter(({ hours, cost }) => hours <= (limits.hours ?? Infinity) && cost <= (limits.budget ?? Infinity));
  return ranked.sort((one, other) => other.need - one.need || one.hours - other.hours || one.cost - other.cost)[0];
};
