import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
import { ItemDesk } from '../item/item.testing';
import { TestDesk } from './test.testing';

let database: WorkingDatabase;
let desk: TestDesk;
let amina: Actor;
let roundId: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = new TestDesk(database, await RoundDesk.open(database));
  amina = await desk.rounds.somebody();
  roundId = await desk.open(6);
  await desk.answerAll(amina, roundId, ({ ordinal }) => ordinal === 1);
});
afterAll(() => database?.close());

describe('what somebody answered', () => {
  test('is told her when the round is over, with whether it was right and why; before that nothing is', async () => {
    expect(await desk.review(amina, roundId)).toEqual([]);
    await desk.submit(amina, roundId);
    expect(await desk.review(amina, roundId)).toEqual([]);
    await desk.rounds.close(roundId);
    const review = await desk.review(amina, roundId);
    const items = await desk.items(roundId);
    expect(review.map(({ itemId, solved }) => [itemId, solved])).toEqual(
      items.map(({ itemId, ordinal }) => [itemId, ordinal === 1]),
    );
    const byId = new Map(items.map((item) => [item.itemId, item]));
    for (const { itemId, answer, number, rationale } of review) {
      const item = byId.get(itemId)!;
      expect(rationale).toEqual(expect.any(String));
      expect(answer).toHaveLength(item.kind === 'numeric' ? 0 : item.right!);
      expect(number === null).toBe(item.kind !== 'numeric');
    }
  });

  test('is hers alone, and nothing where she did not submit', async () => {
    await desk.rounds.close(roundId);
    expect(await desk.review(amina, roundId)).toEqual([]);
    const [second, nobody] = [await desk.open(1, { name: 'Second' }), await desk.rounds.somebody()];
    await desk.answerAll(amina, second, () => true);
    await desk.submit(amina, second);
    await desk.rounds.close(second);
    expect(await desk.review(amina, second)).toHaveLength(14);
    for (const other of [nobody, desk.rounds.head, await database.aHead()])
      expect(await desk.review(other, second)).toEqual([]);
  });

  test('waits while another round asks one of the same items', async () => {
    await desk.submit(amina, roundId);
    await desk.rounds.close(roundId);
    expect(await desk.review(amina, roundId)).toHaveLength(84);
    const { roundId: again } = await desk.repeat(roundId);
    expect(await desk.review(amina, roundId)).toEqual([]);
    await desk.rounds.close(again);
    expect(await desk.review(amina, roundId)).toHaveLength(84);
  });

  test('waits while another round asks the next edition of one of its items', async () => {
    const items = await ItemDesk.open(database, desk.rounds);
    const itemId = await items.approved();
    const first = await desk.open(1, { name: 'First edition' });
    await desk.answerAll(amina, first, () => true);
    await desk.submit(amina, first);
    await desk.rounds.close(first);
    await desk.rounds.close(roundId);
    expect(await desk.review(amina, first)).toHaveLength(14);
    await items.approve(await items.change(itemId));
    const second = await desk.open(1, { name: 'Second edition' });
    const [before, now] = [await desk.items(first), await desk.items(second)].map(
      (asked) => new Set(asked.map((each) => each.itemId)),
    );
    expect(before!.has(itemId) && !now!.has(itemId)).toBe(true);
    expect(await desk.review(amina, first)).toEqual([]);
    await desk.rounds.close(second);
    expect(await desk.review(amina, first)).toHaveLength(14);
  });

  test('is in the reader’s language', async () => {
    await desk.submit(amina, roundId);
    await desk.rounds.close(roundId);
    const [first] = await desk.review(amina, roundId, 'ar');
    expect(first).toMatchObject({ language: 'ar', stem: expect.stringMatching(/[\u0600-\u06ff]/) });
  });
});
