import { aGovernment, aGrant, aLevel, aPerson, aRound } from '@baobab/testing';
import { TestApi } from '../api.testing';
import { aRoundOfNeeds } from './needs.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

interface Matrix {
  people: number;
  peopleInNeed: number | null;
  meanGap: number | null;
  notAssessed: number;
  personsVisible: boolean;
  trail: { name: string }[];
  competencies: { id: string }[];
  rows: {
    id: string;
    name: string;
    people: number;
    assessed: (number | null)[];
    inNeed: (number | null)[];
    suppressed: boolean[];
  }[];
}

const matrixOf = async (cookie: string, variables: Record<string, unknown> = {}) => {
  const { body } = await api.ask(
    `query ($roundId: ID, $institutionId: ID) { needsMatrix(roundId: $roundId, institutionId: $institutionId) {
       people peopleInNeed meanGap notAssessed personsVisible trail { name } competencies { id }
       rows { id name people assessed inNeed suppressed } } }`,
    variables,
    cookie,
  );
  expect(body.errors).toBeUndefined();
  return body.data?.needsMatrix as Matrix | null;
};
const columnOf = (matrix: Matrix | null, competency: string) => {
  const index = matrix?.competencies.findIndex(({ id }) => id === competency) ?? -1;
  return Object.fromEntries(
    (matrix?.rows ?? []).map((row) => [row.name, row.suppressed[index] ? 'withheld' : row.inNeed[index]]),
  );
};

const peopleOf = async (cookie: string, variables: Record<string, unknown>) => {
  const { body } = await api.ask(
    `query ($roundId: ID!, $institutionId: ID!, $competencyId: ID!, $first: Int, $after: String) {
       peopleInNeed(roundId: $roundId, institutionId: $institutionId, competencyId: $competencyId, first: $first, after: $after) {
         nodes { personId name gap } endCursor hasNextPage totalCount } }`,
    variables,
    cookie,
  );
  return {
    page: body.data?.peopleInNeed as
      | { nodes: { personId: string; gap: number }[]; endCursor: string; hasNextPage: boolean; totalCount: number }
      | null
      | undefined,
    error: body.errors?.[0],
  };
};
const cellOf = (needs: { round: { id: string }; competency: string }, institution: { id: string }) => ({
  roundId: needs.round.id,
  institutionId: institution.id,
  competencyId: needs.competency,
});
const distributionOf = async (cookie: string, variables: Record<string, unknown>) => {
  const { body } = await api.ask(
    `query ($roundId: ID!, $institutionId: ID!, $competencyId: ID!) {
       levelDistribution(roundId: $roundId, institutionId: $institutionId, competencyId: $competencyId) { level people } }`,
    variables,
    cookie,
  );
  return (body.data?.levelDistribution as { people: number | null }[] | null)?.map(({ people }) => people);
};

test('a coordinator sees each institution below her, small ones included, and those not assessed apart', async () => {
  const needs = await aRoundOfNeeds(api);
  const { cookie } = await needs.as('coordinator', needs.root);
  const matrix = await matrixOf(cookie);
  expect(matrix).toMatchObject({ people: 35, peopleInNeed: 30, notAssessed: 1, personsVisible: true });
  expect(columnOf(matrix, needs.competency)).toEqual({
    [needs.root.name]: 30,
    Health: 15,
    Finance: 12,
    Statistics: 3,
  });
});

test('a manager sees aggregates: a small cell is withheld, and the one from which it would follow', async () => {
  const needs = await aRoundOfNeeds(api);
  const { cookie } = await needs.as('manager', needs.root);
  const matrix = await matrixOf(cookie);
  expect(matrix).toMatchObject({ people: 35, personsVisible: false, meanGap: expect.any(Number) });
  expect(columnOf(matrix, needs.competency)).toEqual({
    [needs.root.name]: 30,
    Health: 15,
    Finance: 'withheld',
    Statistics: 'withheld',
  });
});

test('drilling down tells a manager nothing that the whole withheld', async () => {
  const needs = await aRoundOfNeeds(api);
  const { cookie } = await needs.as('manager', needs.root);
  const finance = await matrixOf(cookie, { institutionId: needs.finance.id });
  expect(finance).toMatchObject({ peopleInNeed: null, meanGap: null });
  expect(columnOf(finance, needs.competency)).toEqual({ Finance: 'withheld' });
  expect(await distributionOf(cookie, cellOf(needs, needs.finance))).toEqual([null, null, null, null]);
});

test("persons are a coordinator's to see, largest gap first and a page at a time; a manager is told why not", async () => {
  const needs = await aRoundOfNeeds(api);
  const coordinator = await needs.as('coordinator', needs.root);
  const first = await peopleOf(coordinator.cookie, { ...cellOf(needs, needs.root), first: 20 });
  expect(first.page).toMatchObject({ totalCount: 30, hasNextPage: true });
  const rest = await peopleOf(coordinator.cookie, {
    ...cellOf(needs, needs.root),
    first: 20,
    after: first.page?.endCursor,
  });
  expect(rest.page).toMatchObject({ totalCount: 30, hasNextPage: false });
  const ids = [...(first.page?.nodes ?? []), ...(rest.page?.nodes ?? [])].map(({ personId }) => personId);
  expect(new Set(ids).size).toBe(30);

  const manager = await needs.as('manager', needs.root);
  const refused = await peopleOf(manager.cookie, cellOf(needs, needs.root));
  expect(refused.page).toBeFalsy();
  expect(refused.error).toMatchObject({
    message: expect.stringContaining('decided with the round') as string,
    extensions: { code: 'FORBIDDEN' },
  });
});

test.each([
  ['person', 'coordinator', false],
  ['person', 'manager', false],
  ['coordinators', 'coordinator', true],
  ['coordinators', 'manager', false],
  ['coordinators', 'administrator', false],
  ['coordinators-and-managers', 'coordinator', true],
  ['coordinators-and-managers', 'manager', true],
  ['coordinators-and-managers', 'administrator', false],
])('disclosure to %s: a %s sees persons: %p', async (disclosure, role, sees) => {
  const needs = await aRoundOfNeeds(api, disclosure);
  const { cookie } = await needs.as(role, needs.root);
  expect(await matrixOf(cookie)).toMatchObject({ personsVisible: sees });
  expect(Boolean((await peopleOf(cookie, cellOf(needs, needs.health))).page)).toBe(sees);
});

test('a coordinator of Health sees Health alone: nothing of Finance, and nothing of the whole', async () => {
  const needs = await aRoundOfNeeds(api);
  const { cookie } = await needs.as('coordinator', needs.health);
  const matrix = await matrixOf(cookie);
  expect(matrix?.trail).toEqual([{ name: 'Health' }]);
  expect(columnOf(matrix, needs.competency)).toEqual({ Health: 15 });
  for (const other of [needs.finance, needs.root]) {
    expect(await matrixOf(cookie, { institutionId: other.id })).toBeNull();
    expect((await peopleOf(cookie, cellOf(needs, other))).error?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await distributionOf(cookie, cellOf(needs, other))).toBeFalsy();
  }
});

test('who coordinates Health and manages the whole sees persons of Health, and cannot work out the others', async () => {
  const needs = await aRoundOfNeeds(api);
  const { cookie, person } = await needs.as('manager', needs.root);
  await aGrant(api.owner, {
    organisation_id: needs.organisation.id,
    person_id: person.id,
    role: 'coordinator',
    institution_id: needs.health.id,
  });
  expect((await peopleOf(cookie, cellOf(needs, needs.health))).page).toMatchObject({ totalCount: 15 });
  expect((await peopleOf(cookie, cellOf(needs, needs.finance))).page).toBeFalsy();
  expect(columnOf(await matrixOf(cookie), needs.competency)).toMatchObject({ Health: 15, Statistics: 'withheld' });
});

test('a distribution counts every level, and withholds small ones with the next from those who see aggregates', async () => {
  const needs = await aRoundOfNeeds(api);
  const coordinator = await needs.as('coordinator', needs.root);
  const whole = await distributionOf(coordinator.cookie, cellOf(needs, needs.health));
  expect(whole?.[0]).toBe(15);
  expect(whole?.[needs.target]).toBe(4);
  const manager = await needs.as('manager', needs.root);
  const shown = await distributionOf(manager.cookie, cellOf(needs, needs.health));
  expect(shown?.filter((people) => people !== null && people > 0)).toEqual([]);
});

test('another government sees nothing of it', async () => {
  const needs = await aRoundOfNeeds(api);
  const other = await aGovernment(api.owner, 'coordinator');
  const cookie = await api.signIn(other.account.email);
  expect(await matrixOf(cookie)).toBeNull();
  expect(await matrixOf(cookie, { roundId: needs.round.id })).toBeNull();
  expect((await peopleOf(cookie, cellOf(needs, needs.health))).page).toBeFalsy();
});

test('a learner sees herself alone: her level where she was assessed, her target, and null for neither', async () => {
  const needs = await aRoundOfNeeds(api, 'person');
  const { cookie, person } = await needs.as('learner', needs.health);
  const mine = async () => {
    const { body } = await api.ask('{ myNeeds { competencyId level target roundName } }', {}, cookie);
    return body.data?.myNeeds as {
      competencyId: string;
      level: number | null;
      target: number | null;
      roundName: null;
    }[];
  };
  expect((await mine()).map(({ level, target }) => [level, target])).toEqual(Array(14).fill([null, null]));
  await api.owner.query('update person set role_profile_id = $1 where id = $2', [needs.profile, person.id]);
  await aLevel(api.owner, {
    organisation_id: needs.organisation.id,
    round_id: needs.round.id,
    person_id: person.id,
    competency_id: needs.competency,
    level: 1,
  });
  const own = (await mine()).find(({ competencyId }) => competencyId === needs.competency);
  expect(own).toMatchObject({ level: 1, target: needs.target, roundName: needs.round.name });
  const { body } = await api.ask('{ needsMatrix { people } }', {}, cookie);
  expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
});

test('where no round is asked for, it is the newest of everybody: later ones of a programme’s learners are passed over', async () => {
  const needs = await aRoundOfNeeds(api);
  const own = { organisation_id: needs.organisation.id };
  for (const kind of ['post', 'follow-up']) await aRound(api.owner, { ...own, kind, held_on: '2026-06-01' });
  const assessed = `insert into needs_people select organisation_id, id, $1, 1, 1, 1, 1 from assessment_round where held_on = '2026-06-01'`;
  await api.owner.query(assessed, [needs.root.id]);
  const { cookie } = await needs.as('coordinator', needs.root);
  const name = async () => {
    const { body } = await api.ask('{ needsMatrix { round { name } } }', {}, cookie);
    return (body.data?.needsMatrix as { round: { name: string } }).round.name;
  };
  expect(await name()).toBe(needs.round.name);
  await api.owner.query(`update assessment_round set kind = 'post' where id = $1`, [needs.round.id]);
  expect(await name()).not.toBe(needs.round.name);
});

test('rounds are listed newest first, with the people assessed within reach', async () => {
  const needs = await aRoundOfNeeds(api);
  const later = { name: 'Later', held_on: '2026-06-01', instrument: 'Test, version 1' };
  await aRound(api.owner, { organisation_id: needs.organisation.id, ...later });
  const { cookie } = await needs.as('manager', needs.health);
  const { body } = await api.ask('{ assessmentRounds { name kind disclosure heldOn instrument people } }', {}, cookie);
  const alike = { kind: 'baseline', disclosure: 'coordinators' };
  expect(body.data?.assessmentRounds).toEqual([
    { ...alike, name: 'Later', heldOn: '2026-06-01', instrument: 'Test, version 1', people: 0 },
    { ...alike, name: needs.round.name, heldOn: '2026-01-15', instrument: null, people: 19 },
  ]);
});

test('a new role profile, and a changed target, count at once', async () => {
  const needs = await aRoundOfNeeds(api);
  const { cookie } = await needs.as('coordinator', needs.root);
  const stranger = await aPerson(api.owner, {
    organisation_id: needs.organisation.id,
    institution_id: needs.statistics.id,
  });
  await api.ask(
    'mutation ($input: AssignRoleProfileInput!) { assignRoleProfile(input: $input) { __typename } }',
    { input: { personId: stranger.id, roleProfileId: needs.profile } },
    cookie,
  );
  expect(await matrixOf(cookie)).toMatchObject({ people: 36, notAssessed: 2 });
});
