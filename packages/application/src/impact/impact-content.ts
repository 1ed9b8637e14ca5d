import type { ClimbedSteps, Interval, PairedChange, RoundLevels } from '@baobab/domain/impact';
import {
  changeBounds,
  changeByGroup,
  changeOverTime,
  climbedSteps,
  dropOut,
  holm,
  pairRounds,
  withholdDropOut,
  withholdPoints,
} from '@baobab/domain/impact';
import { leastPeople } from '@baobab/domain/needs';

/** What is kept of a measurement, and may be shown to everybody at the desk: ids and figures; small groups are left out. */
export interface ImpactContent {
  spans: { fromRoundId: string; toRoundId: string; competencies: CompetencyChange[] }[];
  lines: { competencyId: string; points: { roundId: string; n: number | null; mean: number | null }[] }[];
  /** What became of the steps that its modules teach, by the first span. Content of earlier measurements has none. */
  effects?: ({ competencyId: string } & ClimbedSteps)[];
  /** Over the taught competencies of the last span. */
  summary: { rose: number; told: number; meanChange: number | null };
}

export interface CompetencyChange {
  competencyId: string;
  taught: boolean;
  change: Change | null;
  dropOut: { first: number; dropped: number; firstOfStayed: number | null; firstOfDropped: number | null };
  bounds: Interval | null;
  byGender: GroupChange[];
  byRegion: GroupChange[];
}

interface GroupChange {
  group: string | null;
  change: Change | null;
}

interface Change {
  n: number;
  meanBefore: number;
  meanAfter: number;
  meanChange: number;
  interval: Interval | null;
  dz: number | null;
  dzInterval: Interval | null;
  p: number | null;
  pAdjusted: number | null;
  notTold: 'too_few' | 'no_spread' | null;
}

/** A learner's levels in one competency, in the order of the rounds; null where she was not assessed. */
export interface LearnerLevels {
  competencyId: string;
  personId: string;
  gender: string | null;
  region: string | null;
  levels: (number | null)[];
}

export interface Measured {
  /** In the order of time. */
  rounds: readonly { id: string; instrument: string }[];
  /** Those that the programme teaches first, each with the levels that the steps begin from; none where it teaches nothing of it. */
  competencies: readonly { id: string; steps: readonly number[] }[];
  /** From the lowest to the highest level. */
  scale: Interval;
  learners: readonly LearnerLevels[];
}

/** @throws InstrumentsDiffer of the domain, RangeError where a level lies outside the scale. */
export const impactContent = ({ rounds, competencies, scale, learners }: Measured): ImpactContent => {
  const lists = competencies.map(({ id }) => learners.filter(({ competencyId }) => competencyId === id));
  const roundLevels = lists.map((list) => rounds.map((_, index) => levelsOf(rounds, list, index)));
  const [from, ...later] = rounds;
  const spans = later.map((to, index) => ({
    fromRoundId: from?.id ?? '',
    toRoundId: to.id,
    competencies: adjusted(
      competencies.map(({ id, steps }, at) => {
        const [first, second] = [roundLevels[at]?.[0], roundLevels[at]?.[index + 1]];
        if (!first || !second) throw new Error('A span has two rounds.');
        return {
          competencyId: id,
          taught: steps.length > 0,
          ...changeOf(lists[at] ?? [], index + 1, first, second, scale),
        };
      }),
    ),
  }));
  const lines = competencies.map(({ id }, at) => ({ competencyId: id, points: lineOf(roundLevels[at] ?? []) }));
  const effects = competencies.flatMap(({ id, steps }, at) => effectOf(id, steps, lists[at] ?? []));
  return { spans, lines, effects, summary: summaryOf(spans.at(-1)?.competencies ?? []) };
};

/** Withheld where it would tell of few; the first span alone, for what is forgotten later was taught all the same. */
const effectOf = (competencyId: string, steps: readonly number[], learners: readonly LearnerLevels[]) => {
  const pairs = learners.flatMap(({ levels: [before = null, after = null] }) =>
    before === null || after === null ? [] : [{ before, after }],
  );
  const climbed = climbedSteps(pairs, new Set(steps));
  const others = pairs.length - climbed.learners;
  // Beside the change of all, those of whom nothing is counted would be told of if they were few.
  const tellsOfFew = climbed.learners < leastPeople || (others > 0 && others < leastPeople);
  return tellsOfFew ? [] : [{ competencyId, ...climbed }];
};

/** Withheld as well where a span holds a few people more than the line: their levels would follow from the two. */
const lineOf = (rounds: readonly RoundLevels[]): ImpactContent['lines'][number]['points'] => {
  const points = changeOverTime(rounds);
  const always = points[0]?.samePeople.n ?? 0;
  const [first, ...later] = rounds;
  const tellsOfFew = later.some((round) => {
    const more = first ? pairRounds(first, round).length - always : 0;
    return more > 0 && more < leastPeople;
  });
  return withholdPoints(points).map(({ round, samePeople }) => ({
    roundId: round,
    n: tellsOfFew ? null : (samePeople?.n ?? null),
    mean: tellsOfFew ? null : (samePeople?.mean ?? null),
  }));
};

const levelsOf = (rounds: Measured['rounds'], learners: readonly LearnerLevels[], index: number): RoundLevels => ({
  round: rounds[index]?.id ?? '',
  instrument: rounds[index]?.instrument ?? '',
  levels: new Map(
    learners.flatMap(({ personId, levels }) => {
      const level = levels[index] ?? null;
      return level === null ? [] : [[personId, level] as const];
    }),
  ),
});

/** Of those of whom it is not known. */
const unknown = '';

const changeOf = (
  learners: readonly LearnerLevels[],
  to: number,
  first: RoundLevels,
  second: RoundLevels,
  scale: Interval,
): Omit<CompetencyChange, 'competencyId' | 'taught'> => {
  const pairs = learners.flatMap(({ gender, region, levels }) => {
    const [before, after] = [levels[0] ?? null, levels[to] ?? null];
    return before === null || after === null
      ? []
      : [{ before, after, gender: gender ?? unknown, region: region ?? unknown }];
  });
  const by = (group: (pair: (typeof pairs)[number]) => string) =>
    changeByGroup(pairs.map((pair) => ({ ...pair, group: group(pair) })));
  const [genders, regions] = [by(({ gender }) => gender), by(({ region }) => region)];
  const lost = withholdDropOut(dropOut(first, second));
  const dropped = lost.firstOfDropped.n;
  // Beside the change, the bounds would tell the first levels of a few who dropped out, or the second of a few who stayed.
  const tellsOfFew = pairs.length < leastPeople || (dropped > 0 && dropped < leastPeople);
  return {
    change: shown(genders.everyone),
    dropOut: {
      first: lost.first,
      dropped,
      firstOfStayed: lost.firstOfStayed.mean,
      firstOfDropped: lost.firstOfDropped.mean,
    },
    bounds: tellsOfFew ? null : changeBounds(first, second, scale),
    byGender: groupsOf(genders.groups),
    byRegion: groupsOf(regions.groups),
  };
};

/** By name; those of whom it is not known last. */
const groupsOf = (groups: ReadonlyMap<string, PairedChange | null>): GroupChange[] =>
  [...groups]
    .sort(([one], [other]) => Number(one === unknown) - Number(other === unknown) || (one < other ? -1 : 1))
    .map(([group, change]) => ({ group: group === unknown ? null : group, change: shown(change) }));

const why = { 'too-few': 'too_few', 'no-spread': 'no_spread' } as const;

const shown = (change: PairedChange | null): Change | null => {
  if (!change || change.meanBefore === null || change.meanAfter === null || change.meanChange === null) return null;
  const { n, meanBefore, meanAfter, meanChange, estimates, undefinedBecause } = change;
  return {
    n,
    meanBefore,
    meanAfter,
    meanChange,
    interval: estimates?.interval ?? null,
    dz: estimates?.dz ?? null,
    dzInterval: estimates?.dzInterval ?? null,
    p: estimates?.p ?? null,
    pAdjusted: null,
    notTold: undefinedBecause && why[undefinedBecause],
  };
};

/** The same, with p adjusted by Holm over the taught competencies of which one was found. */
const adjusted = (competencies: readonly CompetencyChange[]): CompetencyChange[] => {
  const compared = competencies.filter(({ taught, change }) => taught && typeof change?.p === 'number');
  const ps = holm(compared.map(({ change }) => change?.p ?? 1));
  return competencies.map((competency) => {
    const pAdjusted = ps[compared.indexOf(competency)] ?? null;
    return { ...competency, change: competency.change && { ...competency.change, pAdjusted } };
  });
};

const summaryOf = (competencies: readonly CompetencyChange[]): ImpactContent['summary'] => {
  const changes = competencies.flatMap(({ taught, change }) => (taught && change ? [change] : []));
  const told = changes.filter(({ pAdjusted }) => pAdjusted !== null);
  const rose = told.filter(({ pAdjusted, meanChange }) => (pAdjusted ?? 1) < 0.05 && meanChange > 0);
  const total = changes.reduce((sum, { meanChange }) => sum + meanChange, 0);
  return {
    rose: rose.length,
    told: told.length,
    meanChange: changes.length === 0 ? null : total / changes.length,
  };
};
