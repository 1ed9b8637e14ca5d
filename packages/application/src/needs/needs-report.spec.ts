import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { DiscardNeedsReport, ReportQueries, SaveNeedsReport, SetCompetencyWeight } from '.';
import { NeedsDesk } from './needs.testing';

let database: WorkingDatabase;
let desk: NeedsDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await NeedsDesk.open(database);
});
afterAll(() => database?.close());

const save = async (said: Record<string, unknown> = {}, actor: Actor = desk.head) =>
  (
    await new SaveNeedsReport(database.work).execute(actor, {
      name: `Report ${Math.random()}`,
      roundId: desk.roundId,
      institutionId: desk.head.rootId,
      ...said,
    })
  ).reportId;
const discard = (reportId: string, actor: Actor = desk.head) =>
  new DiscardNeedsReport(database.work).execute(actor, { reportId });
const weigh = async (weight: number, actor: Actor = desk.head) =>
  new SetCompetencyWeight(database.work).execute(actor, { competencyId: desk.competency, weight });
const reports = (actor: Actor = desk.head) => new ReportQueries(database.reads).all(actor);
const issue = (path: string, code: string) => ({ issues: [{ path, code }] });

describe('a report of needs', () => {
  test('keeps its numbers, by institution and by group, whatever is counted later', async () => {
    const health = await desk.ministry('Health');
    await desk.people(3, 0, { gender: 'female', institution_id: health });
    await desk.count();
    const [before, byGender] = [await desk.rows(), await desk.rows({ by: 'gender' })];
    const reportId = await save({ name: 'Needs 2026', note: 'For the board' });
    await desk.people(4, 0, { gender: 'male', institution_id: health });
    await desk.count();
    expect(await desk.rows()).not.toEqual(before);
    expect(await desk.rows({ reportId })).toEqual(before);
    expect(await desk.rows({ reportId, by: 'gender' })).toEqual(byGender);
    expect(await desk.matrix({ reportId, institutionId: health })).toMatchObject({
      people: 3,
      report: { name: 'Needs 2026', note: 'For the board', mayDiscard: true },
    });
  });

  test('stands for the tree of institutions of its day', async () => {
    const health = await desk.ministry('Health');
    await desk.people(2, 0, { institution_id: health });
    await desk.count();
    const reportId = await save();
    const other = await desk.ministry('Labour');
    await database.rows(`update needs_report set saved_at = now() - interval '2 days' where id = $1`, [reportId]);
    await database.rows(
      `update institution_placement set valid_from = current_date - 10, valid_to = current_date where institution_id = $1`,
      [health],
    );
    await database.rows(
      `insert into institution_placement (organisation_id, institution_id, parent_id) values ($1, $2, $3)`,
      [desk.head.organisationId, health, other],
    );
    expect(await desk.rows()).toMatchObject({ Labour: '2 of 2' });
    expect(await desk.rows({ reportId })).toMatchObject({ Health: '2 of 2' });
  });

  test('shows each reader what she would have been shown', async () => {
    for (const [name, people] of [
      ['Health', 20],
      ['Finance', 12],
      ['Statistics', 3],
    ] as const)
      await desk.people(people, 0, { institution_id: await desk.ministry(name) });
    await desk.count();
    const reportId = await save();
    expect(await desk.rows({ reportId })).toMatchObject({ Statistics: '3 of 3' });
    expect(await desk.rows({ reportId }, desk.as('manager'))).toMatchObject({
      Health: '20 of 20',
      Finance: 'withheld',
      Statistics: 'withheld',
    });
    const elsewhere = await database.aHead();
    expect(await desk.matrix({ reportId }, elsewhere)).toBeNull();
  });

  test('is not told where it would tell, beside the needs of now, of a few people who came, went or changed', async () => {
    const [health, finance] = [await desk.ministry('Health'), await desk.ministry('Finance')];
    await desk.people(20, 0, { institution_id: health, gender: 'female' });
    await desk.people(30, desk.target, { institution_id: finance, gender: 'male' });
    await desk.people(12, desk.target, { gender: 'female' });
    await desk.count();
    const reportId = await save();
    const told = (asked: Record<string, unknown> = {}) => desk.rows({ reportId, ...asked }, desk.as('manager'));
    const all = (await desk.matrix())!.rows[0]!.name!;
    expect(await told()).toEqual({ [all]: '20 of 62', Health: '20 of 20', Finance: '0 of 30' });
    expect(await told({ by: 'gender' })).toEqual({ [all]: '20 of 62', female: '20 of 32', male: '0 of 30' });

    await desk.people(1, 0, { institution_id: health, gender: 'female' });
    await desk.count();
    expect(await desk.rows({}, desk.as('manager'))).toMatchObject({ Health: '21 of 21' });
    expect(await told()).toEqual({ [all]: 'withheld', Health: 'withheld', Finance: '0 of 30' });
    expect(await told({ by: 'gender' })).toMatchObject({ female: 'withheld', male: 'withheld' });
    expect(await desk.rows({ reportId })).toMatchObject({ Health: '20 of 20' });

    // With as many as this they are no few any more, but not those of one ministry alone.
    await desk.people(9, 0, { institution_id: finance, gender: 'male' });
    await desk.count();
    expect(await told()).toEqual({ [all]: '20 of 62', Health: 'withheld', Finance: 'withheld' });
    expect(await told({ by: 'gender' })).toEqual({ [all]: '20 of 62', female: 'withheld', male: 'withheld' });
  });

  test('nor of a few of a group who changed beside an institution that lies in it whole', async () => {
    const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
    await desk.people(20, 0, { institution_id: health, gender: 'female' });
    await desk.people(30, desk.target, { institution_id: labour, gender: 'male' });
    await desk.people(12, desk.target, { institution_id: labour, gender: 'female' });
    await desk.count();
    const reportId = await save();
    await desk.people(10, 0, { institution_id: health, gender: 'female' });
    await desk.people(10, 0, { institution_id: labour, gender: 'male' });
    await desk.people(2, 0, { institution_id: labour, gender: 'female' });
    await desk.count();
    const told = (asked: Record<string, unknown> = {}) => desk.rows({ reportId, ...asked }, desk.as('manager'));
    expect(await told()).toMatchObject({ Health: '20 of 20', Labour: '0 of 42' });
    // The 12 women who came less the 10 of Health are the 2 of Labour.
    expect(await told({ by: 'gender' })).toMatchObject({ female: 'withheld', male: 'withheld' });
  });

  test('keeps the weights of its day', async () => {
    await desk.people(2, desk.target - 1);
    await desk.count();
    await weigh(3);
    const reportId = await save();
    await weigh(1);
    const first = async (asked: Record<string, unknown>) => (await desk.matrix(asked))?.priorities[0];
    expect(await first({})).toEqual({ competencyId: desk.competency, weight: 1, levels: 2, priority: 2 });
    expect(await first({ reportId })).toEqual({ competencyId: desk.competency, weight: 3, levels: 2, priority: 6 });
  });

  test('is not saved of a round that people still answer, under a taken name, or by who holds nothing there', async () => {
    await save({ name: 'Needs 2026' });
    await expect(save({ name: 'Needs 2026' })).rejects.toMatchObject(issue('name', 'report-name-taken'));
    await expect(save({}, desk.as('administrator'))).rejects.toMatchObject({ kind: 'Refused' });
    await expect(save({ roundId: desk.head.rootId })).rejects.toMatchObject({ kind: 'NotFound' });
    await database.rows(
      `update assessment_round set source = 'self', institution_id = $2, opens_on = current_date - 1, closes_on = current_date + 1 where id = $1`,
      [desk.roundId, desk.head.rootId],
    );
    await expect(save()).rejects.toMatchObject(issue('roundId', 'report-round-open'));
    expect(await reports()).toHaveLength(1);
  });

  test('is discarded by who saved it, or a coordinator of the place; a manager reads it', async () => {
    const reportId = await save();
    const [other] = await desk.people(1, null);
    const manager = { ...desk.as('manager'), personId: other! };
    await expect(discard(reportId, manager)).rejects.toMatchObject({ kind: 'Refused' });
    expect(await discard(reportId)).toEqual({ done: true });
    await expect(discard(reportId)).rejects.toMatchObject({ kind: 'NotFound' });
    expect(await database.rows('select 1 from needs_report_count where report_id = $1', [reportId])).toEqual([]);
  });
});

describe('a report of an institution outside of the reader’s reach', () => {
  test('is not there: not in the list, not by its id at whatever institution, and not to be discarded', async () => {
    const [health, finance] = [await desk.ministry('Health'), await desk.ministry('Finance')];
    await desk.people(3, 0, { institution_id: health });
    await desk.people(3, 0, { institution_id: finance });
    await desk.count();
    const [whole, ofHealth, ofFinance] = [
      await save({ note: 'For the board' }),
      await save({ institutionId: health }),
      await save({ institutionId: finance }),
    ];
    const local = { ...desk.as('coordinator', health), personId: (await desk.people(1, null))[0]! };
    expect((await reports(local)).map(({ id }) => id)).toEqual([ofHealth]);
    expect(await desk.matrix({ reportId: ofHealth }, local)).toMatchObject({ people: 3 });
    for (const reportId of [whole, ofFinance]) {
      expect(await desk.matrix({ reportId }, local)).toBeNull();
      expect(await desk.matrix({ reportId, institutionId: health }, local)).toBeNull();
      await expect(discard(reportId, local)).rejects.toMatchObject({ kind: 'NotFound' });
    }
    expect((await reports()).map(({ id }) => id).sort()).toEqual([whole, ofHealth, ofFinance].sort());
  });

  test('is so by the tree of the day of the report, as its numbers are', async () => {
    const health = await desk.ministry('Health');
    const unit = await desk.ministry('Unit');
    const reportId = await save({ institutionId: unit });
    await database.rows(`update needs_report set saved_at = now() - interval '2 days' where id = $1`, [reportId]);
    const stood = `valid_from = current_date - 10, valid_to = current_date`;
    await database.rows(`update institution_placement set ${stood} where institution_id = $1`, [unit]);
    await database.rows(
      `insert into institution_placement (organisation_id, institution_id, parent_id) values ($1, $2, $3)`,
      [desk.head.organisationId, unit, health],
    );
    const local = desk.as('coordinator', health);
    expect(await reports(local)).toEqual([]);
    expect(await desk.matrix({ reportId }, local)).toBeNull();
    expect(await reports()).toHaveLength(1);
  });
});

describe('what comes first', () => {
  test('is told over the place by weight × people × gap, those withheld last', async () => {
    await desk.people(12, desk.target - 1);
    await desk.count();
    const priorities = async () => (await desk.matrix({}, desk.as('manager')))!.priorities;
    expect((await priorities())[0]).toEqual({ competencyId: desk.competency, weight: 1, levels: 12, priority: 12 });
    await weigh(0);
    expect((await priorities()).find(({ competencyId }) => competencyId === desk.competency)).toMatchObject({
      priority: 0,
    });
    await database.rows(
      'delete from assessed_level where round_id = $1 and person_id in (select id from person where organisation_id = $2 limit 4)',
      [desk.roundId, desk.head.organisationId],
    );
    await desk.count();
    expect((await priorities()).at(-1)).toMatchObject({ competencyId: desk.competency, levels: null, priority: null });
  });

  test('is weighed for the whole organisation, by who coordinates or administers all of it', async () => {
    const health = await desk.ministry('Health');
    await expect(weigh(2, desk.as('coordinator', health))).rejects.toMatchObject({ kind: 'Refused' });
    await expect(weigh(2, desk.as('manager'))).rejects.toMatchObject({ kind: 'Refused' });
    for (const weight of [6, -1, 1.5]) await expect(weigh(weight)).rejects.toMatchObject({ kind: 'InputProblem' });
    await weigh(2, desk.as('administrator'));
    await weigh(4);
    expect(
      await database.rows('select weight from competency_weight where organisation_id = $1', [
        desk.head.organisationId,
      ]),
    ).toEqual([{ weight: 4 }]);
  });
});
