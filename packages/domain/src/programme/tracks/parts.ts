import type { ExactModule } from '../exact-modules';
import { effectsOf } from '../evaluate-plan';
import { explainOpen } from '../explain-open';
import { explainUnchosen } from '../explain-unchosen';
import { orderModules } from '../order-modules';
import type { OpenNeed, PlanEffects, PlannedTrack, UnchosenModule, UnchosenReason } from '../outcome';
import { mostHours } from '../profiles';
import type { Tailoring } from '../tailoring';
import type { Cluster } from './clusters';
import type { Split } from './split';
import { clustersIn, closedFor, modulesOf, mostHoursOf, stepsOfPeople } from './split';

/** People who follow the same modules: everybody, or those of one track. The request is theirs, with the limits of the whole. */
export interface Part {
  tailoring: Tailoring;
  chosen: readonly ExactModule[];
  /** Empty for everybody. */
  clusters: readonly Cluster[];
}

export const everybody = (tailoring: Tailoring, chosen: readonly ExactModule[]): Part[] => [
  { tailoring, chosen, clusters: [] },
];

/** The tracks that somebody is in. */
export const partsOf = (tailoring: Tailoring, split: Split): Part[] =>
  split.tracks.flatMap((chosen, track) => {
    const clusters = clustersIn(tailoring.clusters, split, track);
    if (clusters.length === 0) return [];
    const steps = stepsOfPeople(tailoring.steps, clusters);
    return [
      { tailoring: { ...tailoring, steps, profiles: clusters.flatMap(({ profiles }) => profiles) }, chosen, clusters },
    ];
  });

/** In one order, whatever the order of the tracks. */
const heldBy = (parts: readonly Part[]): ExactModule[] => {
  const held = new Set(modulesOf({ tracks: parts.map(({ chosen }) => chosen) }));
  return parts[0]?.tailoring.modules.filter((module) => held.has(module)) ?? [];
};

/** What the programme does: each module once in its hours and money, and in what it closes for the people of each track that has it. */
export const effectsOfParts = ({ steps }: Tailoring, parts: readonly Part[]): Omit<PlanEffects, 'closed' | 'open'> => {
  const each = parts.map(({ tailoring, chosen }) => effectsOf(tailoring.steps, chosen));
  const held = heldBy(parts);
  const sum = (amount: (module: ExactModule) => number) =>
    held.reduce((total, module) => total + amount(module), 0) / 100;
  return {
    modules: orderModules(held, steps).map(({ id }) => {
      const planned = each.flatMap(({ modules }) => modules.filter((module) => module.id === id));
      const closes = new Set(planned.flatMap((module) => module.closes));
      return {
        id,
        closes: steps.filter((step) => closes.has(step.id)).map((step) => step.id),
        lostWithout: planned.reduce((total, { lostWithout }) => total + lostWithout, 0),
      };
    }),
    hours: sum(({ hours }) => hours),
    cost: sum(({ cost }) => cost),
    need: each.reduce((total, { need }) => total + need, 0),
    needClosed: each.reduce((total, { needClosed }) => total + needClosed, 0),
  };
};

/** The most hours, in hundredths, that anybody spends on what is chosen for her. */
export const mostHoursIn = (parts: readonly Part[]): number =>
  parts.reduce((most, { tailoring, chosen }) => Math.max(most, mostHours(tailoring.profiles, chosen)), 0);

/** A need stands once for each reason why people have it still, with how many they are. */
export const openIn = (parts: readonly Part[]): OpenNeed[] => {
  const held = heldBy(parts);
  const open = new Map<string, OpenNeed>();
  for (const need of parts.flatMap(({ tailoring, chosen }) => explainOpen(tailoring, chosen, held))) {
    const key = `${need.reason} ${need.id}`;
    open.set(key, { ...need, weight: need.weight + (open.get(key)?.weight ?? 0) });
  }
  return [...open.values()];
};

const reasons: readonly UnchosenReason[] = [
  ...(['closes_nothing', 'language', 'modality', 'left_out', 'dominated', 'requirement', 'adds_nothing'] as const),
  ...(['hours', 'hours_per_person', 'budget', 'modality_mix', 'not_chosen'] as const),
];

/** The reason of the track in which a module came furthest: where it teaches nothing in one and is over the hours in another, the hours. */
export const unchosenIn = (parts: readonly Part[]): UnchosenModule[] => {
  const held = heldBy(parts);
  const [first = [], ...others] = parts.map(({ tailoring, chosen }) => explainUnchosen(tailoring, chosen, held));
  return first.map((module, place) =>
    others.reduce((last, other) => {
      const next = other[place]!;
      return reasons.indexOf(next.reason) > reasons.indexOf(last.reason) ? next : last;
    }, module),
  );
};

/** Each track for those who are in it; none where it is one programme for all. */
export const plannedTracks = (parts: readonly Part[]): PlannedTrack[] =>
  parts.length < 2
    ? []
    : parts.map(({ tailoring: { steps }, chosen, clusters }) => {
        const kinds = clusters.flatMap((cluster) => cluster.kinds);
        return {
          kinds: kinds.map(({ id }) => id),
          people: kinds.reduce((sum, { people }) => sum + people, 0),
          modules: orderModules(chosen, steps).map(({ id }) => ({
            id,
            people: kinds.reduce((sum, { people, modules }) => (modules.includes(id) ? sum + people : sum), 0),
          })),
          hoursPerPerson: mostHoursOf(clusters, chosen) / 100,
          needs: Object.fromEntries(steps.flatMap(({ id, weight }) => (weight > 0 ? [[id, weight] as const] : []))),
          needClosed: closedFor({ steps }, clusters, chosen),
        };
      });
