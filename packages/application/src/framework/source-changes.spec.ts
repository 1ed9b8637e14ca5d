import { aNextEdition } from '@baobab/testing';
import { migrations, step } from '../database';
import { WorkingDatabase } from '../database/working-database.testing';
import { FrameworkDesk, text } from './framework.testing';

let database: WorkingDatabase;

beforeEach(async () => {
  database = await WorkingDatabase.open();
});
afterEach(() => database?.close());

/** UNESCO's framework reworded in one competency, without another, with a third in a domain of its own, and a domain more. */
const aNewerEdition = () =>
  aNextEdition(database.owner, async (id) => {
    const change = (statement: string) => database.owner.query(statement, [id]);
    await change(
      `update competency set texts = jsonb_set(texts, '{en,label}', '"Reworded"') where framework_id = $1 and code in ('D1.1', 'D1.3')`,
    );
    await change(`delete from competency where framework_id = $1 and code = 'D1.2'`);
    await change('update competency set position = 2 * position where framework_id = $1');
    await change(
      `insert into competency_domain (framework_id, code, position, texts) values ($1, 'D4', 4, '{"en":{"label":"D4","provenance":"source"}}')`,
    );
    await change(
      `insert into competency (framework_id, competency_domain_id, code, position, texts)
       select $1, id, 'D4.1', 30, texts from competency_domain where framework_id = $1 and code = 'D4'`,
    );
    await change(
      `with parts as (insert into competency (framework_id, competency_domain_id, code, position, texts)
         select $1, competency_domain_id, code || part, position + nth - 1, texts from competency, unnest(array['a', 'b']) with ordinality as part (part, nth)
         where framework_id = $1 and code = 'D3.1' returning id)
       insert into competency_lineage select $1, parts.id, c.id, 'split' from parts, competency c
       where c.framework_id = $1 and c.code = 'D3.1'`,
    );
    await change(`delete from competency where framework_id = $1 and code = 'D3.1'`);
  });

const offered = async (desk: FrameworkDesk, draft: string) =>
  ((await desk.sourceChanges(draft))?.changes ?? []).map(
    ({ kind, before, after, conflicts }) =>
      `${kind} ${before.map(({ code }) => code).join('+')} > ${after.map(({ code }) => code).join('+')}${conflicts ? ' !' : ''}`,
  );

test('changes of the source are taken over one by one, until there is none left', async () => {
  const desk = await FrameworkDesk.open(database);
  const draft = await desk.draft();
  expect(await desk.sourceChanges(draft)).toBeNull();
  await desk.change('edit', draft, {
    part: 'competency',
    itemId: await desk.part(draft, 'D1.3'),
    locale: 'en',
    text: text('Ours'),
  });
  const newer = await aNewerEdition();
  expect(await desk.sourceChanges(draft)).toMatchObject({
    before: { edition: 1 },
    after: { id: newer.id, edition: 2 },
  });
  expect(await offered(desk, draft)).toEqual([
    'changed D1.1 > D1.1',
    'dropped D1.2 > ',
    'changed D1.3 > D1.3 !',
    'split D3.1 > D3.1a+D3.1b',
    'added  > D4',
    'added  > D4.1',
  ]);
  for (let count = 6; count > 0; count -= 1) {
    const { part, itemId } = (await desk.sourceChanges(draft))!.changes[0]!;
    await desk.change('takeOver', draft, { part, itemId });
    await expect(desk.change('takeOver', draft, { part, itemId })).rejects.toMatchObject({ code: 'not-found' });
    expect(await offered(desk, draft)).toHaveLength(count - 1);
  }
  expect(await desk.codes(draft)).toEqual(await desk.codes(newer.id));
  const ids = async (id: string) =>
    (await desk.read(id)).domains.flatMap(({ competencies }) => competencies.map((competency) => competency.id));
  expect(await ids(draft)).toEqual(await ids(newer.id));
});

test('the next edition of an adaptation is still told of the framework that it adapted', async () => {
  const desk = await FrameworkDesk.open(database);
  const first = await desk.draft();
  await desk.change('remove', first, { part: 'competency', itemId: await desk.part(first, 'D1.1') });
  await desk.publish(first);
  await aNewerEdition();
  const next = await desk.draft({ sourceId: first });
  // What was dropped does not come back by a change of its words.
  expect(await offered(desk, next)).toEqual([
    'dropped D1.2 > ',
    'changed D1.3 > D1.3',
    'split D3.1 > D3.1a+D3.1b',
    'added  > D4',
    'added  > D4.1',
  ]);
});

test('the migration goes back from a filled database, and forward again', async () => {
  const desk = await FrameworkDesk.open(database);
  await aNewerEdition();
  const draft = await desk.draft();
  await desk.change('split', draft, {
    competencyId: await desk.part(draft, 'D2.1'),
    into: ['P1', 'P2'].map((code) => ({ code, text: text(code) })),
  });
  await desk.publish(draft);
  await desk.draft({ sourceId: draft });
  const own = migrations().filter((name) => name >= '0017');
  for (const name of [...own].reverse()) await step(database.owner, name, 'down');
  expect(await database.rows('select code from framework')).toEqual([{ code: 'unesco-2022' }]);
  for (const name of own) await step(database.owner, name, 'up');
  expect(await desk.codes()).toHaveLength(14);
});
