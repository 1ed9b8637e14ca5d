import { Readable } from 'node:stream';
import { WorkingDatabase } from '../database/working-database.testing';
import { KeepUpload } from '.';
import { ImportDesk, tableOf } from './import.testing';

let database: WorkingDatabase;
let desk: ImportDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new ImportDesk(database);
});

afterAll(() => database?.close());

test('a preview says what the file is and what its columns hold', async () => {
  const actor = await database.aHead();
  const uploadId = await desk.upload(actor, tableOf('1,Amina,Health,Data analyst,1,2', '2,Bilal,Health,,3,'));
  const seen = await desk.preview(actor, uploadId);
  expect(seen).toMatchObject({ fileName: 'people.csv', encoding: 'UTF-8', delimiter: ',' });
  expect(seen.columns.map(({ meaning }) => meaning)).toEqual([
    'staff_number',
    'name',
    'institution',
    'role_profile',
    'competency_level',
    'competency_level',
  ]);
});

test('a file that breaks off on its way leaves nothing', async () => {
  const actor = await database.aHead();
  const broken = Readable.from(
    (function* () {
      yield Buffer.alloc(300_000, 'a');
      throw new Error('the line broke');
    })(),
  );
  await expect(new KeepUpload(database.work).execute(actor, 'people.csv', broken)).rejects.toThrow('the line broke');
  expect(
    (await database.owner.query('select 1 from upload where organisation_id = $1', [actor.organisationId])).rows,
  ).toEqual([]);
});

test('a file that is too large is refused while it arrives, and nothing of it is kept', async () => {
  const actor = await database.aHead();
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(8_388_608, 'a');
    })(),
  );
  await expect(new KeepUpload(database.work).execute(actor, 'people.csv', endless)).rejects.toThrow(
    /larger than 50 MB/,
  );
  expect(
    (await database.owner.query('select 1 from upload where organisation_id = $1', [actor.organisationId])).rows,
  ).toEqual([]);
});

test("nobody reads another person's upload", async () => {
  const [one, other] = [await database.aHead(), await database.aHead()];
  const uploadId = await desk.upload(one, tableOf('1,Amina,Health,,1,2'));
  await expect(desk.preview(other, uploadId)).rejects.toThrow('no longer kept');
});
