import type { ExactModule } from '../exact-modules';
import { withoutIdle } from '../best-plan';
import type { TracksPoint } from '../outcome';
import type { Solver } from '../solver';
import { closedBy, weightOf } from '../steps';
import type { Leeway } from '../tailoring';
import { mostTracks } from '../tailoring';
import type { FoundSplit } from './best-split';
import { bestSplit } from './best-split';
import type { Cluster } from './clusters';
import { improveSplit, leewayFor, seedSplit } from './improve-split';
import type { Split } from './split';
import { clustersIn, measuredSplit, stepsOfPeople } from './split';

export interface BestSplit extends FoundSplit {
  tiesSettled: boolean;
}

interface OneProgramme {
  chosen: readonly ExactModule[];
  value: number;
  bound: number;
}

/**
 * Whether tracks close more than one programme for all, and how much each closes: from two tracks on, each asked for from the best with one less.
 * @returns `best` null where one programme closes as much as any split that was found with the tracks asked for.
 */
export const splitGroup = (
  solver: Solver,
  leeway: Leeway,
  clusters: readonly Cluster[],
  one: OneProgramme,
  most: number,
): { best: BestSplit | null; curve: TracksPoint[] } => {
  const alone = clusters.map((cluster) =>
    solver.best({ leeway: leewayFor(leeway, [cluster]), measure: 'need', share: 0.02 }),
  );
  const ceilings = alone.map((found, cluster) =>
    found.kind === 'found'
      ? found.bound
      : weightOf(stepsOfPeople(leeway.steps, [clusters[cluster]!]), closedBy(leeway.steps, leeway.modules)),
  );
  const programmes = alone.flatMap((found) => (found.kind === 'found' ? [found.chosen] : []));
  const ceiling = ceilings.reduce((sum, each) => sum + each, 0);
  const curve: TracksPoint[] = [{ tracks: 1, needClosed: one.value, bound: one.bound }];
  let last: FoundSplit = {
    split: { tracks: [one.chosen], trackOf: clusters.map(() => 0) },
    value: one.value,
    bound: one.bound,
  };
  let best = null as FoundSplit | null;
  for (let tracks = 2; tracks <= Math.min(most + 1, mostTracks, Math.max(clusters.length, 2)); tracks += 1) {
    // Nothing closes more than everybody in a programme of her own.
    if (last.value < ceiling) {
      const seeds = [withEmpty(last.split, tracks), seedSplit(leeway, clusters, one.chosen, programmes, tracks)];
      const needOf = (split: Split) => measuredSplit(leeway, clusters, 'need', split);
      const seed = seeds.reduce((better, each) => (needOf(each) > needOf(better) ? each : better));
      const start = improveSplit(solver, leeway, clusters, seed, 0.02);
      const question = { leeway, clusters, tracks, measure: 'need', floors: [], ceilings } as const;
      const found = bestSplit(solver, question, start, tracks <= most ? 0.5 : 0.3);
      last = found.value > last.value ? found : { ...last, bound: found.bound };
    } else last = { ...last, bound: last.value };
    curve.push({ tracks, needClosed: last.value, bound: last.bound });
    if (tracks <= most && last.value > (best?.value ?? one.value)) best = last;
    else if (tracks <= most && best) best = { ...best, bound: last.bound };
  }
  return { best: best === null ? null : settled(solver, { leeway, clusters, ceilings }, best), curve };
};

const withEmpty = ({ tracks, trackOf }: Split, count: number): Split => ({
  tracks: [...tracks, ...Array.from({ length: count - tracks.length }, () => tracks[0]!)],
  trackOf,
});

/** Of the splits that close as much, one of the fewest hours, then of the least money; and no module stands in a track for nothing. */
const settled = (
  solver: Solver,
  asked: { leeway: Leeway; clusters: readonly Cluster[]; ceilings: readonly number[] },
  found: FoundSplit,
): BestSplit => {
  const { leeway, clusters } = asked;
  let { split } = found;
  let tiesSettled = found.value === found.bound;
  const floors = [{ measure: 'need' as const, value: found.value }] as {
    measure: 'need' | 'hours' | 'cost';
    value: number;
  }[];
  if (tiesSettled)
    for (const measure of ['hours', 'cost'] as const) {
      const better = bestSplit(solver, { ...asked, tracks: split.tracks.length, measure, floors }, split, 0.15);
      tiesSettled &&= better.value === better.bound;
      split = better.split;
      floors.push({ measure, value: better.value });
    }
  const tracks = split.tracks.map((modules, track) =>
    withoutIdle({ ...leeway, steps: stepsOfPeople(leeway.steps, clustersIn(clusters, split, track)) }, modules),
  );
  return { ...found, split: { ...split, tracks }, tiesSettled };
};
