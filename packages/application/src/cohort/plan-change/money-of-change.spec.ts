import { AddBudgetLine, BudgetQueries, CommitProgramme, RecordSpending, ReleaseCommitment } from '../../budget';
import { WorkingDatabase } from '../../database/working-database.testing';
import { at, CohortDesk } from '../cohort.testing';
import { PlanDesk } from './plan-change.testing';

let database: WorkingDatabase;
let desk: CohortDesk;
let plans: PlanDesk;
let line: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  plans = new PlanDesk(database, desk);
  line = await aLine(new Date().getUTCFullYear());
});
afterAll(() => database?.close());

const reason = 'No venue.';
const aLine = async (fiscalYear: number) => {
  const planned = { code: `T-${fiscalYear}`, name: 'Training', currency: 'USD', planned: '10000' };
  const { actor } = desk;
  const input = { ...planned, fiscalYear, institutionId: actor.rootId };
  return (await new AddBudgetLine(database.work).execute(actor, input)).budgetLineId;
};
const commit = (amount: string, budgetLineId = line) =>
  new CommitProgramme(database.work).execute(desk.actor, { programmeId: desk.programmeId, budgetLineId, amount });
const spend = (amount: string) =>
  new RecordSpending(database.work).execute(desk.actor, {
    ...{ budgetLineId: line, programmeId: desk.programmeId, amount, purpose: 'venue' },
    day: new Date().toISOString().slice(0, 10),
  });
const committed = async () => (await new BudgetQueries(database.reads).line(desk.actor, { id: line }))?.committed;
const cancel = (cohortId: string) => plans.change('cancel', { cohortId, reason });

test('a cohort that is cancelled gives back its part by seats, and who looks first is told how much, of which line', async () => {
  await commit('1000');
  const cohortId = await desk.aCohort({ seats: 10 });
  await desk.aCohort({ seats: 30 });
  const { money } = await plans.preview('cancel', { cohortId, reason });
  expect(money).toMatchObject({
    ...{ open: '1000.00', released: '250.00', currency: 'USD', beyond: 0 },
    lines: [{ id: line, name: 'Training' }],
  });
  await cancel(cohortId);
  expect(await committed()).toBe('750.00');
  expect(await database.rows(`select note from budget_entry where line_id = $1 and kind = 'release'`, [line])).toEqual([
    { note: (await desk.cohort(cohortId)).name },
  ]);
});

test('what was held stays committed: the rest of its time is given back', async () => {
  await commit('1000');
  const cohortId = await desk.aCohort({ seats: 10 });
  await desk.aHeldSession(cohortId, { starts_at: new Date(Date.now() - 86_400_000) });
  const [{ minutes }] = (await database.rows<{ minutes: number }>(
    'select extract(epoch from ends_at - starts_at)::int / 60 as minutes from session where cohort_id = $1',
    [cohortId],
  )) as [{ minutes: number }];
  // Three times as long as what was held is still to come.
  const start = new Date(at(7, 0)).getTime();
  await desk.plan(cohortId, { startsAt: at(7, 0), endsAt: new Date(start + 3 * minutes * 60_000).toISOString() });
  await cancel(cohortId);
  expect(await committed()).toBe('250.00');
});

test('all that were cancelled before they began give back all of it, in whatever order, and what is spent is not given back', async () => {
  await commit('1000.01');
  const [one, other, third] = [
    await desk.aCohort({ seats: 3 }),
    await desk.aCohort({ seats: 7 }),
    await desk.aCohort({ seats: 11 }),
  ];
  await cancel(other!);
  await cancel(one!);
  await spend('100');
  await cancel(third!);
  const [seen] = await database.rows<{ committed: string; spent: string }>(
    'select committed::text, spent::text from budget_line where id = $1',
    [line],
  );
  expect(seen).toEqual({ committed: '0.00', spent: '100.00' });
});

test('merged or split, its people cost what they cost: nothing is given back', async () => {
  await commit('1000');
  const [cohortId, intoCohortId] = [await desk.aCohort({ seats: 10 }), await desk.aCohort({ seats: 10 })];
  await desk.enrol(cohortId, await desk.somebody());
  expect((await plans.preview('merge', { cohortId, intoCohortId })).money).toMatchObject({ released: '0.00' });
  await plans.change('merge', { cohortId, intoCohortId });
  expect(await committed()).toBe('1000.00');
});

test('cancelling gives back the same before another cohort is merged and after', async () => {
  const released: string[] = [];
  for (const merged of ['first', 'afterwards']) {
    desk = await CohortDesk.open(database);
    plans = new PlanDesk(database, desk);
    line = await aLine(new Date().getUTCFullYear());
    await commit('1000');
    const seats = { seats: 10 };
    const [one, other, third] = [await desk.aCohort(seats), await desk.aCohort(seats), await desk.aCohort(seats)];
    const merge = () => plans.change('merge', { cohortId: one, intoCohortId: other });
    if (merged === 'first') await merge();
    await cancel(third);
    if (merged === 'afterwards') await merge();
    released.push((await committed())!);
  }
  expect(released).toEqual(['666.67', '666.67']);
});

test('of a programme for which nothing is open no money is told, and cancelling gives back nothing', async () => {
  const cohortId = await desk.aCohort();
  expect((await plans.preview('cancel', { cohortId, reason })).money).toBeNull();
  await commit('10');
  await new ReleaseCommitment(database.work).execute(desk.actor, { programmeId: desk.programmeId, reason });
  await cancel(cohortId);
  expect(await committed()).toBe('0.00');
});

test('what is spent between the look and the change makes it another change', async () => {
  await commit('1000');
  const cohortId = await desk.aCohort();
  const { digest } = await plans.preview('cancel', { cohortId, reason });
  await spend('400');
  await expect(plans.make('cancel', { cohortId, reason }, digest)).rejects.toMatchObject({ kind: 'VersionConflict' });
  expect(await committed()).toBe('600.00');
});

test('sessions that would come to lie after the fiscal year of the line are counted', async () => {
  await commit('1000');
  const cohortId = await desk.aCohort();
  await desk.plan(cohortId, { startsAt: at(1, 9), endsAt: at(1, 12) });
  const next = (days: number) => plans.preview('postpone', { cohortId, days });
  expect((await next(400)).money).toMatchObject({ beyond: 1, released: '0.00' });
  await new ReleaseCommitment(database.work).execute(desk.actor, { programmeId: desk.programmeId, reason });
  await commit('1000', await aLine(new Date().getUTCFullYear() + 2));
  expect((await next(400)).money).toMatchObject({ beyond: 0 });
});

test('completion is not told to who may not see persons', async () => {
  desk = await CohortDesk.open(database, 'person');
  const cohortId = await desk.aCohort();
  await database.owner.query(
    `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self) values ($1, $2, $3, 'enrolled', true)`,
    [desk.actor.organisationId, cohortId, (await desk.somebody()).personId],
  );
  await database.owner.query('update cohort set enrolled = 1 where id = $1', [cohortId]);
  expect((await new PlanDesk(database, desk).preview('cancel', { cohortId, reason })).completion).toBeNull();
});
