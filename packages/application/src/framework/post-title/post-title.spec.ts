import { Readable } from 'node:stream';
import { anInstitution, aPerson } from '@baobab/testing';
import type { Actor } from '../../access';
import { KeepUpload } from '../../assessment';
import type { Head } from '../../database/working-database.testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { issue, problem } from '../framework.testing';
import { AssignRoleProfiles, ProposeRoleProfiles } from '.';

let database: WorkingDatabase;
let profiles: Record<string, string>;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  const found = await database.rows<{ id: string; label: string }>(
    `select id, texts -> 'en' ->> 'label' as label from role_profile where organisation_id is null`,
  );
  profiles = Object.fromEntries(found.map(({ id, label }) => [label, id]));
});
afterAll(() => database?.close());

const profile = (label: string) => profiles[label]!;

/** Somebody with a title, and with a role profile or none. */
const somebody = async (
  head: Head,
  post: string | null,
  more: { roleProfile?: string; number?: string; at?: string } = {},
) => {
  const { id } = await aPerson(database.owner, {
    organisation_id: head.organisationId,
    institution_id: more.at ?? head.rootId,
    ...(more.number && { staff_number: more.number }),
  });
  await database.owner.query('update person set post = $2, role_profile_id = $3 where id = $1', [
    ...[id, post, more.roleProfile ? profile(more.roleProfile) : null],
  ]);
  return id;
};
const upload = async (actor: Actor, ...lines: string[]): Promise<string> =>
  (await new KeepUpload(database.work).execute(actor, 'titles.csv', Readable.from([Buffer.from(lines.join('\n'))])))
    .uploadId;
const propose = (actor: Actor, uploadId: string | null = null) =>
  new ProposeRoleProfiles(database.work).execute(actor, { uploadId });
const confirm = (actor: Actor, expectedPeople: number, titles: Record<string, string>, more: object = {}) =>
  new AssignRoleProfiles(database.work).execute(actor, {
    titles: Object.entries(titles).map(([title, label]) => ({ title, roleProfileId: profile(label) })),
    expectedPeople,
    ...more,
  });
const heldBy = async (...ids: string[]) => {
  const rows = await database.rows<{ id: string; held: string | null }>(
    'select id, role_profile_id as held from person where id = any($1::uuid[])',
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.held);
};
const audited = async ({ organisationId }: Head) =>
  database.rows<{ action: string; details: unknown }>(
    `select action, details from audit where organisation_id = $1 and action like 'role-profile%'`,
    [organisationId],
  );

describe('the titles that people have', () => {
  test('are told once however they are written, with a proposal; those with most to do come first', async () => {
    const head = await database.aHead();
    await somebody(head, 'Data analyst');
    await somebody(head, 'Data analyst');
    await somebody(head, 'ANALYST, DATA', { roleProfile: 'IT manager' });
    await somebody(head, 'data  analyst');
    await somebody(head, 'Driver');
    await somebody(head, '—');
    const { titles, titlesLeft, leftOut } = await propose(head);
    expect([titlesLeft, leftOut]).toEqual([0, []]);
    expect(titles.map(({ title, people, proposal }) => [title, people, proposal?.roleProfileId ?? null])).toEqual([
      ['Data analyst', 3, profile('Data analyst')],
      ['Driver', 1, null],
      // Others of the same title have it, so it is proposed whatever it is called.
      ['ANALYST, DATA', 1, profile('IT manager')],
    ]);
    expect(titles[0]?.proposal).toMatchObject({ likeness: 1, reason: 'alike' });
  });

  test('confirmed give their people a role profile, all at once and with one row of audit; those who have one keep it', async () => {
    const head = await database.aHead();
    const [one, two, other] = [
      await somebody(head, 'Data analyst'),
      await somebody(head, 'DATA ANALYST'),
      await somebody(head, 'Data analyst', { roleProfile: 'IT manager' }),
    ];
    const driver = await somebody(head, 'Driver');
    expect(await confirm(head, 2, { 'data analyst': 'Data analyst' })).toEqual({ people: 2 });
    expect(await heldBy(one, two, other, driver)).toEqual([
      profile('Data analyst'),
      profile('Data analyst'),
      profile('IT manager'),
      null,
    ]);
    expect(await confirm(head, 1, { 'Data analyst': 'Data analyst' }, { replace: true })).toEqual({ people: 1 });
    expect(await confirm(head, 0, { 'Data analyst': 'Data analyst' }, { replace: true })).toEqual({ people: 0 });
    expect((await audited(head)).map(({ action }) => action)).toEqual(Array(3).fill('role-profile.assigned-by-title'));
    expect((await audited(head))[0]?.details).toMatchObject({ people: 2, replace: false });
  });

  test('change nobody where others would change than were seen', async () => {
    const head = await database.aHead();
    const person = await somebody(head, 'Data analyst');
    await somebody(head, 'Data analyst');
    await expect(confirm(head, 1, { 'Data analyst': 'Data analyst' })).rejects.toEqual(problem('version-conflict'));
    expect(await heldBy(person)).toEqual([null]);
    expect(await audited(head)).toEqual([]);
  });

  test('are 300 at a time', async () => {
    const head = await database.aHead();
    await database.owner.query(
      `insert into person (organisation_id, institution_id, name, post)
       select $1, $2, 'Somebody', 'Title ' || n from generate_series(1, 302) as n`,
      [head.organisationId, head.rootId],
    );
    expect(await propose(head)).toMatchObject({ titles: { length: 300 }, titlesLeft: 2 });
  });
});

describe('a list', () => {
  test('says by staff number whose title it is, whatever she has here, and without one means all who have it', async () => {
    const head = await database.aHead();
    const listed = await somebody(head, 'Clerk', { number: 'S1' });
    const untitled = await somebody(head, null, { number: 'S2' });
    const titled = await somebody(head, 'Policy officer');
    const uploadId = await upload(
      head,
      'Staff number,Post title',
      ...['S1,Data analyst', 'S2,Data analyst', ',Policy officer', 'S9,Data analyst', 'S1,Driver', 'S3,'],
    );
    const { titles, leftOut } = await propose(head, uploadId);
    expect(titles.map(({ title, people }) => [title, people])).toEqual([
      ['Data analyst', 2],
      ['Policy officer', 1],
      ['Driver', 0],
    ]);
    expect(leftOut.map(({ code, places }) => [code, places[0]?.row]).sort()).toEqual([
      ['no-title', 7],
      ['person-twice', 6],
      ['unknown-person', 5],
    ]);
    const confirmed = { 'Data analyst': 'Data analyst', 'Policy officer': 'Policy maker' };
    expect(await confirm(head, 3, confirmed, { uploadId })).toEqual({ people: 3 });
    expect(await heldBy(listed, untitled, titled)).toEqual([
      profile('Data analyst'),
      profile('Data analyst'),
      profile('Policy maker'),
    ]);
  });

  test('may name an institution: those there and below alone', async () => {
    const head = await database.aHead();
    const { organisationId: organisation_id, rootId } = head;
    const health = await anInstitution(database.owner, {
      organisation_id,
      parent_id: rootId,
      name: 'Health',
      code: 'HLT',
    });
    const below = await anInstitution(database.owner, { organisation_id, parent_id: health.id });
    const inside = await somebody(head, 'Analyst', { at: below.id });
    const outside = await somebody(head, 'Analyst');
    for (const parent_id of [rootId, health.id])
      await anInstitution(database.owner, { organisation_id, parent_id, name: 'Human resources' });
    const uploadId = await upload(
      head,
      'Post;Institution',
      'Analyst;health',
      'Analyst;Nowhere',
      'Analyst;human resources',
    );
    const { titles, leftOut } = await propose(head, uploadId);
    expect(titles).toMatchObject([{ title: 'Analyst', people: 1 }]);
    expect(leftOut).toMatchObject([
      { code: 'unknown-institution', places: [{ row: 3, value: 'Nowhere' }] },
      { code: 'ambiguous-institution', places: [{ row: 4, value: 'human resources' }] },
    ]);
    await confirm(head, 1, { Analyst: 'Data analyst' }, { uploadId });
    expect(await heldBy(inside, outside)).toEqual([profile('Data analyst'), null]);
  });

  test('of nothing but titles may have commas in them', async () => {
    const head = await database.aHead();
    await somebody(head, 'Manager, IT systems');
    const uploadId = await upload(head, 'Post title', 'Manager, IT systems', 'Driver');
    expect((await propose(head, uploadId)).titles).toMatchObject([
      { title: 'Manager, IT systems', people: 1, proposal: { roleProfileId: profile('IT manager') } },
      { title: 'Driver', people: 0 },
    ]);
  });

  test.each([
    ['without a column of titles', ['Name,Salary', 'Amina,1'], 'no-title-column'],
    ['without a row', ['Post title'], 'no-rows'],
    ['that is a workbook', ['PK\x03\x04'], 'not-text'],
  ])('%s is refused', async (_, lines, code) => {
    const head = await database.aHead();
    await expect(propose(head, await upload(head, ...lines))).rejects.toEqual(problem(code));
  });
});

describe('who may', () => {
  test('give role profiles: coordinators and administrators, to people within their reach', async () => {
    const head = await database.aHead();
    const { organisationId: organisation_id, rootId } = head;
    const health = await anInstitution(database.owner, { organisation_id, parent_id: rootId });
    const [inside, outside] = [
      await somebody(head, 'Data analyst', { at: health.id, number: 'S1' }),
      await somebody(head, 'Data analyst', { number: 'S2' }),
    ];
    const local = { ...head, grants: [{ role: 'coordinator' as const, institutionId: health.id }] };
    expect((await propose(local)).titles).toMatchObject([{ people: 1 }]);
    const uploadId = await upload(local, 'Post,Staff number', 'Driver,S2');
    expect((await propose(local, uploadId)).leftOut).toMatchObject([{ code: 'unknown-person' }]);
    await confirm(local, 1, { 'Data analyst': 'Data analyst' });
    expect(await heldBy(inside, outside)).toEqual([profile('Data analyst'), null]);
    const manager = { ...head, grants: [{ role: 'manager' as const, institutionId: rootId }] };
    await expect(propose(manager)).rejects.toEqual(problem('refused'));
    await expect(confirm(manager, 0, { 'Data analyst': 'Data analyst' })).rejects.toEqual(problem('refused'));
    const other = await database.aHead();
    await expect(propose(other, uploadId)).rejects.toEqual(problem('upload-gone'));
  });

  test('a role profile must be one of Baobab’s or of the organisation, a title confirmed once', async () => {
    const head = await database.aHead();
    await somebody(head, 'Data analyst');
    const input = (titles: object[]) => ({ titles, expectedPeople: 1 });
    const assign = async (titles: object[]) => new AssignRoleProfiles(database.work).execute(head, input(titles));
    const roleProfileId = profile('Data analyst');
    await expect(assign([{ title: 'Data analyst', roleProfileId: head.rootId }])).rejects.toEqual(problem('not-found'));
    await expect(assign([])).rejects.toMatchObject({ issues: [{ path: 'titles' }] });
    await expect(
      assign([
        { title: 'Data analyst', roleProfileId },
        { title: 'DATA ANALYST', roleProfileId },
      ]),
    ).rejects.toEqual(issue('titles', 'title-twice'));
  });
});
