import { aGrant, anAccount, anInstitution, aPerson, waitUntil } from '@baobab/testing';
import type { Actor, Role } from '../access';
import { hashOf } from '../access';
import { EnvironmentKeyStore } from '../access/key-store';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { FindActor } from './find-actor';
import { InvitationQueries } from './invitation.queries';
import { InvitePerson } from './invite-person';
import { PeopleQueries } from './people.queries';
import { PreviewLeaving } from './preview-leaving';
import { RecordLeaving } from './record-leaving';
import { RevokeRole } from './revoke-role';
import { UndoLeaving } from './undo-leaving';

let database: WorkingDatabase;
let head: Head;
let health: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  head = await database.aHead('administrator');
  health = (await anInstitution(database.owner, { ...own(), parent_id: head.rootId })).id;
});
afterAll(() => database?.close());

const own = () => ({ organisation_id: head.organisationId });
const somebody = async (row: { institution_id?: string; account_id?: string; email?: string } = {}) =>
  (await aPerson(database.owner, { ...own(), institution_id: health, ...row })).id;
const grant = async (person_id: string, role: Role, institution_id = health) =>
  (await aGrant(database.owner, { ...own(), person_id, role, institution_id })).id;
const withAccount = async () => somebody({ account_id: (await anAccount(database.owner)).id });
const as = (role: Role, institutionId = health): Actor => ({ ...head, grants: [{ role, institutionId }] });

/** A day by PostgreSQL's calendar, which is the one that counts. */
const day = async (days: number | string): Promise<string> => {
  const ahead = typeof days === 'number' ? `${days} days` : days;
  return (await database.rows<{ day: string }>('select (current_date + $1::interval)::date::text as day', [ahead]))[0]!
    .day;
};
const record = (personId: string, leftOn: string, expectedVersion = 1, actor: Actor = as('coordinator')) =>
  new RecordLeaving(database.work).execute(actor, { personId, leftOn, expectedVersion });
const undo = (personId: string, expectedVersion: number, actor: Actor = as('coordinator')) =>
  new UndoLeaving(database.work).execute(actor, { personId, expectedVersion });
const personOf = async (id: string) =>
  (await database.rows('select left_on::text as "leftOn", version from person where id = $1', [id]))[0];
const auditOf = async (id: string) => {
  const rows = await database.rows<{ action: string }>('select action from audit where subject_id = $1 order by id', [
    id,
  ]);
  return rows.map(({ action }) => action);
};
const jobsOf = (id: string) =>
  database.rows<{ key: string }>(
    `select key from outbox where job = 'give-seats-back' and payload ->> 'personId' = $1`,
    [id],
  );
const listed = async (left: boolean, more: Record<string, unknown> = {}) => {
  const queries = new PeopleQueries(database.reads);
  const { edges, filter } = await queries.page(head, { first: 50, left, ...more });
  const ids = edges.map(({ node }) => node.id);
  expect(await queries.count(head, filter)).toBe(ids.length);
  return ids;
};

describe('recording', () => {
  test('the day stands with the person, the version rises, and the audit says so once', async () => {
    const amina = await somebody();
    const leftOn = await day(0);
    await record(amina, leftOn);
    expect(await personOf(amina)).toEqual({ leftOn, version: 2 });
    expect(await auditOf(amina)).toEqual(['leaving.recorded']);
  });

  test('today leaves the job that gives seats back at once; a day ahead is left to the clock', async () => {
    const [now, later] = [await somebody(), await somebody()];
    await record(now, await day(0));
    await record(later, await day(1));
    expect(await jobsOf(now)).toHaveLength(1);
    expect(await jobsOf(later)).toEqual([]);
  });

  test('who has left is in the list of those who have, and only there; who leaves later is where she was', async () => {
    const [stays, gone, going] = [await somebody(), await somebody(), await somebody()];
    await record(gone, await day(-3));
    await record(going, await day(3));
    for (const more of [{}, { institutionId: health }, { search: 'e' }, { institutionId: health, search: 'e' }]) {
      const [here, left] = [await listed(false, more), await listed(true, more)];
      expect(left).toEqual([gone]);
      expect(here).toEqual(expect.arrayContaining([stays, going]));
      expect(here).not.toContain(gone);
    }
  });

  test.each([
    ['more than a year back', '-1 year -1 day', 'left-long-ago'],
    ['more than a year ahead', '1 year 1 day', 'leaves-too-late'],
  ])('a day %s is refused in a sentence, and nothing is written', async (_, ahead, code) => {
    const amina = await somebody();
    await expect(record(amina, await day(ahead))).rejects.toMatchObject({
      issues: [{ path: 'leftOn', code, message: expect.stringMatching(/\.$/) as string }],
    });
    expect(await personOf(amina)).toEqual({ leftOn: null, version: 1 });
  });

  test.each(['-1 year', '1 year'])('%s from today is taken', async (ahead) => {
    const amina = await somebody();
    await record(amina, await day(ahead));
    expect(await personOf(amina)).toMatchObject({ leftOn: await day(ahead) });
  });

  test('again it is another day; from an older version it is refused', async () => {
    const amina = await somebody();
    await record(amina, await day(5));
    await expect(record(amina, await day(6))).rejects.toMatchObject({ kind: 'VersionConflict' });
    await record(amina, await day(6), 2);
    expect(await personOf(amina)).toEqual({ leftOn: await day(6), version: 3 });
  });
});

describe('who may', () => {
  test('a coordinator or administrator who reaches her; nobody else', async () => {
    const elsewhere = (await anInstitution(database.owner, { ...own(), parent_id: head.rootId })).id;
    for (const role of ['coordinator', 'administrator'] as const)
      await record(await somebody(), await day(1), 1, as(role));
    const amina = await somebody();
    for (const actor of [as('manager'), as('trainer'), as('learner'), as('coordinator', elsewhere)]) {
      await expect(record(amina, await day(1), 1, actor)).rejects.toMatchObject({ kind: 'Refused' });
      await expect(undo(amina, 1, actor)).rejects.toMatchObject({ kind: 'Refused' });
    }
    const stranger = await database.aHead('administrator');
    await expect(record(amina, await day(1), 1, stranger)).rejects.toMatchObject({ kind: 'NotFound' });
    await expect(undo(amina, 1, stranger)).rejects.toMatchObject({ kind: 'NotFound' });
  });

  const holdsRole = { issues: [{ path: 'personId', code: 'leaver-holds-role' }] };

  test('whoever holds another role than a learner’s is for an administrator of that role', async () => {
    const [learner, trainer, manager] = [await somebody(), await somebody(), await somebody()];
    await grant(learner, 'learner');
    await grant(trainer, 'trainer');
    await grant(manager, 'manager', head.rootId);
    await record(learner, await day(0));
    await expect(record(trainer, await day(0))).rejects.toMatchObject(holdsRole);
    await record(trainer, await day(0), 1, as('administrator'));
    await expect(undo(trainer, 2)).rejects.toMatchObject(holdsRole);
    await expect(record(manager, await day(0), 1, as('administrator'))).rejects.toMatchObject(holdsRole);
    await record(manager, await day(0), 1, head);
  });

  test('the preview refuses what the recording would', async () => {
    const trainer = await somebody();
    await grant(trainer, 'trainer');
    const preview = async (actor: Actor, days: number) =>
      new PreviewLeaving(database.work).execute(actor, { personId: trainer, leftOn: await day(days) });
    await expect(preview(as('coordinator'), 0)).rejects.toMatchObject(holdsRole);
    await expect(preview(head, 500)).rejects.toMatchObject({ kind: 'InputProblem' });
    for (const days of [0, 1]) expect(await preview(head, days)).toMatchObject({ atOnce: days === 0, team: 0 });
    expect(await personOf(trainer)).toEqual({ leftOn: null, version: 1 });
  });
});

describe('the last administrator', () => {
  const leave = async (personId: string) => record(personId, await day(1), 1, head);

  test('can’t leave, not on a day to come either, and stays when another one is to leave', async () => {
    await expect(leave(head.personId)).rejects.toMatchObject({ kind: 'LastAdministrator' });
    const second = await withAccount();
    await grant(second, 'administrator', head.rootId);
    await leave(second);
    await expect(leave(head.personId)).rejects.toMatchObject({ kind: 'LastAdministrator' });
    const [held] = await database.rows<{ id: string }>('select id from role_grant where person_id = $1', [
      head.personId,
    ]);
    await expect(new RevokeRole(database.work).execute(head, { grantId: held!.id })).rejects.toMatchObject({
      kind: 'LastAdministrator',
    });
    await undo(second, 2, head);
    await leave(head.personId);
  });

  test('is kept when two leave at the same moment: the one waits for the other', async () => {
    const second = await withAccount();
    await grant(second, 'administrator', head.rootId);
    let commit = () => {};
    const asked = new Promise<void>((resolve) => (commit = resolve));
    let isWritten = () => {};
    const written = new Promise<void>((resolve) => (isWritten = resolve));
    const first = database.work.run(head, async () => {
      await leave(second);
      isWritten();
      await asked;
    });
    await written;
    let outcome: unknown;
    const other = leave(head.personId).then(
      () => (outcome = 'left'),
      (error: { kind: string }) => (outcome = error.kind),
    );
    const waits = () =>
      database.rows(
        `select 1 from pg_locks join pg_database d on d.oid = database and datname = current_database() where locktype = 'advisory' and not granted`,
      );
    await waitUntil('the second one waits or is done', async () => outcome !== undefined || (await waits()).length > 0);
    commit();
    await Promise.all([first, other]);
    expect(outcome).toBe('LastAdministrator');
  });

  test('of a part may leave where somebody above administers it too', async () => {
    const below = await withAccount();
    await grant(below, 'administrator');
    await leave(below);
  });
});

describe('sign-in and roles', () => {
  const aSignIn = async (personId: string, accountId: string) => {
    await database.rows(
      `insert into sign_in (account_id, organisation_id, person_id, token_hash, expires_at) values ($1, $2, $3, $4, now() + interval '1 hour')`,
      [accountId, head.organisationId, personId, hashOf(personId)],
    );
    return () => new FindActor(database.reads, database.work).execute(personId);
  };

  test('end with the day: her open sign-in is nobody’s, and hers again when it is undone', async () => {
    const account = await anAccount(database.owner);
    const amina = await somebody({ account_id: account.id });
    await grant(amina, 'learner');
    const actor = await aSignIn(amina, account.id);
    await record(amina, await day(1));
    expect(await actor()).toMatchObject({ personId: amina, grants: [{ role: 'learner', institutionId: health }] });
    await record(amina, await day(0), 2);
    expect(await actor()).toBeNull();
    await undo(amina, 3);
    expect(await actor()).toMatchObject({ grants: [{ role: 'learner' }] });
  });

  test('somebody without a role is somebody all the same, as long as she is there', async () => {
    const account = await anAccount(database.owner);
    const amina = await somebody({ account_id: account.id });
    expect(await (await aSignIn(amina, account.id))()).toMatchObject({ personId: amina, grants: [] });
  });

  test('an invitation that is open to her is void from then on, also after it is undone', async () => {
    const keys = new EnvironmentKeyStore('a key of this test alone, long enough');
    const amina = await somebody({ email: 'amina@leaving.example' });
    const invite = () =>
      new InvitePerson(database.work, keys).execute(as('coordinator'), { personId: amina, by: 'code' });
    const queries = new InvitationQueries(database.reads, database.work);
    const { printedCode } = await invite();
    expect(await queries.open(printedCode!)).toMatchObject({ personId: amina });
    await record(amina, await day(0));
    await expect(queries.open(printedCode!)).rejects.toMatchObject({ kind: 'TokenRefused' });
    await expect(invite()).rejects.toMatchObject({ kind: 'NotFound' });
    await undo(amina, 2);
    await expect(queries.open(printedCode!)).rejects.toMatchObject({ kind: 'TokenRefused' });
  });
});

describe('undoing', () => {
  test('brings her back, once', async () => {
    const amina = await somebody();
    await record(amina, await day(0));
    await expect(undo(amina, 1)).rejects.toMatchObject({ kind: 'VersionConflict' });
    await undo(amina, 2);
    await undo(amina, 3);
    expect(await personOf(amina)).toEqual({ leftOn: null, version: 3 });
    expect(await auditOf(amina)).toEqual(['leaving.recorded', 'leaving.undone']);
    expect(await listed(false)).toContain(amina);
  });
});
