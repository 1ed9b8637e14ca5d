import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WorkingDatabase } from '../database/working-database.testing';
import { ImportDesk } from './import.testing';
import { surveys } from './survey.testing';

let database: WorkingDatabase;
let desk: ImportDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new ImportDesk(database);
});
afterAll(() => database?.close());

const levelsOf = async (organisationId: string) => {
  const { rows } = await database.owner.query<{ number: string; levels: number[] }>(
    `select staff_number as number, array_agg(level::int order by c.code) as levels from assessed_level l join person p on p.id = l.person_id join competency c on c.id = l.competency_id
     where l.organisation_id = $1 group by 1 order by 1`,
    [organisationId],
  );
  return Object.fromEntries(rows.map(({ number, levels }) => [number, levels]));
};

test.each([
  ['limesurvey', ['A1', 'A4'], ['A3', 'A2'], ['2026-11-02 09:12:44', '2026-11-03 10:00:00']],
  ['kobotoolbox', ['level_0', 'level_3'], ['intermediate', 'level_1'], ['2026-11-02T09:12:44', '2026-11-03T10:00:00']],
  [
    'google_forms',
    ['0 – Not yet', 'Advanced'],
    ['2', 'أساسي'],
    ['2026/11/02 9:12:44 AM GMT+3', '2026/11/03 1:00:00 PM GMT+3'],
  ],
  ['microsoft_forms', ['Not yet', 'Advanced'], ['Intermediate', 'Basic'], ['11/2/26 9:12:44', '11/23/26 10:00:00']],
] as const)('an export of %s is taken as it is', async (tool, first, second, [early, late]) => {
  const actor = await database.aHead();
  const text = surveys[tool](
    { staffNumber: 'S1', at: early, answers: first },
    { staffNumber: 'S2', at: late, answers: second },
  );
  const preview = await desk.preview(actor, await desk.upload(actor, text));
  expect(preview.tool).toBe(tool);
  expect(await desk.check(actor, text)).toMatchObject({ rows: 2, newPeople: 2, levels: 4, issueCount: 0 });
  expect(await desk.import(actor, text)).toMatchObject({ state: 'done', result: { newPeople: 2, levels: 4 } });
  expect(await levelsOf(actor.organisationId)).toEqual({ S1: [0, 3], S2: [2, 1] });
});

test('of a person who submitted several times the newest counts, whichever row it stands in, and that is told', async () => {
  const actor = await database.aHead();
  const text = surveys.kobotoolbox(
    { staffNumber: 'S1', at: '2026-11-03T10:00:00', answers: ['3', '3'] },
    { staffNumber: 'S1', at: '2026-11-02T10:00:00', answers: ['1', 'nonsense'] },
    { staffNumber: 'S2', at: '2026-11-02T10:00:00', answers: ['2', '2'] },
  );
  expect(await desk.check(actor, text)).toMatchObject({ rows: 2, submittedAgain: 1, notSubmitted: 0, issues: [] });
  expect(await desk.import(actor, text)).toMatchObject({ state: 'done', result: { levels: 4, submittedAgain: 1 } });
  expect(await levelsOf(actor.organisationId)).toEqual({ S1: [3, 3], S2: [2, 2] });
});

test('where the moments can’t be told apart the last row counts', async () => {
  const actor = await database.aHead();
  const text = surveys.google_forms(
    { staffNumber: 'S1', at: '04/03/2026 10:00:00', answers: ['3', '3'] },
    { staffNumber: 'S1', at: '03/04/2026 10:00:00', answers: ['1', '1'] },
  );
  await desk.import(actor, text);
  expect(await levelsOf(actor.organisationId)).toEqual({ S1: [1, 1] });
});

test('what was begun and not submitted counts for nothing, and that is told', async () => {
  const actor = await database.aHead();
  const text = surveys.limesurvey(
    { staffNumber: 'S1', at: '2026-11-02 09:12:44', answers: ['A4', 'A1'] },
    { staffNumber: 'S2', at: '', answers: ['A2', ''] },
  );
  expect(await desk.check(actor, text)).toMatchObject({ rows: 1, notSubmitted: 1, newPeople: 1 });
  await desk.import(actor, text);
  expect(await levelsOf(actor.organisationId)).toEqual({ S1: [3, 0] });
});

test('an answer that nobody said the meaning of is a mistake with its row, and nothing is imported', async () => {
  const actor = await database.aHead();
  const text = surveys.google_forms({
    staffNumber: 'S1',
    at: '2026/11/02 9:12:44 AM GMT+3',
    answers: ['2 – Advanced', 'Basic'],
  });
  expect((await desk.check(actor, text)).issues).toMatchObject([{ row: 2, column: 4, code: 'not-a-level' }]);
  expect(await desk.import(actor, text)).toMatchObject({ state: 'failed', problem: { code: 'rows-with-issues' } });
  expect(await levelsOf(actor.organisationId)).toEqual({});
});

test('the example of a survey is taken as it is', async () => {
  const actor = await database.aHead();
  const text = await readFile(join(__dirname, '../../../../docs/examples/survey-limesurvey.csv'), 'utf8');
  expect(await desk.check(actor, text)).toMatchObject({
    rows: 3,
    newPeople: 3,
    levels: 42,
    submittedAgain: 1,
    notSubmitted: 1,
    issueCount: 0,
  });
  await desk.import(actor, text);
  expect((await levelsOf(actor.organisationId))['S-201']).toEqual([1, 2, 0, 2, 1, 2, 1, 1, 1, 0, 2, 1, 2, 0]);
});

test('what can’t be read far into a file keeps nobody from seeing its columns; the check tells it', async () => {
  const actor = await database.aHead();
  const rows = Array.from({ length: 30 }, (_, row) => `S${row},Name,1`).join('\n');
  const uploadId = await desk.upload(actor, `Staff number,Name,D1.1\n${rows}\nS31,${'a'.repeat(10_001)},1\n`);
  expect((await desk.preview(actor, uploadId)).columns).toHaveLength(3);
});
