import { WorkingDatabase } from '../database/working-database.testing';
import { ModuleEffectQueries } from '.';
import { ImpactDesk } from './impact.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

/** Of the one module of a programme whose learners' levels in D1.1, of which it teaches 0 to 2, are these; after they were measured. */
const effectsOf = async (...groups: [count: number, before: number | null, after: number | null][]) => {
  const desk = await ImpactDesk.open(database);
  for (const [count, ...levels] of groups) for (let each = 0; each < count; each += 1) await desk.learner(levels);
  await desk.measured();
  const [module] = await database.rows<{ id: string }>(
    `select training_module_id as id from programme_module where programme_id = '${desk.programmeId}'`,
  );
  const find = (actor = desk.actor) =>
    new ModuleEffectQueries(database.reads).byModule(actor, { trainingModuleId: module!.id });
  return { desk, find, found: await find() };
};

test('what learners climbed of what a module teaches them lowers what is expected of it, and few lower it little', async () => {
  const { found } = await effectsOf([10, 0, 1], [10, 1, 1]);
  // 10 could climb two steps and climbed one, 10 could climb one and climbed none: 10 of 30, beside 20 of 20 that are claimed.
  expect(found).toEqual([
    { competencyId: expect.any(String), programmes: 1, learners: 20, taught: 30, climbed: 10, expected: 0.6 },
  ]);
});

test('who had mastered it before, or was assessed once, does not count', async () => {
  const { found } = await effectsOf([12, 0, 2], [10, 2, 3], [5, 1, null]);
  expect(found).toMatchObject([{ learners: 12, taught: 24, climbed: 24, expected: 1 }]);
});

test('of fewer than 10 nothing is told, nor where it would tell of the few others', async () => {
  expect((await effectsOf([9, 0, 1])).found).toEqual([]);
  expect((await effectsOf([12, 0, 1], [3, 2, 2])).found).toEqual([]);
});

test('another organisation sees nothing of it', async () => {
  const { find } = await effectsOf([12, 0, 1]);
  expect(await find()).toHaveLength(1);
  const { actor: stranger } = await ImpactDesk.open(database);
  expect(await find(stranger)).toEqual([]);
});
