import { WorkingDatabase } from '../database/working-database.testing';
import { FrameworkDesk, issue, text, problem } from './framework.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const open = () => FrameworkDesk.open(database);

describe('a draft', () => {
  test('of another framework is a copy of all of it, under the same ids and a name of its own', async () => {
    const desk = await open();
    const draft = await desk.read(await desk.draft({ name: 'Notre cadre', locale: 'fr' }));
    const source = await desk.read();
    expect(draft).toMatchObject({
      state: 'draft',
      edition: 1,
      own: true,
      inUse: false,
      code: 'OURS',
      sourceId: source.id,
    });
    expect(draft.text).toMatchObject({ label: 'Notre cadre', language: 'fr', provenance: 'organisation' });
    expect([draft.levels, draft.domains, draft.attitudes, draft.citation]).toEqual([
      source.levels,
      source.domains,
      source.attitudes,
      source.citation,
    ]);
    expect((await desk.changes(draft.id)).map(([kind, part]) => [kind, part])).toEqual([['changed', 'framework']]);
  });

  test('of nothing has "not yet", and is published once it has a level, a domain and a competency', async () => {
    const desk = await open();
    const draft = await desk.draft({ sourceId: null });
    const refused = (code: string) => expect(desk.publish(draft)).rejects.toEqual(problem(code));
    await refused('no-competency');
    const { itemId: domain } = await desk.change('add', draft, { part: 'domain', code: 'A', text: text('A') });
    const competency = { part: 'competency', placeId: domain, code: 'A.1', text: text('A.1') };
    await desk.change('add', draft, competency);
    await refused('no-level');
    await desk.change('add', draft, { part: 'level', text: text('Able') });
    const { itemId: empty } = await desk.change('add', draft, { part: 'domain', code: 'B', text: text('B') });
    await refused('empty-domain');
    await desk.change('remove', draft, { part: 'domain', itemId: empty });
    await desk.publish(draft);
    const { levels, domains, inUse } = await desk.read();
    expect(levels.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    expect(domains).toMatchObject([{ code: 'A', competencies: [{ code: 'A.1' }] }]);
    expect(inUse).toBe(true);
  });

  test('there is one of each framework; a code is used once', async () => {
    const desk = await open();
    const draft = await desk.draft();
    await expect(desk.draft({ code: 'ours' })).rejects.toEqual(problem('draft-exists', { frameworkId: draft }));
    await expect(desk.draft({ sourceId: draft, code: 'OTHER' })).rejects.toEqual(issue('sourceId', 'source-draft'));
    await desk.publish(draft);
    await expect(desk.draft()).rejects.toEqual(issue('code', 'code-taken'));
    const next = await desk.read(await desk.draft({ sourceId: draft, code: 'IGNORED', name: 'Ours 2' }));
    expect(next).toMatchObject({ code: 'OURS', edition: 2, sourceId: draft });
  });

  test('is worded in any language, one at a time; the last text stays', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const itemId = await desk.part(draft, 'D1.1');
    const edit = (locale: string, words: object | null) =>
      desk.change('edit', draft, { part: 'competency', itemId, locale, text: words });
    await edit('ru', { label: 'Проблемы', definition: ' ', note: 'Перевод' });
    const word = async (locale: string) => (await desk.read(draft, locale)).domains[0]?.competencies[0]?.text;
    expect(await word('ru')).toEqual({
      language: 'ru',
      label: 'Проблемы',
      note: 'Перевод',
      provenance: 'organisation',
    });
    expect(await word('zh')).toMatchObject({ language: 'en' });
    expect(await desk.changes(draft)).toContainEqual(['changed', 'competency', ['D1.1'], ['D1.1'], true]);
    await edit('en', null);
    await edit('ar', null);
    await expect(edit('ru', null)).rejects.toEqual(problem('last-text'));
  });

  test('a code is one of its kind, in its form, and only where there is one', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const itemId = await desk.part(draft, 'D1.1');
    const recode = (code: string, part = 'competency', id = itemId) =>
      desk.change('edit', draft, { part, itemId: id, code });
    await expect(recode('d2.1')).rejects.toEqual(issue('code', 'code-taken'));
    await expect(recode('no blanks')).rejects.toMatchObject({ issues: [{ path: 'code' }] });
    const { levels } = await desk.read(draft);
    await expect(recode('L1', 'level', levels[1]!.id)).rejects.toEqual(issue('code', 'no-code'));
    await recode('X.1');
    expect((await desk.codes(draft))[0]).toBe('X.1');
  });

  test('is moved about: a competency within its domain and to another', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const move = async (code: string, position: number, to?: string) =>
      desk.change('move', draft, {
        part: 'competency',
        itemId: await desk.part(draft, code),
        position,
        ...(to && { placeId: await desk.part(draft, to) }),
      });
    await move('D1.4', 0);
    await move('D1.1', 1, 'D3');
    expect(await desk.codes(draft)).toEqual(
      'D1.4 D1.2 D1.3 D2.1 D2.2 D2.3 D2.4 D2.5 D2.6 D3.1 D1.1 D3.2 D3.3 D3.4'.split(' '),
    );
    expect(await desk.changes(draft)).toContainEqual(['changed', 'competency', ['D1.1'], ['D1.1'], true]);
  });

  test('descriptors are of a domain or a competency, at a level that there is, with a strand or without', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const placeId = await desk.part(draft, 'D1.1');
    const describe = (ordinal: number, more: object = {}) =>
      desk.change('add', draft, { part: 'descriptor', placeId, ordinal, text: text('Seen'), ...more });
    await expect(describe(4)).rejects.toEqual(issue('ordinal', 'unknown-level'));
    await expect(describe(1, { placeId: draft })).rejects.toEqual(issue('placeId', 'unknown-place'));
    await describe(2, { strand: 'ai-specific' });
    await describe(2);
    const { domains } = await desk.read(draft);
    expect(domains[0]?.competencies[0]?.descriptors.map(({ ordinal, strand }) => [ordinal, strand])).toEqual([
      [2, null],
      [2, 'ai-specific'],
    ]);
  });

  test('split and merged competencies are others, and say from which; dropped ones say so', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const [one, two, three] = [
      await desk.part(draft, 'D1.1'),
      await desk.part(draft, 'D1.2'),
      await desk.part(draft, 'D1.3'),
    ];
    const into = ['D1.1a', 'D1.1b'].map((code) => ({ code, text: text(code) }));
    const { itemId } = await desk.change('split', draft, { competencyId: one, into });
    expect(itemId).toBe(await desk.part(draft, 'D1.1a'));
    await desk.change('merge', draft, { competencyIds: [two, three], into: { code: 'D1.M', text: text('Both') } });
    await desk.change('remove', draft, { part: 'competency', itemId: await desk.part(draft, 'D1.4') });
    expect((await desk.codes(draft)).slice(0, 4)).toEqual(['D1.1a', 'D1.1b', 'D1.M', 'D2.1']);
    expect((await desk.changes(draft)).slice(1)).toEqual([
      ['split', 'competency', ['D1.1'], ['D1.1a', 'D1.1b'], false],
      ['merged', 'competency', ['D1.2', 'D1.3'], ['D1.M'], false],
      ['dropped', 'competency', ['D1.4'], [], false],
    ]);
    const { comparableCompetencies } = (await desk.differences.fromSource(desk.actor, { id: draft }))!;
    expect(comparableCompetencies).toBe(10);
  });

  test('with another level no competency is the same any more; without it again, all are', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const comparable = async () =>
      (await desk.differences.fromSource(desk.actor, { id: draft }))?.comparableCompetencies;
    const { itemId } = await desk.change('add', draft, { part: 'level', text: text('Master') });
    expect(await comparable()).toBe(0);
    expect((await desk.read(draft)).levels.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4]);
    await desk.change('remove', draft, { part: 'level', itemId });
    expect(await comparable()).toBe(14);
    const [notYet, basic] = (await desk.read(draft)).levels;
    for (const level of [notYet, basic])
      await expect(desk.change('remove', draft, { part: 'level', itemId: level!.id })).rejects.toEqual(
        problem('not-highest'),
      );
  });

  test('is thrown away whole', async () => {
    const desk = await open();
    const draft = await desk.draft();
    await desk.change('split', draft, {
      competencyId: await desk.part(draft, 'D1.1'),
      into: ['P1', 'P2'].map((code) => ({ code, text: text(code) })),
    });
    await desk.change('discard', draft);
    expect(await desk.queries.framework(desk.actor, { id: draft })).toBeNull();
    expect(await database.rows('select id from competency where framework_id = $1', [draft])).toEqual([]);
  });

  test('of 500 competencies is copied and changed; one more does not go in', async () => {
    const desk = await open();
    const draft = await desk.draft();
    await database.owner.query(
      `insert into competency (framework_id, competency_domain_id, code, position, texts)
       select framework_id, competency_domain_id, 'M' || n, position + n, texts from competency, generate_series(1, 486) as n
       where framework_id = $1 and code = 'D3.4'`,
      [draft],
    );
    await desk.publish(draft);
    const next = await desk.draft({ sourceId: draft });
    expect(await desk.codes(next)).toHaveLength(500);
    const placeId = await desk.part(next, 'D1');
    const add = desk.change('add', next, { part: 'competency', placeId, code: 'ONE.MORE', text: text('One more') });
    await expect(add).rejects.toEqual(problem('too-many-competency'));
    await desk.change('move', next, { part: 'domain', itemId: placeId, position: 2 });
    expect((await desk.codes(next))[0]).toBe('D2.1');
  });
});
