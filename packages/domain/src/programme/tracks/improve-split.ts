import type { ExactModule } from '../exact-modules';
import type { Solver } from '../solver';
import type { Leeway } from '../tailoring';
import type { Cluster } from './clusters';
import type { Split } from './split';
import { closedFor, clustersIn, faultOfSplit, measuredSplit, modulesOf, mostHoursOf, stepsOfPeople } from './split';

const rounds = 4;

/** The one programme that would be chosen for these people alone, within what others leave of the caps of the whole. */
export const leewayFor = (
  leeway: Leeway,
  clusters: readonly Cluster[],
  others: readonly ExactModule[] = [],
): Leeway => {
  const left = (spent: 'hours' | 'cost') => {
    const cap = leeway[spent];
    return cap === null ? null : Math.max(0, cap - others.reduce((sum, module) => sum + module[spent], 0));
  };
  return {
    ...leeway,
    steps: stepsOfPeople(leeway.steps, clusters),
    profiles: clusters.flatMap(({ profiles }) => profiles),
    hours: left('hours'),
    cost: left('cost'),
  };
};

/** In each cluster's eyes the best of some programmes, of those that keep to its hours. */
const placeAll = (leeway: Leeway, clusters: readonly Cluster[], tracks: Split['tracks']): Split => ({
  tracks,
  trackOf: clusters.map((cluster) => {
    const worth = (modules: readonly ExactModule[]) =>
      mostHoursOf([cluster], modules) > (leeway.hoursPerPerson ?? Infinity)
        ? -1
        : closedFor(leeway, [cluster], modules);
    return tracks.reduce((best, modules, track) => (worth(modules) > worth(tracks[best]!) ? track : best), 0);
  }),
});

/**
 * A good split to begin from: of the programmes at hand, one after the other those that close most beside the ones before.
 * @param first keeps to everybody's hours.
 */
export const seedSplit = (
  leeway: Leeway,
  clusters: readonly Cluster[],
  first: readonly ExactModule[],
  programmes: readonly (readonly ExactModule[])[],
  tracks: number,
): Split => {
  const needOf = (split: Split) => measuredSplit(leeway, clusters, 'need', split);
  let split = placeAll(leeway, clusters, [first]);
  while (split.tracks.length < tracks) {
    const next = programmes
      .map((programme) => placeAll(leeway, clusters, [...split.tracks, programme]))
      .filter((each) => faultOfSplit(leeway, clusters, [], each) === null)
      .reduce<Split | null>((best, each) => (best && needOf(best) >= needOf(each) ? best : each), null);
    split = next && needOf(next) > needOf(split) ? next : { ...split, tracks: [...split.tracks, first] };
  }
  return split;
};

/** Chooses each track's modules anew for those who are in it, and places everybody anew, as long as more is closed (in the manner of Lloyd 1982). */
export const improveSplit = (
  solver: Solver,
  leeway: Leeway,
  clusters: readonly Cluster[],
  from: Split,
  share: number,
): Split => {
  const needOf = (split: Split) => measuredSplit(leeway, clusters, 'need', split);
  let best = from;
  for (let round = 0; round < rounds; round += 1) {
    const before = best;
    for (const track of before.tracks.keys()) {
      const own = clustersIn(clusters, best, track);
      if (own.length === 0) continue;
      const others = modulesOf({ tracks: best.tracks.filter((_, place) => place !== track) });
      const found = solver.best({ leeway: leewayFor(leeway, own, others), measure: 'need', share });
      if (found.kind !== 'found') continue;
      const tracks = best.tracks.map((modules, place) => (place === track ? found.chosen : modules));
      for (const next of [placeAll(leeway, clusters, tracks), { ...best, tracks }])
        if (faultOfSplit(leeway, clusters, [], next) === null && needOf(next) > needOf(best)) best = next;
    }
    if (best === before) break;
  }
  return best;
};
