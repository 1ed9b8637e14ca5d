import { WorkingDatabase } from '../../database/working-database.testing';
import { RoundDesk } from '../asked-round.testing';
import { TestDesk } from '../test/test.testing';
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

describe('the item bank', () => {
  const found = async (filter: Record<string, unknown>) => (await desk.bank(desk.author, { filter })).totalCount;

  test('lists Baobab’s items and the organisation’s own in the order of the framework, a page at a time', async () => {
    await desk.add();
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await desk.bank(desk.author, { first: 20, after });
      expect(page).toMatchObject({ totalCount: 85, mayChange: true });
      seen.push(...page.nodes.map(({ code }) => code));
      after = page.hasNextPage ? page.endCursor : null;
    } while (after);
    expect(seen).toHaveLength(85);
    expect(seen.slice(0, 4)).toEqual(['D1.1.1a', 'D1.1.1b', 'LAW-1', 'D1.1.2a']);
  });

  test('is narrowed by competency, level, state, whose items, words, and the language that is missing', async () => {
    const english = desk.good().texts.slice(0, 1);
    const itemId = await desk.add({ ordinal: 3, texts: english });
    await desk.step('submit', itemId, desk.author);
    expect(await found({ competencyId: desk.rounds.competencies[0] })).toBe(7);
    expect(await found({ competencyId: desk.rounds.competencies[0], ordinal: 3 })).toBe(3);
    expect(await found({ state: 'in_review' })).toBe(1);
    expect(await found({ own: true })).toBe(1);
    expect(await found({ own: false })).toBe(84);
    expect(await found({ search: 'who SIGNS' })).toBe(1);
    expect(await found({ search: 'LAW-' })).toBe(1);
    expect(await found({ missing: 'ar' })).toBe(1);
    expect(await found({ missing: 'fr' })).toBe(85);
    expect((await desk.bank()).inReview).toBe(1);
  });

  test('refuses a page of more than 100, and a cursor of another list', async () => {
    await expect(desk.bank(desk.author, { first: 101 })).rejects.toMatchObject({ issues: [{ path: 'first' }] });
    await expect(desk.bank(desk.author, { after: 'x' })).rejects.toMatchObject({ issues: [{ path: 'after' }] });
  });
});

test('who may review is told what waits, since when; who wrote it, or reaches a part only, is not', async () => {
  const itemId = await desk.add();
  expect(await desk.toReview(desk.reviewer)).toEqual([]);
  await desk.step('submit', itemId, desk.author);
  expect(await desk.toReview(desk.reviewer)).toEqual([
    {
      kind: 'item_to_review',
      count: 1,
      tasks: [{ id: itemId, name: 'LAW-1', cohortName: null, people: null, at: expect.any(String) as string }],
    },
  ]);
  expect(await desk.toReview(desk.author)).toEqual([]);
  const part = await desk.rounds.aPart();
  const elsewhere = { ...desk.reviewer, grants: [{ role: 'coordinator' as const, institutionId: part.id }] };
  expect(await desk.toReview(elsewhere)).toEqual([]);
  await desk.step('approve', itemId, desk.reviewer);
  expect(await desk.toReview(desk.reviewer)).toEqual([]);
});

describe('a round', () => {
  const asked = async (roundId: string) =>
    (await new TestDesk(database, desk.rounds).items(roundId)).map(({ itemId }) => itemId);
  const open = (items: number, name: string) => new TestDesk(database, desk.rounds).open(items, { name });

  test('asks approved items alone: no draft, nothing in review, nothing retired, nothing of another organisation', async () => {
    const other = await ItemDesk.open(database, await RoundDesk.open(database));
    const others = await other.approved();
    const draft = await desk.add();
    const inReview = await desk.add({ code: 'LAW-2' });
    await desk.step('submit', inReview, desk.author);
    const retired = await desk.approved({ code: 'LAW-3' });
    await desk.step('retire', retired, desk.author);
    const approved = await desk.approved({ code: 'LAW-4' });
    const items = await asked(await open(6, 'All'));
    expect(items).toContain(approved);
    for (const id of [others, draft, inReview, retired]) expect(items).not.toContain(id);
    expect((await desk.item(approved))?.item.rounds).toBe(1);
  });

  test('asks what fewest rounds have asked, the organisation’s own before Baobab’s, so that the next one asks others', async () => {
    const own = await desk.approved();
    const [first, second, third] = [await open(1, 'First'), await open(1, 'Second'), await open(1, 'Third')];
    const items = await Promise.all([first, second, third].map(asked));
    expect(items[0]).toContain(own);
    expect(items[1]).not.toContain(own);
    expect(items[2]).not.toContain(own);
    // Three items of that level, each asked once.
    const level = await database.rows<{ id: string }>(
      `select id from item where competency_id = $1 and ordinal = 1 and (organisation_id is null or organisation_id = $2)`,
      [desk.rounds.competencies[0], desk.author.organisationId],
    );
    const times = level.map(({ id }) => items.flat().filter((each) => each === id).length);
    expect(times).toEqual([1, 1, 1]);
  });

  test('asks each kind of a level once before any twice', async () => {
    for (const code of ['A', 'B', 'C']) await desk.approved({ code, ordinal: 3 });
    const kinds = await database.rows<{ kind: string }>(
      `select distinct kind from item where competency_id = $1 and ordinal = 3 and (organisation_id is null or organisation_id = $2)`,
      [desk.rounds.competencies[0], desk.author.organisationId],
    );
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['case', 'multiple', 'single']);
    const roundId = await open(6, 'Varied');
    const items = await new TestDesk(database, desk.rounds).items(roundId);
    const ofLevel = items.filter(
      ({ competencyId, ordinal }) => competencyId === desk.rounds.competencies[0] && ordinal === 3,
    );
    expect(new Set(ofLevel.map(({ kind }) => kind)).size).toBe(ofLevel.length);
  });
});
