import { Enrolling } from '../cohort/enrolling.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { NoticeDesk } from './notices.testing';

let database: WorkingDatabase;
let desk: NoticeDesk;
let enrolling: Enrolling;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await NoticeDesk.open(database);
  enrolling = new Enrolling(database, desk.cohorts);
});
afterEach(() => desk.close());
afterAll(() => database?.close());

const reached = async (personId: string, address: string) => {
  await database.owner.query('update person set email = $2 where id = $1', [personId, `${address}@ministry.example`]);
};
const aManager = async (address: string, institutionId?: string) => {
  const manager = await enrolling.official('manager', institutionId);
  await reached(manager.personId, `${address}-${manager.personId}`);
  return manager;
};
const letters = async () =>
  (await desk.letters()).map(({ occasion, to, about, reason, answerBy }) => ({
    occasion,
    to: to.split('-')[0],
    about: about !== null,
    reason,
    until: answerBy !== null,
  }));

describe('a request', () => {
  const scene = async () => {
    const place = await desk.cohorts.place();
    const near = await aManager('near', place);
    await aManager('far');
    const learner = await desk.cohorts.somebody(0, place);
    await reached(learner.personId, 'learner-one');
    const cohortId = await desk.cohorts.aCohort({ enrolment_policy: 'approval' });
    return { near, learner, cohortId };
  };

  test('is told to the nearest managers and who decides in their stead, with who asks and until when', async () => {
    const { near, learner, cohortId } = await scene();
    const deputy = await enrolling.official('coordinator');
    await reached(deputy.personId, 'deputy-one');
    await enrolling.nameDeputy(near, deputy, new Date(Date.now() + 86_400_000).toISOString().slice(0, 10));
    await desk.cohorts.enrolMyself(learner, cohortId);
    const asked = { occasion: 'request-to-decide', about: true, reason: null, until: true };
    expect((await letters()).sort((one, other) => String(one.to).localeCompare(String(other.to)))).toEqual([
      { ...asked, to: 'deputy' },
      { ...asked, to: 'near' },
    ]);
  });

  test('is not told any more when it was decided; she is told why she was refused', async () => {
    const { near, learner, cohortId } = await scene();
    await desk.cohorts.enrolMyself(learner, cohortId);
    await enrolling.refuse(near, cohortId, learner, 'Not before June.');
    expect(await letters()).toEqual([
      { occasion: 'request-refused', to: 'learner', about: false, reason: 'Not before June.', until: false },
    ]);
  });

  test('that is approved is told as every seat is', async () => {
    const { near, learner, cohortId } = await scene();
    await desk.cohorts.enrolMyself(learner, cohortId);
    await enrolling.approve(near, cohortId, learner);
    expect(await desk.told()).toEqual(['seat-confirmed']);
  });
});

test('an invitation is told, until it is answered', async () => {
  const cohortId = await desk.cohorts.aCohort({ enrolment_policy: 'coordinators' });
  const [one, other] = [await desk.reader(), await desk.reader()];
  for (const person of [one, other]) await enrolling.invite(cohortId, person);
  await enrolling.accept(other, cohortId);
  expect(await desk.told()).toEqual(['invited', 'seat-confirmed']);
});

test('an invitation that was not answered when the next session begins lapses, and she is told that and may be enrolled elsewhere', async () => {
  const [cohortId, other] = [await desk.cohorts.aCohort(), await desk.cohorts.aCohort()];
  const person = await desk.reader();
  const meeting = (minutes: number, row = {}) =>
    desk.cohorts.aHeldSession(cohortId, {
      starts_at: new Date(Date.now() + minutes * 60_000),
      ends_at: new Date(Date.now() + (minutes + 1) * 60_000),
      ...row,
    });
  // Of one that began before she was invited, is cancelled, or is to come, nothing follows.
  await meeting(-60);
  await meeting(-1, { cancelled_at: new Date() });
  await meeting(60);
  await enrolling.invite(cohortId, person);
  await database.owner.query(
    `update enrolment set changed_at = changed_at - interval '30 minutes' where cohort_id = $1`,
    [cohortId],
  );
  expect(await enrolling.tick(desk.relay)).toBe(0);
  await meeting(-10);
  expect(await enrolling.tick(desk.relay)).toBe(1);
  expect(await enrolling.tick(desk.relay)).toBe(0);
  expect(await desk.told()).toEqual(['invitation-lapsed']);
  expect(await desk.cohorts.enrol(other, person)).toMatchObject({ state: 'enrolled' });
});

test('a seat that is held for who waited says until when, and one that is not confirmed that it went on', async () => {
  const cohortId = await desk.cohorts.aCohort({ seats: 1, hours_to_confirm: 24 });
  const [seated, first, second] = [await desk.reader(), await desk.reader(), await desk.reader()];
  for (const person of [seated, first, second]) await desk.cohorts.enrolMyself(person, cohortId);
  await desk.cohorts.withdraw(seated, cohortId);
  const held = (await desk.letters()).filter(({ occasion }) => occasion === 'seat-to-confirm');
  expect(held).toMatchObject([{ to: expect.stringContaining(first.personId), answerBy: expect.any(Date) }]);
  await enrolling.later(cohortId, 25);
  await enrolling.tick(desk.relay);
  expect(await desk.told()).toEqual(['withdrawn', 'offer-lapsed', 'seat-to-confirm']);
});

test('a transfer tells that she left the one cohort and has a seat in the other', async () => {
  const [from, to] = [await desk.cohorts.aCohort(), await desk.cohorts.aCohort()];
  const person = await desk.reader();
  await desk.cohorts.enrolMyself(person, from);
  await enrolling.transfer(from, person, to);
  expect(await desk.told()).toEqual(['withdrawn', 'seat-confirmed']);
});
