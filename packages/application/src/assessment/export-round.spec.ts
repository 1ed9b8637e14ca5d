import { anInstitution, aPerson, aRound } from '@baobab/testing';
import { parse } from 'csv-parse/sync';
import type { Actor, Role } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { ExportRound } from '.';
import { aNewRound, ImportDesk } from './import.testing';

let database: WorkingDatabase;
let desk: ImportDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new ImportDesk(database);
});

afterAll(() => database?.close());

const roundOf = async ({ organisationId }: Actor): Promise<string> => {
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from assessment_round where organisation_id = $1',
    [organisationId],
  );
  return rows[0]!.id;
};
const exported = async (actor: Actor, roundId: string, institutionId?: string): Promise<string> => {
  const { text } = await new ExportRound(database.work).execute(actor, { roundId, institutionId });
  let whole = '';
  for await (const part of text) whole += part;
  return whole;
};
const recordsOf = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[];
const auditsOf = async ({ organisationId }: Actor) =>
  (
    await database.owner.query<{ details: Record<string, unknown> }>(
      `select details from audit where organisation_id = $1 and action = 'levels.exported' order by id`,
      [organisationId],
    )
  ).rows.map(({ details }) => details);

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const awkward = [
  "'=1+1",
  "''=1+1",
  "'+33 1",
  "'-7",
  "'@sum(A1)",
  "'Aisha",
  "O'Neil",
  'Amélie, née "Ö"',
  'ليلى الخطيب',
  'two\nlines',
  'two\r\nlines',
  'a\rb',
  'semi;colon|bar\ttab',
  '100 % "',
];
const header = 'Staff number,Name,E-mail,Institution,Region,Post,Gender,Languages,Role profile,D1.1,D2.2';
const awkwardTable = [
  header,
  ...awkward.map((cell, at) =>
    [
      `${at % 2 ? "'-" : ''}${at}`,
      cell,
      `p${at}@x.example`,
      cell,
      cell,
      cell,
      'female',
      'ar; en',
      'Data analyst',
      at % 4,
      '',
    ]
      .map((each) => quoted(String(each)))
      .join(','),
  ),
  '"","Only by e-mail","only@x.example","","","","","","","",""',
].join('\r\n');

describe('what was imported comes back', () => {
  test('and imported again into the same organisation, it changes nothing', async () => {
    const actor = await database.aHead();
    expect(await desk.import(actor, awkwardTable)).toMatchObject({
      state: 'done',
      result: { newPeople: 15, levels: 14 },
    });
    const first = await exported(actor, await roundOf(actor));
    const names = recordsOf(first).map(({ Name }) => Name);
    expect(names).toHaveLength(15);
    expect(names).toEqual(expect.arrayContaining(awkward));
    expect(await desk.import(actor, first, { roundId: await roundOf(actor) })).toMatchObject({
      state: 'done',
      result: { newPeople: 0, changedPeople: 0, newInstitutions: 0, levels: 0, unchangedLevels: 14, rowsLeftOut: 0 },
    });
    expect(await exported(actor, await roundOf(actor))).toBe(first);
  });

  test('and imported into another, empty organisation, it is exported from there byte by byte the same', async () => {
    const [one, other] = [await database.aHead(), await database.aHead()];
    // Who was put at the root by default would go by the name of that root.
    await desk.import(one, awkwardTable.replace('"only@x.example",""', '"only@x.example","Office"'));
    const first = await exported(one, await roundOf(one));
    expect(await desk.import(other, first)).toMatchObject({ state: 'done', result: { newPeople: 15, levels: 14 } });
    expect(await exported(other, await roundOf(other))).toBe(first);
  });

  test('whatever the people are called: nobody is changed, and nobody runs in a spreadsheet', async () => {
    const actor = await database.aHead();
    const names = ['=Ana', "'-x", '-x', '@Aïcha', "''=Ömer", '+٣', 'José Ñandú', 'ليلى بنت «أحمد»', "'Aisha", '"'];
    const [organisation_id, institution_id] = [actor.organisationId, actor.rootId];
    for (const [at, name] of names.entries())
      await aPerson(database.owner, { organisation_id, institution_id, staff_number: `=${at}`, name });
    const { id: roundId } = await aRound(database.owner, { organisation_id });
    const text = await exported(actor, roundId);
    expect(
      recordsOf(text)
        .flatMap(Object.values)
        .filter((cell) => /^[=+\-@\t\r]/.test(cell)),
    ).toEqual([]);
    expect(await desk.import(actor, text, { roundId })).toMatchObject({
      state: 'done',
      result: { newPeople: 0, changedPeople: 0, newInstitutions: 0, levels: 0, rowsLeftOut: 0 },
    });
    const people = await database.rows<{ name: string }>(
      'select name from person where organisation_id = $1 and staff_number is not null order by staff_number',
      [organisation_id],
    );
    expect(people.map(({ name }) => name)).toEqual(names);
  });

  test('with the role profile that the organisation copied and did not rename', async () => {
    const actor = await database.aHead();
    const [{ id: profile }] = (await database.rows<{ id: string }>(
      `insert into role_profile (organisation_id, framework_id, copied_from, texts)
       select $1, framework_id, id, texts from role_profile where organisation_id is null order by position limit 1 returning id`,
      [actor.organisationId],
    )) as [{ id: string }];
    const [organisation_id, institution_id] = [actor.organisationId, actor.rootId];
    await aPerson(database.owner, { organisation_id, institution_id, staff_number: '1', role_profile_id: profile });
    const { id: roundId } = await aRound(database.owner, { organisation_id });
    const text = await exported(actor, roundId);
    expect(recordsOf(text)[0]!['Role profile']).not.toBe('');
    expect(await desk.import(actor, text, { roundId })).toMatchObject({ state: 'done', result: { changedPeople: 0 } });
  });

  test('with who supervises whom, by staff number, else by e-mail', async () => {
    const table = 'Staff number,Name,E-mail,Supervisor\n1,Amina,,Boss@x.example\n2,Bilal,,1\n,Cleo,boss@x.example,\n';
    const [one, other] = [await database.aHead(), await database.aHead()];
    await desk.import(one, table);
    const first = await exported(one, await roundOf(one));
    expect(recordsOf(first).map(({ Supervisor }) => Supervisor)).toEqual(['boss@x.example', '1', '']);
    await desk.import(other, first);
    expect(await exported(other, await roundOf(other))).toBe(first);
  });

  test('for more people than one batch holds, each once and in the order of staff numbers', async () => {
    const actor = await database.aHead();
    await database.owner.query(
      `insert into person (organisation_id, institution_id, name, staff_number)
       select $1, $2, 'Person ' || n, lpad(n::text, 5, '0') from generate_series(1200, 1, -1) as n`,
      [actor.organisationId, actor.rootId],
    );
    const { id } = await aRound(database.owner, { organisation_id: actor.organisationId });
    const numbers = recordsOf(await exported(actor, id)).map((record) => record['Staff number']);
    expect(numbers).toEqual(Array.from({ length: 1200 }, (_, at) => String(at + 1).padStart(5, '0')));
  });
});

/** Health with Amina, Finance with Bilal; a round of levels of both. */
const twoMinistries = async (disclosure?: string) => {
  const actor = await database.aHead();
  const ministry = (name: string) =>
    anInstitution(database.owner, { organisation_id: actor.organisationId, name, parent_id: actor.rootId });
  const [health, finance] = [await ministry('Health'), await ministry('Finance')];
  await desk.import(actor, 'Staff number,Name,Institution,D1.1\n1,Amina,Health,2\n2,Bilal,Finance,\n', {
    round: aNewRound(disclosure ? { disclosure } : {}),
  });
  const as = (role: Role, institution: { id: string }): Actor => ({
    ...actor,
    grants: [{ role, institutionId: institution.id }],
  });
  return { actor, root: { id: actor.rootId }, health, finance, roundId: await roundOf(actor), as };
};
const namesIn = async (...asked: Parameters<typeof exported>) =>
  recordsOf(await exported(...asked)).map(({ Name }) => Name);

test('the table is as spreadsheets and the import take it, with who was not assessed among the others', async () => {
  const { actor, roundId } = await twoMinistries();
  const text = await exported(actor, roundId);
  expect(text.split('\r\n')[0]).toMatch(
    /^\uFEFFStaff number,Name,E-mail,Institution,Region,Post,Gender,Languages,Role profile,Supervisor,D1\.1,D1\.2,/,
  );
  expect(recordsOf(text)).toMatchObject([
    { Name: 'Amina', Institution: 'Health', 'D1.1': '2', 'D1.2': '' },
    { Name: 'Bilal', Institution: 'Finance', 'D1.1': '' },
  ]);
});

test('of a chosen institution come its people and those below it; without one, all within reach', async () => {
  const { actor, root, health, finance, roundId, as } = await twoMinistries();
  expect(await namesIn(actor, roundId, health.id)).toEqual(['Amina']);
  expect(await namesIn(actor, roundId, root.id)).toEqual(['Amina', 'Bilal']);
  expect(await namesIn(as('coordinator', finance), roundId)).toEqual(['Bilal']);
});

test('who has left is not in it, nor who has no key by which an import would know her', async () => {
  const { actor, health, roundId } = await twoMinistries();
  const someone = { organisation_id: actor.organisationId, institution_id: health.id };
  await aPerson(database.owner, { ...someone, staff_number: '8', left_on: '2026-01-01' });
  await aPerson(database.owner, someone);
  expect(await namesIn(actor, roundId)).toEqual(['Amina', 'Bilal']);
});

test('two institutions of one name go by their codes', async () => {
  const { actor, health, roundId } = await twoMinistries();
  await anInstitution(database.owner, {
    organisation_id: actor.organisationId,
    name: 'HEALTH',
    parent_id: actor.rootId,
  });
  expect(recordsOf(await exported(actor, roundId))).toMatchObject([
    { Institution: health.code },
    { Institution: 'Finance' },
  ]);
});

describe('it is refused, and leaves no audit row,', () => {
  const refused = async (asked: Promise<unknown>, actor: Actor, kind: string) => {
    await expect(asked).rejects.toMatchObject({ kind });
    expect(await auditsOf(actor)).toEqual([]);
  };
  test.each(['coordinators', 'person'])('to a manager in a round that shows persons to: %s', async (disclosure) => {
    const { root, roundId, as } = await twoMinistries(disclosure);
    const manager = as('manager', root);
    await refused(exported(manager, roundId), manager, 'Refused');
    await refused(exported(manager, roundId, root.id), manager, 'Refused');
  });
  test('to a coordinator in a round that shows levels to the person alone', async () => {
    const { actor, roundId } = await twoMinistries('person');
    await refused(exported(actor, roundId), actor, 'Refused');
  });
  test.each(['administrator', 'learner', 'trainer'] as const)('to a mere %s', async (role) => {
    const { root, roundId, as } = await twoMinistries('coordinators_and_managers');
    await refused(exported(as(role, root), roundId), as(role, root), 'Refused');
  });
  test("in another organisation's round", async () => {
    const [mine, theirs] = [await twoMinistries(), await twoMinistries()];
    await refused(exported(mine.actor, theirs.roundId), mine.actor, 'NotFound');
  });
  test('of an institution out of reach, beside or above one’s own', async () => {
    const { root, health, finance, roundId, as } = await twoMinistries();
    const ofHealth = as('coordinator', health);
    await refused(exported(ofHealth, roundId, finance.id), ofHealth, 'NotFound');
    await refused(exported(ofHealth, roundId, root.id), ofHealth, 'NotFound');
  });
});

test('a manager takes it where the round shows persons to managers', async () => {
  const { root, roundId, as } = await twoMinistries('coordinators_and_managers');
  expect(await namesIn(as('manager', root), roundId)).toEqual(['Amina', 'Bilal']);
});

test('who stops the download has seen persons all the same: it is audited once, and its connection comes back', async () => {
  const { actor, roundId } = await twoMinistries();
  for (let time = 0; time < 5; time += 1) {
    const { text } = await new ExportRound(database.work).execute(actor, { roundId });
    await text.next();
    await text.return(undefined);
  }
  expect(await auditsOf(actor)).toEqual(Array(5).fill({ institutionId: null, people: 2 }));
});
