import { aTrainingModule } from '@baobab/testing';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { ChangePlan, TrackPeopleQueries } from '.';
import { versionsOf } from './approval/approval.testing';
import { acceptingOf, programmesOf, TailoringDesk } from './programme.testing';

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

/** Twelve beginners, five who lack the first competency alone, and ten who are halfway in it: what suits the ten takes hours of the others, and the other way round. */
const scene = async (beginners = 12, halves = 5, further = 10) => {
  const actor = await database.aHead();
  const roundId = await desk.aRound(
    actor,
    ...Array.from({ length: beginners }, (_, at) => `${at},Beginner ${String(at).padStart(2, '0')},,Data analyst,0,0`),
    ...Array.from({ length: halves }, (_, at) => `8${at},Half ${at},,Data analyst,0,3`),
    ...Array.from({ length: further }, (_, at) => `9${at},Further ${at},,Data analyst,1,0`),
  );
  const own = (title: string, hours: number, teaches: Record<string, [number, number]>) =>
    aTrainingModule(database.owner, { organisation_id: actor.organisationId, title, hours, teaches });
  const start = await own('Start', 3, { 'D1.1': [0, 1] });
  const beside = await own('Beside it', 3, { 'D1.2': [0, 1] });
  const on = await own('Going on', 6, { 'D1.1': [1, 2], 'D1.2': [0, 1] });
  const published = await database.rows<{ id: string }>(
    'select id from training_module where organisation_id is null and not invented',
  );
  const limits = { leftOut: published.map(({ id }) => id), hoursPerPerson: 6 };
  const programmeId = await desk.draft(actor, roundId);
  return { actor, programmeId, limits, start, beside, on };
};
const peopleOf = (actor: Head, programmeId: string, scenarioId: string, track: number, first = 50) =>
  new TrackPeopleQueries(database.reads, programmesOf(database.reads)).page(actor, {
    ...{ programmeId, scenarioId, track, first },
  });

test('a group is split where that closes more: who is in which track, what each follows and what they skip', async () => {
  const { actor, programmeId, limits, start, beside, on } = await scene();
  const one = await desk.tailor(actor, programmeId, limits);
  expect(one.outcome).toMatchObject({ value: 39, tracksCurve: [], plan: { tracks: [] } });
  const { outcome, scenarioId } = await desk.tailor(actor, programmeId, { ...limits, tracks: 2 });
  expect(outcome).toMatchObject({ status: 'optimal', value: 49, bound: 49, curve: [], budgetCurve: [] });
  expect(outcome.tracksCurve.slice(0, 2)).toEqual([
    { tracks: 1, needClosed: 39, bound: 39 },
    { tracks: 2, needClosed: 49, bound: 49 },
  ]);
  expect(outcome.plan).toMatchObject({ hours: 12, needClosed: 49 });
  expect(outcome.plan.tracks).toEqual([
    {
      ...{ number: 1, people: 17, hours: 6, hoursPerPerson: 6, need: 58, needClosed: 29 },
      modules: expect.arrayContaining([
        { moduleId: start.id, people: 17, skipping: 0 },
        { moduleId: beside.id, people: 12, skipping: 5 },
      ]),
    },
    {
      ...{ number: 2, people: 10, hours: 6, hoursPerPerson: 6, need: 30, needClosed: 20 },
      modules: [{ moduleId: on.id, people: 10, skipping: 0 }],
    },
  ]);
  const further = await peopleOf(actor, programmeId, scenarioId, 2, 1);
  expect(further).toMatchObject({ totalCount: 10, hasNextPage: true });
  expect(further?.nodes).toMatchObject([{ name: 'Further 0', hours: 6, followedIds: [on.id], skippedIds: [] }]);
  const others = await peopleOf(actor, programmeId, scenarioId, 1);
  expect(others?.nodes.find(({ name }) => name === 'Half 0')).toMatchObject({
    ...{ hours: 3, followedIds: [start.id], skippedIds: [beside.id] },
  });
  expect(others?.totalCount).toBe(17);
  expect(await peopleOf(actor, programmeId, scenarioId, 3)).toBeNull();
});

test('what stays open in one track and not in another is told with how many still have it', async () => {
  const { actor, programmeId, limits } = await scene();
  const { outcome } = await desk.tailor(actor, programmeId, { ...limits, tracks: 2 });
  const [second] = outcome.plan.open.filter(({ ordinal, reason }) => ordinal === 2 && reason === 'hours_per_person');
  expect(second).toMatchObject({ people: 17 });
  const closing = outcome.plan.modules.flatMap(({ closes }) => closes).filter(({ ordinal }) => ordinal === 2);
  expect(closing).toMatchObject([{ people: 10 }]);
});

test('accepted, the tracks are the plan’s until it is edited by hand', async () => {
  const { actor, programmeId, limits, start, on } = await scene();
  const { scenarioId } = await desk.tailor(actor, programmeId, { ...limits, tracks: 2 });
  await acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  const accepted = await desk.plan(actor, programmeId);
  expect(accepted.needClosed).toBe(49);
  expect(accepted.tracks?.map(({ people }) => people)).toEqual([17, 10]);
  const input = { programmeId, trainingModuleIds: [start.id, on.id], expectedVersion: 2 };
  await new ChangePlan(database.work).execute(actor, input);
  expect((await desk.plan(actor, programmeId)).tracks).toEqual([]);
});

test('what a plan closes is not held against tracks that it no longer has, for they close within hours a person; hours and money are', async () => {
  const { actor, programmeId, limits, start, on } = await scene();
  const { scenarioId } = await desk.tailor(actor, programmeId, { ...limits, tracks: 2 });
  await acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  const origin = async () => versionsOf(database).origin(actor, await desk.programme(actor, programmeId));
  expect(await origin()).toMatchObject({ unchanged: true, closesLess: 0, hoursMore: 0, costMore: 0 });
  const input = { programmeId, trainingModuleIds: [start.id, on.id], expectedVersion: 2 };
  await new ChangePlan(database.work).execute(actor, input);
  expect(await origin()).toMatchObject({ unchanged: false, closesLess: null, hoursMore: -3, costMore: 0 });
});

test('tracks without hours a person, or for another objective, are refused with the remedy', async () => {
  const { actor, programmeId, limits } = await scene(2, 0, 1);
  const asked = (more: Record<string, unknown>) => desk.start(actor, programmeId, { ...limits, tracks: 2, ...more });
  const refused = (code: string) => ({ kind: 'InputProblem', issues: [{ path: 'tracks', code }] });
  await expect(asked({ hoursPerPerson: null })).rejects.toMatchObject(refused('tracks-without-hours'));
  await expect(asked({ objective: 'least_hours' })).rejects.toMatchObject(refused('tracks-of-least'));
  await expect(asked({ tracks: 5 })).rejects.toMatchObject({ issues: [{ path: 'tracks' }] });
});

test('who sees no persons is told the modules of tracks and no number of people, and nothing where a track is of few', async () => {
  const seenBy = async (further: number) => {
    const { actor, programmeId, limits } = await scene(12, 10, further);
    const { scenarioId } = await desk.tailor(actor, programmeId, { ...limits, tracks: 2 });
    const manager: Head = { ...actor, grants: [{ role: 'manager', institutionId: actor.rootId }] };
    const [scenario] = await desk.scenarios(manager, programmeId);
    expect(await peopleOf(manager, programmeId, scenarioId, 1)).toBeNull();
    return scenario!.outcome!;
  };
  const many = await seenBy(10);
  const noNumber = { people: null, hoursPerPerson: null, need: null, needClosed: null };
  expect(many.plan.tracks).toMatchObject([noNumber, noNumber]);
  expect(many.plan.tracks?.flatMap(({ modules }) => modules)).toMatchObject(
    Array.from({ length: 3 }, () => ({ people: null, skipping: null })),
  );
  expect(many).toMatchObject({ value: null, tracksCurve: [], plan: { needClosed: null, withheld: true } });
  expect((await seenBy(9)).plan.tracks).toBeNull();
});
