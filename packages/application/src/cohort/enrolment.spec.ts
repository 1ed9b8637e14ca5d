import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { RelayOutbox } from '../outbox';
import { CohortDesk } from './cohort.testing';
import { Enrolling } from './enrolling.testing';

let database: WorkingDatabase;
let relay: RelayOutbox;
let desk: CohortDesk;
let enrolling: Enrolling;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  enrolling = new Enrolling(database, desk);
});
afterAll(async () => {
  await relay?.close();
  await database?.close();
});

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const states = async (cohortId: string, ...people: Actor[]) => {
  const { nodes } = await desk.enrolments(cohortId);
  return people.map(({ personId }) => nodes.find((each) => each.personId === personId)?.state);
};

describe('an invitation', () => {
  test('holds no seat; she accepts, and has one or waits', async () => {
    const cohortId = await desk.aCohort({ seats: 1, enrolment_policy: 'coordinators' });
    const [one, other] = await desk.people(2);
    for (const person of [one!, other!]) await enrolling.invite(cohortId, person);
    expect(await desk.cohort(cohortId)).toMatchObject({ enrolled: 0 });
    expect(await enrolling.accept(one!, cohortId)).toEqual({ state: 'enrolled', place: null });
    expect(await enrolling.accept(other!, cohortId)).toEqual({ state: 'waiting', place: 1 });
    expect(await enrolling.accept(other!, cohortId)).toEqual({ state: 'waiting', place: 1 });
  });

  test('is declined, and nobody accepts who was not invited', async () => {
    const cohortId = await desk.aCohort({ enrolment_policy: 'coordinators' });
    const [one, other] = await desk.people(2);
    await enrolling.invite(cohortId, one!);
    await desk.withdraw(one!, cohortId);
    expect(await states(cohortId, one!)).toEqual(['withdrawn']);
    await refused(enrolling.accept(one!, cohortId), { code: 'enrolment-withdrawn' });
    await refused(enrolling.accept(other!, cohortId), { kind: 'NotFound' });
  });

  test('is not for who has a seat', async () => {
    const cohortId = await desk.aCohort();
    const person = await desk.somebody();
    await desk.enrolMyself(person, cohortId);
    await refused(enrolling.invite(cohortId, person), { kind: 'EnrolmentRefused', code: 'enrolment-enrolled' });
  });
});

describe('a seat with time to confirm', () => {
  const scene = async () => {
    const cohortId = await desk.aCohort({ seats: 1, hours_to_confirm: 24 });
    const [seated, first, second] = await desk.people(3);
    for (const person of [seated!, first!, second!]) await desk.enrolMyself(person, cohortId);
    await desk.withdraw(seated!, cohortId);
    return { cohortId, seated: seated!, first: first!, second: second! };
  };

  test('is held for the first who waits, who confirms it', async () => {
    const { cohortId, first, second } = await scene();
    expect(await desk.cohort(cohortId)).toMatchObject({ enrolled: 1, waiting: 1 });
    expect(await states(cohortId, first, second)).toEqual(['offered', 'waiting']);
    expect(await enrolling.accept(second, cohortId)).toEqual({ state: 'waiting', place: 1 });
    expect(await enrolling.accept(first, cohortId)).toEqual({ state: 'enrolled', place: null });
  });

  test('is confirmed in a cohort that was closed meanwhile', async () => {
    const { cohortId, first } = await scene();
    await desk.change(cohortId, { open: false });
    expect(await enrolling.accept(first, cohortId)).toMatchObject({ state: 'enrolled' });
  });

  test('lapses: she goes to the end of the list, and the next is offered it', async () => {
    const { cohortId, seated, first, second } = await scene();
    await desk.enrolMyself(seated, cohortId);
    await enrolling.later(cohortId, 25);
    await enrolling.tick(relay);
    expect(await states(cohortId, first, second, seated)).toEqual(['waiting', 'offered', 'waiting']);
    expect(await desk.enrolMyself(first, cohortId)).toEqual({ state: 'waiting', place: 2 });
    expect(await enrolling.tick(relay)).toBe(0);
  });

  test('that nobody else wants stays hers, until somebody does', async () => {
    const { cohortId, first, second } = await scene();
    await desk.withdraw(second, cohortId);
    await enrolling.later(cohortId, 25);
    expect(await enrolling.tick(relay)).toBe(0);
    expect(await states(cohortId, first)).toEqual(['offered']);
    const late = await desk.somebody();
    expect(await desk.enrolMyself(late, cohortId)).toEqual({ state: 'waiting', place: 1 });
    expect(await enrolling.tick(relay)).toBe(1);
    expect(await states(cohortId, first, late)).toEqual(['waiting', 'offered']);
  });

  test('is given back, and goes to the next', async () => {
    const { cohortId, first, second } = await scene();
    await desk.withdraw(first, cohortId);
    expect(await states(cohortId, first, second)).toEqual(['withdrawn', 'offered']);
  });
});

describe('a waiting list by need', () => {
  test('gives seats to who lacks most first, and among equals to who came first', async () => {
    const cohortId = await desk.aCohort({ seats: 1, waiting_order: 'need' });
    const seated = await desk.somebody();
    const [little, much, alsoMuch] = [await desk.somebody(1), await desk.somebody(0), await desk.somebody(0)];
    for (const person of [seated, little, much, alsoMuch]) await desk.enrolMyself(person, cohortId);
    expect(await desk.enrolMyself(little, cohortId)).toEqual({ state: 'waiting', place: 3 });
    await desk.change(cohortId, { seats: 2 });
    expect(await states(cohortId, much, alsoMuch, little)).toEqual(['enrolled', 'waiting', 'waiting']);
  });

  test('becomes one of arrival, and back, for those who wait already', async () => {
    const cohortId = await desk.aCohort({ seats: 1 });
    const [seated, little, much] = [await desk.somebody(), await desk.somebody(1), await desk.somebody(0)];
    for (const person of [seated, little, much]) await desk.enrolMyself(person, cohortId);
    await desk.change(cohortId, { waitingOrder: 'need' });
    expect(await desk.enrolMyself(much, cohortId)).toMatchObject({ place: 1 });
    await desk.change(cohortId, { waitingOrder: 'arrival' });
    expect(await desk.enrolMyself(much, cohortId)).toMatchObject({ place: 2 });
  });
});

describe('a transfer', () => {
  test('takes a seat in the other cohort, and her seat here goes to who waits', async () => {
    const [from, to] = [await desk.aCohort({ seats: 1 }), await desk.aCohort()];
    const [one, other] = await desk.people(2);
    for (const person of [one!, other!]) await desk.enrolMyself(person, from);
    expect(await enrolling.transfer(from, one!, to)).toEqual({ state: 'enrolled', place: null });
    expect(await states(from, one!, other!)).toEqual(['withdrawn', 'enrolled']);
    expect(await desk.cohort(to)).toMatchObject({ enrolled: 1 });
  });

  test('loses nobody where the other cohort refuses', async () => {
    const [from, closed] = [await desk.aCohort({ seats: 1 }), await desk.aCohort({ state: 'closed' })];
    const [one, other] = await desk.people(2);
    for (const person of [one!, other!]) await desk.enrolMyself(person, from);
    await refused(enrolling.transfer(from, one!, closed), { kind: 'EnrolmentClosed' });
    expect(await states(from, one!, other!)).toEqual(['enrolled', 'waiting']);
    for (const same of [from, from.toUpperCase()])
      await refused(enrolling.transfer(from, one!, same), { issues: [{ code: 'same-cohort' }] });
    await refused(enrolling.transfer(closed, one!, from), { code: 'enrolment-absent' });
    const elsewhere = await (await CohortDesk.open(database)).aCohort();
    await refused(enrolling.transfer(from, one!, elsewhere), { kind: 'NotFound' });
  });

  test('the other way at the same moment, and again: nobody is lost and no seat is taken twice', async () => {
    const [left, right] = [await desk.aCohort({ seats: 4 }), await desk.aCohort({ seats: 4 })];
    const people = await desk.people(8);
    for (const [at, person] of people.entries()) await desk.enrolMyself(person, at < 4 ? left : right);
    await Promise.allSettled(
      people.map((person, at) => enrolling.transfer(at < 4 ? left : right, person, at < 4 ? right : left)),
    );
    const [one, other] = [await desk.cohort(left), await desk.cohort(right)];
    expect(one.enrolled + one.waiting + other.enrolled + other.waiting).toBe(8);
    expect(one.enrolled).toBeLessThanOrEqual(4);
    expect(other.enrolled).toBeLessThanOrEqual(4);
  });
});

test('seats are lowered while people enrol: never below those who hold one', async () => {
  const cohortId = await desk.aCohort({ seats: 8 });
  const people = await desk.people(12);
  await Promise.allSettled([
    ...people.slice(0, 6).map((person) => desk.enrolMyself(person, cohortId)),
    desk.change(cohortId, { seats: 3 }),
    ...people.slice(6).map((person) => desk.enrolMyself(person, cohortId)),
    desk.change(cohortId, { seats: 2 }),
  ]);
  const { seats, enrolled, waiting } = await desk.cohort(cohortId);
  expect(enrolled).toBe(Math.min(seats, 12));
  expect(enrolled + waiting).toBe(12);
  await refused(desk.change(cohortId, { seats: enrolled - 1 }), {
    issues: [{ code: 'seats-below-enrolled', message: expect.stringContaining(`${enrolled} people hold a seat`) }],
  });
});

test('completing ends what was not answered, and tells apart who never came', async () => {
  const cohortId = await desk.aCohort({ seats: 3, hours_to_confirm: 24 });
  const [present, away, excused, waits, invited] = await desk.people(5);
  for (const person of [present!, away!, excused!, waits!]) await desk.enrolMyself(person, cohortId);
  await enrolling.invite(cohortId, invited!);
  const sessionId = await desk.aHeldSession(cohortId);
  await desk.record(desk.actor, sessionId, [
    [present!, 'present'],
    [excused!, 'excused', { reason: 'Sent to another ministry' }],
  ]);
  expect(await desk.complete(cohortId)).toEqual({ completed: 1, notCompleted: 1, noShow: 1 });
  const everybody = [present!, away!, excused!, waits!, invited!];
  expect(await states(cohortId, ...everybody)).toEqual([
    'completed',
    'no_show',
    'not_completed',
    'withdrawn',
    'withdrawn',
  ]);
});
