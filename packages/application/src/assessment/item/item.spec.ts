import { WorkingDatabase } from '../../database/working-database.testing';
import { VersionConflict } from '../../problem';
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

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

describe('an item of the organisation’s own', () => {
  test('is a draft when it is written, in review when it is submitted, approved by somebody else; each step is audited', async () => {
    const itemId = await desk.add();
    expect(await desk.states()).toEqual(['1 draft']);
    await desk.step('submit', itemId, desk.author);
    expect(await desk.states()).toEqual(['1 in-review']);
    await desk.step('approve', itemId, desk.reviewer);
    expect(await desk.states()).toEqual(['1 approved']);
    await desk.step('retire', itemId, desk.author);
    expect(await desk.states()).toEqual(['1 retired']);
    expect(await desk.auditOf(itemId)).toEqual(['item.added', 'item.submitted', 'item.approved', 'item.retired']);
  });

  test('is read back as it was written, with who did what', async () => {
    const itemId = await desk.add();
    expect(await desk.item(itemId, desk.reviewer, 'ar')).toMatchObject({
      item: {
        code: 'LAW-1',
        own: true,
        competencyCode: 'D1.1',
        ordinal: 1,
        kind: 'single',
        state: 'draft',
        edition: 1,
        stem: 'من يوقّع؟',
        language: 'ar',
        languages: ['ar', 'en'].sort(),
        onlyLongest: ['en'],
        rounds: 0,
      },
      texts: [
        {
          language: 'en',
          scenario: null,
          stem: 'Who signs?',
          right: ['The minister'],
          wrong: ['The clerk', 'Nobody'],
          rationale: 'Art. 3.',
          provenance: 'organisation',
        },
        { language: 'ar', right: ['الوزير'], wrong: ['الكاتب', 'لا أحد'] },
      ],
      value: null,
      approvedBy: null,
      remark: null,
      mayChange: true,
      mayReview: false,
      editions: [{ itemId, edition: 1, state: 'draft' }],
    });
  });

  test('of each kind is kept with its key', async () => {
    const text = { language: 'en', stem: 'What?', rationale: 'So.' };
    const kinds: Record<string, Record<string, unknown>> = {
      multiple: { texts: [{ ...text, right: ['a', 'b'], wrong: ['c'] }] },
      order: { texts: [{ ...text, right: ['a', 'b', 'c'] }] },
      numeric: { texts: [text], value: 2.5, tolerance: 0.1 },
      case: { texts: [{ ...text, scenario: 'Once.', right: ['a'], wrong: ['b'] }] },
    };
    for (const [kind, said] of Object.entries(kinds)) await desk.add({ code: kind, kind, ...said });
    const kept = await database.rows(
      'select kind, right_options::int as right, value::float, tolerance::float from item where organisation_id = $1 order by kind',
      [desk.author.organisationId],
    );
    expect(kept).toEqual([
      { kind: 'case', right: 1, value: null, tolerance: null },
      { kind: 'multiple', right: 2, value: null, tolerance: null },
      { kind: 'numeric', right: null, value: 2.5, tolerance: 0.1 },
      { kind: 'order', right: 3, value: null, tolerance: null },
    ]);
  });

  test('is written in any one language, and who reads another is shown that one by its name', async () => {
    const itemId = await desk.approved({ texts: [desk.good().texts[1]] });
    for (const locale of ['en', 'fr', 'ar'])
      expect((await desk.item(itemId, desk.author, locale))?.item).toMatchObject({ stem: 'من يوقّع؟', language: 'ar' });
    expect((await desk.bank(desk.author, { filter: { missing: 'en', own: true } })).nodes.map(({ id }) => id)).toEqual([
      itemId,
    ]);
  });

  test('that can’t be asked is refused with where and why, and nothing is kept', async () => {
    const [english] = desk.good().texts;
    const issues: [Record<string, unknown>, string, string][] = [
      [{ texts: [] }, 'texts', 'item-language-missing'],
      [{ texts: [{ ...english, stem: ' ' }] }, 'texts.0.stem', 'required'],
      [{ texts: [{ ...english, wrong: ['The minister'] }] }, 'texts.0.wrong', 'item-option-twice'],
      [{ texts: [{ ...english, rationale: '' }] }, 'texts.0.rationale', 'required'],
      [{ texts: [{ ...english, language: 'de' }] }, 'texts.0.language', 'invalid'],
      [{ kind: 'numeric', value: 3 }, 'tolerance', 'item-number-missing'],
      [{ kind: 'essay' }, 'kind', 'invalid'],
      [{ ordinal: 9 }, 'ordinal', 'unknown-level'],
      [{ competencyId: desk.author.personId }, 'competencyId', 'unknown-competency'],
      [{ code: 'x'.repeat(41) }, 'code', 'too-long'],
    ];
    for (const [said, path, code] of issues)
      await refused(desk.add(said), { issues: expect.arrayContaining([expect.objectContaining({ path, code })]) });
    expect((await desk.bank(desk.author, { filter: { own: true } })).totalCount).toBe(0);
  });

  test('has a code that no other of the organisation has; another organisation’s may be alike', async () => {
    await desk.add();
    await refused(desk.add(), { issues: [{ path: 'code', code: 'item-code-taken' }] });
    const other = await ItemDesk.open(database, await RoundDesk.open(database));
    await other.add();
  });

  test('sent back is a draft again with the remark, which is gone when it is approved', async () => {
    const itemId = await desk.add();
    await desk.step('submit', itemId, desk.author);
    await refused(desk.step('sendBack', itemId, desk.reviewer, { remark: '' }), { issues: [{ path: 'remark' }] });
    await desk.step('sendBack', itemId, desk.reviewer, { remark: 'Two are right.' });
    expect(await desk.item(itemId)).toMatchObject({
      item: { state: 'draft' },
      remark: 'Two are right.',
      remarkBy: expect.any(String),
    });
    await desk.change(itemId, { ordinal: 2 });
    await desk.approve(itemId);
    expect(await desk.item(itemId)).toMatchObject({
      item: { state: 'approved', ordinal: 2 },
      remark: null,
      remarkBy: null,
    });
  });

  test('that is changed while in review is a draft again, so that nothing is approved that was not read', async () => {
    const itemId = await desk.add();
    await desk.step('submit', itemId, desk.author);
    await desk.change(itemId);
    await refused(desk.step('approve', itemId, desk.reviewer), { code: 'item-not-in-review' });
  });

  test('takes no step from a state where it does not belong', async () => {
    const itemId = await desk.add();
    await refused(desk.step('approve', itemId, desk.reviewer), { code: 'item-not-in-review' });
    await refused(desk.step('retire', itemId, desk.author), { code: 'item-not-approved' });
    await desk.approve(itemId);
    await refused(desk.step('submit', itemId, desk.author), { code: 'item-not-draft' });
    await refused(desk.step('discard', itemId, desk.author), { code: 'item-not-draft' });
    await desk.step('retire', itemId, desk.author);
    await refused(desk.change(itemId), { code: 'item-retired' });
  });

  test('that somebody changed meanwhile is not changed over her', async () => {
    const itemId = await desk.add();
    await desk.change(itemId, { ordinal: 2 });
    await expect(desk.change(itemId, { expectedVersion: 1 })).rejects.toBeInstanceOf(VersionConflict);
  });

  test('is discarded while it is a draft', async () => {
    const itemId = await desk.add();
    await desk.step('discard', itemId, desk.author);
    expect(await desk.item(itemId)).toBeNull();
    expect(await desk.auditOf(itemId)).toEqual(['item.added', 'item.discarded']);
  });
});

describe('the next edition', () => {
  test('of an approved item is a draft beside it; approved, it takes its place', async () => {
    const first = await desk.approved();
    const second = await desk.change(first, { ordinal: 2 });
    expect(second).not.toBe(first);
    expect(await desk.states()).toEqual(['1 approved', '2 draft']);
    await refused(desk.change(first), { code: 'item-under-work' });
    await desk.approve(second);
    expect(await desk.states()).toEqual(['1 retired', '2 approved']);
    expect((await desk.item(second))?.editions.map(({ edition, state }) => [edition, state])).toEqual([
      [2, 'approved'],
      [1, 'retired'],
    ]);
    expect((await desk.bank(desk.author, { filter: { own: true } })).nodes.map(({ id }) => id)).toEqual([second]);
  });

  test('changes nothing in a round that asks the first: its question, its key and its answers stay', async () => {
    const test = new TestDesk(database, desk.rounds);
    const { id } = await desk.rounds.aPart();
    const amina = await desk.rounds.somebody({ institution_id: id });
    const itemId = await desk.approved();
    const roundId = await test.open(1, { institutionId: id });
    const before = await test.sheet(amina, roundId);
    expect(before?.item).toMatchObject({ itemId, stem: 'Who signs?' });
    const second = await desk.change(itemId, {
      texts: [
        { language: 'en', stem: 'Who pays?', right: ['The treasury'], wrong: ['The minister'], rationale: 'New.' },
      ],
    });
    await desk.approve(second);
    await desk.step('retire', second, desk.author);
    expect(await test.sheet(amina, roundId)).toEqual(before);
    await test.answerAll(amina, roundId, () => true);
    await test.submit(amina, roundId);
    expect((await test.levels(roundId, amina)).every(({ level }) => level === 1)).toBe(true);
    await refused(test.repeat(roundId), { issues: [{ code: 'items-changed' }] });
  });
});
