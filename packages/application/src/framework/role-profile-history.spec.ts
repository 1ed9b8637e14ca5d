import { sql } from '../database';
import { WorkingDatabase } from '../database/working-database.testing';
import { FrameworkDesk } from './framework.testing';
import { CopyRoleProfile, RoleProfileHistoryQueries, SetTarget } from '.';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

/** An organisation with a copy of "Data analyst", whose target in D1.1 is 2. */
const withProfile = async () => {
  const desk = await FrameworkDesk.open(database);
  const [profile] = await database.rows<{ id: string }>(
    `select id from role_profile where organisation_id is null and texts -> 'en' ->> 'label' = 'Data analyst'`,
  );
  const copy = { roleProfileId: profile!.id, name: 'Own analyst', locale: 'en' };
  const { roleProfileId } = await new CopyRoleProfile(database.work).execute(desk.actor, copy);
  const set = async (ordinal: number | null, expectedVersion: number, code = 'D1.1') =>
    new SetTarget(database.work).execute(desk.actor, {
      ...{ roleProfileId, ordinal, expectedVersion },
      competencyId: await desk.part(await desk.unesco(), code),
    });
  const history = (locale = 'en', actor = desk.actor) =>
    new RoleProfileHistoryQueries(database.reads).versions(actor, { roleProfileId, locale });
  return { desk, roleProfileId, set, history };
};

const told = (changes: { code: string; before: number | null; after: number | null }[]) =>
  changes.map(({ code, before, after }) => [code, before, after]);

test('each change of a target is a version, with who made it, when, what it was and what it is', async () => {
  const { desk, set, history } = await withProfile();
  expect(await set(3, 1)).toEqual({ version: 2 });
  expect(await set(null, 2)).toEqual({ version: 3 });
  expect(await set(1, 3)).toEqual({ version: 4 });
  const versions = await history();
  expect(versions.map(({ version, reason, changes }) => [version, reason, told(changes).slice(0, 1)])).toEqual([
    [4, 'set', [['D1.1', null, 1]]],
    [3, 'set', [['D1.1', 3, null]]],
    [2, 'set', [['D1.1', 2, 3]]],
    [1, 'copied', [['D1.1', null, 2]]],
  ]);
  expect(versions.at(-1)?.changes).toHaveLength(14);
  const [who] = await database.rows<{ name: string }>('select name from person where id = $1', [desk.actor.personId]);
  expect(new Set(versions.map(({ changedBy }) => changedBy))).toEqual(new Set([who!.name]));
  expect(versions.every(({ at }) => Date.now() - at.getTime() < 60_000)).toBe(true);
  const { profiles } = await desk.profiles.all(desk.actor, { locale: 'en' });
  expect(profiles.find(({ own }) => own)).toMatchObject({ version: 4, inForceSince: versions[0]!.at });
  expect(profiles.filter(({ own }) => !own).every(({ inForceSince }) => inForceSince === null)).toBe(true);
});

test('the same target again is no version', async () => {
  const { set, history } = await withProfile();
  expect(await set(2, 1)).toEqual({ version: 1 });
  expect(await history()).toHaveLength(1);
});

test('a change that is refused leaves no version', async () => {
  const { set, history } = await withProfile();
  await expect(set(9, 1)).rejects.toMatchObject({ issues: [{ path: 'ordinal' }] });
  await expect(set(3, 7)).rejects.toMatchObject({ code: 'version-conflict' });
  expect(await history()).toHaveLength(1);
});

test('publishing a framework makes a version too, of what came in the place of what; and retiring it one back', async () => {
  const { desk, history } = await withProfile();
  const draft = await desk.draft();
  await desk.change('remove', draft, { part: 'competency', itemId: await desk.part(draft, 'D1.1') });
  await desk.publish(draft);
  await desk.change('retire', draft);
  const [back, moved] = await history('ar');
  expect(moved).toMatchObject({ version: 2, reason: 'moved' });
  expect(told(moved!.changes)).toEqual([['D1.1', 2, null]]);
  expect(moved?.changes[0]?.text.language).toBe('ar');
  expect(back).toMatchObject({ version: 3, reason: 'moved', changes: [] });
});

test("another organisation's is not there, and nobody rewrites what was", async () => {
  const [{ desk, history }, other] = [await withProfile(), await FrameworkDesk.open(database)];
  expect(await history('en', other.actor)).toEqual([]);
  for (const statement of ['update role_profile_version set version = 9', 'delete from role_profile_version'])
    await expect(database.work.run(desk.actor, () => sql(statement))).rejects.toThrow(/permission denied/);
});
