import { sql } from '../database';
import { WorkingDatabase } from '../database/working-database.testing';
import { FrameworkDesk, text, problem } from './framework.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

const open = () => FrameworkDesk.open(database);

describe('who may', () => {
  test('drafts are read by those who may change them alone', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const reader = { ...desk.actor, grants: [{ role: 'manager' as const, institutionId: desk.actor.rootId }] };
    expect(await desk.queries.framework(reader, { id: draft })).toBeNull();
    expect(await desk.differences.fromSource(reader, { id: draft })).toBeNull();
    const { mayChange, editions } = await desk.queries.all(reader, {});
    expect([mayChange, editions.map(({ id }) => id).includes(draft)]).toEqual([false, false]);
    expect((await desk.queries.all(desk.actor, {})).editions[0]).toMatchObject({ id: draft, competencies: 14 });
    await expect(desk.change('discard', draft, {}, reader)).rejects.toEqual(problem('refused'));
  });

  test("another organisation's is not there", async () => {
    const [desk, other] = [await open(), await open()];
    const published = await desk.draft();
    await desk.publish(published);
    expect(await other.queries.framework(other.actor, { id: published })).toBeNull();
    expect((await other.read()).id).toBe(await other.unesco());
    await expect(other.draft({ sourceId: published })).rejects.toEqual(problem('not-found'));
    await expect(desk.change('retire', published, {}, other.actor)).rejects.toEqual(problem('not-found'));
    await expect(
      desk.change('edit', await desk.unesco(), {
        part: 'framework',
        itemId: await desk.unesco(),
        text: text('Mine'),
      }),
    ).rejects.toEqual(problem('not-found'));
  });

  test('nobody changes what is published: not the use case, not the application, not the owner', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const itemId = await desk.part(draft, 'D1.1');
    await desk.publish(draft);
    await expect(desk.change('remove', draft, { part: 'competency', itemId })).rejects.toEqual(
      problem('framework-published'),
    );
    for (const table of ['level', 'competency_domain', 'competency', 'descriptor', 'attitude'])
      for (const statement of [`update ${table} set texts = texts`, `delete from ${table}`]) {
        const where = ' where framework_id = $1';
        await expect(database.work.run(desk.actor, () => sql(statement + where, [draft]))).rejects.toThrow(
          'never changes',
        );
        await expect(database.owner.query(statement + where, [draft])).rejects.toThrow('never changes');
      }
    for (const change of [
      `texts = '{"en":{"label":"X","provenance":"organisation"}}'`,
      `state = 'draft'`,
      'edition = 7',
    ])
      await expect(
        database.work.run(desk.actor, () => sql(`update framework set ${change} where id = $1`, [draft])),
      ).rejects.toThrow('never changes');
    const unesco = await desk.unesco();
    const untouched = database.work.run(desk.actor, () =>
      sql('update competency set texts = texts where framework_id = $1 returning id', [unesco]),
    );
    expect(await untouched).toEqual([]);
  });

  test('two who change the same draft do not undo each other', async () => {
    const desk = await open();
    const draft = await desk.draft();
    const itemId = await desk.part(draft, 'D1.1');
    const edit = (label: string) =>
      desk.change('edit', draft, { part: 'competency', itemId, text: text(label), expectedVersion: 1 });
    const answers = await Promise.allSettled([edit('One'), edit('Other')]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(edit('Late')).rejects.toEqual(problem('version-conflict'));
  });
});
