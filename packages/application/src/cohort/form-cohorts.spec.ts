import { WorkingDatabase } from '../database/working-database.testing';
import { CohortDesk } from './cohort.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const toPlace = (desk: CohortDesk) => desk.queries.peopleToPlace(desk.actor, { programmeId: desk.programmeId });

test('people in need are placed in cohorts of near-equal size, with one row of audit in all', async () => {
  const desk = await CohortDesk.open(database);
  await desk.people(11);
  await desk.people(3, 2);
  expect(await toPlace(desk)).toBe(11);
  const { cohortIds, ...counts } = await desk.form({ seats: 4 });
  expect(counts).toEqual({ placed: 11, left: 0 });
  const page = await desk.queries.page(desk.actor, { programmeId: desk.programmeId });
  expect(page.nodes.map(({ enrolled }) => enrolled).sort()).toEqual([3, 4, 4]);
  expect(page.nodes.map(({ id }) => id).sort()).toEqual([...cohortIds].sort());
  expect(await toPlace(desk)).toBe(0);
  expect(await desk.audited()).toEqual(['cohorts.formed']);
});

test('where not all can be placed, the largest gaps are; the others are placed the next time, under the next name', async () => {
  const desk = await CohortDesk.open(database);
  await desk.people(3, 1);
  const furthest = await desk.people(2, 0);
  const first = await desk.form({ seats: 2, most: 1 });
  expect(first).toMatchObject({ placed: 2, left: 3 });
  const { nodes } = await desk.enrolments(first.cohortIds[0]!);
  expect(nodes.map(({ personId }) => personId).sort()).toEqual(furthest.map(({ personId }) => personId).sort());
  const second = await desk.form({ seats: 5 });
  expect(second).toMatchObject({ placed: 3, left: 0 });
  expect((await desk.cohort(second.cohortIds[0]!)).name).toMatch(/ 2$/);
});

test('seats that are offered are free, and taken by who enrols herself', async () => {
  const desk = await CohortDesk.open(database);
  const [person] = await desk.people(3);
  const { cohortIds } = await desk.form({ seats: 5, enrol: false });
  expect(await desk.cohort(cohortIds[0]!)).toMatchObject({ enrolled: 0, enrolmentPolicy: 'themselves' });
  const offered = await desk.mine().mine(person!, {});
  expect(offered).toMatchObject([
    { id: cohortIds[0], state: null, mayEnrol: true, seatsLeft: 5, modules: [{ title: 'Basics', skipped: false }] },
  ]);
  await desk.enrolMyself(person!, cohortIds[0]!);
  expect(await desk.mine().mine(person!, {})).toMatchObject([{ state: 'enrolled', mayEnrol: false, seatsLeft: 4 }]);
  expect(await desk.mine().mine(await desk.somebody(2), {})).toEqual([]);
});

test('two who form cohorts at once place nobody twice', async () => {
  const desk = await CohortDesk.open(database);
  await desk.people(6);
  const answers = await Promise.allSettled([desk.form({}), desk.form({})]);
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('who enrols while cohorts are formed is in one cohort afterwards', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const people = await desk.people(12);
  await Promise.allSettled([...people.map((person) => desk.enrolMyself(person, cohortId)), desk.form({})]);
  const placed = await database.rows<{ person: string }>(
    'select person_id as person from enrolment where organisation_id = $1',
    [desk.actor.organisationId],
  );
  expect(new Set(placed.map(({ person }) => person)).size).toBe(placed.length);
});

test('a draft, nobody to place, too few of them, and seats out of bounds are refused', async () => {
  const desk = await CohortDesk.open(database);
  await refused(desk.form({}), { issues: [{ code: 'nobody-to-place' }] });
  await desk.people(2);
  await refused(desk.form({ leastPeople: 3 }), { issues: [{ code: 'too-few-people' }] });
  await refused(desk.form({ seats: 0 }), { issues: [{ path: 'seats' }] });
  await refused(desk.form({ seats: 1_001 }), { issues: [{ path: 'seats' }] });
  await refused(desk.form({ leastPeople: 11 }), { issues: [{ code: 'least-above-seats' }] });
  await database.rows(`update programme set state = 'draft', published_at = null where id = $1`, [desk.programmeId]);
  await refused(desk.form({}), { issues: [{ code: 'programme-not-published' }] });
});

test('where the round shows persons to nobody, none are counted, listed or enrolled by their needs', async () => {
  const desk = await CohortDesk.open(database, 'person');
  await desk.people(12);
  expect(await toPlace(desk)).toBeNull();
  await refused(desk.form({}), { kind: 'Refused' });
  const { cohortIds } = await desk.form({ enrol: false });
  await refused(desk.enrolments(cohortIds[0]!), { kind: 'Refused' });
});

test('a manager sees enrolments where the round shows her persons, and numbers where it does not', async () => {
  const seeing = await CohortDesk.open(database, 'coordinators-and-managers');
  const managing = (desk: CohortDesk) => ({
    ...desk.actor,
    grants: [{ role: 'manager' as const, institutionId: desk.actor.rootId }],
  });
  const cohortId = await seeing.aCohort();
  await seeing.enrol(cohortId, await seeing.somebody());
  expect(await seeing.enrolments(cohortId, managing(seeing))).toMatchObject({ totalCount: 1 });
  const blind = await CohortDesk.open(database);
  await refused(blind.enrolments(await blind.aCohort(), managing(blind)), { kind: 'Refused' });
});

test('enrolments come enrolled first, then the waiting list in its order, a page at a time', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort({ seats: 2 });
  for (const person of await desk.people(5)) await desk.enrolMyself(person, cohortId);
  const first = await desk.enrolments(cohortId, desk.actor, { first: 3 });
  expect(first.nodes.map(({ place }) => place)).toEqual([null, null, 1]);
  const rest = await desk.enrolments(cohortId, desk.actor, { first: 3, after: first.endCursor });
  expect(rest.nodes.map(({ place }) => place)).toEqual([2, 3]);
  expect(rest).toMatchObject({ hasNextPage: false, totalCount: 5 });
});
