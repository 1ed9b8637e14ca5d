import { sql } from '../../database';
import { WorkingDatabase } from '../../database/working-database.testing';
import { NotFound, Refused } from '../../problem';
import { RoundDesk } from '../asked-round.testing';
import { ItemDesk } from './item.testing';

let database: WorkingDatabase;
let desk: ItemDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await ItemDesk.open(database, await RoundDesk.open(database));
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

describe('attacks', () => {
  test('the author does not approve her own item, nor does who changed it last, nor sends it back', async () => {
    const itemId = await desk.add();
    await desk.step('submit', itemId, desk.author);
    await refused(desk.step('approve', itemId, desk.author), { kind: 'AnotherReviewer' });
    await refused(desk.step('sendBack', itemId, desk.author, { remark: 'Hm.' }), { kind: 'AnotherReviewer' });
    await desk.change(itemId, {}, desk.reviewer);
    await desk.step('submit', itemId, desk.author);
    for (const each of [desk.author, desk.reviewer])
      await refused(desk.step('approve', itemId, each), { kind: 'AnotherReviewer' });
    expect(await desk.states()).toEqual(['1 in-review']);
  });

  test('the database refuses an approval of one’s own, and a change of what was approved, whatever the code does', async () => {
    const write = (text: string, values: unknown[]) => database.work.run(desk.author, () => sql(text, values));
    const draft = await desk.add();
    await expect(
      write(`update item set state = 'approved', approved_by = $2 where id = $1`, [draft, desk.author.personId]),
    ).rejects.toThrow(/item_four_eyes/);
    await expect(write(`update item set state = 'approved' where id = $1`, [draft])).rejects.toThrow(
      /item_approved_by_somebody/,
    );
    await desk.approve(draft);
    for (const change of ['right_options = 2', `state = 'draft', approved_by = null`, `texts = texts - 'ar'`])
      await expect(write(`update item set ${change} where id = $1`, [draft])).rejects.toThrow(/never changes/);
    await expect(write('delete from item where id = $1', [draft])).rejects.toThrow(/never changes/);
  });

  test('who does not coordinate reads no item and no key; who coordinates a part reads, and writes nothing', async () => {
    const itemId = await desk.approved();
    const learner = await desk.rounds.somebody();
    const manager = { ...learner, grants: [{ role: 'manager' as const, institutionId: desk.rounds.head.rootId }] };
    for (const each of [learner, manager]) {
      await expect(desk.bank(each)).rejects.toBeInstanceOf(Refused);
      await expect(desk.item(itemId, each)).rejects.toBeInstanceOf(Refused);
      await expect(desk.add({ code: 'X' }, each)).rejects.toBeInstanceOf(Refused);
      await expect(desk.step('retire', itemId, each)).rejects.toBeInstanceOf(Refused);
    }
    const { id } = await desk.rounds.aPart();
    const partly = { ...learner, grants: [{ role: 'coordinator' as const, institutionId: id }] };
    expect(await desk.item(itemId, partly)).toMatchObject({ mayChange: false, mayReview: false });
    await expect(desk.add({ code: 'X' }, partly)).rejects.toBeInstanceOf(Refused);
    await expect(desk.change(itemId, {}, partly)).rejects.toBeInstanceOf(Refused);
  });

  test('another organisation neither reads an item nor takes it a step, and Baobab’s are nobody’s to change', async () => {
    const itemId = await desk.add();
    const stranger = await database.aHead();
    expect(await desk.item(itemId, stranger)).toBeNull();
    expect((await desk.bank(stranger, { filter: { own: true } })).totalCount).toBe(0);
    const [baobabs] = (await desk.bank()).nodes;
    expect(baobabs?.own).toBe(false);
    for (const [id, actor] of [
      [itemId, stranger],
      [baobabs!.id, desk.author],
    ] as const) {
      await expect(desk.change(id, {}, actor)).rejects.toBeInstanceOf(NotFound);
      for (const step of ['submit', 'approve', 'retire', 'discard'] as const)
        await expect(desk.step(step, id, actor)).rejects.toBeInstanceOf(NotFound);
    }
    const write = (text: string) => database.work.run(stranger, () => sql<{ id: string }>(text, [itemId]));
    expect(await write(`update item set state = 'in-review' where id = $1 returning id`)).toEqual([]);
    expect(await write('delete from item where id = $1 returning id')).toEqual([]);
    expect(await desk.states()).toEqual(['1 draft']);
  });

  test('of two who approve at once one does, and of two who begin the next edition one does', async () => {
    const itemId = await desk.add();
    await desk.step('submit', itemId, desk.author);
    const third = { ...(await desk.rounds.somebody()), grants: desk.rounds.head.grants };
    const approvals = await Promise.allSettled([
      desk.step('approve', itemId, desk.reviewer),
      desk.step('approve', itemId, third),
    ]);
    expect(approvals.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const changes = await Promise.allSettled([desk.change(itemId, {}, third), desk.change(itemId, {}, desk.author)]);
    expect(changes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await desk.states()).toEqual(['1 approved', '2 draft']);
  });
});
