import { aTrainingModule } from '@baobab/testing';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { CancelJob } from '../outbox';
import { ChangePlan } from '.';
import { acceptingOf, draftingOf, publishingOf, startingOf, TailoringDesk } from './programme.testing';

let database: WorkingDatabase;
let desk: TailoringDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TailoringDesk(database);
});

afterAll(async () => {
  await desk?.thread.onModuleDestroy();
  await database?.close();
});

const publishedIds = async (): Promise<string[]> => {
  const published = await database.rows<{ id: string }>(
    'select id from training_module where organisation_id is null and not invented',
  );
  return published.map(({ id }) => id);
};

/** Own modules only are asked for, so that what Baobab publishes does not decide: all of it is left out. */
const scene = async () => {
  const actor = await database.aHead();
  // A data analyst needs D1.1 at 2 and D1.2 at 1 or more (see the published role profile); twelve people at 0.
  const people = Array.from({ length: 12 }, (_, at) => `${at},Person ${at},,Data analyst,0,`);
  const roundId = await desk.aRound(actor, ...people);
  const own = (title: string, hours: number, teaches: Record<string, [number, number]>, more = {}) =>
    aTrainingModule(database.owner, { organisation_id: actor.organisationId, title, hours, teaches, ...more });
  const basics = await own('Basics', 6, { 'D1.1': [0, 1] }, { cost_per_group: 100, cost_per_person: 10 });
  const further = await own('Further', 4, { 'D1.1': [1, 2] });
  const both = await own('Both at once', 30, { 'D1.1': [0, 2] });
  const limits = { leftOut: await publishedIds() };
  return { actor, roundId, basics, further, both, limits };
};
const expectProblem = (asked: Promise<unknown>, kind: string, code?: string) =>
  expect(asked).rejects.toMatchObject({ kind, ...(code && { issues: [{ code }] }) });
const targetOf = async (): Promise<number> => {
  const [target] = await database.rows<{ ordinal: number }>(
    `select t.ordinal from role_profile_target t join role_profile r on r.id = t.role_profile_id join competency c on c.id = t.competency_id
     where r.texts -> 'en' ->> 'label' = 'Data analyst' and c.code = 'D1.1' and r.organisation_id is null`,
  );
  return target!.ordinal;
};

test('a draft counts the needs of its group: each step, each person', async () => {
  const { actor, roundId } = await scene();
  const { peopleInNeed, needs } = await desk.programme(actor, await desk.draft(actor, roundId));
  expect(peopleInNeed).toBe(12);
  const target = await targetOf();
  expect(needs.steps.map(({ start, step, people }) => [start, step, people])).toEqual(
    Array.from({ length: target }, (_, at) => [0, at + 1, 12]),
  );
});

test('the best set is found in a thread of its own, proven, and kept with what it closes', async () => {
  const { actor, roundId, basics, further, limits } = await scene();
  const { outcome } = await desk.tailor(actor, await desk.draft(actor, roundId), { ...limits, hours: 10 });
  expect(outcome).toMatchObject({ status: 'optimal', tiesSettled: true, value: 24, bound: 24 });
  expect(outcome.plan).toMatchObject({ hours: 10, cost: 220, needClosed: 24 });
  expect(outcome.plan.modules.map(({ moduleId, people }) => [moduleId, people])).toEqual([
    [basics.id, 12],
    [further.id, 12],
  ]);
  expect(outcome.plan.modules[0]).toMatchObject({ lostWithout: 24, cost: 220, module: { text: { label: 'Basics' } } });
});

test('what stays open says why, and the limit that binds what it costs', async () => {
  const { actor, roundId, limits } = await scene();
  const { outcome } = await desk.tailor(actor, await desk.draft(actor, roundId), { ...limits, hours: 6 });
  expect(outcome.plan.needClosed).toBe(12);
  expect(outcome.plan.open[0]).toMatchObject({ ordinal: 2, people: 12, reason: 'hours' });
  expect(outcome.limits).toContainEqual(
    expect.objectContaining({ limit: 'hours', used: 6, binds: true, gainWithout: 12 }),
  );
});

test('who skips what teaches her nothing spends fewer hours: more is closed within the hours of a person', async () => {
  const actor = await database.aHead();
  // Ten need D1.1 alone, ten D1.2 alone.
  const rows = Array.from({ length: 20 }, (_, at) => `${at},Person ${at},,Data analyst,${at < 10 ? '0,3' : '3,0'}`);
  const roundId = await desk.aRound(actor, ...rows);
  const own = (hours: number, teaches: Record<string, [number, number]>) =>
    aTrainingModule(database.owner, { organisation_id: actor.organisationId, hours, teaches });
  const [first, second] = [await own(6, { 'D1.1': [0, 1] }), await own(5, { 'D1.2': [0, 1] })];
  const leftOut = await publishedIds();
  const programmeId = await desk.draft(actor, roundId);
  const whole = await desk.tailor(actor, programmeId, { leftOut, hours: 6 });
  expect(whole.outcome.plan).toMatchObject({ hours: 5, needClosed: 10 });
  const { outcome } = await desk.tailor(actor, programmeId, { leftOut, hoursPerPerson: 6 });
  expect(outcome.plan).toMatchObject({ hours: 11, needClosed: 20 });
  expect(outcome.plan.modules.map(({ moduleId }) => moduleId).sort()).toEqual([first.id, second.id].sort());
  expect(outcome.limits).toContainEqual(
    expect.objectContaining({ limit: 'hours_per_person', used: 6, allowed: 6, binds: false }),
  );
  const tight = await desk.tailor(actor, programmeId, { leftOut, hoursPerPerson: 5 });
  expect(tight.outcome.plan.open[0]).toMatchObject({ reason: 'hours_per_person' });
  expect(tight.outcome.unchosen).toContainEqual(expect.objectContaining({ reason: 'hours_per_person' }));
});

test('a module is chosen with what it requires, or what does as well; a group more costs once more', async () => {
  const { actor, roundId, basics, further, limits } = await scene();
  const dear = await aTrainingModule(database.owner, {
    ...{ organisation_id: actor.organisationId, hours: 1, teaches: { 'D1.2': [2, 3] } },
    ...{ cost_per_group: 30, group_size: 5 },
  });
  const link = (table: string, ...ids: string[]) => database.owner.query(`insert into ${table} values ($1, $2)`, ids);
  await link('training_module_requirement', further.id, dear.id);
  const programmeId = await desk.draft(actor, roundId);
  const chosen = async () => {
    const { outcome } = await desk.tailor(actor, programmeId, { ...limits, hours: 12 });
    return [outcome.plan.modules.map(({ moduleId }) => moduleId).sort(), outcome.plan.cost];
  };
  // Nobody lacks what it teaches, so one group of it is held.
  expect(await chosen()).toEqual([[basics.id, further.id, dear.id].sort(), 250]);
  const same = await aTrainingModule(database.owner, {
    ...{ organisation_id: actor.organisationId, hours: 1, teaches: { 'D1.2': [2, 3] } },
  });
  await link('training_module_equivalent', same.id, dear.id);
  expect(await chosen()).toEqual([[basics.id, further.id, same.id].sort(), 220]);
  await database.owner.query('update training_module set group_size = 5 where id = $1', [basics.id]);
  expect(await chosen()).toEqual([[basics.id, further.id, same.id].sort(), 420]);
});

test('an accepted scenario becomes the plan; edited by hand, its effects are counted anew', async () => {
  const { actor, roundId, basics, further, both, limits } = await scene();
  const programmeId = await desk.draft(actor, roundId);
  const { scenarioId } = await desk.tailor(actor, programmeId, { ...limits, hours: 10 });
  await acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  expect(await desk.plan(actor, programmeId)).toMatchObject({
    needClosed: 24,
    modules: [
      { moduleId: basics.id, byHand: false },
      { moduleId: further.id, byHand: false },
    ],
  });
  const byHand = { programmeId, trainingModuleIds: [further.id, both.id], expectedVersion: 2 };
  await new ChangePlan(database.work).execute(actor, byHand);
  const plan = await desk.plan(actor, programmeId);
  expect(plan).toMatchObject({
    hours: 34,
    needClosed: 24,
    modules: [
      { moduleId: further.id, byHand: false, lostWithout: 0 },
      { moduleId: both.id, byHand: true, lostWithout: 24 },
    ],
  });
  await expectProblem(new ChangePlan(database.work).execute(actor, byHand), 'VersionConflict');
});

test('a published programme stays as it is', async () => {
  const { actor, roundId, basics } = await scene();
  const programmeId = await desk.draft(actor, roundId);
  const publish = (expectedVersion: number) => publishingOf(database).execute(actor, { programmeId, expectedVersion });
  await expectProblem(publish(1), 'InputProblem', 'plan-empty');
  const plan = { programmeId, trainingModuleIds: [basics.id], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(actor, plan);
  await publish(2);
  expect(await desk.programme(actor, programmeId)).toMatchObject({ state: 'published' });
  await expectProblem(
    new ChangePlan(database.work).execute(actor, { ...plan, expectedVersion: 3 }),
    'AlreadyPublished',
  );
  await expectProblem(desk.start(actor, programmeId), 'AlreadyPublished');
});

test('a plan with a module that was retired is not published', async () => {
  const { actor, roundId, basics } = await scene();
  const programmeId = await desk.draft(actor, roundId);
  await new ChangePlan(database.work).execute(actor, {
    programmeId,
    trainingModuleIds: [basics.id],
    expectedVersion: 1,
  });
  await database.owner.query('update training_module set retired_at = now() where id = $1', [basics.id]);
  const publish = publishingOf(database).execute(actor, { programmeId, expectedVersion: 2 });
  await expectProblem(publish, 'InputProblem', 'plan-retired');
});

test('limits that can’t be kept together are told, and such a scenario is not accepted', async () => {
  const { actor, roundId, basics, limits } = await scene();
  const programmeId = await desk.draft(actor, roundId);
  const { scenarioId, outcome } = await desk.tailor(actor, programmeId, { ...limits, hours: 1, mustHave: [basics.id] });
  expect(outcome.status).toBe('infeasible');
  expect(outcome.limits).toContainEqual(expect.objectContaining({ limit: 'hours', conflicts: true, enough: 6 }));
  const accept = { programmeId, scenarioId, expectedVersion: 1 };
  await expectProblem(acceptingOf(database).execute(actor, accept), 'InputProblem', 'scenario-infeasible');
});

test('a scenario that is cancelled has no answer, and ends its thread', async () => {
  const { actor, roundId } = await scene();
  const programmeId = await desk.draft(actor, roundId);
  const { jobId, scenarioId } = await desk.start(actor, programmeId, { inventedToo: true });
  await new CancelJob(database.work).execute(actor, { jobId });
  expect(await desk.run(actor, jobId)).toMatchObject({ state: 'cancelled' });
  const accept = { programmeId, scenarioId, expectedVersion: 1 };
  await expectProblem(acceptingOf(database).execute(actor, accept), 'InputProblem', 'scenario-not-done');
});

describe('refused in a sentence', () => {
  const draft = async (actor: Head, input: Record<string, unknown>) =>
    draftingOf(database).execute(actor, { name: 'P', institutionId: actor.rootId, ...input });

  test('a group of which nobody is in need', async () => {
    const actor = await database.aHead();
    const roundId = await desk.aRound(actor, '1,Amina,,Data analyst,3,3');
    await expectProblem(draft(actor, { roundId }), 'InputProblem', 'nobody-in-need');
  });
  test('a round that there is not, and one of another organisation', async () => {
    const [one, other] = [await scene(), await scene()];
    await expectProblem(draft(one.actor, { roundId: other.roundId }), 'InputProblem', 'unknown');
  });
  test('a name that another programme has', async () => {
    const { actor, roundId } = await scene();
    await draft(actor, { roundId });
    await expectProblem(draft(actor, { roundId }), 'InputProblem', 'programme-name-taken');
  });
  test.each([
    [{ hours: -1 }, 'too-small'],
    [{ hours: 1.234 }, 'invalid'],
    [{ budget: 1e12 }, 'too-big'],
    [{ languages: ['English'] }, 'not-regex'],
  ])('the limits %j', async (limits, code) => {
    const { actor, roundId } = await scene();
    const programmeId = await desk.draft(actor, roundId);
    await expectProblem(desk.start(actor, programmeId, limits), 'InputProblem', code);
  });
  test('a must-have that is left out, or not offered', async () => {
    const { actor, roundId, basics, limits } = await scene();
    const programmeId = await desk.draft(actor, roundId);
    const both = { mustHave: [basics.id], leftOut: [basics.id] };
    await expectProblem(desk.start(actor, programmeId, both), 'InputProblem', 'must-have-left-out');
    await database.owner.query('update training_module set retired_at = now() where id = $1', [basics.id]);
    const gone = { ...limits, mustHave: [basics.id] };
    await expectProblem(desk.start(actor, programmeId, gone), 'InputProblem', 'not-offered');
  });
  test("another organisation's programme, and who coordinates nothing", async () => {
    const { actor, roundId } = await scene();
    const programmeId = await desk.draft(actor, roundId);
    const input = { programmeId, objective: 'least_hours' };
    const stranger = await database.aHead();
    await expectProblem(startingOf(database).execute(stranger, input), 'NotFound');
    const manager: Head = { ...actor, grants: [{ role: 'manager', institutionId: actor.rootId }] };
    await expectProblem(startingOf(database).execute(manager, input), 'Refused');
  });
});

test('programmes are listed newest first, within reach', async () => {
  const { actor, roundId } = await scene();
  await desk.draft(actor, roundId, { name: 'First' });
  await desk.draft(actor, roundId, { name: 'Second' });
  expect((await desk.page(actor)).nodes.map(({ name }) => name)).toEqual(['Second', 'First']);
  expect((await desk.page(await database.aHead())).nodes).toEqual([]);
});
