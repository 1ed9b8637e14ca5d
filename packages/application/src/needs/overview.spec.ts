import { aLevel, anInstitution, aPerson, aRound } from '@baobab/testing';
import type { Actor } from '../access';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { CapacityQueries, EquityQueries, refreshNeedsSummary } from '.';
import { WithheldCells } from './withheld-cells';

let database: WorkingDatabase;
let head: Head;
let target: { profile: string; competency: string; ordinal: number };

beforeAll(async () => {
  database = await WorkingDatabase.open();
  [target] = (await database.rows<typeof target>(
    `select role_profile_id as profile, competency_id as competency, t.ordinal from role_profile_target t
     join competency on competency.id = competency_id where code = 'D1.1' and t.ordinal >= 2 order by 1 limit 1`,
  )) as [typeof target];
});
beforeEach(async () => {
  head = await database.aHead();
});
afterAll(() => database?.close());

const own = () => ({ organisation_id: head.organisationId });
const place = (name: string, parent_id = head.rootId, region?: string) =>
  anInstitution(database.owner, { ...own(), name, parent_id, ...(region && { region }) });

interface Group {
  count: number;
  inNeed?: number;
  gender?: string;
  region?: string;
}

/** So many people of an institution, the first of them in need by this round. */
const assess = async (round: { id: string }, institution: string, { count, inNeed = 0, ...about }: Group) => {
  for (let made = 0; made < count; made += 1) {
    const person = await aPerson(database.owner, {
      ...own(),
      ...about,
      institution_id: institution,
      role_profile_id: target.profile,
    });
    const level = made < inNeed ? 0 : target.ordinal;
    const of = { round_id: round.id, person_id: person.id, competency_id: target.competency };
    await aLevel(database.owner, { ...own(), ...of, level });
  }
};
const recount = () =>
  database.work.run({ organisationId: head.organisationId, clock: true }, () => refreshNeedsSummary(null));
const as = (...grants: Actor['grants']): Actor => ({ ...head, grants });
const manager = () => as({ role: 'manager', institutionId: head.rootId });
const capacityOf = async (actor: Actor) => {
  const found = await new CapacityQueries(database.reads).overTime(actor, {});
  return { domains: found?.domains, rounds: found?.rounds.map(({ roundId: _, ...round }) => round) };
};
const equityOf = (actor: Actor) => new EquityQueries(database.reads, new WithheldCells(database.reads)).newest(actor);
const gendersOf = async (actor: Actor) =>
  Object.fromEntries(
    ((await equityOf(actor))?.genders ?? []).map(({ value, people, inNeed, withheld }) => [
      value ?? 'unknown',
      withheld ? '⁝' : [people, inNeed],
    ]),
  );

test('an organisation without a round has capacity over no rounds, and nothing to say of equity', async () => {
  expect(await capacityOf(head)).toMatchObject({ domains: expect.arrayContaining([expect.any(String)]), rounds: [] });
  expect(await equityOf(head)).toBeNull();
});

test('capacity is the share of levels that reach their target, by competency domain and round, the earliest first', async () => {
  const later = await aRound(database.owner, { ...own(), name: 'Later', held_on: '2026-05-01', kind: 'stand-alone' });
  const earlier = await aRound(database.owner, { ...own(), name: 'Earlier', held_on: '2025-05-01' });
  await assess(earlier, head.rootId, { count: 20, inNeed: 15 });
  await assess(later, head.rootId, { count: 10, inNeed: 4 });
  await recount();
  const { domains, rounds } = await capacityOf(manager());
  expect(domains).toHaveLength(3);
  expect(rounds).toEqual([
    { name: 'Earlier', heldOn: '2025-05-01', people: 20, levels: [20, 0, 0], reached: [0.25, null, null] },
    { name: 'Later', heldOn: '2026-05-01', people: 10, levels: [10, 0, 0], reached: [0.6, null, null] },
  ]);
});

test('rounds of another instrument, and those of learners alone, are not compared', async () => {
  for (const round of [
    { name: 'Old', held_on: '2024-01-01', instrument: 'another' },
    { name: 'First', held_on: '2025-01-01' },
    { name: 'Post', held_on: '2026-01-01', kind: 'post' },
  ])
    await assess(await aRound(database.owner, { ...own(), ...round }), head.rootId, { count: 1 });
  expect((await capacityOf(head)).rounds?.map(({ name }) => name)).toEqual(['First']);
  expect((await equityOf(head))?.roundName).toBe('First');
});

test('a round in which nobody with a target was assessed does not stand in place of the one before it', async () => {
  await assess(await aRound(database.owner, { ...own(), name: 'Told', held_on: '2025-01-01' }), head.rootId, {
    count: 1,
  });
  const empty = await aRound(database.owner, { ...own(), name: 'Empty', held_on: '2026-01-01' });
  const { id } = await aPerson(database.owner, { ...own(), institution_id: head.rootId });
  const of = { round_id: empty.id, person_id: id, competency_id: target.competency };
  await aLevel(database.owner, { ...own(), ...of, level: 1 });
  expect((await equityOf(head))?.roundName).toBe('Told');
});

test('capacity of fewer than ten people is withheld from who sees numbers only, and of a small tree beside a large one', async () => {
  const round = await aRound(database.owner, own());
  const [large, small] = [await place('Large'), await place('Small')];
  await assess(round, large.id, { count: 12, inNeed: 3 });
  await assess(round, small.id, { count: 4, inNeed: 4 });
  await recount();
  const over = (...institutions: { id: string }[]) =>
    as(...institutions.map(({ id }) => ({ role: 'manager' as const, institutionId: id })));
  const told = async (actor: Actor) => (await capacityOf(actor)).rounds?.[0]?.reached[0];
  expect(await told(over(large))).toBe(0.75);
  expect(await told(over(small))).toBeNull();
  expect(await told(over(large, small))).toBeNull();
  expect(await told(manager())).toBe(9 / 16);
  expect(await told(as({ role: 'coordinator', institutionId: small.id }))).toBe(0);
  expect(await gendersOf(over(large, small))).toEqual({ unknown: '⁝' });
});

test('capacity and equity end where the reach ends', async () => {
  const round = await aRound(database.owner, own());
  const [inside, outside] = [await place('Inside'), await place('Outside')];
  await assess(round, inside.id, { count: 10, inNeed: 5 });
  await assess(round, outside.id, { count: 30 });
  await recount();
  const actor = as({ role: 'manager', institutionId: inside.id });
  expect((await capacityOf(actor)).rounds).toMatchObject([{ people: 10, reached: [0.5, null, null] }]);
  expect(await equityOf(actor)).toMatchObject({
    people: 10,
    genders: [{ value: null, people: 10, inNeed: 5, levels: 10, below: 5 }],
  });
  expect(await equityOf({ ...(await database.aHead()), grants: manager().grants })).toBeNull();
});

test('who is in need is told by gender, by region of the person or of where she works, and whose is not recorded', async () => {
  const round = await aRound(database.owner, own());
  const north = await place('North office', head.rootId, 'North');
  await assess(round, north.id, { count: 12, inNeed: 6, gender: 'female' });
  await assess(round, north.id, { count: 10, inNeed: 1, gender: 'male', region: 'South' });
  await assess(round, head.rootId, { count: 11, inNeed: 2 });
  await recount();
  expect(await equityOf(manager())).toMatchObject({
    people: 33,
    genders: [
      { value: 'female', people: 12, inNeed: 6, withheld: false },
      { value: null, people: 11, inNeed: 2 },
      { value: 'male', people: 10, inNeed: 1 },
    ],
    regions: [
      { value: 'North', people: 12 },
      { value: null, people: 11 },
      { value: 'South', people: 10 },
    ],
  });
});

test('a small group is withheld, and the next one too, for the small one would follow from the rest', async () => {
  const round = await aRound(database.owner, own());
  await assess(round, head.rootId, { count: 20, inNeed: 10, gender: 'female' });
  await assess(round, head.rootId, { count: 12, inNeed: 6, gender: 'male' });
  await assess(round, head.rootId, { count: 2, inNeed: 1, gender: 'other' });
  await recount();
  expect(await gendersOf(manager())).toEqual({ female: [20, 10], male: '⁝', other: '⁝' });
  expect(await gendersOf(head)).toEqual({ female: [20, 10], male: [12, 6], other: [2, 1] });
});

test('a round that shows nobody persons withholds small groups from coordinators too', async () => {
  const round = await aRound(database.owner, { ...own(), disclosure: 'person' });
  await assess(round, head.rootId, { count: 3, inNeed: 3, gender: 'female' });
  await recount();
  expect(await gendersOf(head)).toEqual({ female: '⁝' });
});

test('levels of a group are not told where one competency is withheld, for it would follow from all of them', async () => {
  const round = await aRound(database.owner, own());
  await assess(round, head.rootId, { count: 20, inNeed: 10, gender: 'female' });
  const [person] = await database.rows<{ id: string; competency: string }>(
    `select l.person_id as id, t.competency_id as competency from assessed_level l join role_profile_target t on t.role_profile_id = $2
     where l.round_id = $1 and t.competency_id <> l.competency_id order by 2 limit 1`,
    [round.id, target.profile],
  );
  await recount();
  expect((await equityOf(manager()))?.genders).toMatchObject([{ people: 20, inNeed: 10, levels: 20, below: 10 }]);
  const of = { round_id: round.id, person_id: person!.id, competency_id: person!.competency };
  await aLevel(database.owner, { ...own(), ...of, level: 0 });
  await recount();
  expect((await equityOf(manager()))?.genders).toMatchObject([{ people: 20, levels: null, below: null }]);
  expect((await equityOf(head))?.genders).toMatchObject([{ people: 20, levels: 21 }]);
});

test('a group is withheld where an institution that is told beside it could be taken away from it', async () => {
  const round = await aRound(database.owner, own());
  const [north, alsoNorth, south] = [
    await place('Health', head.rootId, 'North'),
    await place('Labour', head.rootId, 'North'),
    await place('Finance', head.rootId, 'South'),
  ];
  await assess(round, north.id, { count: 20, inNeed: 10 });
  await assess(round, alsoNorth.id, { count: 30, inNeed: 3 });
  await assess(round, south.id, { count: 40, inNeed: 1 });
  await recount();
  const told = async (actor: Actor) =>
    ((await equityOf(actor))?.regions ?? []).map(({ value, inNeed, levels }) => [value, inNeed, levels]);
  expect(await told(manager())).toEqual([
    ['North', 13, 50],
    ['South', 1, 40],
  ]);
  // Of the South only these few are not of Finance, which is told by itself.
  await assess(round, head.rootId, { count: 4, inNeed: 4, region: 'South' });
  await recount();
  expect(await told(manager())).toEqual([
    ['North', null, null],
    ['South', null, null],
  ]);
  expect(await told(head)).toEqual([
    ['North', 13, 50],
    ['South', 5, 44],
  ]);
});

test('who sees persons of a part is told of groups by the others alone, and by the same rule as who sees none', async () => {
  const round = await aRound(database.owner, own());
  const [health, labour] = [await place('Health'), await place('Labour')];
  await assess(round, health.id, { count: 15, inNeed: 5, gender: 'female' });
  await assess(round, health.id, { count: 12, inNeed: 3, gender: 'male' });
  await assess(round, labour.id, { count: 4, inNeed: 2, gender: 'female' });
  await assess(round, labour.id, { count: 16, inNeed: 2, gender: 'male' });
  await recount();
  const both = as({ role: 'coordinator', institutionId: health.id }, { role: 'manager', institutionId: head.rootId });
  expect(await gendersOf(manager())).toEqual({ female: [19, 7], male: [28, 5] });
  // Hers taken away, 4 women remain.
  expect(await gendersOf(both)).toEqual({ female: '⁝', male: '⁝' });
});
