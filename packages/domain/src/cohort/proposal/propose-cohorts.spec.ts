import type { CohortLimits, PersonInNeed, ProposalRequest } from '.';
import { proposeCohorts } from '.';

const modules = [
  { id: 'basics', hours: 10 },
  { id: 'data', hours: 20 },
];
const limits: CohortLimits = {
  seats: 4,
  leastPeople: 2,
  most: null,
  languages: ['en', 'fr'],
  oneRegion: false,
  leastWomen: 0,
  leastMen: 0,
  mostOfInstitution: null,
};
const person = (id: string, own: Partial<PersonInNeed> = {}): PersonInNeed => ({
  id,
  languages: ['en'],
  region: 'north',
  gender: null,
  institution: 'health',
  gap: 1,
  modules: ['basics'],
  ...own,
});
const several = (name: string, count: number, own: Partial<PersonInNeed> = {}) =>
  Array.from({ length: count }, (_, at) => person(`${name}${at}`, own));
const propose = (people: PersonInNeed[], own: Partial<CohortLimits> = {}, more: Partial<ProposalRequest> = {}) =>
  proposeCohorts({ request: { people, modules, limits: { ...limits, ...own }, ...more }, timeLimit: 30 });
const namesOf = ({ cohorts }: { cohorts: { people: string[] }[] }) => cohorts.map(({ people }) => people.join(' '));

test('who follows the same modules is together, whatever the order of names', async () => {
  const mixed = [person('a', { modules: ['data'] }), person('b'), person('c', { modules: ['data'] }), person('d')];
  const outcome = await propose(mixed, { seats: 2 });
  expect(namesOf(outcome)).toEqual(['a c', 'b d']);
  expect(outcome).toMatchObject({ status: 'optimal', skipped: { value: 0, bound: 0 }, followed: 6_000 });
});

test('in one cohort, hours that others follow are skipped, and counted', async () => {
  const outcome = await propose([...several('a', 3), person('b', { modules: ['data'] })]);
  // Three skip 20 hours each, and one skips 10.
  expect(outcome).toMatchObject({
    cohorts: [{ language: 'en', region: null }],
    skipped: { value: 7_000, bound: 7_000 },
  });
});

test('who speaks both languages goes where she fills a cohort', async () => {
  const people = [
    ...several('en', 1),
    ...several('fr', 2, { languages: ['fr'] }),
    person('both', { languages: ['en', 'fr'] }),
  ];
  expect(await propose(people)).toMatchObject({
    cohorts: [{ people: ['both', 'en0'] }, { people: ['fr0', 'fr1'] }],
    left: [],
  });
});

test('who meets at a place is of one region', async () => {
  const people = [...several('n', 2), ...several('s', 2, { region: 'south' })];
  expect(namesOf(await propose(people))).toHaveLength(1);
  expect(await propose(people, { oneRegion: true })).toMatchObject({
    cohorts: [{ region: 'north' }, { region: 'south' }],
    binding: [{ limit: 'one-region', moreNeed: 0, fewerCohorts: 1 }],
  });
});

test('quotas are kept by every cohort, though somebody finds no place for it', async () => {
  const people = [...several('w', 2, { gender: 'female' }), ...several('m', 8, { gender: 'male' })];
  const outcome = await propose(people, { leastWomen: 2 });
  expect(outcome.cohorts).toMatchObject([{ people: { length: 4 } }]);
  expect(outcome.left).toHaveLength(6);
  expect(outcome.binding).toEqual([{ limit: 'least-women', moreNeed: 6, fewerCohorts: 0 }]);
});

test('of two institutions with as many people as seats, each cohort has some of both', async () => {
  const people = [...several('h', 4), ...several('t', 4, { institution: 'tax' })];
  const outcome = await propose(people, { mostOfInstitution: 2 });
  for (const { people: ids } of outcome.cohorts) expect(ids.filter((id) => id.startsWith('h'))).toHaveLength(2);
});

test('where there are too few seats, the largest gaps are placed', async () => {
  const outcome = await propose([...several('a', 4), ...several('b', 4, { gap: 3 })], { most: 1 });
  expect(namesOf(outcome)).toEqual(['b0 b1 b2 b3']);
  expect(outcome).toMatchObject({ need: { value: 12, bound: 12 }, left: [{ reason: 'no-seat' }, {}, {}, {}] });
  expect(outcome.binding).toEqual([{ limit: 'most', moreNeed: 4, fewerCohorts: 0 }]);
});

test.each([
  ['no language of hers is known', { languages: [] }, {}, 'language-unknown'],
  ['no cohort is in a language of hers', { languages: ['pt'] }, {}, 'language'],
  ['her region is not known', { region: null }, { oneRegion: true }, 'region-unknown'],
  ['too few share a language with her', { languages: ['fr'] }, {}, 'too-few'],
  ['too few of those who do are women', { languages: ['fr'] }, { leastWomen: 1, leastPeople: 1 }, 'women'],
  ['too few of those who do are men', { languages: ['fr'] }, { leastMen: 1, leastPeople: 1 }, 'men'],
])('who finds no place is told why: %s', async (_, own, given, reason) => {
  const { left } = await propose([...several('a', 3), person('z', own)], given);
  expect(left.find(({ id }) => id === 'z')).toEqual({ id: 'z', reason });
});

test('a programme of many modules is divided all the same, with a bound that is true', async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ id: `m${at}`, hours: 2 }));
  const people = Array.from({ length: 24 }, (_, at) =>
    person(`p${String(at).padStart(2, '0')}`, {
      modules: many.filter((__, own) => (at * 7 + own * 5) % 4 > 0).map(({ id }) => id),
    }),
  );
  const outcome = await propose(people, {}, { modules: many });
  expect(outcome.left).toEqual([]);
  expect(outcome.skipped.bound).toBeLessThanOrEqual(outcome.skipped.value);
});

test('nobody makes no cohort', async () => {
  expect(await propose([])).toMatchObject({ status: 'optimal', cohorts: [], left: [], need: { value: 0, bound: 0 } });
});
