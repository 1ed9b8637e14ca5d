import type { Actor } from '../../access';
import { EnvironmentKeyStore } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { CohortDesk } from '../cohort.testing';
import { CheckInCode, CheckInMyself } from '..';
import { makeCode } from './code';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const keys = new EnvironmentKeyStore('a key for tests, thirty-two characters long');
const minutes = (count: number) => new Date(Date.now() + count * 60_000);
const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

/** A session that began so many minutes ago, with somebody enrolled. */
const scene = async (began = 10) => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const [trainer, learner] = [await desk.aTrainer(), await desk.somebody()];
  await desk.enrol(cohortId, learner);
  const held = (id: string, ago = began) =>
    desk.aHeldSession(id, { starts_at: minutes(-ago), trainer_id: trainer.personId });
  const show = (actor: Actor, sessionId: string) => new CheckInCode(database.work, keys).execute(actor, { sessionId });
  const checkIn = (actor: Actor, code: string) => new CheckInMyself(database.work, keys).execute(actor, { code });
  return { desk, cohortId, trainer, learner, held, sessionId: await held(cohortId), show, checkIn };
};

test('who scans the code is recorded as present, as checked in by herself, with how late she is; again changes nothing', async () => {
  const { desk, trainer, learner, sessionId, show, checkIn } = await scene();
  const { code, present, people } = await show(trainer, sessionId);
  expect([present, people]).toEqual([0, 1]);
  const answer = { title: expect.any(String) as unknown, minutesLate: 10 };
  expect(await checkIn(learner, code)).toMatchObject(answer);
  expect(await checkIn(learner, code)).toMatchObject(answer);
  const [led] = await desk.mine().led(trainer);
  expect(led!.people).toMatchObject([{ personId: learner.personId, attendance: 'present', minutesLate: 10 }]);
  expect(await show(desk.actor, sessionId)).toMatchObject({ present: 1 });
  expect((await desk.audited()).filter((action) => action === 'person.checked-in')).toHaveLength(1);
});

test('a code is good for a minute: a picture of it that is passed on is of no use', async () => {
  const { learner, sessionId, checkIn } = await scene();
  const slot = Math.floor(Date.now() / 30_000);
  await refused(checkIn(learner, makeCode(keys, sessionId, slot - 2)), { code: 'check-in-old' });
  await refused(checkIn(learner, makeCode(keys, sessionId, slot + 2)), { code: 'check-in-old' });
  await checkIn(learner, makeCode(keys, sessionId, slot - 1));
});

test('a code is of one session, and nobody makes one without the installation’s secret', async () => {
  const { desk, cohortId, trainer, learner, held, sessionId, show, checkIn } = await scene();
  await desk.cancel(sessionId);
  const other = await held(cohortId, 5);
  const { code } = await show(trainer, other);
  await refused(checkIn(learner, code.replace(other, sessionId)), { code: 'check-in-wrong' });
  const foreign = new EnvironmentKeyStore('another key, of thirty-two characters');
  const slot = Math.floor(Date.now() / 30_000);
  await refused(checkIn(learner, makeCode(foreign, other, slot)), { code: 'check-in-wrong' });
  await refused(checkIn(learner, 'anything'), { code: 'check-in-wrong' });
});

test('who is not enrolled in its cohort does not check in, nor in a cancelled, coming or past session', async () => {
  const { desk, cohortId, trainer, learner, held, sessionId, show, checkIn } = await scene();
  const { code } = await show(trainer, sessionId);
  await refused(checkIn(await desk.somebody(), code), { code: 'check-in-not-enrolled' });
  const slot = Math.floor(Date.now() / 30_000);
  const at = async (began: number) => makeCode(keys, await held(cohortId, began), slot);
  await refused(checkIn(learner, await at(-55)), { code: 'check-in-early' });
  await refused(checkIn(learner, await at(75)), { code: 'check-in-over' });
  await desk.cancel(sessionId);
  await refused(checkIn(learner, code), { code: 'check-in-cancelled' });
});

test('the code is shown to the session’s trainer and to coordinators, to nobody else, while people check in', async () => {
  const { desk, cohortId, trainer, learner, held, sessionId, show } = await scene();
  await refused(show(learner, sessionId), { kind: 'Refused' });
  await refused(show(await desk.aTrainer(), sessionId), { kind: 'Refused' });
  await show(desk.actor, sessionId);
  await refused(show(trainer, await held(cohortId, -55)), { code: 'check-in-early' });
  await refused(show(trainer, '00000000-0000-4000-8000-000000000000'), { kind: 'NotFound' });
});

test('what a trainer records afterwards counts, and who was marked absent and comes after all is present', async () => {
  const { desk, trainer, learner, sessionId, show, checkIn } = await scene();
  await desk.record(trainer, sessionId, [[learner, 'absent']]);
  await checkIn(learner, (await show(trainer, sessionId)).code);
  const recorded = async () => (await desk.mine().led(trainer))[0]!.people;
  expect(await recorded()).toMatchObject([{ attendance: 'present', minutesLate: 10 }]);
  await desk.record(trainer, sessionId, [[learner, 'absent']]);
  expect(await recorded()).toMatchObject([{ attendance: 'absent', minutesLate: null }]);
});
