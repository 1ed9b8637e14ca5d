import { anInstitution, aTrainingModule } from '@baobab/testing';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { JobQueries } from '../outbox';
import { ChangePlan } from '.';
import { acceptingOf, TailoringDesk } from './programme.testing';

let database: WorkingDatabase;
let desk: TailoringDesk;
let actor: Head;
let leftOut: string[];

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TailoringDesk(database);
  const published = await database.rows<{ id: string }>(
    'select id from training_module where organisation_id is null and not invented',
  );
  leftOut = published.map(({ id }) => id);
});
beforeEach(async () => {
  actor = await database.aHead();
});
afterAll(async () => {
  await desk?.thread.onModuleDestroy();
  await database?.close();
});

const manager = (institutionId = actor.rootId): Head => ({ ...actor, grants: [{ role: 'manager', institutionId }] });

/** A round of so many people, at a level of D1.1, of an institution. */
const roundOf = (
  ...groups: { count: number; level: number; institution?: string; profile?: string }[]
): Promise<string> =>
  desk.aRound(
    actor,
    ...groups.flatMap(({ count, level, institution = '', profile = 'Data analyst' }, group) =>
      Array.from(
        { length: count },
        (_, at) => `${group}-${at},Person ${group} ${at},${institution},${profile},${level},`,
      ),
    ),
  );
const ministry = (name: string) =>
  anInstitution(database.owner, { organisation_id: actor.organisationId, name, parent_id: actor.rootId });
const aModule = (teaches: Record<string, [number, number]>, more: Record<string, unknown> = {}) =>
  aTrainingModule(database.owner, { organisation_id: actor.organisationId, hours: 6, teaches, ...more });
/** Tailored, and its plan accepted. */
const tailored = async (roundId: string, more: Record<string, unknown> = {}) => {
  const programmeId = await desk.draft(actor, roundId, more);
  const { scenarioId } = await desk.tailor(actor, programmeId, { leftOut });
  await acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  return programmeId;
};

test('where at each level below target there are enough people, who may not see persons is told all of a plan', async () => {
  const roundId = await roundOf({ count: 12, level: 0 }, { count: 10, level: 1 });
  await aModule({ 'D1.1': [0, 1] }, { cost_per_person: 10 });
  const programmeId = await tailored(roundId);
  const plan = await desk.plan(manager(), programmeId);
  expect(plan).toMatchObject({
    withheld: false,
    cost: 120,
    needClosed: 12,
    modules: [{ people: 12, lostWithout: 12 }],
  });
  expect(plan).toEqual(await desk.plan(actor, programmeId));
  expect((await desk.scenarios(manager(), programmeId))[0]?.outcome).toMatchObject({ value: 12, bound: 12 });
});

test('where a few stand at one of them, she is told who is in need, and not what a plan changes', async () => {
  const roundId = await roundOf({ count: 12, level: 0 }, { count: 3, level: 1 });
  await aModule({ 'D1.1': [0, 1] }, { cost_per_person: 10 });
  const programmeId = await tailored(roundId);
  const seen = await desk.plan(actor, programmeId);
  expect(seen).toMatchObject({
    withheld: false,
    needClosed: 12,
    cost: 120,
    modules: [{ people: 12, lostWithout: 12 }],
  });
  expect(await desk.programme(manager(), programmeId)).toMatchObject({ peopleInNeed: 15 });
  expect(await desk.plan(manager(), programmeId)).toMatchObject({
    withheld: true,
    hours: 6,
    cost: null,
    need: seen.need,
    needClosed: null,
    modules: [{ cost: null, people: null, lostWithout: null, closes: [{ ordinal: 1, people: null }] }],
    effects: [{ inNeedBefore: 15, inNeedAfter: null, meanGapAfter: null }],
  });
  const [scenario] = await desk.scenarios(manager(), programmeId);
  expect(scenario?.outcome).toMatchObject({ status: 'optimal', value: null, bound: null, curve: [] });
  expect(scenario?.outcome?.limits).toMatchObject([{ limit: 'left_out', gainWithout: null, shutsOut: null }]);
});

test('the job that found a set tells who asked for it nothing of what it closes', async () => {
  const roundId = await roundOf({ count: 12, level: 0 }, { count: 3, level: 1 });
  await aModule({ 'D1.1': [0, 1] });
  const { jobId } = await desk.start(actor, await desk.draft(actor, roundId));
  await desk.run(actor, jobId);
  const job = await new JobQueries(database.reads).byId(actor, jobId);
  expect(job?.state).toBe('done');
  expect(job?.result.map(({ name }) => name)).toEqual(['modules']);
});

test('steps of a few are left out of what a module closes and of what stays open', async () => {
  const roundId = await roundOf({ count: 3, level: 0 }, { count: 12, level: 1 });
  await aModule({ 'D1.1': [0, 1] });
  const programmeId = await tailored(roundId);
  const ordinals = async (reader: Head) => {
    const { modules, open } = await desk.plan(reader, programmeId);
    return [modules[0]?.closes.map(({ ordinal }) => ordinal), open[0]?.ordinal];
  };
  expect(await ordinals(actor)).toEqual([[1], 2]);
  expect(await ordinals(manager())).toEqual([[], 2]);
});

test('a programme of an institution that the needs matrix withholds tells nothing of its group', async () => {
  const [health] = [await ministry('Health'), await ministry('Labour')];
  const roundId = await roundOf(
    { count: 12, level: 0, institution: 'Health' },
    { count: 3, level: 0, institution: 'Labour' },
  );
  await aModule({ 'D1.1': [0, 1] });
  const ofAll = await tailored(roundId);
  const ofHealth = await tailored(roundId, { name: 'Health', institutionId: health.id });
  expect(await desk.programme(manager(), ofAll)).toMatchObject({ peopleInNeed: 15 });
  // Less these 12 they would be the 3 of the other.
  expect(await desk.programme(manager(), ofHealth)).toMatchObject({ peopleInNeed: null });
  expect(await desk.plan(manager(), ofHealth)).toMatchObject({
    withheld: true,
    need: null,
    needClosed: null,
    effects: [{ inNeedBefore: null, inNeedAfter: null }],
  });
  expect(await desk.programme(manager(health.id), ofHealth)).toMatchObject({ peopleInNeed: 12 });
  expect((await desk.page(manager())).nodes.map(({ peopleInNeed }) => peopleInNeed)).toEqual([null, 15]);
});

test('a programme of one role profile tells of it what is told of role profiles, over a whole reach alone', async () => {
  const health = await ministry('Health');
  const roundId = await roundOf(
    { count: 12, level: 0, institution: 'Health' },
    { count: 15, level: 0 },
    { count: 20, level: 0, profile: 'Policy maker' },
  );
  await aModule({ 'D1.1': [0, 1] });
  const [profile] = await database.rows<{ id: string }>(
    `select id from role_profile where texts -> 'en' ->> 'label' = 'Data analyst' and organisation_id is null`,
  );
  const ofProfile = { roleProfileId: profile!.id };
  const ofAll = await tailored(roundId, { name: 'All', ...ofProfile });
  const ofHealth = await tailored(roundId, { name: 'Health', institutionId: health.id, ...ofProfile });
  const toldOf = async (programmeId: string, reader: Head) => {
    const { effects, needClosed } = await desk.plan(reader, programmeId);
    return [effects[0]?.inNeedBefore, effects[0]?.inNeedAfter, needClosed];
  };
  expect(await toldOf(ofAll, manager())).toEqual([27, null, null]);
  expect(await toldOf(ofHealth, manager())).toEqual([null, null, null]);
  expect(await toldOf(ofHealth, manager(health.id))).toEqual([12, null, null]);
  expect(await desk.programme(manager(), ofHealth)).toMatchObject({ peopleInNeed: null });
});

test('of very few she is told neither how many they are, nor what would tell it', async () => {
  const roundId = await roundOf({ count: 2, level: 0 });
  const { id } = await aModule({ 'D1.1': [0, 1] }, { cost_per_person: 7 });
  const programmeId = await desk.draft(actor, roundId);
  await new ChangePlan(database.work).execute(actor, { programmeId, trainingModuleIds: [id], expectedVersion: 1 });
  expect(await desk.programme(manager(), programmeId)).toMatchObject({ peopleInNeed: null });
  expect(await desk.plan(manager(), programmeId)).toMatchObject({
    cost: null,
    need: null,
    needClosed: null,
    modules: [{ cost: null, people: null, lostWithout: null }],
    effects: [{ inNeedBefore: null }],
    open: [],
  });
  expect(await desk.plan(actor, programmeId)).toMatchObject({ cost: 14, modules: [{ people: 2 }] });
});

test('who sees no persons drafts nothing for a few, nor is told whether there is nobody', async () => {
  const { id: institutionId } = await ministry('Health');
  const roundId = await roundOf({ count: 12, level: 0 }, { count: 3, level: 0, institution: 'Health' });
  const few = { issues: [{ code: 'few-in-need' }] };
  await database.owner.query(`update assessment_round set disclosure = 'person' where id = $1`, [roundId]);
  await expect(desk.draft(actor, roundId, { institutionId })).rejects.toMatchObject(few);
  await database.owner.query('update assessed_level set level = 3 where round_id = $1', [roundId]);
  await expect(desk.draft(actor, roundId, { institutionId })).rejects.toMatchObject(few);
  await database.owner.query(`update assessed_level set level = 0 where round_id = $1`, [roundId]);
  expect(await desk.draft(actor, roundId)).toMatch(/./);
  await database.owner.query(`update assessment_round set disclosure = 'coordinators' where id = $1`, [roundId]);
  expect(await desk.draft(actor, roundId, { name: 'Of a few', institutionId })).toMatch(/./);
});

/** All but three of the first group reach their target. */
const becomesSmall = () =>
  database.owner.query(
    `update assessed_level set level = 3 where organisation_id = $1 and person_id in (
       select id from person where organisation_id = $1 and staff_number like '0-%' order by staff_number limit 9)`,
    [actor.organisationId],
  );
const showsPersonsTo = (disclosure: string) =>
  database.owner.query('update assessment_round set disclosure = $2 where organisation_id = $1', [
    actor.organisationId,
    disclosure,
  ]);

test('nor does she tailor anew for a group that has become small', async () => {
  const programmeId = await desk.draft(actor, await roundOf({ count: 12, level: 0 }));
  await aModule({ 'D1.1': [0, 1] });
  await showsPersonsTo('person');
  // Asked for while they were many, and worked on when they are few.
  const { jobId } = await desk.start(actor, programmeId, { leftOut });
  await becomesSmall();
  expect(await desk.run(actor, jobId)).toMatchObject({ state: 'failed', problem: { code: 'issue.few-in-need' } });
  expect(await desk.scenarios(actor, programmeId)).toMatchObject([{ outcome: null }]);
  await expect(desk.start(actor, programmeId)).rejects.toMatchObject({
    issues: [{ path: 'programmeId', code: 'few-in-need' }],
  });
  await showsPersonsTo('coordinators');
  expect(await desk.tailor(actor, programmeId, { leftOut })).toMatchObject({ outcome: { status: 'optimal' } });
});

test('nor makes a plan of what was found for a few', async () => {
  const programmeId = await desk.draft(actor, await roundOf({ count: 12, level: 0 }));
  await aModule({ 'D1.1': [0, 1] });
  const many = await desk.tailor(actor, programmeId, { leftOut });
  await becomesSmall();
  const few = await desk.tailor(actor, programmeId, { leftOut });
  await showsPersonsTo('person');
  const accept = (scenarioId: string) =>
    acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  await expect(accept(few.scenarioId)).rejects.toMatchObject({
    issues: [{ path: 'scenarioId', code: 'few-in-need' }],
  });
  expect(await accept(many.scenarioId)).toEqual({ done: true });
});
