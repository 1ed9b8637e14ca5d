import { targetAt } from '@baobab/domain/needs';
import { aLevel, anInstitution, aPerson, aRound } from '@baobab/testing';
import fc from 'fast-check';
import type { Actor, Role } from '../../access';
import { sql } from '../../database';
import { WorkingDatabase } from '../../database/working-database.testing';
import { MyNeedsQueries } from '../../needs';
import { matricesOf } from '../../needs/needs.testing';
import { MoveInstitution } from '../../organisation';
import { FrameworkDesk } from '../framework.testing';
import {
  CopyRoleProfile,
  RemoveInstitutionTarget,
  RoleProfileHistoryQueries,
  SetInstitutionTarget,
  SetTarget,
} from '..';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

/** A government with health, its clinic below it, and finance; an own analyst, who is asked for level 2 in D1.1. */
const aTree = async () => {
  const desk = await FrameworkDesk.open(database);
  const own = { organisation_id: desk.actor.organisationId };
  const place = async (name: string, parent_id: string) =>
    (await anInstitution(database.owner, { ...own, name, parent_id })).id;
  const root = desk.actor.rootId;
  const health = await place('Health', root);
  const clinic = await place('Clinic', health);
  const finance = await place('Finance', root);
  const [published] = await database.rows<{ id: string }>(
    `select id from role_profile where organisation_id is null and texts -> 'en' ->> 'label' = 'Data analyst'`,
  );
  const copy = { roleProfileId: published!.id, name: 'Own analyst', locale: 'en' };
  const { roleProfileId } = await new CopyRoleProfile(database.work).execute(desk.actor, copy);
  const competencyId = await desk.part(await desk.unesco(), 'D1.1');
  let version = 1;
  const asked = (institutionId: string) => ({ roleProfileId, competencyId, institutionId, expectedVersion: version });
  const say = async (institutionId: string, ordinal: number | null, actor: Actor = desk.actor) =>
    (version = (await new SetInstitutionTarget(database.work).execute(actor, { ...asked(institutionId), ordinal }))
      .version);
  const inherit = async (institutionId: string, actor: Actor = desk.actor) =>
    (version = (await new RemoveInstitutionTarget(database.work).execute(actor, asked(institutionId))).version);
  const everywhere = async (ordinal: number | null) =>
    (version = (await new SetTarget(database.work).execute(desk.actor, { ...asked(root), ordinal })).version);
  const profile = async (institutionId: string | null) =>
    (await desk.profiles.all(desk.actor, { locale: 'en', institutionId })).profiles.find(
      ({ id }) => id === roleProfileId,
    )!;
  const at = async (institutionId: string | null) =>
    (await profile(institutionId)).targets.find((target) => target.competencyId === competencyId)?.ordinal ?? null;
  return {
    desk,
    own,
    root,
    health,
    clinic,
    finance,
    roleProfileId,
    competencyId,
    say,
    inherit,
    everywhere,
    profile,
    at,
  };
};

type Tree = Awaited<ReturnType<typeof aTree>>;
const told = async ({ at, root, health, clinic, finance }: Tree) =>
  await Promise.all([null, root, health, clinic, finance].map((place) => at(place)));

test('what an institution says holds there and below; the nearest counts; taken back, what is above holds again', async () => {
  const tree = await aTree();
  expect(await told(tree)).toEqual([2, 2, 2, 2, 2]);
  await tree.say(tree.health, 3);
  expect(await told(tree)).toEqual([2, 2, 3, 3, 2]);
  await tree.say(tree.clinic, 1);
  expect(await told(tree)).toEqual([2, 2, 3, 1, 2]);
  await tree.say(tree.root, null);
  expect(await told(tree)).toEqual([2, null, 3, 1, null]);
  await tree.inherit(tree.clinic);
  expect(await told(tree)).toEqual([2, null, 3, 3, null]);
  await tree.inherit(tree.root);
  await tree.everywhere(1);
  expect(await told(tree)).toEqual([1, 1, 3, 3, 1]);
  expect((await tree.profile(tree.clinic)).said).toEqual([
    { competencyId: tree.competencyId, ordinal: 3, institutionId: tree.health, institutionName: 'Health' },
  ]);
  expect((await tree.profile(null)).differsIn).toEqual([
    { institutionId: tree.health, institutionName: 'Health', competencies: 1 },
  ]);
});

test('each change is a version that says where; what is said already, or was not said, is none', async () => {
  const tree = await aTree();
  await tree.say(tree.health, 3);
  await tree.say(tree.health, 3);
  await tree.inherit(tree.clinic);
  await tree.inherit(tree.health);
  const asked = { roleProfileId: tree.roleProfileId, locale: 'en' };
  const versions = await new RoleProfileHistoryQueries(database.reads).versions(tree.desk.actor, asked);
  expect(versions.slice(0, -1)).toMatchObject([
    { version: 3, reason: 'inherited', changes: [{ code: 'D1.1', institutionName: 'Health', before: 3, after: 2 }] },
    { version: 2, reason: 'set', changes: [{ code: 'D1.1', institutionName: 'Health', before: 2, after: 3 }] },
  ]);
  const audited = await database.rows<{ action: string }>(
    `select action from audit where organisation_id = $1 and action like 'role-profile.institution%' order by at`,
    [tree.own.organisation_id],
  );
  expect(audited.map(({ action }) => action)).toEqual([
    'role-profile.institution-target-set',
    'role-profile.institution-target-inherited',
  ]);
});

test('needs are counted by what is asked for where people work, and anew when that changes or an institution moves', async () => {
  const tree = await aTree();
  const round = await aRound(database.owner, { ...tree.own, held_on: '2026-01-15' });
  const person = await aPerson(database.owner, {
    ...tree.own,
    institution_id: tree.clinic,
    role_profile_id: tree.roleProfileId,
  });
  const level = { round_id: round.id, person_id: person.id, competency_id: tree.competencyId, level: 2 };
  await aLevel(database.owner, { ...tree.own, ...level });
  const gap = async () => {
    const matrix = await matricesOf(database.reads).matrix(tree.desk.actor, { roundId: round.id });
    return matrix!.rows[0]!.meanGap[matrix!.competencies.findIndex(({ id }) => id === tree.competencyId)];
  };
  await tree.say(tree.health, 3);
  expect(await gap()).toBe(1);
  const herself: Actor = { ...tree.desk.actor, personId: person.id, grants: [] };
  const mine = await new MyNeedsQueries(database.reads).mine(herself, { locale: 'en' });
  expect(mine.find(({ competencyId }) => competencyId === tree.competencyId)).toMatchObject({ level: 2, target: 3 });
  expect((await tree.desk.profiles.mine(herself, { locale: 'en' }))!.targets).toContainEqual({
    competencyId: tree.competencyId,
    ordinal: 3,
  });
  const administrator: Actor = { ...tree.desk.actor, grants: [{ role: 'administrator', institutionId: tree.root }] };
  const move = { institutionId: tree.clinic, parentId: tree.finance, expectedVersion: 1 };
  await new MoveInstitution(database.work).execute(administrator, move);
  expect(await gap()).toBe(0);
  await tree.say(tree.clinic, null);
  expect(await gap()).toBeNull();
});

test('is said by coordinators and administrators of the institution, of an own role profile, in a level that there is', async () => {
  const tree = await aTree();
  const as = (role: Role, institutionId: string): Actor => ({ ...tree.desk.actor, grants: [{ role, institutionId }] });
  await tree.say(tree.clinic, 3, as('coordinator', tree.health));
  await expect(tree.say(tree.finance, 3, as('coordinator', tree.health))).rejects.toMatchObject({ kind: 'Refused' });
  await expect(tree.say(tree.health, 3, as('manager', tree.root))).rejects.toMatchObject({ kind: 'Refused' });
  await expect(tree.inherit(tree.clinic, as('coordinator', tree.finance))).rejects.toMatchObject({ kind: 'Refused' });
  await expect(tree.say(tree.health, 9)).rejects.toMatchObject({ issues: [{ code: 'unknown-level' }] });
  const other = await FrameworkDesk.open(database);
  const foreign = { ...other.actor, grants: [{ role: 'coordinator' as const, institutionId: other.actor.rootId }] };
  await expect(tree.say(other.actor.rootId, 3, foreign)).rejects.toMatchObject({ kind: 'NotFound' });
  expect(await told(tree)).toEqual([2, 2, 2, 3, 2]);
});

test('goes over to the framework that is published, to each part of what was split', async () => {
  const tree = await aTree();
  await tree.say(tree.health, 3);
  const draft = await tree.desk.draft();
  await tree.desk.change('split', draft, {
    competencyId: tree.competencyId,
    into: ['D1.1a', 'D1.1b'].map((code) => ({ code, text: { label: code } })),
  });
  await tree.desk.publish(draft);
  const parts = await Promise.all(['D1.1a', 'D1.1b'].map((code) => tree.desk.part(draft, code)));
  const { said } = await tree.profile(tree.clinic);
  expect(new Map(said.map(({ competencyId, ordinal }) => [competencyId, ordinal]))).toEqual(
    new Map(parts.map((part) => [part, 3])),
  );
});

test('the database finds the nearest institution as the domain does, whatever the tree and whatever is said', async () => {
  const tree = await aTree();
  const { organisation_id } = tree.own;
  const somewhere = fc.record({
    under: fc.nat(),
    said: fc.option(fc.option(fc.integer({ min: 1, max: 3 })), { nil: undefined }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(somewhere, { minLength: 1, maxLength: 8 }), async (drawn) => {
      const places: { id: string; path: string[] }[] = [{ id: tree.finance, path: [tree.finance, tree.root] }];
      const said = new Map<string, number | null>();
      for (const { under, said: ordinal } of drawn) {
        const parent = places[under % places.length]!;
        const { id } = await anInstitution(database.owner, { organisation_id, parent_id: parent.id });
        places.push({ id, path: [id, ...parent.path] });
        if (ordinal === undefined) continue;
        said.set(id, ordinal);
        await tree.say(id, ordinal);
      }
      const found = await Promise.all(places.map(({ id }) => tree.at(id)));
      expect(found).toEqual(places.map(({ path }) => targetAt(path, said, 2)));
    }),
    { numRuns: 8 },
  );
});

test('another organisation sees nothing of it, whatever a statement asks for', async () => {
  const tree = await aTree();
  await tree.say(tree.health, 3);
  const other = await FrameworkDesk.open(database);
  const seen = await database.work.run(other.actor, () => sql('select * from institution_target'));
  expect(seen).toEqual([]);
});
