import type { Client } from '../client';
import { asUser } from '../client';

/** Fewer people than this are told of to nobody who may not see them. */
const least = 10;

interface Row {
  id: string;
  hasInstitutionsBelow: boolean;
  assessed: (number | null)[];
  inNeed: (number | null)[];
}
interface Matrix {
  competencies: { id: string }[];
  rows: Row[];
}
/** An institution as one reader is told of it, with those directly below it. */
interface Place {
  row: Row;
  below: Place[];
}

const ask = async <Data>(client: Client, query: string, variables: Record<string, unknown>): Promise<Data> => {
  const { data, errors } = await client.send(query, variables);
  expect(errors).toEqual([]);
  return data as Data;
};
const matrixOf = async (client: Client, roundId: string, institutionId: string | null, by = 'institution') => {
  const query = `query ($roundId: ID, $institutionId: ID, $by: NeedsBy!) { needsMatrix(roundId: $roundId, institutionId: $institutionId, by: $by) {
    competencies { id } rows { id hasInstitutionsBelow assessed inNeed } } }`;
  return (await ask<{ needsMatrix: Matrix }>(client, query, { roundId, institutionId, by })).needsMatrix;
};
const treeOf = async (client: Client, roundId: string, institutionId: string | null): Promise<Place> => {
  const [row, ...children] = (await matrixOf(client, roundId, institutionId)).rows;
  const below: Place[] = [];
  for (const child of children)
    below.push(child.hasInstitutionsBelow ? await treeOf(client, roundId, child.id) : { row: child, below: [] });
  return { row: row!, below };
};
const everyPlace = (place: Place): Place[] => [place, ...place.below.flatMap(everyPlace)];

/** What is left of each place of which a number is told when those of the nearest below it are taken away. */
const remainders = (place: Place, told: (row: Row) => number | null): number[] => {
  const nearest = (each: Place): number[] => {
    const number = told(each.row);
    return number === null ? each.below.flatMap(nearest) : [number];
  };
  return everyPlace(place).flatMap((each) => {
    const number = told(each.row);
    return number === null ? [] : [number - each.below.flatMap(nearest).reduce((sum, part) => sum + part, 0)];
  });
};
const few = (numbers: readonly number[]) => numbers.filter((number) => number !== 0 && Math.abs(number) < least);

let manager: Client;
let coordinator: Client;
let roundId: string;

beforeAll(async () => {
  [manager, coordinator] = [await asUser('manager@demo.example'), await asUser('coordinator@demo.example')];
  const { assessmentRounds } = await ask<{ assessmentRounds: { id: string; name: string }[] }>(
    manager,
    '{ assessmentRounds { id name } }',
    {},
  );
  roundId = assessmentRounds.find(({ name }) => name === 'Baseline 2026')!.id;
});

test('there are small groups in the demonstration: a coordinator is told of them', async () => {
  const tree = await treeOf(coordinator, roundId, null);
  expect(few(everyPlace(tree).flatMap(({ row }) => row.assessed.map((people) => people ?? 0)))).not.toEqual([]);
});

test('institutions taken away from each other leave nobody, or enough', async () => {
  const tree = await treeOf(manager, roundId, null);
  const { length } = tree.row.assessed;
  expect(everyPlace(tree).some(({ row }) => row.assessed.includes(null))).toBe(true);
  for (let column = 0; column < length; column += 1)
    expect(few(remainders(tree, ({ assessed }) => assessed[column] ?? null))).toEqual([]);
});

test('groups of the matrix and of the home page, taken away from everybody, leave nobody or enough', async () => {
  for (const by of ['gender', 'region', 'role_profile']) {
    const { rows } = await matrixOf(manager, roundId, null, by);
    const [all, ...groups] = rows;
    for (const [column, people] of (all?.assessed ?? []).entries()) {
      const told = groups.flatMap(({ assessed }) => assessed[column] ?? []);
      expect(few(told)).toEqual([]);
      if (people !== null && told.length > 0)
        expect(few([people - told.reduce((sum, each) => sum + each, 0)])).toEqual([]);
    }
  }
  const { equity } = await ask<{
    equity: Record<'genders' | 'regions', { people: number | null }[]> & { people: number };
  }>(manager, '{ equity { people genders { people } regions { people } } }', {});
  for (const groups of [equity.genders, equity.regions]) {
    const told = groups.flatMap(({ people }) => people ?? []);
    expect(few(told)).toEqual([]);
    if (told.length > 0) expect(few([equity.people - told.reduce((sum, each) => sum + each, 0)])).toEqual([]);
  }
});

test('levels taken away from each other, and from the needs of their cell, leave nobody or enough', async () => {
  const tree = await treeOf(manager, roundId, null);
  const { competencies } = await matrixOf(manager, roundId, null);
  const query = `query ($roundId: ID!, $institutionId: ID!, $competencyId: ID!) {
    levelDistribution(roundId: $roundId, institutionId: $institutionId, competencyId: $competencyId) { level people } }`;
  let everTold = 0;
  for (const [column, { id: competencyId }] of [...competencies.entries()].filter(([at]) => at % 4 === 0)) {
    const levels = new Map<string, (number | null)[]>();
    for (const { row } of everyPlace(tree)) {
      const asked = { roundId, institutionId: row.id, competencyId };
      const { levelDistribution } = await ask<{ levelDistribution: { people: number | null }[] }>(
        manager,
        query,
        asked,
      );
      levels.set(
        row.id,
        levelDistribution.map(({ people }) => people),
      );
    }
    for (const { row } of everyPlace(tree)) {
      const told = levels.get(row.id)!.flatMap((people) => people ?? []);
      everTold += told.length;
      const [all, inNeed] = [row.assessed[column] ?? null, row.inNeed[column] ?? null];
      // Where nobody was assessed, nobody is in need: that is told, and withheld from nobody.
      if (all === null || (inNeed === null && all > 0)) expect(told).toEqual([]);
      expect(few(told)).toEqual([]);
      const rest = (all ?? 0) - told.reduce((sum, each) => sum + each, 0);
      // Levels are of those who were assessed: beside nobody assessed there is nobody at any level.
      expect(rest).toBeGreaterThanOrEqual(0);
      // The needs tell these two, whatever is told of levels.
      if (told.length > 0 && rest !== inNeed && rest !== (all ?? 0) - (inNeed ?? 0)) expect(few([rest])).toEqual([]);
    }
    for (const level of levels.get(tree.row.id)!.keys())
      expect(few(remainders(tree, ({ id }) => levels.get(id)?.[level] ?? null))).toEqual([]);
  }
  expect(everTold).toBeGreaterThan(0);
});

interface Effect {
  competencyId: string;
  inNeedBefore: number | null;
  inNeedAfter: number | null;
}
interface Planned {
  need: number | null;
  needClosed: number | null;
  modules: { people: number | null; closes: { people: number | null }[] }[];
  effects: Effect[];
  open: { people: number | null }[];
}
interface Programme {
  institutionId: string;
  roleProfileId: string | null;
  peopleInNeed: number | null;
  plan: Planned;
  scenarios: { outcome: { plan: Planned } | null }[];
}

test('programmes tell of no few people, nor of an institution that the matrix withholds', async () => {
  const plan =
    'need needClosed modules { people closes { people } } effects { competencyId inNeedBefore inNeedAfter } open { people }';
  const query = `{ programmes { nodes { institutionId roleProfileId peopleInNeed round { id } plan { ${plan} } scenarios { outcome { plan { ${plan} } } } } } }`;
  const { programmes } = await ask<{ programmes: { nodes: (Programme & { round: { id: string } })[] } }>(
    manager,
    query,
    {},
  );
  const { competencies } = await matrixOf(manager, roundId, null);
  expect(programmes.nodes.length).toBeGreaterThan(0);
  for (const programme of programmes.nodes) {
    expect(few([programme.peopleInNeed ?? 0])).toEqual([]);
    const matrix = await matrixOf(manager, programme.round.id, programme.institutionId);
    const plans = [programme.plan, ...programme.scenarios.flatMap(({ outcome }) => (outcome ? [outcome.plan] : []))];
    for (const { modules, effects, open, need, needClosed } of plans) {
      expect(
        few([...modules, ...modules.flatMap(({ closes }) => closes), ...open].map(({ people }) => people ?? 0)),
      ).toEqual([]);
      for (const { competencyId, inNeedBefore, inNeedAfter } of effects) {
        const at = competencies.findIndex(({ id }) => id === competencyId);
        if ((matrix.rows[0]?.assessed[at] ?? null) === null) expect([inNeedBefore, inNeedAfter]).toEqual([null, null]);
        expect(few([inNeedBefore ?? 0, inNeedAfter ?? 0])).toEqual([]);
        if (inNeedBefore !== null && inNeedAfter !== null) expect(few([inNeedBefore - inNeedAfter])).toEqual([]);
      }
      if (effects.some(({ inNeedBefore }) => inNeedBefore === null)) expect(need).toBeNull();
      if (effects.some(({ inNeedAfter }) => inNeedAfter === null)) expect(needClosed).toBeNull();
    }
  }
  const sees = await ask<{ programmes: { nodes: Programme[] } }>(coordinator, query, {});
  expect(sees.programmes.nodes.every(({ plan: { needClosed } }) => needClosed !== null)).toBe(true);
});
