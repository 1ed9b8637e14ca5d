import { SitDemonstrationTest, SubmitTest } from '..';
import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
import { TestDesk } from './test.testing';

let database: WorkingDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TestDesk(database, await RoundDesk.open(database));
});
afterAll(() => database?.close());

const sit = () => new SitDemonstrationTest(database.work, new SubmitTest(database.work));

test('outside the demonstration nobody has a test answered for her', async () => {
  const amina = await desk.rounds.somebody();
  const roundId = await desk.open(2, { name: 'A real one' });
  await expect(sit().execute(amina, { roundId, solved: [] })).rejects.toThrow('Only people of the demonstration');
  expect(await desk.levels(roundId, amina)).toEqual([]);
});

test('in the demonstration somebody solves exactly the items that she is to solve, whatever their kind', async () => {
  const amina = await desk.rounds.somebody();
  const roundId = await desk.open(6);
  const items = await desk.items(roundId);
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(5);
  const solved = items.filter((_, place) => place % 2 === 0).map(({ itemId }) => itemId);
  await database.rows('update organisation set demonstration = true where id = $1 returning id', [
    amina.organisationId,
  ]);
  await sit().execute(amina, { roundId, solved });
  const results = await database.rows<{ itemId: string }>(
    'select item_id as "itemId" from test_result where round_id = $1 and person_id = $2 and solved',
    [roundId, amina.personId],
  );
  expect(results.map(({ itemId }) => itemId).sort()).toEqual([...solved].sort());
  expect(await desk.levels(roundId, amina)).toHaveLength(14);
});
