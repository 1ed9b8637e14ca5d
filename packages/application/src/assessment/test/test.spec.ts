import { levelOfAnswers } from '@baobab/domain/assessment/test';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { EnvironmentKeyStore } from '../../access';
import { RoundDesk } from '../asked-round.testing';
import { orderFor } from './asked-item';
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

describe('a question', () => {
  test('is shown without key or rationale, its options in the person’s own order, the same each time', async () => {
    const people = await desk.rounds.people(12);
    const roundId = await desk.open(1);
    const sheets = await Promise.all(people.map((person) => desk.sheet(person, roundId)));
    expect(Object.keys(sheets[0]!.item!).sort()).toEqual([
      'choose',
      'itemId',
      'kind',
      'language',
      'options',
      'scenario',
      'stem',
    ]);
    expect(new Set(sheets.map((sheet) => sheet!.item!.options.join('|'))).size).toBeGreaterThan(1);
    expect(new Set(sheets.map((sheet) => [...sheet!.item!.options].sort().join('|'))).size).toBe(1);
    expect(await desk.sheet(people[0]!, roundId)).toEqual(sheets[0]);
  });

  test('stands in an order that only this installation can make, whoever knows all the ids', async () => {
    const people = await desk.rounds.people(12);
    const roundId = await desk.open(1);
    const [item] = await desk.items(roundId);
    const other = new EnvironmentKeyStore('another installation’s key, 32 characters');
    const orders = (keys: EnvironmentKeyStore) =>
      people.map(({ personId }) => orderFor(keys, item!, { roundId, personId, itemId: item!.itemId }).join());
    expect(orders(desk.keys)).toEqual(orders(desk.keys));
    expect(orders(other)).not.toEqual(orders(desk.keys));
  });

  test('is in the reader’s language, else in English, and says which', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(1);
    expect((await desk.sheet(amina, roundId, 'ar'))?.item?.language).toBe('ar');
    expect((await desk.sheet(amina, roundId, 'sw'))?.item?.language).toBe('en');
  });
});

describe('an answer', () => {
  test('is final, and the next question follows; loading again shows the same one', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(1);
    const [first, second] = await desk.items(roundId);
    expect(await desk.answer(amina, roundId, true)).toEqual({ answered: 1, of: 14 });
    expect((await desk.sheet(amina, roundId))?.item?.itemId).toBe(second!.itemId);
    await refused(desk.send(amina, { roundId, itemId: first!.itemId, chosen: [0] }), { kind: 'ItemAnswered' });
    expect((await desk.sheet(amina, roundId))?.item?.itemId).toBe(second!.itemId);
    expect(await desk.rounds.auditOf(roundId)).toEqual(['round.opened', 'ratings.started']);
  });

  test('to another question than the one whose turn it is, is refused', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(1);
    const items = await desk.items(roundId);
    for (const itemId of [items[5]!.itemId, roundId])
      await refused(desk.send(amina, { roundId, itemId, chosen: [0] }), { issues: [{ code: 'not-its-turn' }] });
  });

  test('of another form than the question’s is refused and changes nothing', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(6);
    let item = (await desk.sheet(amina, roundId))!.item!;
    const kinds = new Set<string>();
    while (kinds.size < 5) {
      if (!kinds.has(item.kind)) {
        const wrong: Record<string, unknown>[] =
          item.kind === 'numeric'
            ? [{ chosen: [0] }, {}]
            : [{ number: 1 }, { chosen: [] }, { chosen: [0, 0] }, { chosen: [20] }, { chosen: [0], number: 1 }];
        if (item.kind === 'single' || item.kind === 'case') wrong.push({ chosen: [0, 1] });
        if (item.kind === 'order') wrong.push({ chosen: [0, 1] });
        if (item.kind === 'multiple') wrong.push({ chosen: [0] }, { chosen: [0, 1, 2] });
        for (const said of wrong)
          await refused(desk.send(amina, { roundId, itemId: item.itemId, ...said }), { kind: 'InputProblem' });
        kinds.add(item.kind);
      }
      await desk.answer(amina, roundId, true);
      const next = (await desk.sheet(amina, roundId))!.item;
      if (!next) break;
      item = next;
    }
    expect([...kinds].sort()).toEqual(['case', 'multiple', 'numeric', 'order', 'single']);
  });

  test('from two tabs at once is kept once', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(1);
    const tabs = await Promise.allSettled(Array.from({ length: 6 }, () => desk.answer(amina, roundId, true)));
    expect(tabs.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await database.rows('select 1 from test_answer where round_id = $1', [roundId])).toHaveLength(
      tabs.filter(({ status }) => status === 'fulfilled').length,
    );
  });

  test('of somebody who is not asked, before the round opens or after it is closed, is refused', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(1);
    const [item] = await desk.items(roundId);
    const stranger: Actor = { ...(await database.aHead()), grants: [] };
    await refused(desk.send(stranger, { roundId, itemId: item!.itemId, chosen: [0] }), { kind: 'NotFound' });
    expect(await desk.sheet(stranger, roundId)).toBeNull();
    await desk.rounds.close(roundId);
    await refused(desk.send(amina, { roundId, itemId: item!.itemId, chosen: [0] }), { code: 'round-closed' });
    expect((await desk.sheet(amina, roundId))?.item).toBeNull();
  });

  test('is nobody’s to read but the person’s, whatever a statement asks for', async () => {
    const [amina, other] = await desk.rounds.people(2);
    const roundId = await desk.open(1);
    await desk.answer(amina!, roundId, true);
    const seen = (personId: string) =>
      database.reads.all(
        { organisationId: desk.rounds.head.organisationId, personId },
        {
          name: 'test.answers-of-all',
          text: 'select 1 from test_answer where round_id = $1',
          values: [roundId],
        },
      );
    expect(await seen(amina!.personId)).toHaveLength(1);
    expect(await seen(other!.personId)).toEqual([]);
    expect(await seen(desk.rounds.head.personId)).toEqual([]);
  });

  test('in a test is no rating, and a rating no answer to a test', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(1);
    await refused(desk.rounds.answer(amina, roundId, desk.rounds.competencies[0], 1), { kind: 'NotFound' });
    await refused(desk.rounds.submit(amina, roundId), { kind: 'NotFound' });
    expect(await desk.rounds.asked(amina, roundId)).toBeNull();
  });
});

describe('submitting', () => {
  test('makes levels with their errors of what was answered, as the domain scores it', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(3);
    // Levels 1 and 2 are solved, level 3 is missed.
    await desk.answerAll(amina, roundId, ({ ordinal }) => ordinal < 3);
    expect(await desk.submit(amina, roundId)).toEqual({ done: true });
    const levels = await desk.levels(roundId, amina);
    expect(levels).toHaveLength(14);
    const single = levelOfAnswers(
      [1, 2, 3].map((ordinal) => ({ item: { ordinal, guess: 0.25 }, solved: ordinal < 3 })),
    );
    for (const { level, estimate, error, source } of levels) {
      expect({ level, source }).toEqual({ level: 2, source: 'test' });
      expect(error).toBeGreaterThanOrEqual(0.3 - 1e-6);
      expect(estimate).toBeGreaterThan(1.5);
    }
    expect(levels.map(({ estimate }) => estimate)).toContainEqual(expect.closeTo(single.estimate, 4));
    expect(await desk.rounds.auditOf(roundId)).toEqual(['round.opened', 'ratings.started', 'ratings.submitted']);
  });

  test('finds no level above those that were asked, and 0 where everything was missed', async () => {
    const people = await desk.rounds.people(2);
    const roundId = await desk.open(1);
    for (const [index, person] of people.entries()) {
      await desk.answerAll(person, roundId, () => index === 0);
      await desk.submit(person, roundId);
    }
    const levels = await Promise.all(people.map((person) => desk.levels(roundId, person)));
    expect(levels[0]!.map(({ level }) => level)).toEqual(Array.from({ length: 14 }, () => 1));
    expect(levels[1]!.map(({ level }) => level)).toEqual(Array.from({ length: 14 }, () => 0));
  });

  test('with questions that have no answer, and twice, is refused and changes nothing', async () => {
    const amina = await desk.rounds.somebody();
    const roundId = await desk.open(1);
    await desk.answer(amina, roundId, true);
    await refused(desk.submit(amina, roundId), { kind: 'AnswersMissing', figures: { missing: 13 } });
    expect(await desk.levels(roundId, amina)).toEqual([]);
    await desk.answerAll(amina, roundId, () => true);
    await desk.submit(amina, roundId);
    await refused(desk.submit(amina, roundId), { code: 'round-submitted' });
    expect(await desk.levels(roundId, amina)).toHaveLength(14);
  });
});

describe('how a test measured', () => {
  test('is told when it is over, of ten people or more, to who reaches its institution', async () => {
    const people = await desk.rounds.people(10);
    const roundId = await desk.open(2);
    for (const [index, person] of people.entries()) {
      await desk.answerAll(person, roundId, ({ ordinal }) => ordinal === 1 || index < 5);
      await desk.submit(person, roundId);
    }
    expect(await desk.results(roundId)).toBeNull();
    await desk.rounds.close(roundId);
    const results = (await desk.results(roundId))!;
    expect(results.people).toBe(10);
    for (const { items, reliability } of results.competencies) {
      expect(items.map(({ ordinal, share }) => [ordinal, share])).toEqual([
        [1, 1],
        [2, 0.5],
      ]);
      // One item that half solve and one that all solve have nothing to agree on.
      expect(reliability).toBeCloseTo(0, 10);
    }
    expect(await desk.results(roundId, { ...desk.rounds.head, grants: [] })).toBeNull();
    expect(await desk.results(roundId, await database.aHead())).toBeNull();
  });

  test('is withheld of nine people', async () => {
    const people = await desk.rounds.people(9);
    const roundId = await desk.open(1);
    for (const person of people) {
      await desk.answerAll(person, roundId, () => true);
      await desk.submit(person, roundId);
    }
    await desk.rounds.close(roundId);
    expect(await desk.results(roundId)).toBeNull();
  });
});
