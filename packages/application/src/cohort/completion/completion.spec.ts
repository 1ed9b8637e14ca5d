import { anAskedRound } from '@baobab/testing';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { CohortDesk } from '../cohort.testing';
import { CohortQueries } from '../cohort.queries';
import { completionScene, hours, plan } from './completion.testing';
import { CompletionQueries } from './completion.queries';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const scene = () => completionScene(database);
const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

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

test('of any kind there may be several, but one share of the hours; a condition stays what it is, or is another one', async () => {
  const { amina, rules, told } = await scene();
  const works = ['A plan', 'A report', 'A talk'].map((title) => ({ ...plan, title }));
  await rules([...works, hours], { concerned: 2 });
  const conditions = (await told(amina))!.conditions;
  expect(conditions.map(({ title }) => title)).toEqual(['A plan', 'A report', 'A talk', null]);
  const other = { ...hours, id: conditions[0]!.id };
  await refused(rules([other], { expectedVersion: 1, concerned: 2 }), { kind: 'NotFound' });
  const many = Array.from({ length: 11 }, () => plan);
  await refused(rules(many, { expectedVersion: 1 }), { issues: [{ path: 'conditions' }] });
  expect((await told(amina))!.conditions).toHaveLength(4);
});

test('levels that came from elsewhere are of no round that anybody submits in', async () => {
  const { desk, rules, told, amina, queries, cohortId } = await scene();
  const round = { kind: 'assessment', roundId: desk.roundId };
  await refused(rules([hours, round]), {
    issues: [
      { path: 'conditions.1.roundId', code: 'round-not-asked', message: expect.stringMatching(/in Round \d+: /) },
    ],
  });
  const unopened = await anAskedRound(database.owner, {
    organisation_id: desk.actor.organisationId,
    institution_id: desk.actor.rootId,
  });
  await refused(rules([{ kind: 'assessment', roundId: unopened.id }]), { issues: [{ code: 'round-not-opened' }] });
  await database.rows(
    `insert into round_participant (organisation_id, round_id, person_id, rater_id, started_at, submitted_at) values ($1, $2, $3, $3, now(), now())`,
    [desk.actor.organisationId, desk.roundId, amina.personId],
  );
  const { people } = await queries.preview(desk.actor, { cohortId, forProgramme: true, conditions: [round] });
  await rules([round], { concerned: people.length });
  expect(await told(amina)).toMatchObject({ completes: true, conditions: [{ kind: 'assessment', met: true }] });
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
  await refused(undo(amina, ' '), { issues: [{ path: 'reason' }] });
  await undo(amina);
  await refused(undo(amina), { kind: 'NotFound' });
  const undone = { completes: false, reason: 'Decided of somebody else' };
  expect(await told(amina)).toMatchObject({ completes: true, override: null, undone });
  expect(await desk.complete(cohortId)).toEqual({ completed: 2, notCompleted: 0, noShow: 0 });
  expect([...(await states()).values()]).toEqual(['completed', 'completed']);
  const settled = { completes: true, met: 0, total: 1, override: { completes: true, reason: 'Led it herself' } };
  expect(await told(basma)).toMatchObject(settled);
  const { people } = (await queries.ofCohort(desk.actor, { cohortId }))!;
  expect(people!.find(({ personId }) => personId === basma.personId)).toMatchObject(settled);
  const audited = await desk.audited();
  for (const action of ['completion.overridden', 'completion-override.undone', 'cohort.completed'])
    expect(audited).toContain(action);
});

test('after the cohort is completed too a decision is made and taken back, by the conditions as they were met then', async () => {
  const { desk, cohortId, sessionId, trainer, amina, basma, told, rules, override, undo, states } = await scene();
  const stateOf = async ({ personId }: Actor) => (await states()).get(personId);
  await override(desk.actor, basma, true);
  await desk.complete(cohortId);
  expect(await stateOf(basma)).toBe('completed');
  await undo(basma);
  expect(await stateOf(basma)).toBe('no_show');
  expect(await told(basma)).toMatchObject({ completes: false, override: null, undone: { completes: true } });
  await override(desk.actor, amina, false, 'Copied her work');
  expect(await stateOf(amina)).toBe('not_completed');
  expect(await told(amina)).toMatchObject({ completes: false, met: 1, override: { reason: 'Copied her work' } });
  await undo(amina);
  expect(await stateOf(amina)).toBe('completed');
  await override(desk.actor, basma, true, 'Led it herself');
  expect(await stateOf(basma)).toBe('completed');
  // What it was settled by stays.
  await refused(rules([plan], { concerned: 0 }), { issues: [{ code: 'cohort-completed' }] });
  await refused(desk.record(trainer, sessionId, [[basma, 'present']]), { issues: [{ code: 'cohort-completed' }] });
  await refused(override(trainer, basma, true), { kind: 'Refused' });
});

test('who sees no persons sees the rules, and nobody’s standing', async () => {
  const desk = await CohortDesk.open(database, 'person');
  const cohortId = await desk.aCohort();
  const queries = new CompletionQueries(database.reads, new CohortQueries(database.reads), database.work);
  expect(await queries.ofCohort(desk.actor, { cohortId })).toMatchObject({ source: 'standard', people: null });
  expect(await queries.mine(await desk.somebody(), { cohortId })).toBeNull();
});
