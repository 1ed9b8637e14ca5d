import { WorkingDatabase } from '../../database/working-database.testing';
import { at, CohortDesk } from '../cohort.testing';
import { PlanDesk } from './plan-change.testing';

let database: WorkingDatabase;
let desk: CohortDesk;
let plans: PlanDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  plans = new PlanDesk(database, desk);
});
afterAll(() => database?.close());

interface Planned {
  id: string;
  startsAt: string;
  venue: string | null;
}
const sessionsOf = async (cohortId: string) => (await desk.cohort(cohortId)).sessions as Planned[];
const venues = async (cohortId: string) => (await sessionsOf(cohortId)).map(({ venue }) => venue);
const aPlannedCohort = async () => {
  const cohortId = await desk.aCohort();
  await desk.plan(cohortId, { startsAt: at(7, 9), endsAt: at(7, 12) });
  await desk.plan(cohortId, { startsAt: at(8, 9), endsAt: at(8, 12), title: 'Second day' });
  return cohortId;
};
/** As if some of its sessions, or what they would go back to, were of the past. */
const past = (table: 'session' | 'plan_change_session', where: string, id: string) =>
  database.owner.query(
    `update ${table} set starts_at = now() - interval '2 hours', ends_at = now() - interval '1 hour' where ${where} = $1`,
    [id],
  );

test('what was changed is told with who, when, what, why and what it did; the newest first', async () => {
  const cohortId = await aPlannedCohort();
  const trainer = await desk.aTrainer();
  expect(await plans.past(cohortId)).toEqual([]);
  const person = await desk.somebody();
  await desk.enrol(cohortId, person);
  await database.owner.query(`update person set email = id || '@ministry.example' where id = $1`, [person.personId]);
  await plans.change('postpone', { cohortId, days: 2, reason: ' The minister visits. ' });
  await plans.change('venue', { cohortId, venue: 'Hall B' });
  await plans.change('trainer', { cohortId, trainerId: trainer.personId, reason: '' });
  const [led, moved, postponed] = (await plans.past(cohortId))!;
  expect(postponed).toMatchObject({
    kind: 'postpone',
    days: 2,
    firstDay: null,
    reason: 'The minister visits.',
    effect: { sessions: 2, people: 0, letters: 1, noLongerComplete: 0 },
    undone: null,
  });
  expect(moved).toMatchObject({ kind: 'venue', venue: 'Hall B', link: null, reason: null });
  expect(led).toMatchObject({ kind: 'trainer', trainerName: expect.any(String) as unknown, obstacle: null });
  expect(Date.now() - +led!.changedAt).toBeLessThan(60_000);
});

test('how many would not complete any more is told only to who may see persons', async () => {
  desk = await CohortDesk.open(database, 'person');
  plans = new PlanDesk(database, desk);
  const cohortId = await aPlannedCohort();
  await plans.change('cancel', { cohortId, reason: 'No venue.' });
  expect(await plans.past(cohortId)).toMatchObject([{ effect: { sessions: 2, noLongerComplete: null } }]);
});

test('a cohort that is split or merged is told of on both sides, and can’t be undone, since people were told', async () => {
  const cohortId = await aPlannedCohort();
  for (const person of await desk.people(2)) await desk.enrol(cohortId, person);
  const split = { cohortId, name: `Second ${cohortId}`, seats: 3, by: 'alphabet' };
  const { changeId, cohortId: other } = await plans.change('split', split);
  const told = { id: changeId, kind: 'split', cohortId, otherCohortId: other, obstacle: 'people_moved' };
  expect(await plans.past(cohortId)).toMatchObject([told]);
  expect(await plans.past(other)).toMatchObject([told]);
  await expect(plans.undo(changeId)).rejects.toMatchObject({ issues: [{ code: 'undo-people-moved' }] });
  await plans.change('merge', { cohortId: other, intoCohortId: cohortId, reason: 'Few people' });
  expect((await plans.past(cohortId))!.map(({ kind, reason }) => [kind, reason])).toEqual([
    ['merge', 'Few people'],
    ['split', null],
  ]);
});

test('a change is undone later too, with a reason; of several, the last one first', async () => {
  const cohortId = await aPlannedCohort();
  const first = await plans.change('venue', { cohortId, venue: 'Hall B' });
  const second = await plans.change('venue', { cohortId, venue: 'Hall C' });
  expect((await plans.past(cohortId))!.map(({ obstacle }) => obstacle)).toEqual([null, 'changed']);
  await expect(plans.undo(first.changeId)).rejects.toMatchObject({ issues: [{ code: 'undo-changed' }] });
  await plans.undo(second.changeId, 'Hall C is flooded');
  expect(await venues(cohortId)).toEqual(['Hall B', 'Hall B']);
  const [undone, open] = (await plans.past(cohortId))!;
  expect(undone).toMatchObject({ obstacle: 'undone', undone: { reason: 'Hall C is flooded' } });
  expect(undone!.undone!.by).toBe(undone!.changedBy);
  expect(open).toMatchObject({ obstacle: null, undone: null });
  // What it was built on is as it left it: nothing depends on it any more.
  await plans.undo(first.changeId);
  expect(await venues(cohortId)).toEqual(['Hall A', 'Hall A']);
});

test('what somebody did by hand in between stays in the way, though what came after it was undone', async () => {
  const cohortId = await aPlannedCohort();
  const { changeId } = await plans.change('venue', { cohortId, venue: 'Hall B' });
  const [session] = await sessionsOf(cohortId);
  await desk.move(session!.id, 2, { startsAt: at(9, 9), endsAt: at(9, 12) });
  const later = await plans.change('venue', { cohortId, venue: 'Hall C' });
  await plans.undo(later.changeId);
  expect((await plans.past(cohortId))![1]).toMatchObject({
    id: changeId,
    obstacle: 'changed',
    inTheWay: ['First day'],
  });
  await expect(plans.undo(changeId)).rejects.toMatchObject({ issues: [{ code: 'undo-changed' }] });
});

test('a change is not undone once a session of it has begun, nor where it would go back into the past', async () => {
  const [begun, back] = [await aPlannedCohort(), await aLaterCohort()];
  const one = await plans.change('venue', { cohortId: begun, venue: 'Hall D' });
  const [session] = await sessionsOf(begun);
  await past('session', 'id', session!.id);
  expect(await plans.past(begun)).toMatchObject([{ obstacle: 'begun', inTheWay: ['First day'] }]);
  await expect(plans.undo(one.changeId)).rejects.toMatchObject({ issues: [{ code: 'undo-begun' }] });
  const two = await plans.change('postpone', { cohortId: back, days: 30 });
  await past('plan_change_session', 'change_id', two.changeId);
  expect(await plans.past(back)).toMatchObject([{ obstacle: 'past', inTheWay: ['First day'] }]);
  await expect(plans.undo(two.changeId)).rejects.toMatchObject({ issues: [{ code: 'undo-past' }] });
});

const aLaterCohort = async () => {
  const cohortId = await desk.aCohort();
  await desk.plan(cohortId, { startsAt: at(17, 9), endsAt: at(17, 12) });
  return cohortId;
};

test('the plan of a cohort that does not take place stays as it is', async () => {
  const cohortId = await aPlannedCohort();
  const { changeId } = await plans.change('venue', { cohortId, venue: 'Hall B' });
  await plans.change('cancel', { cohortId, reason: 'No venue.' });
  expect((await plans.past(cohortId))!.map(({ kind, reason, obstacle }) => [kind, reason, obstacle])).toEqual([
    ['cancel', 'No venue.', 'people_moved'],
    ['venue', null, 'cohort_over'],
  ]);
  await expect(plans.undo(changeId)).rejects.toMatchObject({ issues: [{ code: 'undo-cohort-over' }] });
});

test('who does not reach a cohort is told of no change, and an undoing is no change that could be undone', async () => {
  const cohortId = await aPlannedCohort();
  const { changeId } = await plans.change('venue', { cohortId, venue: 'Hall B' });
  await plans.undo(changeId);
  expect(await plans.past(cohortId, await desk.somebody())).toBeNull();
  const [undoing] = await database.rows<{ id: string }>('select id from plan_change where undoes = $1', [changeId]);
  await expect(plans.undo(undoing!.id)).rejects.toMatchObject({ kind: 'NotFound' });
});
