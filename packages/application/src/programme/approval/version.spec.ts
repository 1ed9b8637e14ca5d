import { sql } from '../../database';
import type { Head } from '../../database/working-database.testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { ChangePlan } from '..';
import { acceptingOf, publishingOf, TailoringDesk } from '../programme.testing';
import { aScene, type Scene, versionsOf } from './approval.testing';
import { freezeVersion } from './frozen-programme';
import { ResetPlan } from '.';

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

const change = (actor: Head, programmeId: string, trainingModuleIds: string[], expectedVersion: number) =>
  new ChangePlan(database.work).execute(actor, { programmeId, trainingModuleIds, expectedVersion });
const freeze = ({ actor, programmeId }: Scene) =>
  database.work.run(actor, async () =>
    freezeVersion(actor, { id: programmeId, needs: (await desk.programme(actor, programmeId)).needs }),
  );
const versions = ({ actor, programmeId }: Scene) => versionsOf(database).all(actor, { programmeId });

test('a version stays as it was, whatever becomes of the draft, the catalogue and the needs', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics, further } = scene;
  await change(actor, programmeId, [basics.id, further.id], 1);
  expect(await freeze(scene)).toBe(1);
  const [before] = (await versions(scene))!;
  expect(before).toMatchObject({
    number: 1,
    change: null,
    origin: null,
    plan: {
      hours: 10,
      cost: 220,
      needClosed: 24,
      modules: [{ module: { text: { label: 'Basics' } }, people: 12 }, { module: { text: { label: 'Further' } } }],
      effects: expect.arrayContaining([expect.objectContaining({ code: 'D1.1', inNeedBefore: 12, inNeedAfter: 0 })]),
    },
  });
  await change(actor, programmeId, [further.id], 2);
  await database.owner.query('update training_module set retired_at = now(), hours = 60, provider = $2 where id = $1', [
    basics.id,
    'Another',
  ]);
  await database.owner.query('delete from assessed_level where round_id = $1', [scene.roundId]);
  expect(await versions(scene)).toEqual([before]);
});

test('neither the application nor its owner’s rows let a version be written over', async () => {
  const scene = await aScene(database, desk);
  await change(scene.actor, scene.programmeId, [scene.basics.id], 1);
  await freeze(scene);
  for (const statement of ['update programme_version set number = 7', 'delete from programme_version'])
    await expect(database.work.run(scene.actor, () => sql(statement))).rejects.toThrow('permission denied');
});

test('what a version changed is told against the one before', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics, further, both } = scene;
  await change(actor, programmeId, [basics.id, further.id], 1);
  await freeze(scene);
  await change(actor, programmeId, [further.id, basics.id], 2);
  await freeze(scene);
  await change(actor, programmeId, [further.id, both.id], 3);
  await freeze(scene);
  expect((await versions(scene))!.map(({ number, change: told }) => [number, told])).toEqual([
    [3, { added: ['Both at once'], removed: ['Basics'], reordered: false, hours: 24, cost: -220, needClosed: 0 }],
    [2, { added: [], removed: [], reordered: true, hours: 0, cost: 0, needClosed: 0 }],
    [1, null],
  ]);
});

test('the draft goes back to a version, and what its modules do is counted by the needs of now', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics, further, both } = scene;
  await change(actor, programmeId, [further.id, basics.id], 1);
  await freeze(scene);
  await change(actor, programmeId, [both.id], 2);
  const [version] = (await versions(scene))!;
  const reset = (expectedVersion: number) =>
    new ResetPlan(database.work).execute(actor, { programmeVersionId: version!.id, expectedVersion });
  await expect(reset(2)).rejects.toMatchObject({ kind: 'VersionConflict' });
  await reset(3);
  const plan = await desk.plan(actor, programmeId);
  expect(plan.modules.map(({ moduleId, byHand }) => [moduleId, byHand])).toEqual([
    [further.id, true],
    [basics.id, true],
  ]);
  expect(plan.needClosed).toBe(24);
});

test('what edits by hand cost is told against the set that was accepted, of the draft and in a version', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics, further, both, limits } = scene;
  const origin = async () => versionsOf(database).origin(actor, await desk.programme(actor, programmeId));
  expect(await origin()).toBeNull();
  const { scenarioId } = await desk.tailor(actor, programmeId, { ...limits, hours: 10 });
  await acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  const accepted = { scenarioId, objective: 'most_need_closed', status: 'optimal', limits: { hours: 10 } };
  expect(await origin()).toMatchObject({ ...accepted, unchanged: true, closesLess: 0, hoursMore: 0, costMore: 0 });
  await change(actor, programmeId, [further.id, basics.id], 2);
  expect(await origin()).toMatchObject({ unchanged: true });
  await change(actor, programmeId, [basics.id], 3);
  expect(await origin()).toMatchObject({ unchanged: false, closesLess: 12, hoursMore: -4, costMore: 0 });
  await freeze(scene);
  await change(actor, programmeId, [both.id], 4);
  expect(await origin()).toMatchObject({ unchanged: false, closesLess: 0, hoursMore: 20, costMore: -220 });
  expect((await versions(scene))![0]).toMatchObject({ origin: { ...accepted, unchanged: false, closesLess: 12 } });
});

test('who sees no persons is told of a version as of the plan: what would tell of few is withheld', async () => {
  const scene = await aScene(database, desk, 3);
  const { actor, programmeId, basics } = scene;
  await change(actor, programmeId, [basics.id], 1);
  await freeze(scene);
  expect((await versions(scene))![0]).toMatchObject({ plan: { needClosed: 3, withheld: false } });
  const manager: Head = { ...actor, grants: [{ role: 'manager', institutionId: actor.rootId }] };
  const [told] = (await versionsOf(database).all(manager, { programmeId }))!;
  expect(told).toMatchObject({ plan: { needClosed: null, cost: null, withheld: true, hours: 6 } });
});

test('a version from before there were tracks is one programme for all, to who sees persons and to who does not', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics, further } = scene;
  await change(actor, programmeId, [basics.id], 1);
  await freeze(scene);
  await change(actor, programmeId, [basics.id, further.id], 2);
  await freeze(scene);
  await database.rows(`update programme_version set snapshot = snapshot #- '{plan,tracks}' where programme_id = $1`, [
    programmeId,
  ]);
  for (const role of ['coordinator', 'manager'] as const) {
    const reader: Head = { ...actor, grants: [{ role, institutionId: actor.rootId }] };
    expect(await versionsOf(database).all(reader, { programmeId })).toMatchObject([
      { plan: { hours: 10, tracks: [] }, change: { added: ['Further'] } },
      { plan: { hours: 6, tracks: [] } },
    ]);
  }
});

test('versions of another organisation are not there', async () => {
  const scene = await aScene(database, desk);
  await change(scene.actor, scene.programmeId, [scene.basics.id], 1);
  await freeze(scene);
  const [version] = (await versions(scene))!;
  const stranger = await database.aHead();
  expect(await versionsOf(database).all(stranger, { programmeId: scene.programmeId })).toBeNull();
  expect(await versionsOf(database).byId(stranger, { id: version!.id })).toBeNull();
  const input = { programmeVersionId: version!.id, expectedVersion: 2 };
  await expect(new ResetPlan(database.work).execute(stranger, input)).rejects.toMatchObject({ kind: 'NotFound' });
});

test('publishing keeps a version, and says which', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics } = scene;
  await change(actor, programmeId, [basics.id], 1);
  await publishingOf(database).execute(actor, { programmeId, expectedVersion: 2 });
  expect((await versions(scene))!.map(({ number }) => number)).toEqual([1]);
  const row = 'select state, published_version as version from programme where id = $1';
  expect(await database.rows(row, [programmeId])).toEqual([{ state: 'published', version: 1 }]);
});
