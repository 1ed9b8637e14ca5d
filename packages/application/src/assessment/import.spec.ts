import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { CancelJob } from '../outbox';
import { RoundQueries } from './round.queries';
import { aNewRound, ImportDesk, tableOf } from './import.testing';

let database: WorkingDatabase;
let desk: ImportDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new ImportDesk(database);
});

afterAll(() => database?.close());

const levelsOf = async (actor: Actor) => {
  const { rows } = await database.owner.query<{ name: string; code: string; level: number }>(
    `select person.name, code, level from assessed_level join person on person.id = person_id join competency on competency.id = competency_id
     where assessed_level.organisation_id = $1 order by 1, 2`,
    [actor.organisationId],
  );
  return rows.map(({ name, code, level }) => `${name} ${code} ${level}`);
};

const importedPeople = async ({ organisationId }: Actor) =>
  (
    await database.owner.query('select 1 from person where organisation_id = $1 and staff_number is not null', [
      organisationId,
    ])
  ).rows;

test('an import brings institutions, people, levels and the summary of needs', async () => {
  const actor = await database.aHead();
  const job = await desk.import(actor, tableOf('1,Amina,Health,Data analyst,0,2', '2,Bilal,Health,,3,'));
  expect(job).toMatchObject({
    state: 'done',
    result: { newPeople: 2, newInstitutions: 1, levels: 3, unchangedLevels: 0 },
  });
  expect(await levelsOf(actor)).toEqual(['Amina D1.1 0', 'Amina D1.2 2', 'Bilal D1.1 3']);
  const { rows } = await database.owner.query<{ people: string; assessed: string }>(
    'select sum(assessed + not_assessed) as people, sum(assessed) as assessed from needs_summary where organisation_id = $1',
    [actor.organisationId],
  );
  // Amina alone has a role profile, and so targets; two of her fourteen were assessed.
  expect(Number(rows[0]?.assessed)).toBe(2);
});

test('a round keeps what was asked with, spelled as an earlier round of the organisation spells it', async () => {
  const [actor, other] = [await database.aHead(), await database.aHead()];
  const table = tableOf('1,Amina,Health,,1,2');
  const hold = (instrument: string, heldOn: string, head = actor) =>
    desk.import(head, table, { round: aNewRound({ instrument, heldOn }) });
  await hold('  Écrit,\u00a0version  1 ', '2026-01-01');
  await hold('éCRIT, Version 1', '2026-01-02');
  await hold('Écrit, version 2', '2026-01-03');
  await hold('   ', '2026-01-04');
  await desk.import(actor, table, { round: aNewRound({ heldOn: '2026-01-05' }) });
  await hold('ÉCRIT, VERSION 1', '2026-01-01', other);
  const instruments = async (head: Actor) =>
    (await new RoundQueries(database.reads).all(head)).map(({ instrument }) => instrument).reverse();
  expect(await instruments(actor)).toEqual(['Écrit, version 1', 'Écrit, version 1', 'Écrit, version 2', null, null]);
  expect(await instruments(other)).toEqual(['ÉCRIT, VERSION 1']);
});

test.each([
  ['longer than 100 characters', 'x'.repeat(101), 'too-long', 'Write at most 100 characters.'],
  ['of two lines', 'Self-assessment\nversion 1', 'not-one-line', 'Write one line of text.'],
])('an instrument %s is refused', async (_, instrument, code, message) => {
  const actor = await database.aHead();
  await expect(
    desk.start(actor, tableOf('1,Amina,Health,,1,2'), { round: aNewRound({ instrument }) }),
  ).rejects.toMatchObject({ issues: [{ path: 'round.instrument', code, message }] });
});

test('the planner knows how many people and levels an import brought, before anybody else reads them', async () => {
  const actor = await database.aHead();
  await desk.import(actor, tableOf('1,Amina,Health,Data analyst,0,2'));
  const { rows } = await database.owner.query<{ relname: string }>(
    `select relname from pg_class where relname in ('person', 'assessed_level') and reltuples > 0 order by 1`,
  );
  expect(rows.map(({ relname }) => relname)).toEqual(['assessed_level', 'person']);
});

test('the same file again changes nothing', async () => {
  const actor = await database.aHead();
  const text = tableOf('1,Amina,Health,Data analyst,1,2', '2,Bilal,Health,,3,');
  await desk.import(actor, text);
  const { rows } = await database.owner.query<{ id: string }>(
    'select id from assessment_round where organisation_id = $1',
    [actor.organisationId],
  );
  const again = await desk.import(actor, text, { roundId: rows[0]!.id });
  expect(again?.result).toMatchObject({
    newPeople: 0,
    changedPeople: 0,
    newInstitutions: 0,
    levels: 0,
    unchangedLevels: 3,
  });
});

test('one mistake and nothing is imported; asked for the valid rows, the others come in', async () => {
  const actor = await database.aHead();
  const text = tableOf('1,Amina,Health,,1,2', '2,Bilal,Health,,9,');
  expect(await desk.import(actor, text)).toMatchObject({ state: 'failed', problem: { code: 'rows-with-issues' } });
  expect(await levelsOf(actor)).toEqual([]);
  expect(await desk.import(actor, text, { round: aNewRound(), validRowsOnly: true })).toMatchObject({
    state: 'done',
    result: { newPeople: 1, rowsLeftOut: 1 },
  });
  expect(await levelsOf(actor)).toEqual(['Amina D1.1 1', 'Amina D1.2 2']);
});

test('the long form brings the same as the wide', async () => {
  const actor = await database.aHead();
  const long = 'Staff number;Name;Competency;Level\n1;Amina;D1.1;1\n1;Amina;D1.2;Intermediate\n';
  expect(await desk.import(actor, long)).toMatchObject({ state: 'done', result: { newPeople: 1, levels: 2 } });
  expect(await levelsOf(actor)).toEqual(['Amina D1.1 1', 'Amina D1.2 2']);
});

test('a cancelled import leaves nothing', async () => {
  const actor = await database.aHead();
  const jobId = await desk.start(actor, tableOf('1,Amina,Health,,1,2'));
  await new CancelJob(database.work).execute(actor, { jobId });
  expect(await desk.run(actor, jobId)).toMatchObject({ state: 'cancelled' });
  expect(await importedPeople(actor)).toEqual([]);
});

test('an import that fails for no fault of the file says so, and leaves nothing', async () => {
  const actor = await database.aHead();
  const jobId = await desk.start(actor, tableOf('1,Amina,Health,,1,2'));
  await database.owner.query(`update job set input = jsonb_set(input, '{round,kind}', '"unheard-of"') where id = $1`, [
    jobId,
  ]);
  await expect(desk.run(actor, jobId)).rejects.toThrow(/check constraint/);
  expect((await database.owner.query('select state from job where id = $1', [jobId])).rows).toEqual([
    { state: 'failed' },
  ]);
  expect(await importedPeople(actor)).toEqual([]);
});

test('a file that is gone when its job begins is said to be gone', async () => {
  const actor = await database.aHead();
  const jobId = await desk.start(actor, tableOf('1,Amina,Health,,1,2'));
  await database.owner.query('delete from upload where organisation_id = $1', [actor.organisationId]);
  expect(await desk.run(actor, jobId)).toMatchObject({ state: 'failed', problem: { code: 'upload-gone' } });
});

test('what a file brings is no longer kept once it is imported, with what was found in it', async () => {
  const actor = await database.aHead();
  const text = tableOf('1,Amina,Health,,1,2');
  await desk.check(actor, text);
  await desk.import(actor, text);
  const { rows } = await database.owner.query<{ kept: string }>(
    'select count(*) as kept from upload join upload_piece p on p.upload_id = upload.id where upload.organisation_id = $1',
    [actor.organisationId],
  );
  // The other upload of the same text, whose check nobody followed up.
  expect(rows).toEqual([{ kept: '1' }]);
});
