import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { CohortDesk } from '../cohort.testing';
import { CohortQueries } from '../cohort.queries';
import { ChangeCompletionRules, CompletionQueries, DecideWork, HandInWork } from '../completion';
import { PlanDesk } from './plan-change.testing';

let database: WorkingDatabase;
let desk: CohortDesk;
let plans: PlanDesk;
let amina: Actor;
let basma: Actor;
let from: string;

/** A cohort of two that has met once; the first was there. */
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  plans = new PlanDesk(database, desk);
  from = await desk.aCohort();
  [amina, basma] = (await desk.people(2)) as [Actor, Actor];
  for (const person of [amina, basma]) await desk.enrol(from, person);
  const held = await desk.aHeldSession(from, { venue: 'Hall A' });
  await desk.record(desk.actor, held, [
    [amina, 'present'],
    [basma, 'absent'],
  ]);
});
beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const standing = async (person: Actor, cohortId: string) =>
  new CompletionQueries(database.reads, new CohortQueries(database.reads), database.work).mine(person, { cohortId });
const rules = (cohortId: string, conditions: object[], forProgramme: boolean, concerned: number) =>
  new ChangeCompletionRules(database.work).execute(desk.actor, {
    cohortId,
    forProgramme,
    conditions,
    expectedVersion: 0,
    concerned,
  });
const plan = { kind: 'work', title: 'A plan' };
/** @returns the state of what she handed in, which is accepted. */
const accepted = async (person: Actor, cohortId: string) => {
  const { id: conditionId } = (await standing(person, cohortId))!.conditions[0]!;
  await new HandInWork(database.work).execute(person, { cohortId, conditionId, text: 'My plan' });
  const work = { cohortId, conditionId, personId: person.personId, expectedRevision: 1 };
  await new DecideWork(database.work).execute(desk.actor, { ...work, accepted: true });
};

test('who would complete and is out by then is told of by name; nothing of hers counts elsewhere', async () => {
  const { completion } = await plans.preview('cancel', { cohortId: from, reason: 'No venue.' });
  expect(completion).toMatchObject({ noLonger: 1, otherHours: 0, worksLeft: 0 });
  expect(completion!.people).toHaveLength(1);
});

test('a postponement, another trainer or another venue takes no completion away', async () => {
  await desk.plan(from);
  const { completion } = await plans.preview('postpone', { cohortId: from, days: 7 });
  expect(completion).toEqual({ noLonger: 0, people: [], otherHours: 0, worksLeft: 0 });
});

test('in a merged cohort the hours of that one count, and what was handed in goes along where the same is asked for', async () => {
  const into = await desk.aCohort();
  await rules(from, [plan], true, 2);
  await accepted(amina, from);
  expect((await plans.preview('merge', { cohortId: from, intoCohortId: into })).completion).toMatchObject({
    noLonger: 0,
    otherHours: 2,
    worksLeft: 0,
  });
  await plans.change('merge', { cohortId: from, intoCohortId: into });
  expect(await standing(amina, into)).toMatchObject({
    completes: true,
    works: [{ text: 'My plan', state: 'accepted' }],
  });
});

test('where something else is asked for, what was handed in stays behind, and that is told', async () => {
  const into = await desk.aCohort();
  await rules(from, [plan], true, 2);
  await accepted(amina, from);
  await rules(into, [{ kind: 'work', title: 'A report' }], false, 0);
  const shown = await plans.preview('merge', { cohortId: from, intoCohortId: into });
  expect(shown.completion).toMatchObject({ noLonger: 1, worksLeft: 1 });
  await plans.change('merge', { cohortId: from, intoCohortId: into });
  expect(await standing(amina, into)).toMatchObject({ completes: false, works: [] });
  expect(await plans.past(from)).toMatchObject([{ effect: { noLongerComplete: 1 } }]);
});

test('a cohort that comes out of a split is completed by the same, and works go along', async () => {
  await rules(from, [plan], false, 2);
  await accepted(amina, from);
  const personIds = [amina.personId];
  const split = { cohortId: from, name: `Second ${from}`, seats: 3, by: 'hand', personIds };
  expect((await plans.preview('split', split)).completion).toMatchObject({ noLonger: 0, otherHours: 1, worksLeft: 0 });
  const { cohortId } = await plans.change('split', split);
  expect(await standing(amina, cohortId)).toMatchObject({ completes: true, conditions: [plan], met: 1 });
  expect(await standing(basma, from)).toMatchObject({ completes: false });
});

test('of two works of a name none is lost on the way into another cohort', async () => {
  const into = await desk.aCohort();
  await rules(from, [plan, plan], false, 2);
  await rules(into, [plan, plan], false, 0);
  for (const { id: conditionId } of (await standing(amina, from))!.conditions)
    await new HandInWork(database.work).execute(amina, { cohortId: from, conditionId, text: `For ${conditionId}` });
  await plans.change('merge', { cohortId: from, intoCohortId: into });
  const { works } = (await standing(amina, into))!;
  expect(works).toHaveLength(2);
  expect(new Set(works.map(({ text }) => text)).size).toBe(2);
});

test('a change that was looked at before somebody’s attendance was recorded is refused: it would do something else by now', async () => {
  const { digest } = await plans.preview('cancel', { cohortId: from, reason: 'No venue.' });
  const [session] = (await desk.cohort(from)).sessions as { id: string }[];
  await desk.record(desk.actor, session!.id, [[basma, 'present']]);
  await expect(plans.make('cancel', { cohortId: from, reason: 'No venue.' }, digest)).rejects.toMatchObject({
    kind: 'VersionConflict',
  });
});
