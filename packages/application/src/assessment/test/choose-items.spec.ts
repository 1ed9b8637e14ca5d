import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
import { TestDesk } from './test.testing';

let database: WorkingDatabase;
let desk: TestDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = new TestDesk(database, await RoundDesk.open(database));
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

describe('opening a test', () => {
  test('asks everybody the same items: so many a competency, each level once before any twice', async () => {
    const [amina, bilal] = await desk.rounds.people(2);
    const roundId = await desk.open(3);
    const items = await desk.items(roundId);
    expect(items).toHaveLength(14 * 3);
    for (const competency of new Set(items.map(({ competencyId }) => competencyId)))
      expect(items.filter((item) => item.competencyId === competency).map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
    expect((await desk.sheet(amina!, roundId))?.item?.itemId).toBe(items[0]!.itemId);
    expect((await desk.sheet(bilal!, roundId))?.item?.itemId).toBe(items[0]!.itemId);
    expect(await desk.rounds.mine(amina!)).toMatchObject([{ source: 'test', answered: 0, questions: 42 }]);
  });

  test('asks all items where more are wanted than there are', async () => {
    await desk.rounds.somebody();
    expect(await desk.items(await desk.open(6))).toHaveLength(84);
  });

  test('without saying how many items, or with items of a round that is none, is refused', async () => {
    await desk.rounds.somebody();
    for (const said of [
      { source: 'test' },
      { source: 'test', itemsPerCompetency: 0 },
      { source: 'test', itemsPerCompetency: 7 },
      { source: 'self', itemsPerCompetency: 3 },
      { source: 'self', sameItemsAs: desk.rounds.head.organisationId },
      { source: 'test', itemsPerCompetency: 3, sameItemsAs: desk.rounds.head.organisationId },
    ])
      await refused(desk.rounds.openRound(said), { issues: [{ path: 'itemsPerCompetency' }] });
  });
});

describe('two tests', () => {
  test('are one instrument where the second asks the first one’s items again, in their order', async () => {
    await desk.rounds.somebody();
    const first = await desk.open(2);
    const { roundId: again } = await desk.repeat(first);
    expect(await desk.items(again)).toEqual(await desk.items(first));
    expect(await desk.instrument(again)).toBe(await desk.instrument(first));
    expect(await desk.instrument(first)).toMatch(/^Knowledge test: unesco-2022 \(28 items, [0-9a-f]{12}\)$/);
  });

  test('that drew their items are two instruments, for they ask different ones', async () => {
    await desk.rounds.somebody();
    const [first, second] = [await desk.open(1), await desk.open(1, { name: 'Another' })];
    const asked = async (roundId: string) => (await desk.items(roundId)).map(({ itemId }) => itemId);
    expect(await asked(second)).not.toEqual(await asked(first));
    expect(await desk.instrument(second)).not.toBe(await desk.instrument(first));
  });

  test('the second is refused where the first is no test, another organisation’s, or asks what is not asked any more', async () => {
    const amina = await desk.rounds.somebody();
    const selfAssessment = await desk.rounds.aRound([amina]);
    const other = new TestDesk(database, await RoundDesk.open(database));
    await other.rounds.somebody();
    const others = await other.open(1);
    for (const roundId of [selfAssessment, others, desk.rounds.head.personId])
      await refused(desk.repeat(roundId), { issues: [{ path: 'sameItemsAs', code: 'items-changed' }] });
    expect(await desk.rounds.rounds()).toHaveLength(1);
  });
});
