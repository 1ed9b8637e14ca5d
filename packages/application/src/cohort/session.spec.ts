import { WorkingDatabase } from '../database/working-database.testing';
import { at, CohortDesk } from './cohort.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

describe('two sessions at the same time', () => {
  test('of one trainer clash', async () => {
    const desk = await CohortDesk.open(database);
    const { personId: trainerId } = await desk.aTrainer();
    await desk.plan(await desk.aCohort(), { trainerId });
    const other = desk.plan(await desk.aCohort(), { trainerId, venue: 'Hall B' });
    await refused(other, { kind: 'SessionClash', code: 'trainer-busy' });
  });

  test('at one venue clash, however it is spelled', async () => {
    const desk = await CohortDesk.open(database);
    await desk.plan(await desk.aCohort());
    await refused(desk.plan(await desk.aCohort(), { venue: ' hall a' }), { code: 'venue-taken' });
  });

  test('of one cohort clash', async () => {
    const desk = await CohortDesk.open(database);
    const cohortId = await desk.aCohort();
    await desk.plan(cohortId);
    await refused(desk.plan(cohortId, { venue: 'Hall B' }), { code: 'cohort-busy' });
  });

  test('planned at the same moment do not both come about, and neither fails otherwise', async () => {
    const desk = await CohortDesk.open(database);
    const { personId: trainerId } = await desk.aTrainer();
    const cohorts = [await desk.aCohort(), await desk.aCohort(), await desk.aCohort()];
    const answers = await Promise.allSettled(cohorts.map((id) => desk.plan(id, { trainerId })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers)
      if (answer.status === 'rejected') expect(answer.reason).toMatchObject({ kind: 'SessionClash' });
  });

  test('do not clash once one is cancelled, or where one ends as the other begins', async () => {
    const desk = await CohortDesk.open(database);
    const cohortId = await desk.aCohort();
    const { sessionId } = await desk.plan(cohortId);
    await desk.plan(cohortId, { startsAt: at(7, 12), endsAt: at(7, 13) });
    await desk.cancel(sessionId);
    await desk.cancel(sessionId);
    await desk.plan(cohortId);
    expect((await desk.cohort(cohortId)).sessions).toHaveLength(3);
  });
});

test('a move counts the revision up, and is refused for an older one, into a clash and after a cancellation', async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const { sessionId } = await desk.plan(cohortId);
  await desk.plan(cohortId, { startsAt: at(8, 9), endsAt: at(8, 10) });
  await desk.move(sessionId, 1, { startsAt: at(9, 9), endsAt: at(9, 10) });
  await refused(desk.move(sessionId, 1), { kind: 'VersionConflict' });
  await refused(desk.move(sessionId, 2, { startsAt: at(8, 9), endsAt: at(8, 10) }), { code: 'venue-taken' });
  await desk.cancel(sessionId);
  await refused(desk.move(sessionId, 3), { issues: [{ code: 'session-cancelled' }] });
  expect(await desk.audited()).toEqual(['session.planned', 'session.planned', 'session.moved', 'session.cancelled']);
});

test.each([
  ['ends before it starts', { endsAt: at(7, 8) }, 'ends-before-start'],
  ['is longer than a day', { endsAt: at(8, 10) }, 'too-long-session'],
  ['has passed', { startsAt: at(-2, 9), endsAt: at(-2, 10) }, 'in-the-past'],
  ['is nowhere', { venue: ' ', link: '' }, 'nowhere'],
  ['has a link that is none', { link: 'javascript:alert(1)' }, 'link-not-web'],
  ['is led by nobody known', { trainerId: '00000000-0000-4000-8000-000000000000' }, 'unknown-trainer'],
])('a session that %s is refused', async (_, input, code) => {
  const desk = await CohortDesk.open(database);
  await refused(desk.plan(await desk.aCohort(), input), { issues: [{ code }] });
});

test('who is no trainer leads no session', async () => {
  const desk = await CohortDesk.open(database);
  const { personId: trainerId } = await desk.somebody();
  await refused(desk.plan(await desk.aCohort(), { trainerId }), { issues: [{ code: 'unknown-trainer' }] });
  const trainer = await desk.aTrainer();
  expect(await desk.queries.trainers(desk.actor)).toMatchObject([{ personId: trainer.personId }]);
});

test('who leaves before it leads no session', async () => {
  const desk = await CohortDesk.open(database);
  const { personId: trainerId } = await desk.aTrainer();
  const cohort = await desk.aCohort();
  await database.rows('update person set left_on = current_date + 2 where id = $1', [trainerId]);
  const late = { trainerId, startsAt: at(3, 9), endsAt: at(3, 10) };
  await refused(desk.plan(cohort, late), { issues: [{ code: 'trainer-leaves' }] });
  await desk.plan(cohort, { trainerId, startsAt: at(1, 9), endsAt: at(1, 10) });
});

describe('attendance', () => {
  const scene = async () => {
    const desk = await CohortDesk.open(database);
    const cohortId = await desk.aCohort();
    const trainer = await desk.aTrainer();
    const people = await desk.people(3);
    for (const person of people) await desk.enrolMyself(person, cohortId);
    const sessionId = await desk.aHeldSession(cohortId, { trainer_id: trainer.personId });
    return { desk, cohortId, trainer, people, sessionId };
  };

  test('is recorded by the trainer of the session, again where she erred, and seen by all concerned', async () => {
    const { desk, cohortId, trainer, people, sessionId } = await scene();
    const [one, other] = people;
    await desk.record(trainer, sessionId, [
      [one!, 'absent'],
      [other!, 'absent'],
    ]);
    await desk.record(trainer, sessionId, [[one!, 'present']]);
    await refused(desk.move(sessionId, 1), { issues: [{ code: 'session-held' }] });
    expect((await desk.cohort(cohortId)).sessions).toMatchObject([{ present: 1, recorded: 2 }]);
    const [led] = await desk.mine().led(trainer);
    expect(led).toMatchObject({ id: sessionId });
    expect(led!.people).toHaveLength(3);
    expect(await desk.mine().mine(one!, {})).toMatchObject([{ sessions: [{ attendance: 'present' }] }]);
  });

  test('is refused to another trainer, to learners, for who is not enrolled, and ahead of the session', async () => {
    const { desk, cohortId, trainer, people, sessionId } = await scene();
    const [one] = people;
    await refused(desk.record(await desk.aTrainer(), sessionId, [[one!, 'present']]), { kind: 'Refused' });
    await refused(desk.record(one!, sessionId, [[one!, 'present']]), { kind: 'Refused' });
    const stranger = await desk.somebody();
    await refused(desk.record(trainer, sessionId, [[stranger, 'present']]), { issues: [{ code: 'not-enrolled' }] });
    const { sessionId: ahead } = await desk.plan(cohortId);
    await refused(desk.record(desk.actor, ahead, [[one!, 'present']]), { issues: [{ code: 'session-ahead' }] });
  });

  test('settles who completed; then nothing is changed any more, and who did not is placed anew', async () => {
    const { desk, cohortId, people, sessionId } = await scene();
    const [one, other] = people;
    await desk.record(desk.actor, sessionId, [
      [one!, 'present'],
      [other!, 'absent'],
    ]);
    expect(await desk.complete(cohortId)).toEqual({ completed: 1, notCompleted: 0, noShow: 2 });
    await refused(desk.record(desk.actor, sessionId, [[other!, 'present']]), {
      issues: [{ code: 'cohort-completed' }],
    });
    await refused(desk.withdraw(one!, cohortId), { issues: [{ code: 'cohort-completed' }] });
    await refused(desk.complete(cohortId, 2), { issues: [{ code: 'cohort-completed' }] });
    expect(await desk.queries.peopleToPlace(desk.actor, { programmeId: desk.programmeId })).toBe(2);
    expect(await desk.mine().mine(other!, {})).toMatchObject([{ state: 'no_show' }]);
  });

  test('does not settle a cohort with a session ahead, or with none held', async () => {
    const { desk, cohortId } = await scene();
    await desk.plan(cohortId);
    await refused(desk.complete(cohortId), { issues: [{ code: 'sessions-ahead' }] });
    await refused(desk.complete(await desk.aCohort()), { issues: [{ code: 'no-sessions' }] });
  });
});
