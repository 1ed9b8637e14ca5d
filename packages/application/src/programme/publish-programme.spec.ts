import { aTrainingModule } from '@baobab/testing';
import { AddBudgetLine, BudgetQueries } from '../budget';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { ChangePlan } from '.';
import { costsOf, publishingOf, startingOf, TailoringDesk } from './programme.testing';

let database: WorkingDatabase;
let desk: TailoringDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TailoringDesk(database);
});
afterAll(async () => {
  await desk?.thread.onModuleDestroy();
  await database?.close();
});

/** A round of so many who all lack the same, and a module of 100 for the group and 10 for each of them. */
const scene = async (people: number) => {
  const actor = await database.aHead();
  const rows = Array.from({ length: people }, (_, at) => `${at},Person ${at},,Data analyst,0,`);
  const roundId = await desk.aRound(actor, ...rows);
  const module = await aTrainingModule(database.owner, {
    ...{ organisation_id: actor.organisationId, hours: 6, teaches: { 'D1.1': [0, 1] } },
    ...{ cost_per_group: 100, cost_per_person: 10 },
  });
  return { actor, roundId, moduleId: module.id };
};
type Scene = Awaited<ReturnType<typeof scene>>;

const planned = async ({ actor, roundId, moduleId }: Scene, name = 'Foundations') => {
  const programmeId = await desk.draft(actor, roundId, { name });
  const plan = { programmeId, trainingModuleIds: [moduleId], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(actor, plan);
  return programmeId;
};
const aLine = async (actor: Head, amount: string, more: Record<string, unknown> = {}) => {
  const line = { institutionId: actor.rootId, code: 'T-1', name: 'Training', currency: 'USD', planned: amount };
  const fiscalYear = new Date().getUTCFullYear();
  return (await new AddBudgetLine(database.work).execute(actor, { ...line, fiscalYear, ...more })).budgetLineId;
};
const publish = (actor: Head, programmeId: string, more: Record<string, unknown> = {}) =>
  publishingOf(database).execute(actor, { programmeId, expectedVersion: 2, ...more });
const left = async (actor: Head, id: string) => (await new BudgetQueries(database.reads).line(actor, { id }))?.left;
const refused = (done: Promise<unknown>, code: string) =>
  expect(done).rejects.toMatchObject({ issues: [expect.objectContaining({ code })] });

test('without a line only where nobody has planned any; else its cost is committed to the line that is chosen', async () => {
  const here = await scene(12);
  const { actor } = here;
  await publish(actor, await planned(here, 'Before there are lines'));
  const line = await aLine(actor, '500');
  const programmeId = await planned(here);
  await refused(publish(actor, programmeId), 'budget-line-needed');
  expect(await costsOf(database.reads).choices(actor, { programmeId })).toMatchObject({
    ...{ needed: true, currency: 'USD', cost: '220.00', suggested: null, lines: [{ id: line, left: '500.00' }] },
  });
  await publish(actor, programmeId, { budgetLineId: line });
  expect(await left(actor, line)).toBe('280.00');
});

test('where the cost would tell of few, who publishes says how much is committed, and the cost is told to nobody', async () => {
  const here = await scene(3);
  const line = await aLine(here.actor, '5000');
  const programmeId = await planned(here);
  expect(await costsOf(database.reads).choices(here.actor, { programmeId })).toMatchObject({
    ...{ cost: null, suggested: '1000.00' },
  });
  await refused(publish(here.actor, programmeId, { budgetLineId: line }), 'amount-needed');
  await publish(here.actor, programmeId, { budgetLineId: line, amount: '1000' });
  expect(await left(here.actor, line)).toBe('4000.00');
});

test('of two that are published at once out of what pays for one, one is refused and stays a draft', async () => {
  const here = await scene(12);
  const line = await aLine(here.actor, '300');
  const both = [await planned(here, 'One'), await planned(here, 'Other')];
  const outcomes = await Promise.allSettled(both.map((id) => publish(here.actor, id, { budgetLineId: line })));
  const failed = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []));
  expect(failed).toEqual([expect.objectContaining({ kind: 'BudgetShort', missing: '140.00', left: '80.00' })]);
  const states = await Promise.all(both.map(async (id) => (await desk.programme(here.actor, id)).state));
  expect(states.sort()).toEqual(['draft', 'published']);
});

test('a line in another currency pays for no programme', async () => {
  const here = await scene(12);
  const line = await aLine(here.actor, '5000', { currency: 'EUR' });
  await refused(publish(here.actor, await planned(here), { budgetLineId: line }), 'other-currency');
});

test('what is left of a line is the most money of a scenario, unless less was written', async () => {
  const here = await scene(12);
  const line = await aLine(here.actor, '150.50');
  const programmeId = await planned(here);
  const budgetOf = async (more: Record<string, unknown>) => {
    const input = { programmeId, objective: 'most_need_closed', budgetLineId: line, ...more };
    const { scenarioId } = await startingOf(database).execute(here.actor, input);
    const [kept] = await database.rows<{ budget: number }>(
      `select (limits ->> 'budget')::float8 as budget from scenario where id = $1`,
      [scenarioId],
    );
    return kept?.budget;
  };
  expect(await budgetOf({})).toBe(150.5);
  expect(await budgetOf({ budget: 100 })).toBe(100);
  expect(await budgetOf({ budget: 1000 })).toBe(150.5);
});
