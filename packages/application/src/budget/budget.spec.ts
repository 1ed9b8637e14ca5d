import { aCohort, anInstitution, aPerson, aSession } from '@baobab/testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { BudgetQueries, BudgetTableQueries, ChangeFiscalYear, ProgrammeMoneyQueries } from '.';
import { BudgetDesk } from './budget.testing';

let database: WorkingDatabase;
let desk: BudgetDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await BudgetDesk.open(database);
});
afterAll(() => database?.close());

const refused = (done: Promise<unknown>, code: string) =>
  expect(done).rejects.toMatchObject({ issues: [expect.objectContaining({ code })] });

test('a line is committed to, spent of, and given back to, to the hundredth', async () => {
  const [line, programme] = [await desk.line('100,000.10'), await desk.programme()];
  await desk.commit(programme, line, '60000.05');
  expect(await desk.seen(line)).toMatchObject({ committed: '60000.05', spent: '0.00', left: '40000.05' });
  await desk.spend(line, '50000', { programmeId: programme });
  expect(await desk.seen(line)).toMatchObject({ committed: '10000.05', spent: '50000.00', left: '40000.05' });
  await desk.spend(line, '20000.10', { programmeId: programme });
  expect(await desk.seen(line)).toMatchObject({ committed: '0.00', spent: '70000.10', left: '30000.00' });
  await refused(desk.release(programme), 'nothing-committed');
});

test('what is missing is told to the hundredth, and nothing of it is written', async () => {
  const [line, programme] = [await desk.line('1000'), await desk.programme()];
  await expect(desk.commit(programme, line, '1000.01')).rejects.toMatchObject({
    ...{ kind: 'BudgetShort', missing: '0.01', left: '1000.00', currency: 'USD' },
  });
  await expect(desk.spend(line, '1500')).rejects.toMatchObject({ kind: 'BudgetShort', missing: '500.00' });
  expect(await desk.seen(line)).toMatchObject({ committed: '0.00', spent: '0.00', left: '1000.00' });
});

test('a spending is taken back once, by a counter entry; its commitment comes back unless it was released since', async () => {
  const [line, programme] = [await desk.line('1000'), await desk.programme()];
  await desk.commit(programme, line, '600');
  const first = await desk.spend(line, '200', { programmeId: programme });
  const second = await desk.spend(line, '100', { programmeId: programme });
  const { budgetEntryId: counter } = await desk.correct(first);
  expect(await desk.seen(line)).toMatchObject({ committed: '500.00', spent: '100.00' });
  await refused(desk.correct(first), 'corrected-already');
  await refused(desk.correct(counter), 'not-spending');
  expect(await desk.release(programme)).toEqual({ released: '500.00' });
  await desk.correct(second);
  expect(await desk.seen(line)).toMatchObject({ committed: '0.00', spent: '0.00', left: '1000.00' });
});

test('a spending that is taken back opens nothing where the programme is paid for by another line by now', async () => {
  const [one, other, programme] = [await desk.line('1000'), await desk.line('500'), await desk.programme()];
  await desk.commit(programme, one, '600');
  const spent = await desk.spend(one, '600', { programmeId: programme });
  await desk.commit(programme, other, '100');
  await desk.correct(spent);
  expect(await desk.seen(one)).toMatchObject({ committed: '0.00', spent: '0.00', left: '1000.00' });
  expect(await desk.seen(other)).toMatchObject({ committed: '100.00' });
});

test('what was released can be committed anew, on another line; twice it can’t', async () => {
  const [one, other, programme] = [await desk.line('1000'), await desk.line('500'), await desk.programme()];
  await desk.commit(programme, one, '600');
  await refused(desk.commit(programme, other, '100'), 'committed-already');
  await desk.release(programme);
  await desk.commit(programme, other, '500');
  expect(await desk.seen(one)).toMatchObject({ left: '1000.00' });
  expect(await desk.seen(other)).toMatchObject({ left: '0.00' });
});

test('less is planned only down to what is bound; each plan is kept, with its reason', async () => {
  const [line, programme] = [await desk.line('1000'), await desk.programme()];
  await desk.commit(programme, line, '600');
  await refused(desk.plan(line, '599.99', 1), 'below-bound');
  await desk.plan(line, '600', 1);
  await expect(desk.plan(line, '700', 1)).rejects.toMatchObject({ kind: 'VersionConflict' });
  expect(await desk.seen(line)).toMatchObject({ planned: '600.00', left: '0.00', version: 2 });
  const queries = new BudgetQueries(database.reads);
  const seen = await queries.line(desk.actor, { id: line });
  expect(await queries.versions(desk.actor, seen!)).toMatchObject([
    { version: 2, planned: '600.00', reason: 'Supplementary budget' },
    { version: 1, planned: '1000.00', reason: null },
  ]);
});

describe('refused in a sentence', () => {
  test.each([
    ['1,200', 'not-amount'],
    ['-5', 'not-amount'],
    ['1.234', 'not-amount'],
    ['many', 'not-amount'],
  ])('the planned amount %s', async (planned, code) => refused(desk.line(planned), code));
  test('a currency that there is not, and a code that a line of the year has', async () => {
    await refused(desk.line('1', { currency: 'XQX' }), 'not-currency');
    await desk.line('1', { code: 'A' });
    await refused(desk.line('1', { code: 'A' }), 'line-code-taken');
    await desk.line('1', { code: 'A', fiscalYear: desk.year + 1 });
  });
  test('a line in another currency pays for no programme', async () => {
    const [line, programme] = [await desk.line('1000', { currency: 'EUR' }), await desk.programme()];
    await refused(desk.commit(programme, line, '1'), 'other-currency');
    await refused(desk.spend(line, '1', { programmeId: programme }), 'other-currency');
    await desk.spend(line, '1');
  });
  test('a line of a year that is over, of an institution beside, and for a draft', async () => {
    const beside = async () =>
      (
        await anInstitution(database.owner, {
          organisation_id: desk.actor.organisationId,
          parent_id: desk.actor.rootId,
        })
      ).id;
    const programme = await desk.programme({ institution_id: await beside() });
    await refused(desk.commit(programme, await desk.line('9', { fiscalYear: desk.year - 1 }), '1'), 'year-over');
    await refused(
      desk.commit(programme, await desk.line('9', { institutionId: await beside() }), '1'),
      'line-elsewhere',
    );
    const draft = await desk.programme({ state: 'draft' });
    await refused(desk.commit(draft, await desk.line('9'), '1'), 'programme-not-published');
  });
  test('a day outside of the line’s year, and one still to come', async () => {
    const line = await desk.line('1000');
    await refused(desk.spend(line, '1', { day: `${desk.year - 1}-12-31` }), 'other-year');
    const next = await desk.line('1000', { fiscalYear: desk.year + 1 });
    await refused(desk.spend(next, '1', { day: `${desk.year + 1}-12-31` }), 'day-ahead');
    await refused(desk.spend(line, '0'), 'not-above-none');
  });
});

describe('who may', () => {
  test('those at the desk of the institution plan and spend; who coordinates commits', async () => {
    const [line, programme] = [await desk.line('1000', {}, desk.as('manager')), await desk.programme()];
    await expect(desk.commit(programme, line, '1', desk.as('manager'))).rejects.toMatchObject({ kind: 'Refused' });
    await desk.commit(programme, line, '1');
    const spent = await desk.spend(line, '1', {}, desk.as('administrator'));
    await desk.correct(spent, desk.as('manager'));
    await desk.plan(line, '900', 1, desk.as('administrator'));
    await desk.release(programme, desk.as('manager'));
  });
  test.each(['learner', 'trainer'] as const)('nobody who is a %s', async (role) => {
    const [line, programme] = [await desk.line('1000'), await desk.programme()];
    await desk.commit(programme, line, '10');
    const spent = await desk.spend(line, '1');
    const kind = 'Refused';
    await expect(desk.line('1', {}, desk.as(role))).rejects.toMatchObject({ kind });
    await expect(desk.spend(line, '1', {}, desk.as(role))).rejects.toMatchObject({ kind });
    await expect(desk.correct(spent, desk.as(role))).rejects.toMatchObject({ kind });
    await expect(desk.plan(line, '900', 1, desk.as(role))).rejects.toMatchObject({ kind });
    await expect(desk.release(programme, desk.as(role))).rejects.toMatchObject({ kind });
    expect(await new BudgetQueries(database.reads).line(desk.as(role), { id: line })).toBeNull();
  });
  test('nobody of another government, nor of an institution beside', async () => {
    const [line, stranger] = [await desk.line('1000'), await BudgetDesk.open(database)];
    await expect(desk.spend(line, '1', {}, stranger.actor)).rejects.toMatchObject({ kind: 'NotFound' });
    const below = await anInstitution(database.owner, {
      organisation_id: desk.actor.organisationId,
      parent_id: desk.actor.rootId,
    });
    const part = { ...desk.actor, grants: [{ role: 'coordinator' as const, institutionId: below.id }] };
    await expect(desk.spend(line, '1', {}, part)).rejects.toMatchObject({ kind: 'Refused' });
    expect(await new BudgetQueries(database.reads).line(part, { id: line })).toBeNull();
  });
  test('not even the app writes what is counted, nor changes an entry', async () => {
    await desk.spend(await desk.line('1000'), '1');
    const { rows } = await database.owner.query<{ may: boolean }>(
      `select has_column_privilege('baobab_app', 'budget_line', 'spent', 'update')
         or has_column_privilege('baobab_app', 'budget_line', 'committed', 'insert')
         or has_table_privilege('baobab_app', 'budget_entry', 'update') or has_table_privilege('baobab_app', 'budget_entry', 'delete') as may`,
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

test('the first month of the fiscal year moves its days, until something is entered', async () => {
  const change = (firstMonth: number, expectedVersion: number) =>
    new ChangeFiscalYear(database.work).execute(desk.as('administrator'), { firstMonth, expectedVersion });
  const queries = new BudgetQueries(database.reads);
  await change(7, 0);
  await expect(change(4, 0)).rejects.toMatchObject({ kind: 'VersionConflict' });
  expect(await queries.year(desk.actor, { year: 2030 })).toMatchObject({
    ...{ first: '2030-07-01', last: '2031-06-30', firstMonth: 7, settingVersion: 1, lines: [] },
  });
  await change(1, 1);
  await desk.spend(await desk.line('1000'), '1');
  await refused(change(7, 2), 'year-in-use');
});

test('a programme tells what it takes, in all, for each who completed it and for each hour attended', async () => {
  const [line, programme] = [await desk.line('1000'), await desk.programme()];
  await desk.commit(programme, line, '600');
  await desk.spend(line, '100', { programmeId: programme });
  const money = await new ProgrammeMoneyQueries(database.reads).of(desk.actor, { id: programme });
  expect(money).toMatchObject({
    ...{ committed: '600.00', open: '500.00', spent: '100.00', completed: 0, perPerson: null, perHour: null },
    lines: [{ id: line }],
  });
});

test('an hour attended is as long as each was there: who came late or left early counts for less', async () => {
  const [line, programme] = [await desk.line('1000'), await desk.programme()];
  await desk.commit(programme, line, '600');
  await desk.spend(line, '60', { programmeId: programme });
  const { organisationId, personId, rootId } = desk.actor;
  const own = { organisation_id: organisationId };
  const cohort = await aCohort(database.owner, { ...own, programme_id: programme, created_by: personId });
  const starts = new Date('2026-05-04T09:00:00Z');
  const { id } = await aSession(database.owner, { ...own, cohort_id: cohort.id, starts_at: starts });
  await database.owner.query(`update session set ends_at = starts_at + interval '2 hours' where id = $1`, [id]);
  const was = async (state: string, part: { minutes?: number; to?: string }) =>
    database.owner.query(
      `insert into attendance (organisation_id, session_id, person_id, state, minutes, present_to, recorded_by) values ($1, $2, $3, $4, $5, $6, $7)`,
      [
        ...[organisationId, id, (await aPerson(database.owner, { ...own, institution_id: rootId })).id, state],
        ...[part.minutes ?? null, part.to ?? null, personId],
      ],
    );
  await was('present', {});
  await was('present', { minutes: 45 });
  await was('present', { to: '2026-05-04T09:15:00Z' });
  await was('absent', {});
  await was('excused', {});
  const money = await new ProgrammeMoneyQueries(database.reads).of(desk.actor, { id: programme });
  expect(money).toMatchObject({ attendedHours: 3, perHour: '20.00' });
});

test('lines and entries leave as tables, amounts with their sign', async () => {
  const [line, programme] = [await desk.line('1000', { code: '=A' }), await desk.programme()];
  await desk.commit(programme, line, '600');
  await desk.release(programme);
  const tables = new BudgetTableQueries(database.reads);
  const lines = await tables.table(desk.actor, 'lines', { year: String(desk.year) });
  expect(lines.text).toContain(`'=A,Training,`);
  expect(lines.text).toContain(`,USD,1000.00,${desk.year},0.00,0.00,1000.00\r\n`);
  const entries = await tables.table(desk.actor, 'entries', { year: String(desk.year) });
  expect(entries.text).toMatch(/,commitment,600\.00,0\.00,.*\r\n.*,release,-600,0\.00,/);
  await expect(tables.table(desk.actor, 'lines', {})).rejects.toMatchObject({ kind: 'InputProblem' });
});
