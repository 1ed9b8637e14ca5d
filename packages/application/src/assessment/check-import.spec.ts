import { aPerson, anInstitution } from '@baobab/testing';
import type { Actor } from '../access';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { ImportDesk, tableOf } from './import.testing';

let database: WorkingDatabase;
let desk: ImportDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new ImportDesk(database);
});

afterAll(() => database?.close());

const importedPeople = async ({ organisationId }: Actor) =>
  (
    await database.owner.query('select 1 from person where organisation_id = $1 and staff_number is not null', [
      organisationId,
    ])
  ).rows;

/** The head, who from now on coordinates this institution alone. */
const asCoordinatorOf = async (institutionId: string, head: Head): Promise<Head> => {
  await database.owner.query('update role_grant set institution_id = $2 where person_id = $1', [
    head.personId,
    institutionId,
  ]);
  return { ...head, rootId: institutionId, grants: [{ role: 'coordinator', institutionId }] };
};

test('a dry run says what would change, and changes nothing', async () => {
  const actor = await database.aHead();
  expect(await desk.check(actor, tableOf('1,Amina,Health,Data analyst,1,2', '2,Bilal,Health,,3,'))).toMatchObject({
    rows: 2,
    newPeople: 2,
    knownPeople: 0,
    levels: 3,
    issueCount: 0,
    newInstitutions: ['Health'],
  });
  expect(await importedPeople(actor)).toEqual([]);
});

describe('contradictions are named, with row and column', () => {
  const codes = async (actor: Head, text: string) =>
    (await desk.check(actor, text)).issues.map(({ row, column, code }) => {
      const header = text.split('\n')[0]?.split(',') ?? [];
      return `${row} ${column === null ? 'whole row' : header[column]}: ${code}`;
    });

  test('two levels for one person in one competency', async () => {
    expect(await codes(await database.aHead(), tableOf('1,Amina,Health,,1,2', '1,Amina,Health,,3,2'))).toEqual([
      '2 D1.1: level-twice',
      '3 D1.1: level-twice',
    ]);
  });
  test('two levels, where a row says one competency alone', async () => {
    const long = 'Staff number,Name,Competency,Level\n1,Amina,D1.2,1\n1,Amina,D1.2,3';
    expect(await codes(await database.aHead(), long)).toEqual(['2 Level: level-twice', '3 Level: level-twice']);
  });
  test('an e-mail that belongs to another staff number', async () => {
    const actor = await database.aHead();
    await aPerson(database.owner, {
      organisation_id: actor.organisationId,
      institution_id: actor.rootId,
      staff_number: '7',
      email: 'amina@ministry.example',
    });
    expect(await codes(actor, 'Staff number,E-mail,Name\n8,amina@ministry.example,Amina')).toEqual([
      '2 E-mail: contradicts',
    ]);
  });
  test('one e-mail in two rows of different people', async () => {
    expect(await codes(await database.aHead(), 'Staff number,E-mail,Name\n1,a@b.example,A\n2,a@b.example,B')).toEqual([
      '2 E-mail: contradicts',
      '3 E-mail: contradicts',
    ]);
  });
  test('a new person without a name', async () => {
    expect(await codes(await database.aHead(), tableOf('1,,Health,,1,2'))).toEqual(['2 Name: no-name']);
  });
  test('a supervisor whom nobody knows, and one who would be her own', async () => {
    const supervised = 'Staff number,E-mail,Name,Supervisor';
    const actor = await database.aHead();
    expect(await codes(actor, `${supervised}\n1,,Amina,2\n2,,Bilal,9`)).toEqual(['3 Supervisor: not-a-supervisor']);
    expect(await codes(actor, `${supervised}\n1,amina@b.example,Amina,Amina@B.example\n2,,Bilal,2`)).toEqual([
      '2 Supervisor: own-supervisor',
      '3 Supervisor: own-supervisor',
    ]);
  });
  test('a supervisor of an institution that the coordinator does not reach, with her own row in the file too', async () => {
    const head = await database.aHead();
    const own = { organisation_id: head.organisationId };
    const health = await anInstitution(database.owner, { ...own, name: 'Health', parent_id: head.rootId });
    await aPerson(database.owner, { ...own, institution_id: head.rootId, staff_number: '9', name: 'Elsewhere' });
    const actor = await asCoordinatorOf(health.id, head);
    const supervised = 'Staff number,Name,Supervisor';
    expect(await codes(actor, `${supervised}\n1,Amina,9\n9,Elsewhere,`)).toEqual([
      '2 Supervisor: not-a-supervisor',
      '3 Staff number: out-of-reach',
    ]);
  });
  test('a known person whose file names her by e-mail, and her own staff number as her supervisor', async () => {
    const actor = await database.aHead();
    const own = { organisation_id: actor.organisationId, institution_id: actor.rootId };
    await aPerson(database.owner, { ...own, staff_number: '7', email: 'amina@b.example', name: 'Amina' });
    expect(await codes(actor, 'E-mail,Supervisor\namina@b.example,7')).toEqual(['2 Supervisor: own-supervisor']);
  });
  test('a role profile that does not exist', async () => {
    expect(await codes(await database.aHead(), tableOf('1,Amina,Health,Wizard,1,2'))).toEqual([
      '2 Role profile: not-a-role-profile',
    ]);
  });
  test('a name that several institutions have, where the code of one of them is no mistake', async () => {
    const actor = await database.aHead();
    const own = { organisation_id: actor.organisationId, parent_id: actor.rootId, name: 'Human resources' };
    await anInstitution(database.owner, { ...own, code: 'HR-1' });
    await anInstitution(database.owner, { ...own, code: 'HR-2' });
    const found = await desk.check(actor, tableOf('1,Amina,human resources,,1,2', '2,Bilal,hr-2,,1,2'));
    expect(found).toMatchObject({ newInstitutions: [], rowsWithIssues: 1 });
    expect(found.issues).toMatchObject([
      {
        row: 2,
        value: 'human resources',
        code: 'ambiguous-institution',
        message: 'Several institutions are called human resources. Write the code of the one you mean.',
      },
    ]);
  });
  test('a name that several institutions have and one has as its code: the code counts', async () => {
    const actor = await database.aHead();
    const own = { organisation_id: actor.organisationId, parent_id: actor.rootId };
    const meant = await anInstitution(database.owner, { ...own, name: 'Human resources', code: 'HR' });
    for (const code of ['HR-1', 'HR-2']) await anInstitution(database.owner, { ...own, name: 'HR', code });
    await desk.import(actor, tableOf('1,Amina,HR,,1,2'));
    const held = await database.rows<{ at: string }>(
      `select institution_id as at from person where organisation_id = $1 and staff_number = '1'`,
      [actor.organisationId],
    );
    expect(held).toEqual([{ at: meant.id }]);
  });
});

test('a person of an institution that the coordinator does not reach is left alone', async () => {
  const actor = await database.aHead();
  const health = await anInstitution(database.owner, {
    organisation_id: actor.organisationId,
    name: 'Health',
    parent_id: actor.rootId,
  });
  const finance = await anInstitution(database.owner, {
    organisation_id: actor.organisationId,
    name: 'Finance',
    parent_id: actor.rootId,
  });
  await aPerson(database.owner, {
    organisation_id: actor.organisationId,
    institution_id: finance.id,
    staff_number: '9',
  });
  expect(
    (await desk.check(await asCoordinatorOf(health.id, actor), 'Staff number,Name\n9,Somebody')).issues,
  ).toMatchObject([{ row: 2, code: 'out-of-reach' }]);
});

test('findings come a page at a time, to the end, and to nobody else', async () => {
  const actor = await database.aHead();
  const mistaken = Array.from({ length: 5 }, (_, row) => `${row},Amina,Health,,9,1`);
  const found = await desk.check(actor, tableOf(...mistaken));
  const rows: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof desk.checks.issues>> = await desk.checks.issues(actor, found, {
      first: 2,
      after,
    });
    expect(page.totalCount).toBe(5);
    rows.push(...page.nodes.map(({ row }) => row));
    after = page.endCursor;
  } while (after);
  expect(rows).toEqual([2, 3, 4, 5, 6]);
  expect(await desk.checks.byJob(await database.aHead(), found.jobId)).toBeNull();
});
