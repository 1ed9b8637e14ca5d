import type { ExactModule } from '../exact-modules';
import { requirements } from '../formulate';
import type { Floor, Measure } from '../measures';
import type { MixedIntegerProgramme, Row } from '../rows';
import { atLeast, atMost, scaled } from '../rows';
import { closedBy } from '../steps';
import type { Leeway } from '../tailoring';
import { closableIn } from '../tailoring';
import type { Cluster } from './clusters';
import type { Split } from './split';
import { modulesOf } from './split';

export interface SplitFormulation extends MixedIntegerProgramme {
  /** What the columns are for a split, to begin a search from it. */
  columnsOf: (split: Split) => Float64Array;
  /** The split that whole columns say. */
  splitOf: (columns: Float64Array) => Split;
  /** Shut out a split that spends too much, and with it every split that holds all that did. */
  notAllModules: (split: Split) => Row;
  notAllOfCluster: (split: Split, cluster: number) => Row[];
}

export interface SplitQuestion {
  leeway: Leeway;
  /** The largest first. */
  clusters: readonly Cluster[];
  /** At least 2. */
  tracks: number;
  measure: Measure;
  floors: readonly Floor[];
  /** Of each cluster the most that it could close were the programme for it alone. */
  ceilings: readonly number[];
}

/**
 * The model of tracks of docs/methods/tailoring.md: for each track a column for each module (in it or not) and for each cluster (in it or not); for each
 * module whether the programme holds it; for each track and step whether it is closed there; for each track, cluster and step that the cluster has
 * whether the cluster closes it there.
 */
export const formulateSplit = (question: SplitQuestion): SplitFormulation => {
  const { leeway, clusters, tracks, measure, floors } = question;
  const places = columnPlaces(question);
  const { modules, mustHave } = leeway;
  const everyTrack = Array.from({ length: tracks }, (_, track) => track);
  const amounts = (by: Measure): number[] => {
    const all = new Array<number>(places.count).fill(0);
    if (by !== 'need') modules.forEach((module, place) => (all[places.held(place)] = module[by]));
    else for (const { column, weight } of places.closings) all[column] = weight;
    return all;
  };
  const rows = [
    ...everyTrack.flatMap((track) => trackRows(question, places, track)),
    ...clusters.map((_, cluster) => exactly(everyTrack.map((track) => places.member(cluster, track)))),
    ...inOrder(question, places),
    ...personRows(question, places),
    ...ceilingRows(question, places),
    ...floors.map(({ measure: by, value }) =>
      by === 'need' ? atLeast(amounts(by), value) : atMost(amounts(by), value),
    ),
    ...(['hours', 'cost'] as const).flatMap((spent) => {
      const cap = leeway[spent];
      return cap === null ? [] : [atMost(amounts(spent), cap)];
    }),
  ];
  const columns = Array.from({ length: places.count }, () => ({ lower: 0, upper: 1 }));
  for (const track of everyTrack) {
    modules.forEach(({ id }, place) => {
      if (mustHave.has(id)) columns[places.chosen(place, track)]!.lower = 1;
    });
    // A track that only smaller clusters are in comes later: one of the orders of the same tracks is enough.
    clusters.forEach((_, cluster) => {
      if (track > cluster) columns[places.member(cluster, track)]!.upper = 0;
    });
  }
  return {
    columns,
    whole: places.whole,
    rows,
    objective: scaled(amounts(measure)),
    columnsOf: (split) => columnsOf(question, places, split),
    splitOf: (values) => ({
      tracks: everyTrack.map((track) => modules.filter((_, place) => values[places.chosen(place, track)]! > 0.5)),
      trackOf: clusters.map((_, cluster) =>
        Math.max(
          0,
          everyTrack.findIndex((track) => values[places.member(cluster, track)]! > 0.5),
        ),
      ),
    }),
    notAllModules: (split) => notAll(modulesOf(split).map((module) => places.held(modules.indexOf(module)))),
    notAllOfCluster: (split, cluster) => {
      const chosen = split.tracks[split.trackOf[cluster]!]!;
      const busiest = mostOf(clusters[cluster]!.profiles.map((own) => own.filter((module) => chosen.includes(module))));
      return everyTrack.map((track) =>
        notAll([
          ...busiest.map((module) => places.chosen(modules.indexOf(module), track)),
          places.member(cluster, track),
        ]),
      );
    },
  };
};

type Places = ReturnType<typeof columnPlaces>;

/** Which column is what: whole ones first. */
const columnPlaces = ({ leeway, clusters, tracks }: SplitQuestion) => {
  const { modules } = leeway;
  const closable = closableIn(leeway);
  const steps = leeway.steps.filter(({ id }) => closable.has(id));
  const placeOfStep = new Map(steps.map(({ id }, place) => [id, place]));
  const whole = (modules.length + clusters.length) * tracks;
  const closedFrom = whole + modules.length;
  let count = closedFrom + steps.length * tracks;
  const closings = Array.from({ length: tracks }, (_, track) =>
    clusters.flatMap(({ weights }, cluster) =>
      steps.flatMap(({ id }, step) => {
        const weight = weights.get(id) ?? 0;
        return weight > 0 ? [{ column: count++, track, cluster, step, weight }] : [];
      }),
    ),
  ).flat();
  return {
    count,
    whole,
    steps,
    closings,
    chosen: (module: number, track: number) => track * modules.length + module,
    member: (cluster: number, track: number) => modules.length * tracks + track * clusters.length + cluster,
    held: (module: number) => whole + module,
    closed: (step: number, track: number) => closedFrom + track * steps.length + step,
    stepPlace: (id: string) => placeOfStep.get(id)!,
  };
};

const differ = (more: number, less: number): Row => ({
  lower: 0,
  upper: Infinity,
  entries: [
    [more, 1],
    [less, -1],
  ],
});

/** What one track closes, for whom, and that the programme holds its modules. */
const trackRows = ({ leeway: { modules } }: SplitQuestion, places: Places, track: number): Row[] => {
  const teachers = new Map(places.steps.map(({ id }) => [id, [] as number[]]));
  modules.forEach(({ closes }, place) => closes.forEach((id) => teachers.get(id)?.push(place)));
  const closes = places.steps.flatMap(({ id, earlier }, step): Row[] => {
    const closed = places.closed(step, track);
    const taughtBy = teachers.get(id)!.map((place) => [places.chosen(place, track), 1] as const);
    const taught: Row = { lower: 0, upper: Infinity, entries: [...taughtBy, [closed, -1]] };
    return earlier ? [taught, differ(places.closed(places.stepPlace(earlier.id), track), closed)] : [taught];
  });
  const required = requirements(modules).map((row) => ({
    ...row,
    entries: row.entries.map(([place, sign]) => [places.chosen(place, track), sign] as const),
  }));
  const forWhom = places.closings
    .filter((each) => each.track === track)
    .flatMap(({ column, cluster, step }) => [
      differ(places.member(cluster, track), column),
      differ(places.closed(step, track), column),
    ]);
  const held = modules.map((_, place) => differ(places.held(place), places.chosen(place, track)));
  return [...closes, ...required, ...forWhom, ...held];
};

const exactly = (columns: readonly number[]): Row => ({
  lower: 1,
  upper: 1,
  entries: columns.map((column) => [column, 1] as const),
});

/** A cluster is in a track only when an earlier cluster is in the track before it. */
const inOrder = ({ clusters, tracks }: SplitQuestion, places: Places): Row[] =>
  Array.from({ length: tracks - 1 }, (_, before) =>
    clusters.map((_cluster, place): Row => ({
      lower: 0,
      upper: Infinity,
      entries: [
        ...clusters.slice(0, place).map((_earlier, earlier) => [places.member(earlier, before), 1] as const),
        [places.member(place, before + 1), -1],
      ],
    })),
  ).flat();

/** Hours of a person: of a cluster in the track, within the cap; of one that is not, whatever the track takes. */
const personRows = (
  { leeway: { modules, hoursPerPerson }, clusters, tracks }: SplitQuestion,
  places: Places,
): Row[] => {
  if (hoursPerPerson === null) return [];
  const placeOf = new Map(modules.map(({ id }, place) => [id, place]));
  return clusters.flatMap(({ profiles }, cluster) =>
    profiles.flatMap((followed) => {
      const own = followed.flatMap(({ id, hours }) => (placeOf.has(id) ? [{ place: placeOf.get(id)!, hours }] : []));
      const beyond = own.reduce((sum, { hours }) => sum + hours, 0) - hoursPerPerson;
      if (beyond <= 0) return [];
      return Array.from({ length: tracks }, (_, track) => {
        const amounts = new Array<number>(places.count).fill(0);
        for (const { place, hours } of own) amounts[places.chosen(place, track)] = hours;
        amounts[places.member(cluster, track)] = beyond;
        return atMost(amounts, hoursPerPerson + beyond);
      });
    }),
  );
};

/** True of every split that keeps the limits, and unknown to the relaxed programme: nobody closes more than in a programme of her own. */
const ceilingRows = ({ ceilings }: SplitQuestion, places: Places): Row[] =>
  ceilings.map((ceiling, cluster) => {
    const amounts = new Array<number>(places.count).fill(0);
    for (const each of places.closings) if (each.cluster === cluster) amounts[each.column] = each.weight;
    return atMost(amounts, ceiling);
  });

const columnsOf = ({ leeway, clusters }: SplitQuestion, places: Places, split: Split): Float64Array => {
  const values = new Float64Array(places.count);
  const { tracks, trackOf } = inFirstOrder(split);
  const closed = tracks.map((modules) => closedBy(leeway.steps, modules));
  const held = new Set(modulesOf(split));
  leeway.modules.forEach((module, place) => {
    values[places.held(place)] = Number(held.has(module));
    tracks.forEach((chosen, track) => (values[places.chosen(place, track)] = Number(chosen.includes(module))));
  });
  clusters.forEach((_, cluster) => (values[places.member(cluster, trackOf[cluster]!)] = 1));
  places.steps.forEach(({ id }, step) =>
    closed.forEach((ids, track) => (values[places.closed(step, track)] = Number(ids.has(id)))),
  );
  for (const { column, track, cluster, step } of places.closings)
    values[column] = Number(trackOf[cluster] === track && closed[track]!.has(places.steps[step]!.id));
  return values;
};

/** The same split with its tracks in the order in which the clusters come to them. */
export const inFirstOrder = ({ tracks, trackOf }: Split): Split => {
  const order = [...new Set([...trackOf, ...tracks.keys()])];
  return { tracks: order.map((track) => tracks[track]!), trackOf: trackOf.map((track) => order.indexOf(track)) };
};

const notAll = (columns: readonly number[]): Row => ({
  lower: -Infinity,
  upper: columns.length - 1,
  entries: columns.map((column) => [column, 1] as const),
});

const mostOf = (sets: readonly (readonly ExactModule[])[]): readonly ExactModule[] => {
  const hoursOf = (set: readonly ExactModule[]) => set.reduce((sum, { hours }) => sum + hours, 0);
  return sets.reduce((most, set) => (hoursOf(set) > hoursOf(most) ? set : most), sets[0] ?? []);
};
