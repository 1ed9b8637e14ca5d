import { anInstitution } from '@baobab/testing';
import type { Head } from '../../database/working-database.testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { issue, problem } from '../framework.testing';
import { AssignRoleProfiles } from '.';
import { TitleDesk } from './post-title.testing';

let database: WorkingDatabase;
let desk: TitleDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = await TitleDesk.open(database);
});
afterAll(() => database?.close());

const audited = async ({ organisationId }: Head) =>
  database.rows<{ action: string; details: unknown }>(
    `select action, details from audit where organisation_id = $1 and action like 'role-profile%'`,
    [organisationId],
  );

describe('the titles that people have', () => {
  test('are told once however they are written, with a proposal; those with most to do come first', async () => {
    const head = await database.aHead();
    await desk.somebody(head, 'Data analyst');
    await desk.somebody(head, 'Data analyst');
    await desk.somebody(head, 'ANALYST, DATA', { roleProfile: 'IT manager' });
    await desk.somebody(head, 'data  analyst');
    await desk.somebody(head, 'Driver');
    await desk.somebody(head, '—');
    const { nodes, totalCount, hasNextPage, leftOut } = await desk.propose(head);
    expect([totalCount, hasNextPage, leftOut]).toEqual([3, false, []]);
    expect(nodes.map(({ title, people, proposal }) => [title, people, proposal?.roleProfileId ?? null])).toEqual([
      ['Data analyst', 3, desk.profile('Data analyst')],
      ['Driver', 1, null],
      // Others of the same title have it, so it is proposed whatever it is called.
      ['ANALYST, DATA', 1, desk.profile('IT manager')],
    ]);
    expect(nodes[0]?.proposal).toMatchObject({ likeness: 1, reason: 'alike' });
  });

  test('confirmed give their people a role profile, all at once and with one row of audit; those who have one keep it', async () => {
    const head = await database.aHead();
    const [one, two, other] = [
      await desk.somebody(head, 'Data analyst'),
      await desk.somebody(head, 'DATA ANALYST'),
      await desk.somebody(head, 'Data analyst', { roleProfile: 'IT manager' }),
    ];
    const driver = await desk.somebody(head, 'Driver');
    expect(await desk.confirm(head, { 'data analyst': 'Data analyst' })).toEqual({ people: 2 });
    expect(await desk.heldBy(one, two, other, driver)).toEqual([
      desk.profile('Data analyst'),
      desk.profile('Data analyst'),
      desk.profile('IT manager'),
      null,
    ]);
    expect(await desk.confirm(head, { 'Data analyst': 'Data analyst' }, { replace: true })).toEqual({ people: 1 });
    expect(await desk.confirm(head, { 'Data analyst': 'Data analyst' }, { replace: true })).toEqual({ people: 0 });
    expect((await audited(head)).map(({ action }) => action)).toEqual(Array(3).fill('role-profile.assigned-by-title'));
    expect((await audited(head))[0]?.details).toMatchObject({ people: 2, replace: false });
  });

  test('change nobody where others would change than were seen, be they as many', async () => {
    const head = await database.aHead();
    const [first, second] = [await desk.somebody(head, 'Data analyst'), await desk.somebody(head, 'Data analyst')];
    const held = await desk.somebody(head, 'Data analyst', { roleProfile: 'IT manager' });
    const post = (id: string, title: string) =>
      database.owner.query('update person set post = $2 where id = $1', [id, title]);
    const profileOf = (id: string, label: string | null) =>
      database.owner.query('update person set role_profile_id = $2 where id = $1', [id, label && desk.profile(label)]);
    const { nodes: seen } = await desk.propose(head);
    const confirm = () => desk.confirm(head, { 'Data analyst': 'Data analyst' }, { seen, replace: true });
    const refused = () => expect(confirm()).rejects.toEqual(issue('titles.0', 'title-changed'));

    // Another person in the place of one.
    await post(first, 'Driver');
    const other = await desk.somebody(head, 'DATA analyst');
    await refused();
    // The same people, of whom one has another role profile than was seen.
    await post(first, 'Data analyst');
    await post(other, 'Driver');
    await profileOf(held, 'Policy maker');
    await refused();
    expect(await desk.heldBy(first, second, held)).toEqual([null, null, desk.profile('Policy maker')]);
    expect(await audited(head)).toEqual([]);
    // As it was: what was seen holds again.
    await profileOf(held, 'IT manager');
    expect(await confirm()).toEqual({ people: 3 });
  });

  test('that are about others than were seen are named; nobody is changed by those that are not', async () => {
    const head = await database.aHead();
    const [analyst, driver] = [await desk.somebody(head, 'Data analyst'), await desk.somebody(head, 'Driver')];
    const { nodes: seen } = await desk.propose(head);
    await desk.somebody(head, 'Driver');
    const confirmed = { 'Data analyst': 'Data analyst', Driver: 'Policy maker' };
    await expect(desk.confirm(head, confirmed, { seen })).rejects.toMatchObject({
      issues: [{ path: 'titles.1', code: 'title-changed' }],
    });
    expect(await desk.heldBy(analyst, driver)).toEqual([null, null]);
  });

  test('that are no titles of anybody’s any more change nobody', async () => {
    const head = await database.aHead();
    const person = await desk.somebody(head, 'Data analyst');
    const { nodes: seen } = await desk.propose(head);
    await database.owner.query('update person set post = null where id = $1', [person]);
    await expect(desk.confirm(head, { 'Data analyst': 'Data analyst' }, { seen })).rejects.toEqual(
      issue('titles.0', 'title-changed'),
    );
  });
});

describe('a list', () => {
  test('says by staff number whose title it is, whatever she has here, and without one means all who have it', async () => {
    const head = await database.aHead();
    const listed = await desk.somebody(head, 'Clerk', { number: 'S1' });
    const untitled = await desk.somebody(head, null, { number: 'S2' });
    const titled = await desk.somebody(head, 'Policy officer');
    const uploadId = await desk.upload(
      head,
      'Staff number,Post title',
      ...['S1,Data analyst', 'S2,Data analyst', ',Policy officer', 'S9,Data analyst', 'S1,Driver', 'S3,'],
    );
    const { nodes, leftOut } = await desk.propose(head, uploadId);
    expect(nodes.map(({ title, people }) => [title, people])).toEqual([
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
    expect(await desk.confirm(head, confirmed, { uploadId })).toEqual({ people: 3 });
    expect(await desk.heldBy(listed, untitled, titled)).toEqual([
      desk.profile('Data analyst'),
      desk.profile('Data analyst'),
      desk.profile('Policy maker'),
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
    const inside = await desk.somebody(head, 'Analyst', { at: below.id });
    const outside = await desk.somebody(head, 'Analyst');
    for (const parent_id of [rootId, health.id])
      await anInstitution(database.owner, { organisation_id, parent_id, name: 'Human resources' });
    const uploadId = await desk.upload(
      head,
      'Post;Institution',
      'Analyst;health',
      'Analyst;Nowhere',
      'Analyst;human resources',
    );
    const { nodes, leftOut } = await desk.propose(head, uploadId);
    expect(nodes).toMatchObject([{ title: 'Analyst', people: 1 }]);
    expect(leftOut).toMatchObject([
      { code: 'unknown-institution', places: [{ row: 3, value: 'Nowhere' }] },
      { code: 'ambiguous-institution', places: [{ row: 4, value: 'human resources' }] },
    ]);
    await desk.confirm(head, { Analyst: 'Data analyst' }, { uploadId });
    expect(await desk.heldBy(inside, outside)).toEqual([desk.profile('Data analyst'), null]);
  });

  test('of nothing but titles may have commas in them', async () => {
    const head = await database.aHead();
    await desk.somebody(head, 'Manager, IT systems');
    const uploadId = await desk.upload(head, 'Post title', 'Manager, IT systems', 'Driver');
    expect((await desk.propose(head, uploadId)).nodes).toMatchObject([
      { title: 'Manager, IT systems', people: 1, proposal: { roleProfileId: desk.profile('IT manager') } },
      { title: 'Driver', people: 0 },
    ]);
  });

  test.each([
    ['without a column of titles', ['Name,Salary', 'Amina,1'], 'no-title-column'],
    ['without a row', ['Post title'], 'no-rows'],
    ['that is a workbook', ['PK\x03\x04'], 'not-text'],
  ])('%s is refused', async (_, lines, code) => {
    const head = await database.aHead();
    await expect(desk.propose(head, await desk.upload(head, ...lines))).rejects.toEqual(problem(code));
  });
});

describe('who may', () => {
  test('give role profiles: coordinators and administrators, to people within their reach', async () => {
    const head = await database.aHead();
    const { organisationId: organisation_id, rootId } = head;
    const health = await anInstitution(database.owner, { organisation_id, parent_id: rootId });
    const [inside, outside] = [
      await desk.somebody(head, 'Data analyst', { at: health.id, number: 'S1' }),
      await desk.somebody(head, 'Data analyst', { number: 'S2' }),
    ];
    const local = { ...head, grants: [{ role: 'coordinator' as const, institutionId: health.id }] };
    const { nodes: seen } = await desk.propose(local);
    expect(seen).toMatchObject([{ people: 1 }]);
    const uploadId = await desk.upload(local, 'Post,Staff number', 'Driver,S2');
    expect((await desk.propose(local, uploadId)).leftOut).toMatchObject([{ code: 'unknown-person' }]);
    await desk.confirm(local, { 'Data analyst': 'Data analyst' });
    expect(await desk.heldBy(inside, outside)).toEqual([desk.profile('Data analyst'), null]);
    const manager = { ...head, grants: [{ role: 'manager' as const, institutionId: rootId }] };
    await expect(desk.propose(manager)).rejects.toEqual(problem('refused'));
    await expect(desk.confirm(manager, { 'Data analyst': 'Data analyst' }, { seen })).rejects.toEqual(
      problem('refused'),
    );
    const other = await database.aHead();
    await expect(desk.propose(other, uploadId)).rejects.toEqual(problem('upload-gone'));
  });

  test('a role profile must be one of Baobab’s or of the organisation, a title confirmed once', async () => {
    const head = await database.aHead();
    await desk.somebody(head, 'Data analyst');
    const assign = async (titles: object[]) => new AssignRoleProfiles(database.work).execute(head, { titles });
    const [roleProfileId, digest] = [desk.profile('Data analyst'), 'as it was seen'];
    await expect(assign([{ title: 'Data analyst', roleProfileId: head.rootId, digest }])).rejects.toEqual(
      problem('not-found'),
    );
    await expect(assign([])).rejects.toMatchObject({ issues: [{ path: 'titles' }] });
    await expect(
      assign([
        { title: 'Data analyst', roleProfileId, digest },
        { title: 'DATA ANALYST', roleProfileId, digest },
      ]),
    ).rejects.toEqual(issue('titles', 'title-twice'));
  });
});
