import type { ExactModule } from '../exact-modules';
import { isComplete } from '../exact-modules';
import type { Floor, Measure } from '../measures';
import { gainOf } from '../measures';
import { mostHours } from '../profiles';
import type { Step } from '../steps';
import { closedBy, weightOf } from '../steps';
import type { Leeway } from '../tailoring';
import type { Cluster } from './clusters';

/** The modules of each track, and the place of the track that each cluster is in. */
export interface Split {
  tracks: readonly (readonly ExactModule[])[];
  trackOf: readonly number[];
}

/** The steps as these people have them, those that none of them has too: the chain stays that of the group. */
export const stepsOfPeople = (steps: readonly Step[], clusters: readonly Pick<Cluster, 'weights'>[]): Step[] =>
  steps.map((step) => ({
    ...step,
    weight: clusters.reduce((sum, { weights }) => sum + (weights.get(step.id) ?? 0), 0),
  }));

export const clustersIn = (clusters: readonly Cluster[], { trackOf }: Split, track: number): Cluster[] =>
  clusters.filter((_, place) => trackOf[place] === track);

/** The modules of the programme: each that stands in some track, once. */
export const modulesOf = ({ tracks }: Pick<Split, 'tracks'>): ExactModule[] => [...new Set(tracks.flat())];

/** What these people close with these modules, in levels × people. */
export const closedFor = (
  { steps }: Pick<Leeway, 'steps'>,
  clusters: readonly Pick<Cluster, 'weights'>[],
  modules: readonly ExactModule[],
): number => weightOf(stepsOfPeople(steps, clusters), closedBy(steps, modules));

/** Need over all tracks; hours and money of the programme, each module once. */
export const measuredSplit = (leeway: Leeway, clusters: readonly Cluster[], measure: Measure, split: Split): number =>
  measure === 'need'
    ? split.tracks.reduce(
        (sum, modules, track) => sum + closedFor(leeway, clustersIn(clusters, split, track), modules),
        0,
      )
    : modulesOf(split).reduce((sum, module) => sum + module[measure], 0);

/** The most hours, in hundredths, that anybody of these spends on these modules. */
export const mostHoursOf = (clusters: readonly Pick<Cluster, 'profiles'>[], modules: readonly ExactModule[]): number =>
  clusters.reduce((most, { profiles }) => Math.max(most, mostHours(profiles, modules)), 0);

/** What a split breaks, in whole numbers; null where it keeps everything. */
export type SplitFault =
  | { kind: 'incomplete' }
  | { kind: 'too-little' }
  | { kind: 'programme-too-much' }
  | { kind: 'person-too-much'; cluster: number };

export const faultOfSplit = (
  leeway: Leeway,
  clusters: readonly Cluster[],
  floors: readonly Floor[],
  split: Split,
): SplitFault | null => {
  if (!split.tracks.every(isComplete)) return { kind: 'incomplete' };
  const value = (measure: Measure) => measuredSplit(leeway, clusters, measure, split);
  const behind = (measure: Measure) =>
    floors.some((floor) => floor.measure === measure && gainOf(measure, value(measure), floor.value) < 0);
  if ((['hours', 'cost'] as const).some((spent) => behind(spent) || value(spent) > (leeway[spent] ?? Infinity)))
    return { kind: 'programme-too-much' };
  const cluster = clusters.findIndex(
    (each, place) => mostHoursOf([each], split.tracks[split.trackOf[place]!]!) > (leeway.hoursPerPerson ?? Infinity),
  );
  if (cluster >= 0) return { kind: 'person-too-much', cluster };
  const had = (modules: readonly ExactModule[]) => new Set(modules.map(({ id }) => id));
  const kept = split.tracks.every((modules) => [...leeway.mustHave].every((id) => had(modules).has(id)));
  return !kept || behind('need') ? { kind: 'too-little' } : null;
};
