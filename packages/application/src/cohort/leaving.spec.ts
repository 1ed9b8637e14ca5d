import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { RelayOutbox } from '../outbox';
import { CohortDesk } from './cohort.testing';
import { Enrolling } from './enrolling.testing';
import { CohortTasksQueries, dueLeavers, GiveSeatsBack } from '.';

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

const day = async (days: number) =>
  (await database.rows<{ day: string }>('select (current_date + $1::int)::text as day', [days]))[0]!.day;
const leave = (person: Actor, days = 0) => enrolling.leave(person, days);
const comeBack = (person: Actor) => enrolling.comeBack(person);
const work = () => enrolling.giveBack();
const clock = () => relay.leaveDue(dueLeavers).then(work);
/** As if it had been recorded that she leaves, and the day had come meanwhile. */
const theDayComes = ({ personId }: Actor) =>
  database.rows('update person set left_on = current_date where id = $1', [personId]);
const stateOf = async (cohortId: string, { personId }: Actor) =>
  (
    await database.rows<{ state: string }>('select state from enrolment where cohort_id = $1 and person_id = $2', [
      cohortId,
      personId,
    ])
  )[0]?.state;

describe('seats', () => {
  test('of who leaves today go to the first who waits, who is told; undone, she is not in the cohort', async () => {
    const cohort = await desk.aCohort({ seats: 1, hours_to_confirm: 24 });
    const [amina, baraka] = (await desk.people(2)) as [Actor, Actor];
    for (const person of [amina, baraka]) await desk.enrol(cohort, person);
    await leave(amina);
    await work();
    expect([await stateOf(cohort, amina), await stateOf(cohort, baraka)]).toEqual(['withdrawn', 'offered']);
    const told = await database.rows(
      `select 1 from outbox where job = 'send-notice' and payload ->> 'occasion' = 'seat-to-confirm' and payload ->> 'personId' = $1`,
      [baraka.personId],
    );
    expect(told).toHaveLength(1);
    expect((await desk.audited()).slice(-2)).toEqual(['leaving.recorded', 'enrolment.withdrawn']);
    await comeBack(amina);
    await clock();
    expect(await stateOf(cohort, amina)).toBe('withdrawn');
    expect(await desk.enrol(cohort, amina)).toEqual({ state: 'waiting', place: 1 });
  });

  test('that become free before it was given back what a leaver holds go past her to the next', async () => {
    const cohort = await desk.aCohort({ seats: 1 });
    const [amina, baraka, chipo] = (await desk.people(3)) as [Actor, Actor, Actor];
    for (const person of [amina, baraka, chipo]) await desk.enrol(cohort, person);
    await theDayComes(baraka);
    await desk.withdraw(amina, cohort);
    expect([await stateOf(cohort, baraka), await stateOf(cohort, chipo)]).toEqual(['waiting', 'enrolled']);
  });

  test('places on lists, offers, invitations and requests are given back too', async () => {
    const cohorts = {
      enrolled: await desk.aCohort(),
      waiting: await desk.aCohort({ seats: 1 }),
      invited: await desk.aCohort(),
      requested: await desk.aCohort({ enrolment_policy: 'approval' }),
      offered: await desk.aCohort({ seats: 1, hours_to_confirm: 24 }),
    };
    await enrolling.official('manager');
    const [first, last] = (await desk.people(2)) as [Actor, Actor];
    await desk.enrol(cohorts.waiting, first);
    await desk.enrol(cohorts.offered, last);
    const people = (await desk.people(5)) as [Actor, Actor, Actor, Actor, Actor];
    await desk.enrol(cohorts.enrolled, people[0]);
    await desk.enrol(cohorts.waiting, people[1]);
    await enrolling.invite(cohorts.invited, people[2]);
    await desk.enrolMyself(people[3], cohorts.requested);
    await desk.enrol(cohorts.offered, people[4]);
    await desk.withdraw(last, cohorts.offered);
    for (const [at, [state, cohort]] of Object.entries(cohorts).entries()) {
      expect(await stateOf(cohort, people[at]!)).toBe(state);
      await leave(people[at]!);
      await work();
      expect(await stateOf(cohort, people[at]!)).toBe('withdrawn');
    }
    for (const cohort of [cohorts.enrolled, cohorts.offered])
      expect(await desk.cohort(cohort)).toMatchObject({ enrolled: 0, waiting: 0 });
  });

  test('stay hers until the day, and are found by the clock then; once, and again in vain', async () => {
    const cohort = await desk.aCohort();
    const amina = await desk.somebody();
    await desk.enrol(cohort, amina);
    await leave(amina, 5);
    expect(await clock()).toBe(0);
    expect(await stateOf(cohort, amina)).toBe('enrolled');
    await theDayComes(amina);
    expect(await clock()).toBe(1);
    expect(await stateOf(cohort, amina)).toBe('withdrawn');
    const audited = await desk.audited();
    await new GiveSeatsBack(database.work).execute(
      { organisationId: amina.organisationId, clock: true },
      { organisationId: amina.organisationId, personId: amina.personId },
    );
    expect(await clock()).toBe(0);
    expect(await desk.audited()).toEqual(audited);
  });

  test('stay hers where it is undone before the job runs', async () => {
    const cohort = await desk.aCohort();
    const amina = await desk.somebody();
    await desk.enrol(cohort, amina);
    await leave(amina);
    await comeBack(amina);
    expect(await work()).toBe(1);
    expect(await stateOf(cohort, amina)).toBe('enrolled');
  });

  test('of a cohort whose last session is over stay as they are, so that it can be completed with her', async () => {
    const [over, ahead] = [await desk.aCohort(), await desk.aCohort()];
    const [amina, baraka] = (await desk.people(2)) as [Actor, Actor];
    for (const cohort of [over, ahead]) await desk.aHeldSession(cohort);
    await desk.plan(ahead);
    await desk.enrol(over, amina);
    await desk.enrol(ahead, baraka);
    for (const person of [amina, baraka]) await leave(person);
    await work();
    expect([await stateOf(over, amina), await stateOf(ahead, baraka)]).toEqual(['enrolled', 'withdrawn']);
    expect(await clock()).toBe(0);
  });

  test('are taken by nobody who has left, however she asks', async () => {
    const cohort = await desk.aCohort();
    const other = await desk.aCohort();
    await enrolling.official('manager');
    const [amina, baraka] = (await desk.people(2)) as [Actor, Actor];
    await enrolling.invite(cohort, baraka);
    for (const person of [amina, baraka]) await leave(person);
    for (const asked of [
      desk.enrol(cohort, amina),
      enrolling.invite(cohort, amina),
      enrolling.accept(baraka, cohort),
      enrolling.transfer(cohort, baraka, other),
    ])
      await expect(asked).rejects.toHaveProperty('kind');
    await expect(desk.enrolMyself(amina, cohort)).rejects.toHaveProperty('kind');
    await work();
    expect(await desk.cohort(cohort)).toMatchObject({ enrolled: 0 });
  });

  test('are not held by her in the end, who is enrolled at the very moment', async () => {
    const cohort = await desk.aCohort();
    for (const person of await desk.people(5)) {
      await Promise.allSettled([leave(person), desk.enrol(cohort, person)]);
      await work();
    }
    await clock();
    expect(await desk.cohort(cohort)).toMatchObject({ enrolled: 0 });
  });
});

test('needs are counted without who has left, and with her again when it is undone', async () => {
  const [amina] = (await desk.people(2)) as [Actor, Actor];
  const counted = async () =>
    (
      await database.rows<{ people: number }>('select people from needs_people where organisation_id = $1', [
        desk.actor.organisationId,
      ])
    ).map(({ people }) => people);
  await leave(amina, 3);
  expect(await counted()).toEqual([]);
  await leave(amina);
  expect(await counted()).toEqual([1]);
  await comeBack(amina);
  expect(await counted()).toEqual([2]);
});

describe('requests', () => {
  test('are decided by no manager who has left, nor by her deputy, and nobody may ask where she was the only one', async () => {
    const cohort = await desk.aCohort({ enrolment_policy: 'approval' });
    const manager = await enrolling.official('manager');
    const deputy = await enrolling.official('coordinator');
    await enrolling.nameDeputy(manager, deputy, await day(30));
    const [amina, baraka] = (await desk.people(2)) as [Actor, Actor];
    await desk.enrolMyself(amina, cohort);
    expect((await enrolling.requests(deputy)).totalCount).toBe(1);
    await theDayComes(manager);
    expect((await enrolling.requests(deputy)).totalCount).toBe(0);
    await expect(enrolling.approve(deputy, cohort, amina)).rejects.toMatchObject({ kind: 'Refused' });
    await expect(desk.enrolMyself(baraka, cohort)).rejects.toMatchObject({ code: 'nobody-decides' });
  });

  test('go to the nearest manager who is there', async () => {
    const place = await desk.place();
    const cohort = await desk.aCohort({ enrolment_policy: 'approval' });
    const [above, near] = [await enrolling.official('manager'), await enrolling.official('manager', place)];
    await theDayComes(near);
    await desk.enrolMyself(await desk.somebody(0, place), cohort);
    const told = await database.rows<{ id: string }>(
      `select payload ->> 'personId' as id from outbox where organisation_id = $1 and payload ->> 'occasion' = 'request-to-decide'`,
      [desk.actor.organisationId],
    );
    expect(told).toEqual([{ id: above.personId }]);
  });
});

describe('sessions that she leads', () => {
  const tasks = async () =>
    (await new CohortTasksQueries(database.reads).all(desk.actor)).find(({ kind }) => kind === 'session_trainer_left');

  test('are not given away: from the day on they stand among the tasks and on the cohort’s page', async () => {
    const cohort = await desk.aCohort();
    const trainer = await desk.aTrainer();
    await desk.plan(cohort, { trainerId: trainer.personId });
    const leaves = (days: number) =>
      database.rows('update person set left_on = current_date + $2::int where id = $1', [trainer.personId, days]);
    expect(await tasks()).toBeUndefined();
    await leaves(8);
    expect(await tasks()).toBeUndefined();
    for (const days of [7, 3, 0]) {
      await leaves(days);
      expect(await tasks()).toMatchObject({ count: 1, tasks: [{ id: cohort, name: 'First day' }] });
      expect((await desk.cohort(cohort)).sessions).toMatchObject([
        { trainerId: trainer.personId, trainerLeaves: true },
      ]);
    }
  });
});
