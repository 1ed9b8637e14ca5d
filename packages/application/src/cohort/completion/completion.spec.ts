import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { CohortDesk } from '../cohort.testing';
import {
  ChangeCompletionRules,
  CohortQueries,
  CompletionQueries,
  DecideWork,
  HandInWork,
  OverrideCompletion,
  UndoCompletionOverride,
} from '..';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

/** A cohort of two learners with a session that was held; the first was there. */
const scene = async () => {
  const desk = await CohortDesk.open(database);
  const cohortId = await desk.aCohort();
  const trainer = await desk.aTrainer();
  const [amina, basma] = (await desk.people(2)) as [Actor, Actor];
  for (const person of [amina, basma]) await desk.enrolMyself(person, cohortId);
  const sessionId = await desk.aHeldSession(cohortId, { trainer_id: trainer.personId });
  await desk.record(trainer, sessionId, [
    [amina, 'present'],
    [basma, 'absent'],
  ]);
  const queries = new CompletionQueries(database.reads, new CohortQueries(database.reads), database.work);
  const rules = async (conditions: object[], more: Record<string, unknown> = {}) =>
    new ChangeCompletionRules(database.work).execute(desk.actor, {
      cohortId,
      forProgramme: true,
      expectedVersion: 0,
      conditions,
      ...more,
    });
  const told = async (actor: Actor) => (await queries.mine(actor, { cohortId }))!;
  const handIn = async (actor: Actor, conditionId: string, said: object = { text: 'My plan' }) =>
    new HandInWork(database.work).execute(actor, { cohortId, conditionId, ...said });
  const decide = async (by: Actor, conditionId: string, more: object = {}) =>
    new DecideWork(database.work).execute(by, {
      cohortId,
      conditionId,
      personId: amina.personId,
      expectedRevision: 1,
      accepted: true,
      ...more,
    });
  const override = async (by: Actor, { personId }: Actor, completes: boolean, reason = 'Led it herself') =>
    new OverrideCompletion(database.work).execute(by, { cohortId, personId, completes, reason });
  const undo = async ({ personId }: Actor) =>
    new UndoCompletionOverride(database.work).execute(desk.actor, { cohortId, personId });
  const states = async () =>
    new Map((await desk.enrolments(cohortId)).nodes.map(({ personId, state }) => [personId, state]));
  return {
    desk,
    cohortId,
    trainer,
    amina,
    basma,
    sessionId,
    queries,
    rules,
    told,
    handIn,
    decide,
    override,
    undo,
    states,
  };
};
const hours = { kind: 'attendance', leastShare: 0.8 };
const plan = { kind: 'work', title: 'A plan' };

test('of a cohort without rules 80 % of the hours complete; a programme’s rules hold where the cohort has none, its own before them', async () => {
  const { desk, cohortId, queries, rules, amina, told } = await scene();
  const seen = async () => (await queries.ofCohort(desk.actor, { cohortId }))!;
  expect(await seen()).toMatchObject({ source: 'standard', programmeVersion: 0, cohortVersion: 0 });
  expect(await told(amina)).toMatchObject({ completes: true, met: 1, total: 1 });
  await rules([hours, plan], { concerned: 2 });
  expect(await seen()).toMatchObject({
    source: 'programme',
    programmeVersion: 1,
    conditions: [{ kind: 'attendance' }, plan],
  });
  expect(await told(amina)).toMatchObject({ completes: false, met: 1, total: 2 });
  await rules([{ ...hours, leastShare: 0.5 }], { forProgramme: false, concerned: 2 });
  expect(await seen()).toMatchObject({ source: 'cohort', cohortVersion: 1, conditions: [{ leastShare: 0.5 }] });
  await refused(rules([hours], { forProgramme: false }), { kind: 'VersionConflict' });
  await rules([], { forProgramme: false, expectedVersion: 1, concerned: 2 });
  expect(await seen()).toMatchObject({ source: 'programme', cohortVersion: 2 });
});

test('rules of a cohort that has begun are not changed before whom it concerns was looked at', async () => {
  const { cohortId, desk, queries, rules, amina, basma } = await scene();
  const asked = { cohortId, forProgramme: true, conditions: [plan] };
  await refused(rules([plan]), { issues: [{ code: 'rules-concern-people' }] });
  const { people } = await queries.preview(desk.actor, asked);
  expect(new Set(people.map(({ personId }) => personId))).toEqual(new Set([amina.personId, basma.personId]));
  expect(people.find(({ personId }) => personId === amina.personId)).toMatchObject({
    before: { completes: true },
    after: { completes: false, met: 0 },
  });
  await rules([plan], { concerned: 2 });
  // A lower share changes nothing for who was there, nor for who was not.
  const other = await scene();
  await other.rules([{ ...hours, leastShare: 0.5 }]);
});

test.each([
  ['an unknown round', [{ kind: 'assessment', roundId: '00000000-0000-4000-8000-000000000000' }], 'unknown'],
  ['no share', [{ kind: 'attendance' }], 'condition-incomplete'],
  ['a share above all', [{ kind: 'attendance', leastShare: 1.1 }], 'too-big'],
  ['a work without a name', [{ kind: 'work', title: ' ' }], 'condition-incomplete'],
  ['two shares', [hours, hours], 'attendance-twice'],
])('rules with %s are refused', async (_, conditions, code) => {
  const { rules } = await scene();
  await refused(rules(conditions), { issues: [{ code }] });
});

test('levels that came from elsewhere are of no round that anybody submits in', async () => {
  const { desk, rules, told, amina, queries, cohortId } = await scene();
  const round = { kind: 'assessment', roundId: desk.roundId };
  await refused(rules([round]), { issues: [{ code: 'round-not-asked' }] });
  await database.rows(
    `insert into round_participant (organisation_id, round_id, person_id, rater_id, started_at, submitted_at) values ($1, $2, $3, $3, now(), now())`,
    [desk.actor.organisationId, desk.roundId, amina.personId],
  );
  const { people } = await queries.preview(desk.actor, { cohortId, forProgramme: true, conditions: [round] });
  await rules([round], { concerned: people.length });
  expect(await told(amina)).toMatchObject({ completes: true, conditions: [{ kind: 'assessment', met: true }] });
});

test('work is handed in by the learner, sent back with a reason, handed in again and accepted; then it stays', async () => {
  const { trainer, amina, basma, rules, told, handIn, decide, queries, desk } = await scene();
  await rules([plan], { concerned: 2 });
  const { id } = (await told(amina)).conditions[0]!;
  await refused(handIn(amina, id, { text: ' ' }), { issues: [{ code: 'nothing-handed-in' }] });
  await refused(handIn(amina, id, { link: 'javascript:alert(1)' }), { issues: [{ code: 'link-not-web' }] });
  await refused(handIn(await desk.somebody(), id), { kind: 'NotFound' });
  await refused(handIn(amina, '00000000-0000-4000-8000-000000000000'), { kind: 'NotFound' });
  await handIn(amina, id);
  expect(await queries.toDecide(trainer)).toMatchObject([{ title: 'A plan', text: 'My plan', revision: 1 }]);
  expect(await queries.toDecide(basma)).toEqual([]);
  await refused(decide(basma, id), { kind: 'Refused' });
  await refused(decide(await desk.aTrainer(), id), { kind: 'Refused' });
  await refused(decide(trainer, id, { accepted: false }), { issues: [{ code: 'sent-back-unexplained' }] });
  await decide(trainer, id, { accepted: false, reason: 'Say who does it' });
  expect(await told(amina)).toMatchObject({ met: 0, works: [{ state: 'sent_back', reason: 'Say who does it' }] });
  await handIn(amina, id, { link: 'https://example.org/plan' });
  await refused(decide(trainer, id), { kind: 'VersionConflict' });
  await decide(desk.actor, id, { expectedRevision: 2 });
  expect(await told(amina)).toMatchObject({ completes: true, works: [{ text: null, state: 'accepted' }] });
  await refused(handIn(amina, id), { issues: [{ code: 'work-accepted' }] });
});

test('rules that are changed keep what was handed in for a condition that stays', async () => {
  const { amina, rules, told, handIn, decide, trainer } = await scene();
  await rules([plan], { concerned: 2 });
  const { id } = (await told(amina)).conditions[0]!;
  await handIn(amina, id);
  await decide(trainer, id);
  await rules([{ ...plan, id, title: 'A plan of one page' }, hours], { expectedVersion: 1, concerned: 1 });
  expect(await told(amina)).toMatchObject({
    completes: true,
    met: 2,
    conditions: [{ id, title: 'A plan of one page' }, {}],
  });
});

test('a coordinator decides in both ways, undoes it, and what is settled keeps by what', async () => {
  const { desk, cohortId, trainer, amina, basma, told, override, undo, states, queries } = await scene();
  await refused(override(trainer, basma, true), { kind: 'Refused' });
  await refused(override(desk.actor, await desk.somebody(), true), { kind: 'NotFound' });
  await refused(override(desk.actor, basma, true, ' '), { issues: [{ path: 'reason' }] });
  await override(desk.actor, basma, true);
  await override(desk.actor, amina, false, 'Copied her work');
  expect(await told(amina)).toMatchObject({ completes: false, met: 1, override: { reason: 'Copied her work' } });
  await undo(amina);
  await refused(undo(amina), { kind: 'NotFound' });
  expect(await told(amina)).toMatchObject({ completes: true, override: null });
  expect(await desk.complete(cohortId)).toEqual({ completed: 2, notCompleted: 0, noShow: 0 });
  expect([...(await states()).values()]).toEqual(['completed', 'completed']);
  const settled = { completes: true, met: 0, total: 1, override: { completes: true, reason: 'Led it herself' } };
  expect(await told(basma)).toMatchObject(settled);
  const { people } = (await queries.ofCohort(desk.actor, { cohortId }))!;
  expect(people!.find(({ personId }) => personId === basma.personId)).toMatchObject(settled);
  await refused(override(desk.actor, amina, false), { issues: [{ code: 'cohort-completed' }] });
  await refused(undo(basma), { issues: [{ code: 'cohort-completed' }] });
  const audited = await desk.audited();
  for (const action of ['completion.overridden', 'completion-override.undone', 'cohort.completed'])
    expect(audited).toContain(action);
});

test('who sees no persons sees the rules, and nobody’s standing', async () => {
  const desk = await CohortDesk.open(database, 'person');
  const cohortId = await desk.aCohort();
  const queries = new CompletionQueries(database.reads, new CohortQueries(database.reads), database.work);
  expect(await queries.ofCohort(desk.actor, { cohortId })).toMatchObject({ source: 'standard', people: null });
  expect(await queries.mine(await desk.somebody(), { cohortId })).toBeNull();
});
