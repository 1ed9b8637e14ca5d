import { aProgramme } from '@baobab/testing';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { at, CohortDesk } from '../cohort.testing';
import { Enrolling } from '../enrolling.testing';
import { PlanDesk } from './plan-change.testing';

let database: WorkingDatabase;
let desk: CohortDesk;
let enrolling: Enrolling;
let plans: PlanDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  enrolling = new Enrolling(database, desk);
  plans = new PlanDesk(database, desk);
});
afterAll(() => database?.close());

const standing = async (cohortId: string) =>
  (await desk.enrolments(cohortId)).nodes
    .filter(({ state }) => state !== 'withdrawn')
    .map(({ personId, state, place }) => [personId, state, place]);
const enrolAll = async (cohortId: string, people: readonly Actor[]) => {
  for (const person of people) await desk.enrol(cohortId, person);
};

test('a merged cohort brings its people: seats for who had one, one waiting list in the order of coming, and free seats for its first', async () => {
  const [from, into] = [await desk.aCohort({ seats: 1 }), await desk.aCohort({ seats: 1 })];
  const [a, b, c, d, invited] = await desk.people(5);
  await enrolAll(from, [a!, b!]);
  await enrolAll(into, [c!, d!]);
  await enrolling.invite(from, invited!);
  await desk.plan(from);
  await desk.plan(into, { startsAt: at(9, 9), endsAt: at(9, 12) });
  const refused = await plans.preview('merge', { cohortId: from, intoCohortId: into });
  expect(refused.missingSeats).toBe(1);
  await expect(plans.make('merge', { cohortId: from, intoCohortId: into }, refused.digest)).rejects.toMatchObject({
    issues: [
      { path: 'intoCohortId', code: 'seats-missing', message: expect.stringContaining('1 more seat') as unknown },
    ],
  });
  // She who waited first is given the second seat of her own cohort; the third is for who waits first of the two lists.
  await desk.change(into, { seats: 3, leastPeople: 0 });
  const e = await desk.somebody();
  await desk.enrol(into, e);
  await plans.forget();
  const later = await desk.somebody();
  await desk.change(into, { seats: 4 });
  const shown = await plans.preview('merge', { cohortId: from, intoCohortId: into });
  expect(shown.seats.map(({ heldBefore, heldAfter, waitingAfter }) => [heldBefore, heldAfter, waitingAfter])).toEqual([
    [1, 0, 0],
    [3, 4, 1],
  ]);
  await plans.make('merge', { cohortId: from, intoCohortId: into }, shown.digest);
  await desk.enrol(into, later);
  expect((await standing(into)).map(([personId, state, place]) => [personId, state, place])).toEqual(
    expect.arrayContaining([
      [a!.personId, 'enrolled', null],
      [b!.personId, 'waiting', 1],
      [later.personId, 'waiting', 2],
      [invited!.personId, 'invited', null],
    ]),
  );
  expect(await standing(from)).toEqual([]);
  expect(await desk.cohort(from)).toMatchObject({ state: 'cancelled', enrolled: 0, mergedIntoId: into });
  expect(await plans.letters()).toMatchObject({ 'moved-to-cohort': 3 });
});

test('who would be in two sessions at a time is named, and the cohorts stay as they are', async () => {
  const [from, into, elsewhere] = [await desk.aCohort(), await desk.aCohort(), await desk.aCohort()];
  const { organisationId, rootId, personId: created_by } = desk.actor;
  const of = { organisation_id: organisationId, institution_id: rootId, round_id: desk.roundId, created_by };
  const other = await aProgramme(database.owner, of);
  await database.owner.query('update cohort set programme_id = $2 where id = $1', [elsewhere, other.id]);
  const person = await desk.somebody();
  await desk.enrol(from, person);
  await desk.enrol(elsewhere, person);
  await desk.plan(into);
  await desk.plan(elsewhere, { venue: 'Hall B' });
  const way = { cohortId: from, intoCohortId: into };
  const shown = await plans.preview('merge', way);
  expect([shown.busy, shown.busyPeople.length]).toEqual([1, 1]);
  await expect(plans.make('merge', way, shown.digest)).rejects.toMatchObject({ issues: [{ code: 'people-busy' }] });
  expect(await standing(from)).toEqual([[person.personId, 'enrolled', null]]);
});

test('two cohorts that are merged into each other at the same moment end in one', async () => {
  const [one, other] = [await desk.aCohort(), await desk.aCohort()];
  await enrolAll(one, await desk.people(2));
  await enrolAll(other, await desk.people(2));
  const ways = [
    { cohortId: one, intoCohortId: other },
    { cohortId: other, intoCohortId: one },
  ];
  const digests = await Promise.all(ways.map(async (way) => (await plans.preview('merge', way)).digest));
  const done = await Promise.allSettled(ways.map((way, at) => plans.make('merge', way, digests[at]!)));
  expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const cohorts = [await desk.cohort(one), await desk.cohort(other)];
  expect(cohorts.map(({ enrolled }) => enrolled).sort()).toEqual([0, 4]);
});

test('a merge and somebody who takes a seat at the same moment: never too many, and nobody is lost', async () => {
  const [from, into] = [await desk.aCohort(), await desk.aCohort({ seats: 3 })];
  await enrolAll(from, await desk.people(2));
  const late = await desk.people(3);
  const way = { cohortId: from, intoCohortId: into };
  const { digest } = await plans.preview('merge', way);
  await Promise.allSettled([plans.make('merge', way, digest), ...late.map((person) => desk.enrolMyself(person, into))]);
  const [left, there] = [await desk.cohort(from), await desk.cohort(into)];
  expect(there.enrolled).toBeLessThanOrEqual(3);
  expect(left.enrolled + left.waiting + there.enrolled + there.waiting).toBe(5);
});

test.each([
  ['itself', (id: string) => Promise.resolve(id), 'same-cohort'],
  ['one that is cancelled', () => desk.aCohort({ state: 'closed' }).then(cancelled), 'cohort-cancelled'],
])('a cohort is not merged into %s', async (_, other, code) => {
  const cohortId = await desk.aCohort();
  await expect(plans.preview('merge', { cohortId, intoCohortId: await other(cohortId) })).rejects.toMatchObject({
    issues: [{ code }],
  });
});
const cancelled = async (cohortId: string) => {
  await plans.change('cancel', { cohortId, reason: 'No venue.' });
  return cohortId;
};

test('a split cohort keeps whole institutions together, and who waited is given the seats that became free', async () => {
  const cohortId = await desk.aCohort({ seats: 4, hours_to_confirm: 24 });
  const place = await desk.place();
  const [own, others] = [await desk.people(3), await desk.people(2, 0, place)];
  await enrolAll(cohortId, [...others, ...own]);
  await desk.plan(cohortId);
  const input = { cohortId, name: `Second ${cohortId}`, seats: 5, by: 'institution' };
  const { cohortId: second } = await plans.change('split', input);
  const [first, other] = [await desk.cohort(cohortId), await desk.cohort(second)];
  expect([first.enrolled, first.waiting, other.enrolled, other.waiting]).toEqual([3, 0, 2, 0]);
  expect(first.sessions).toHaveLength(1);
  expect(other).toMatchObject({ name: input.name, seats: 5, hoursToConfirm: 24, sessions: [] });
  expect(await database.rows('select 1 from learner_session where person_id = $1', [others[0]!.personId])).toEqual([]);
});

test.each([
  ['of one institution', { by: 'institution' }, 'nobody-to-split'],
  ['by hand without anybody', { by: 'hand' }, 'nobody-chosen'],
  ['without a name', { by: 'alphabet', name: '' }, 'required'],
])('a split %s is refused', async (_, input, code) => {
  const cohortId = await desk.aCohort();
  await enrolAll(cohortId, await desk.people(2));
  await expect(plans.preview('split', { cohortId, name: 'Second', seats: 5, ...input })).rejects.toMatchObject({
    issues: [{ code }],
  });
});

test('split by hand, those that are named go; not into fewer seats, nor under a name that is taken', async () => {
  const cohortId = await desk.aCohort();
  const people = await desk.people(3);
  await enrolAll(cohortId, people);
  const personIds = people.slice(0, 2).map(({ personId }) => personId);
  const input = { cohortId, name: `By hand ${cohortId}`, seats: 2, by: 'hand', personIds };
  const short = await plans.preview('split', { ...input, seats: 1 });
  expect(short.missingSeats).toBe(1);
  const { name } = await desk.cohort(cohortId);
  await expect(plans.change('split', { ...input, name })).rejects.toMatchObject({
    issues: [{ code: 'cohort-name-taken' }],
  });
  const { cohortId: second } = await plans.change('split', input);
  expect((await standing(second)).map(([personId]) => personId).sort()).toEqual([...personIds].sort());
});
