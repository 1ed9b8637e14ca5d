import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { day, RoundDesk } from '../asked-round.testing';
import { CalibrationDesk } from '../calibration/calibration.testing';
import { TestDesk } from '../test/test.testing';
import { ItemDesk } from './item.testing';

let database: WorkingDatabase;
let desk: ItemDesk;
let sitting: TestDesk;
let itemId: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await ItemDesk.open(database, await RoundDesk.open(database));
  sitting = new TestDesk(database, desk.rounds);
  itemId = await desk.approved({ texts: givesItselfAway });
});
afterAll(() => database?.close());

/** The right option is the only longest. */
const givesItselfAway = [
  {
    language: 'en',
    stem: 'Who signs?',
    right: ['The minister herself'],
    wrong: ['Clerks', 'Nobody'],
    rationale: 'So.',
  },
];

/** Who coordinates the whole organisation, and came when the rounds so far were open already. */
const aColleague = async (): Promise<Actor> => ({ ...(await desk.rounds.somebody()), grants: desk.rounds.head.grants });
const sitAndSubmit = async (actor: Actor, roundId: string) => {
  await sitting.answerAll(actor, roundId, () => true);
  await sitting.submit(actor, roundId);
};
const listed = async (actor: Actor) =>
  (await desk.bank(actor, { filter: { own: true } })).nodes.find(({ id }) => id === itemId);

/** That nothing of what is right comes to her, on the item's page or in the list. */
const expectWithheld = async (actor: Actor, id = itemId) => {
  const shown = await desk.item(id, actor);
  expect(shown).toMatchObject({
    item: { withheld: true, stem: 'Who signs?', onlyLongest: [] },
    texts: [],
    value: null,
    tolerance: null,
    remark: null,
    remarkBy: null,
    mayChange: false,
    mayReview: false,
  });
  expect(JSON.stringify([shown, await desk.bank(actor, { filter: { own: true } })])).not.toMatch(
    /minister|Clerks|rationale|So\./,
  );
};
const expectTold = async (actor: Actor) => {
  expect(await desk.item(itemId, actor)).toMatchObject({
    item: { withheld: false },
    texts: [{ right: ['The minister herself'] }],
    mayChange: true,
  });
  expect(await listed(actor)).toMatchObject({ withheld: false, onlyLongest: ['en'] });
};

describe('the key of an item', () => {
  test('is kept from who is asked it until she submits, her own item too, and from nobody else', async () => {
    await expectTold(desk.reviewer);
    const roundId = await sitting.open(1);
    const colleague = await aColleague();
    for (const asked of [desk.author, desk.reviewer]) await expectWithheld(asked);
    await expectTold(colleague);
    await sitting.answer(desk.reviewer, roundId, true);
    await expectWithheld(desk.reviewer);
    await sitting.answerAll(desk.reviewer, roundId, () => true);
    await expectWithheld(desk.reviewer);
    await sitting.submit(desk.reviewer, roundId);
    await expectTold(desk.reviewer);
    await expectWithheld(desk.author);
  });

  test('is kept from her before the first day as well, and told when the round is over', async () => {
    const roundId = await sitting.open(1, { opensOn: day(5) });
    await expectWithheld(desk.author);
    await desk.rounds.close(roundId);
    await expectTold(desk.author);
  });

  test('is kept from her while one of two tests that ask it waits for her', async () => {
    const first = await sitting.open(1);
    await sitting.repeat(first);
    await sitAndSubmit(desk.reviewer, first);
    await expectWithheld(desk.reviewer);
  });

  test('is kept from nobody by a round that asks no items, nor by a test that asks others', async () => {
    await desk.rounds.openRound({ name: 'Not a test' });
    const [other] = (await desk.bank(desk.author, { filter: { own: false } })).nodes;
    await desk.step('retire', itemId, desk.author);
    await sitting.open(6);
    expect((await desk.item(other!.id))?.item.withheld).toBe(true);
    expect((await desk.item(itemId))?.item.withheld).toBe(false);
  });

  test('is kept from her in every edition: the next one’s is as a rule the same', async () => {
    const next = await desk.change(itemId);
    await desk.step('submit', next, desk.author);
    await desk.step('sendBack', next, desk.reviewer, { remark: 'The minister, say why.' });
    await sitting.open(1);
    await expectWithheld(desk.author, next);
    await expectWithheld(desk.reviewer, next);
  });

  test('is kept from her of all that an adaptive test may ask, whatever it has asked so far', async () => {
    const calibrations = new CalibrationDesk(database, desk.rounds);
    const { items } = await calibrations.accepted(2);
    await calibrations.thread.onModuleDestroy();
    const roundId = await sitting.openAdaptive({ most: 1 });
    await sitting.answer(desk.author, roundId, true);
    for (const each of items.filter(({ leftOut }) => leftOut === null))
      expect(await desk.item(each.itemId)).toMatchObject({ item: { withheld: true }, texts: [], value: null });
    await expectTold(desk.author);
  });
});

describe('work on an item', () => {
  test('waits for who is asked it, each step of it, and goes on with others', async () => {
    const next = await desk.change(itemId);
    await sitting.open(1);
    const waits = { kind: 'ItemStateWrong', code: 'item-withheld' };
    await expect(desk.change(itemId)).rejects.toMatchObject(waits);
    await expect(desk.change(next)).rejects.toMatchObject(waits);
    await expect(desk.step('retire', itemId, desk.author)).rejects.toMatchObject(waits);
    for (const step of ['submit', 'discard'] as const)
      await expect(desk.step(step, next, desk.author)).rejects.toMatchObject(waits);
    const [one, other] = [await aColleague(), await aColleague()];
    await desk.step('submit', next, one);
    for (const step of ['approve', 'sendBack'] as const)
      await expect(desk.step(step, next, desk.reviewer, { remark: 'Hm.' })).rejects.toMatchObject(waits);
    expect(await desk.toReview(desk.reviewer)).toEqual([]);
    expect(await desk.toReview(other)).toMatchObject([{ kind: 'item_to_review' }]);
    await desk.step('approve', next, other);
    expect(await desk.states()).toEqual(['1 retired', '2 approved']);
  });

  test('leaves no remark of a reviewer in the audit, where who is asked may read it', async () => {
    const next = await desk.change(itemId);
    await desk.step('submit', next, desk.author);
    await desk.step('sendBack', next, desk.reviewer, { remark: 'The minister, say why.' });
    const rows = await database.rows('select details from audit where subject_id = $1', [next]);
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/minister/);
  });
});

describe('a round', () => {
  test('says how many of those asked wrote, changed or reviewed its items, and of no other round than a test', async () => {
    const knowItems = async () => (await desk.rounds.rounds()).map((each) => each.knowItems);
    await desk.rounds.people(3);
    const roundId = await sitting.open(1);
    expect(await knowItems()).toEqual([2]);
    // An edition that is begun later, by who has sat the test, says nothing of how she came by her answers.
    const late = await aColleague();
    await desk.change(itemId, {}, late);
    expect(await knowItems()).toEqual([2]);
    await desk.rounds.close(roundId);
    await desk.rounds.openRound({ name: 'Not a test' });
    expect([...(await knowItems())].sort()).toEqual([2, null]);
  });

  test('counts who changed or sent back a draft of an item, and who is asked elsewhere only for who reaches there', async () => {
    const colleague = await aColleague();
    const next = await desk.change(itemId, {}, colleague);
    await desk.step('submit', next, desk.author);
    await desk.step('sendBack', next, desk.reviewer, { remark: 'Hm.' });
    const part = await desk.rounds.aPart();
    await sitting.open(1);
    expect(await desk.rounds.rounds()).toMatchObject([{ knowItems: 3 }]);
    const partly = { ...colleague, grants: [{ role: 'manager' as const, institutionId: part.id }] };
    expect(await desk.rounds.rounds(partly)).toMatchObject([{ knowItems: 0 }]);
  });
});
