import { WorkingDatabase } from '../database/working-database.testing';
import { CheckInMyself } from '.';
import { EnvironmentKeyStore } from '../access';
import { makeCode } from './check-in/code';
import { CohortDesk } from './cohort.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

/** A session of three hours that was held yesterday, with a trainer and three learners. */
const scene = async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const trainer = await desk.aTrainer();
  const people = await desk.people(3);
  for (const person of people) await desk.enrolMyself(person, cohortId);
  const starts = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 86_400_000);
  const minute = (count: number) => new Date(+starts + count * 60_000);
  const sessionId = await desk.aHeldSession(cohortId, {
    trainer_id: trainer.personId,
    starts_at: starts,
    ends_at: minute(180),
  });
  const presence = async () => (await desk.enrolments(cohortId)).nodes.map((each) => each.presence[0]);
  return {
    desk,
    cohortId,
    trainer,
    people: people as [(typeof people)[0], ...typeof people],
    sessionId,
    minute,
    presence,
  };
};

test('the trainer records who came late, left early or stayed so many minutes; each is seen by all concerned', async () => {
  const { desk, cohortId, trainer, people, sessionId, minute, presence } = await scene();
  const [late, early, some] = people;
  await desk.record(trainer, sessionId, [
    [late, 'present', { from: minute(60).toISOString() }],
    [early!, 'present', { to: minute(120).toISOString() }],
    [some!, 'present', { minutes: 45 }],
  ]);
  const found = (await presence()) as { minutes: number; of: number }[];
  expect(found.map(({ minutes, of }) => [minutes, of]).sort()).toEqual([
    [120, 180],
    [120, 180],
    [45, 180],
  ]);
  expect(await desk.mine().mine(some!, {})).toMatchObject([{ sessions: [{ presence: { minutes: 45 } }] }]);
  expect((await desk.mine().led(trainer))[0]!.people).toHaveLength(3);
  // 45 of 180 minutes are a quarter, 120 two thirds: none is 80 %.
  expect(await desk.complete(cohortId)).toEqual({ completed: 0, notCompleted: 3, noShow: 0 });
});

test('who was there from the beginning to the end has no times; recorded again, what was said before is gone', async () => {
  const { desk, trainer, people, sessionId, minute, presence } = await scene();
  const [one] = people;
  const whole = { from: minute(0).toISOString(), to: minute(180).toISOString() };
  const recorded = async () => (await presence()).find((each) => each !== null);
  await desk.record(trainer, sessionId, [[one, 'present', whole]]);
  expect(await recorded()).toMatchObject({ from: null, to: null, minutes: 180 });
  await desk.record(trainer, sessionId, [[one, 'present', { minutes: 20 }]]);
  await desk.record(trainer, sessionId, [[one, 'excused', { reason: 'Sent to another ministry' }]]);
  expect(await recorded()).toMatchObject({ minutes: 0, reason: 'Sent to another ministry' });
  await desk.record(trainer, sessionId, [[one, 'present']]);
  expect(await recorded()).toMatchObject({ from: null, to: null, minutes: 180, reason: null });
});

test.each<[string, string, (minute: (count: number) => Date) => Record<string, unknown>, string]>([
  ['who was absent was there for a part', 'absent', () => ({ minutes: 20 }), 'part-not-present'],
  ['both times and minutes are given', 'present', (minute) => ({ from: minute(5), minutes: 20 }), 'part-twice'],
  ['she left before she came', 'present', (minute) => ({ from: minute(50), to: minute(40) }), 'part-ends-first'],
  ['she came before the session', 'present', (minute) => ({ from: minute(-1) }), 'part-outside'],
  ['she left after it', 'present', (minute) => ({ to: minute(181) }), 'part-outside'],
  ['she stayed longer than it lasted', 'present', () => ({ minutes: 181 }), 'part-outside'],
  ['she stayed no time at all', 'present', () => ({ minutes: 0 }), 'too-small'],
  ['she is excused, and nobody says why', 'excused', () => ({ reason: ' ' }), 'excuse-unexplained'],
  ['an absence has an excuse', 'absent', () => ({ reason: 'Ill' }), 'excuse-not-excused'],
])('it is refused where %s', async (_, state, more, code) => {
  const { desk, trainer, people, sessionId, minute, presence } = await scene();
  const said = JSON.parse(JSON.stringify(more(minute))) as Record<string, unknown>;
  await refused(desk.record(trainer, sessionId, [[people[0], state, said]]), { issues: [{ code }] });
  expect(await presence()).toEqual([null, null, null]);
});

test('who checks in more than a quarter of an hour late counts from then on, until the trainer says otherwise', async () => {
  const { desk, cohortId, trainer, people } = await scene();
  const [learner, other] = people;
  const keys = new EnvironmentKeyStore('a key for tests, thirty-two characters long');
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000);
  const sessionId = await desk.aHeldSession(cohortId, { trainer_id: trainer.personId, starts_at: ago(20) });
  const code = () => makeCode(keys, sessionId, Math.floor(Date.now() / 30_000));
  const checkIn = new CheckInMyself(database.work, keys);
  const { countsFrom } = await checkIn.execute(learner, { code: code() });
  expect(Math.round((Date.now() - +countsFrom!) / 60_000)).toBeLessThanOrEqual(1);
  expect(await checkIn.execute(learner, { code: code() })).toMatchObject({ countsFrom });
  const met = async () =>
    (
      (await desk.mine().led(trainer)).find(({ id }) => id === sessionId)!.people as {
        personId: string;
        presence: object | null;
      }[]
    ).find(({ personId }) => personId === learner.personId)!.presence;
  expect(await met()).toMatchObject({ of: 60, to: null });
  expect(await met()).not.toMatchObject({ minutes: 60 });
  await desk.record(trainer, sessionId, [[learner, 'present']]);
  expect(await met()).toMatchObject({ from: null, minutes: 60 });
  await database.rows(`update session set starts_at = now() - interval '14 minutes' where id = $1`, [sessionId]);
  expect(await checkIn.execute(other!, { code: code() })).toMatchObject({ countsFrom: null });
});
