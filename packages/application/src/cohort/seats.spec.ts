import { WorkingDatabase } from '../database/working-database.testing';
import { CohortDesk } from './cohort.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

test('two hundred who enrol at once for the last seats: each seat once, the others wait in one order', async () => {
  const desk = await CohortDesk.open(database);
  const seats = 17;
  const cohortId = await desk.aCohort({ seats });
  const people = await desk.people(200);
  const answers = await Promise.all(people.map((person) => desk.enrolMyself(person, cohortId)));
  expect(answers.filter(({ state }) => state === 'enrolled')).toHaveLength(seats);
  const places = answers.flatMap(({ place }) => place ?? []).sort((one, other) => one - other);
  expect(places).toEqual(Array.from({ length: 200 - seats }, (_, index) => index + 1));
  expect(await desk.cohort(cohortId)).toMatchObject({ seats, enrolled: seats, waiting: 200 - seats });
  const listed = await database.rows<{ state: string }>('select state from enrolment where cohort_id = $1', [cohortId]);
  expect(listed.filter(({ state }) => state === 'enrolled')).toHaveLength(seats);
});

test('people who withdraw while others enrol leave no seat empty and none taken twice', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort({ seats: 10 });
  const first = await desk.people(15);
  for (const person of first) await desk.enrolMyself(person, cohortId);
  const late = await desk.people(10);
  await Promise.all([
    ...first.slice(0, 8).map((person) => desk.withdraw(person, cohortId)),
    ...late.map((person) => desk.enrolMyself(person, cohortId)),
  ]);
  expect(await desk.cohort(cohortId)).toMatchObject({ enrolled: 10, waiting: 7 });
});

test('a seat that is given back goes to the first who waits', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort({ seats: 1 });
  const [seated, first, second] = await desk.people(3);
  for (const person of [seated!, first!, second!]) await desk.enrolMyself(person, cohortId);
  await desk.withdraw(seated!, cohortId);
  expect(await desk.enrolMyself(first!, cohortId)).toEqual({ state: 'enrolled', place: null });
  expect(await desk.enrolMyself(second!, cohortId)).toEqual({ state: 'waiting', place: 1 });
  expect(await desk.enrolMyself(seated!, cohortId)).toEqual({ state: 'waiting', place: 2 });
});

test('more seats are filled from the waiting list; fewer than are taken are refused', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort({ seats: 2 });
  for (const person of await desk.people(5)) await desk.enrolMyself(person, cohortId);
  await desk.change(cohortId, { seats: 4 });
  expect(await desk.cohort(cohortId)).toMatchObject({ seats: 4, enrolled: 4, waiting: 1, version: 2 });
  await refused(desk.change(cohortId, { seats: 3 }), { issues: [{ code: 'seats-below-enrolled' }] });
});

test('enrolling and withdrawing twice is the same as once', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const person = await desk.somebody();
  const answers = await Promise.all([desk.enrolMyself(person, cohortId), desk.enrolMyself(person, cohortId)]);
  expect(answers).toEqual([
    { state: 'enrolled', place: null },
    { state: 'enrolled', place: null },
  ]);
  await Promise.all([desk.withdraw(person, cohortId), desk.withdraw(person, cohortId)]);
  expect(await desk.cohort(cohortId)).toMatchObject({ enrolled: 0 });
  expect(await desk.audited()).toEqual(['person.enrolled', 'enrolment.withdrawn']);
});

test('somebody is in one cohort of a programme, even where two take her at the same moment', async () => {
  const desk = await CohortDesk.open(database);
  const cohorts = [await desk.aCohort(), await desk.aCohort()];
  const person = await desk.somebody();
  const answers = await Promise.allSettled(cohorts.map((id) => desk.enrolMyself(person, id)));
  expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('only who lacks something that the programme teaches enrols by herself', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  await refused(desk.enrolMyself(await desk.somebody(2), cohortId), { code: 'nothing-lacking' });
});

test('who is outside of the programme’s institution is told that there is no such cohort', async () => {
  const desk = await CohortDesk.open(database);
  const [place, other] = [await desk.place(), await desk.place()];
  await database.rows('update programme set institution_id = $2 where id = $1', [desk.programmeId, place]);
  const cohortId = await desk.aCohort();
  await refused(desk.enrolMyself(await desk.somebody(0, other), cohortId), { kind: 'NotFound' });
  await refused(desk.enrol(cohortId, await desk.somebody(0, other)), { kind: 'NotFound' });
  expect(await desk.enrolMyself(await desk.somebody(0, place), cohortId)).toMatchObject({ state: 'enrolled' });
});

test('a closed cohort takes nobody, and one without self-enrolment only whom a coordinator enrols', async () => {
  const desk = await CohortDesk.open(database);
  const person = await desk.somebody();
  const closed = await desk.aCohort({ state: 'closed' });
  await refused(desk.enrolMyself(person, closed), { kind: 'EnrolmentClosed', code: 'closed' });
  const byDesk = await desk.aCohort({ enrolment_policy: 'coordinators' });
  await refused(desk.enrolMyself(person, byDesk), { kind: 'EnrolmentClosed', code: 'not-by-oneself' });
  expect(await desk.enrol(byDesk, person)).toEqual({ state: 'enrolled', place: null });
});

test('nobody enrols or withdraws others without the role', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const [one, other] = await desk.people(2);
  await desk.enrolMyself(one!, cohortId);
  await refused(desk.withdraw(other!, cohortId, one!.personId), { kind: 'Refused' });
  await refused(desk.withdraw(other!, cohortId), { kind: 'NotFound' });
  await desk.withdraw(desk.actor, cohortId, one!.personId);
});
