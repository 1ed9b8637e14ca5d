import { aTrainingModule } from '@baobab/testing';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { InputProblem } from '../problem';
import type { TrainingModuleView } from '.';
import { TrainingModuleQueries } from '.';

let database: WorkingDatabase;
let actor: Head;
let modules: TrainingModuleQueries;
let competencies: Map<string, string>;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  actor = await database.aHead('manager');
  modules = new TrainingModuleQueries(database.reads);
  const found = await database.rows<{ code: string; id: string }>('select code, id from competency order by position');
  competencies = new Map(found.map(({ code, id }) => [code, id]));
});

afterAll(() => database?.close());

/** Everything that a filter finds, page by page. */
const all = async (filter: object = {}, first = 100, locale = 'en') => {
  const found: TrainingModuleView[] = [];
  let after: string | null = null;
  for (;;) {
    const page = await modules.page(actor, { filter, first, after, locale });
    found.push(...page.nodes);
    after = page.endCursor;
    if (!page.hasNextPage) {
      expect(page.totalCount).toBe(found.length);
      return found;
    }
  }
};

describe('what Baobab publishes', () => {
  test('every step of every competency is taught by modules that differ in hours, language or way', async () => {
    const taught = new Map<string, Set<string>>();
    for (const { teaches, hours, languages, modality } of await all())
      for (const { competencyId, fromOrdinal, toOrdinal } of teaches)
        for (let ordinal = fromOrdinal; ordinal < toOrdinal; ordinal += 1) {
          const step = `${competencyId} ${ordinal}`;
          taught.set(step, (taught.get(step) ?? new Set()).add(`${hours} ${languages.join(' ')} ${modality}`));
        }
    expect(competencies.size).toBe(14);
    for (const competency of competencies.values())
      for (const ordinal of [0, 1, 2]) expect(taught.get(`${competency} ${ordinal}`)?.size).toBeGreaterThanOrEqual(2);
  });

  test('at least sixty modules are invented and say so; the real ones are not, and say what is our reading', async () => {
    expect((await all({ invented: true })).length).toBeGreaterThanOrEqual(60);
    const real = await all({ invented: false });
    expect(real.map(({ code }) => code).sort()).toEqual([
      'unesco-itu-global-ai-training',
      'unesco-oxford-ai-government',
    ]);
    for (const { text } of real)
      expect(text).toMatchObject({ provenance: 'baobab', note: expect.stringContaining('reading') as string });
  });

  test('each has a title and a sentence in English and in Arabic', async () => {
    const rows = await database.rows<{ lacking: string }>(
      `select code as lacking from training_module, (values ('en'), ('ar')) as locale (name)
       where length(texts -> name ->> 'label') not between 3 and 100 or coalesce(length(texts -> name ->> 'definition'), 0) < 20`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the list', () => {
  test('is by title in the language of the reader, and whole whatever the size of the page', async () => {
    const english = await all({}, 7);
    const whole = await all();
    expect(english).toEqual(whole);
    const titles = english.map(({ text }) => text.label);
    expect(titles).toEqual([...titles].sort(new Intl.Collator('en').compare));
    expect(new Set(english.map(({ id }) => id)).size).toBe(english.length);
    const arabic = await all({}, 100, 'ar');
    expect(new Set(arabic.map(({ text }) => text.language))).toEqual(new Set(['ar']));
    expect(arabic.map(({ id }) => id)).not.toEqual(whole.map(({ id }) => id));
  });

  test('a module that was added meanwhile moves no other to another page', async () => {
    const head = await database.aHead();
    const before = await modules.page(head, { first: 30 });
    await aTrainingModule(database.owner, { organisation_id: head.organisationId, title: 'A very first one' });
    const after = await modules.page(head, { first: 30, after: before.endCursor });
    const whole = await all();
    expect([...before.nodes, ...after.nodes].map(({ id }) => id)).toEqual(whole.slice(0, 60).map(({ id }) => id));
    expect(after.totalCount).toBe(whole.length + 1);
  });

  test('narrows to what is asked for, each filter by itself and together', async () => {
    const whole = await all();
    const competencyId = competencies.get('D2.4')!;
    const teaches = ({ teaches }: TrainingModuleView) => teaches.some((step) => step.competencyId === competencyId);
    const arabic = ({ languages }: TrainingModuleView) => languages.includes('ar');
    const online = ({ modality }: TrainingModuleView) => modality === 'live_online';
    expect(await all({ competencyId })).toEqual(whole.filter(teaches));
    expect(await all({ language: 'ar' })).toEqual(whole.filter(arabic));
    expect(await all({ modality: 'live_online' })).toEqual(whole.filter(online));
    expect(await all({ competencyId, language: 'ar', modality: 'in_person' })).toEqual(
      whole.filter((module) => teaches(module) && arabic(module) && module.modality === 'in_person'),
    );
  });

  test('is searched in titles of any language, codes and providers, letter by letter', async () => {
    expect((await all({ search: 'عادات' })).map(({ text }) => text.label)).toEqual(['Safe habits']);
    expect((await all({ search: 't029' })).map(({ text }) => text.label)).toEqual(['Safe habits']);
    expect((await all({ search: 'harbour' })).length).toBeGreaterThan(5);
    expect(await all({ search: '%' })).toEqual([]);
    expect(await modules.page(actor, { filter: { search: 'nothing of this kind' } })).toMatchObject({
      nodes: [],
      totalCount: 0,
      endCursor: null,
    });
  });

  test("a language finds its regions' modules too", async () => {
    const head = await database.aHead();
    await aTrainingModule(database.owner, {
      organisation_id: head.organisationId,
      title: 'Brasília',
      languages: ['pt-BR'],
    });
    const { nodes } = await modules.page(head, { filter: { language: 'pt', search: 'Brasília' } });
    expect(nodes).toHaveLength(1);
  });

  test('a cursor of another list is refused, and a page has at most 100', async () => {
    await expect(modules.page(actor, { after: 'bm9uZQ' })).rejects.toBeInstanceOf(InputProblem);
    await expect(modules.page(actor, { first: 101 })).rejects.toBeInstanceOf(InputProblem);
  });
});
