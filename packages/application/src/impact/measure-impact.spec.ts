import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ImportDesk, tableOf } from '../assessment/import.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { RelayOutbox } from '../outbox';
import { dueMeasurements } from '.';
import { ImpactDesk } from './impact.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const methods = readFileSync(path.join(__dirname, '../../../../docs/methods/impact.md'), 'utf8');
/** Levels before and after of the twelve learners of the example there. */
const example = [...(/^\| learners +\|(.*)\|$/m.exec(methods)?.[1] ?? '').matchAll(/(\d)→(\d)/g)].map(
  ([, before, after]) => [Number(before), Number(after)],
);

const withLearners = async (levels: readonly (number | null)[][], said: Parameters<ImpactDesk['learner']>[1] = {}) => {
  const desk = await ImpactDesk.open(database);
  for (const each of levels) await desk.learner(each, said);
  return desk;
};
const many = (count: number, ...levels: (number | null)[]) => Array.from({ length: count }, () => levels);

test('the change is what docs/methods/impact.md works out by hand', async () => {
  const desk = await withLearners(example);
  const { impact, first, points } = await desk.measured();
  expect(impact).toMatchObject({ learners: 12, measuredAt: expect.any(Date) });
  expect(impact.spans).toMatchObject([{ fromRoundId: desk.rounds.before, toRoundId: desk.rounds.after }]);
  const { change } = first!;
  expect(change).toMatchObject({ n: 12, notTold: null });
  const two = (value?: number | null) => (value ?? Number.NaN).toFixed(2);
  expect([change?.meanBefore, change?.meanAfter, change?.meanChange].map(two)).toEqual(['0.83', '1.75', '0.92']);
  expect([change?.interval?.low, change?.interval?.high].map(two)).toEqual(['0.49', '1.34']);
  expect([change?.dz, change?.dzInterval?.low, change?.dzInterval?.high].map(two)).toEqual(['1.37', '0.56', '2.16']);
  expect(change?.p?.toFixed(4)).toBe('0.0006');
  // The only taught competency of which something was found.
  expect(change?.pAdjusted).toBe(change?.p);
  expect(points).toMatchObject([{ n: 12 }, { n: 12, mean: 1.75 }]);
  expect(await desk.queries.page(desk.actor, {})).toMatchObject({
    nodes: [{ learners: 12, rose: 1, told: 1, meanChange: change?.meanChange, rounds: [{}, {}] }],
  });
});

test('competencies that the programme teaches stand first, each with its words', async () => {
  const desk = await withLearners([]);
  const { impact } = await desk.measured();
  const competencies = impact.spans[0]!.competencies;
  expect(competencies.map(({ code, taught }) => [code, taught]).slice(0, 3)).toEqual([
    ['D1.1', true],
    ['D1.2', true],
    ['D1.3', false],
  ]);
  expect(competencies).toHaveLength(14);
  expect(competencies.every(({ label }) => label.length > 0)).toBe(true);
});

test('who withdrew or waits is no learner; whether somebody completed does not matter', async () => {
  const desk = await withLearners(many(5, 1, 2), { state: 'completed' });
  for (const state of ['not-completed', 'enrolled', 'withdrawn', 'waiting'])
    for (const levels of many(3, 1, 3)) await desk.learner(levels, { state });
  const { impact, first } = await desk.measured();
  expect(impact.learners).toBe(11);
  expect(first).toMatchObject({ change: { n: 11 }, dropOut: { first: 11, dropped: 0 } });
});

test('people of a cohort that first met after the second round are not missing from it', async () => {
  const desk = await withLearners(many(10, 1, 2));
  const cohort = await desk.aCohort('2026-05-01');
  for (const levels of many(10, 1, null)) await desk.learner(levels, { cohort });
  expect((await desk.impact()).learners).toBe(20);
  const { impact, first } = await desk.measured();
  expect(impact.learners).toBe(10);
  expect(first?.dropOut).toMatchObject({ first: 10, dropped: 0 });
});

test('fewer than ten are withheld, whoever reads; how many dropped out is told', async () => {
  const desk = await withLearners([...many(9, 1, 2), [0, null]]);
  const { first, points } = await desk.measured();
  expect(first).toMatchObject({
    change: null,
    bounds: null,
    dropOut: { first: 10, dropped: 1, firstOfStayed: null, firstOfDropped: null },
  });
  expect(points).toMatchObject([
    { n: null, mean: null },
    { n: null, mean: null },
  ]);
});

test('bounds are told where ten or nobody dropped out: of fewer, the first levels would follow', async () => {
  const few = await (await withLearners([...many(12, 1, 2), ...many(9, 1, null)])).measured();
  expect(few.first).toMatchObject({ change: { n: 12 }, bounds: null });
  const enough = await (await withLearners([...many(10, 1, 2), ...many(10, 1, null)])).measured();
  expect(enough.first).toMatchObject({ bounds: { low: 0, high: 1.5 }, dropOut: { dropped: 10, firstOfDropped: 1 } });
  // All by the same: nothing to divide by, which is said.
  expect(enough.first).toMatchObject({ change: { meanChange: 1, dz: null, p: null, notTold: 'no_spread' } });
});

test('a small group is withheld, and another one where it would follow from the total', async () => {
  const desk = await withLearners(many(20, 1, 2), { gender: 'female', region: 'Capital' });
  for (const levels of many(12, 1, 3)) await desk.learner(levels, { gender: 'male', region: 'North' });
  for (const levels of many(3, 0, 3)) await desk.learner(levels, { region: 'North' });
  const { first } = await desk.measured();
  expect(first?.byGender).toMatchObject([
    { group: 'female', change: { n: 20 } },
    { group: 'male', change: null },
    { group: null, change: null },
  ]);
  expect(first?.byRegion).toMatchObject([
    { group: 'Capital', change: { n: 20 } },
    { group: 'North', change: { n: 15 } },
  ]);
});

test('a follow-up is a second span, and a line over those who were there every time', async () => {
  const desk = await withLearners([...many(12, 1, 3, 2), ...many(11, 1, 2, null)]);
  const { impact, first, second, points } = await desk.measured({ followUpRoundId: desk.rounds.followUp });
  expect(impact.spans.map(({ toRoundId }) => toRoundId)).toEqual([desk.rounds.after, desk.rounds.followUp]);
  expect(first?.change).toMatchObject({ n: 23 });
  expect(second).toMatchObject({ change: { n: 12, meanChange: 1 }, dropOut: { dropped: 11 } });
  expect(points?.map(({ n, mean }) => [n, mean])).toEqual([
    [12, 1],
    [12, 3],
    [12, 2],
  ]);
});

test('a line is withheld where a span holds a few people more: their levels would follow from the two', async () => {
  const desk = await withLearners([...many(12, 1, 3, 2), ...many(3, 1, 2, null)]);
  const { first, points } = await desk.measured({ followUpRoundId: desk.rounds.followUp });
  expect(first?.change).toMatchObject({ n: 15 });
  expect(points?.map(({ n, mean }) => [n, mean])).toEqual(Array(3).fill([null, null]));
});

test('people of a cohort that was over before the first round had learned already, and are no learners of it', async () => {
  const desk = await withLearners(many(12, 1, 2));
  const cohort = await desk.aCohort('2025-11-01');
  for (const levels of many(10, 3, 3)) await desk.learner(levels, { cohort });
  const { impact, first } = await desk.measured();
  expect([impact.learners, first?.change?.n]).toEqual([12, 12]);
});

test('measured again, it is the same; with other levels, it is what they say', async () => {
  const desk = await withLearners(example);
  const { impact } = await desk.measured();
  await desk.measure();
  const again = await desk.impact();
  expect(again.spans).toEqual(impact.spans);
  expect(again.lines).toEqual(impact.lines);
  await desk.learner([0, 3]);
  await desk.measure();
  expect((await desk.found()).first?.change).toMatchObject({ n: 13 });
});

test('an import leaves one job for each programme that its round is named for, and none for others', async () => {
  const desk = await withLearners([]);
  await desk.name();
  const imports = new ImportDesk(database);
  const jobId = await imports.start(desk.actor, tableOf('1,Amina,,Data analyst,0,1'), { roundId: desk.rounds.after });
  for (const _ of ['once', 'again']) await imports.run(desk.actor, jobId);
  expect(await desk.jobs()).toEqual(['1', jobId]);
  await imports.import(desk.actor, tableOf('1,Amina,,Data analyst,0,1'), { roundId: desk.rounds.followUp });
  expect(await desk.jobs()).toEqual(['1', jobId]);
});

test('once a day, the clock leaves a job for each organisation’s programme that was not measured for a day', async () => {
  const [never, long, just, unnamed] = [
    await ImpactDesk.open(database),
    await ImpactDesk.open(database),
    await ImpactDesk.open(database),
    await ImpactDesk.open(database),
  ];
  await never.name();
  for (const desk of [long, just]) await desk.measured();
  const yesterday = `update impact_measure set measured_at = now() - interval '25 hours' where programme_id = $1`;
  await database.owner.query(yesterday, [long.programmeId]);
  const outbox = await RelayOutbox.connect(database.relayUrl);
  try {
    for (const _ of ['once', 'again']) await outbox.leaveDue(dueMeasurements);
    const refused = outbox.leaveDue('select content from impact_measure');
    await expect(refused).rejects.toThrow('permission denied');
  } finally {
    await outbox.close();
  }
  const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
  expect(await never.jobs()).toEqual(['1', day]);
  expect(await long.jobs()).toEqual(['1', day]);
  expect(await just.jobs()).toEqual(['1']);
  expect(await unnamed.jobs()).toEqual([]);
});
