import { anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import { AddBudgetLine, BudgetQueries, ChangeBudgetLine } from '../../budget';
import { WorkingDatabase } from '../../database/working-database.testing';
import { ChangePlan } from '..';
import { TailoringDesk } from '../programme.testing';
import { ApprovalDesk, aScene, versionsOf } from './approval.testing';

let database: WorkingDatabase;
let desk: TailoringDesk;
let approval: ApprovalDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TailoringDesk(database);
  approval = new ApprovalDesk(database);
});
afterAll(async () => {
  await desk?.thread.onModuleDestroy();
  await database?.close();
});

const refused = (done: Promise<unknown>, code: string) =>
  expect(done).rejects.toMatchObject({ issues: [expect.objectContaining({ code })] });

/** A planned draft that costs 220.00, where a manager approves, and a line of so much. */
const scene = async (planned: string, people = 12) => {
  const { actor, roundId, programmeId, basics } = await aScene(database, desk, people);
  await approval.route(actor, actor.rootId, ['manager']);
  const plan = { programmeId, trainingModuleIds: [basics.id], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(actor, plan);
  const manager = await approval.official(actor, 'manager');
  const planning = { institutionId: actor.rootId, code: 'T-1', name: 'Training', currency: 'USD', planned };
  const fiscalYear = new Date().getUTCFullYear();
  const { budgetLineId: line } = await new AddBudgetLine(database.work).execute(actor, { ...planning, fiscalYear });
  const lineNow = async () => {
    const found = await new BudgetQueries(database.reads).line(actor, { id: line });
    return { committed: found!.committed, left: found!.left };
  };
  const replan = (amount: string, expectedVersion: number) =>
    new ChangeBudgetLine(database.work).execute(actor, {
      ...{ budgetLineId: line, name: 'Training', planned: amount, reason: 'Cut', expectedVersion },
    });
  const state = async () => (await desk.programme(actor, programmeId)).state;
  const shown = async () => {
    const [version] = (await versionsOf(database).all(manager, { programmeId }))!;
    return version!.submission!.paid;
  };
  const submit = (money: Record<string, unknown> = { budgetLineId: line }) =>
    approval.submit(actor, programmeId, 2, money);
  return { actor, roundId, programmeId, moduleId: basics.id, manager, line, lineNow, replan, state, shown, submit };
};

test('the last approval commits what was submitted, and the approver sees it and what is left beforehand', async () => {
  const { manager, lineNow, shown, submit } = await scene('500');
  const submissionId = await submit();
  expect(await lineNow()).toEqual({ committed: '0.00', left: '500.00' });
  expect(await shown()).toMatchObject({
    code: 'T-1',
    currency: 'USD',
    amount: '220.00',
    left: '500.00',
    missing: null,
  });
  await approval.approve(manager, submissionId, 1);
  expect(await lineNow()).toEqual({ committed: '220.00', left: '280.00' });
  expect(await shown()).toMatchObject({ amount: '220.00', left: null });
});

test('what is left of the line is told to who decides now and to who reads the line, not to others who read the version', async () => {
  const { actor, manager, programmeId, submit } = await scene('500');
  await submit();
  const below = await anInstitution(database.owner, {
    ...{ organisation_id: actor.organisationId, parent_id: actor.rootId },
  });
  await database.owner.query('update programme set institution_id = $2 where id = $1', [programmeId, below.id]);
  const [reader, decider] = [
    await approval.official(actor, 'coordinator', below.id),
    await approval.official(actor, 'manager', below.id),
  ];
  const paidTo = async (by: Actor) => (await versionsOf(database).all(by, { programmeId }))![0]!.submission!.paid;
  const told = { amount: '220.00', left: '500.00', missing: null };
  for (const by of [actor, manager, decider]) expect(await paidTo(by)).toMatchObject(told);
  expect(await paidTo(reader)).toMatchObject({ ...told, left: null });
  await database.owner.query('update budget_line set planned = 200 where institution_id = $1', [actor.rootId]);
  expect(await paidTo(decider)).toMatchObject({ left: '200.00', missing: '20.00' });
  expect(await paidTo(reader)).toMatchObject({ left: null, missing: null });
});

test('a draft is submitted only with a line that has enough, as it is published', async () => {
  const { programmeId, actor, submit, state } = await scene('200');
  await refused(submit({}), 'budget-line-needed');
  await expect(submit()).rejects.toMatchObject({ kind: 'BudgetShort', missing: '20.00' });
  expect(await versionsOf(database).all(actor, { programmeId })).toEqual([]);
  expect(await state()).toBe('draft');
});

test('a line that has not enough any more keeps the version from being approved, and nothing of it is done', async () => {
  const { manager, lineNow, replan, shown, state, submit } = await scene('500');
  const submissionId = await submit();
  await replan('219.99', 1);
  expect(await shown()).toMatchObject({ left: '219.99', missing: '0.01' });
  await expect(approval.approve(manager, submissionId, 1)).rejects.toMatchObject({
    ...{ kind: 'BudgetShort', missing: '0.01', left: '219.99' },
  });
  expect(await state()).toBe('draft');
  expect(await database.rows('select 1 from submission_decision where submission_id = $1', [submissionId])).toEqual([]);
  await replan('220', 2);
  await approval.approve(manager, submissionId, 1);
  expect(await lineNow()).toEqual({ committed: '220.00', left: '0.00' });
});

test('of two that are approved at once out of what pays for one, one is refused and stays a draft', async () => {
  const one = await scene('300');
  const programmeId = await desk.draft(one.actor, one.roundId, { name: 'Other' });
  const plan = { programmeId, trainingModuleIds: [one.moduleId], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(one.actor, plan);
  const submissions = [
    await one.submit(),
    await approval.submit(one.actor, programmeId, 2, { budgetLineId: one.line }),
  ];
  const outcomes = await Promise.allSettled(submissions.map((id) => approval.approve(one.manager, id, 1)));
  const failed = outcomes.flatMap((each) => (each.status === 'rejected' ? [each.reason as object] : []));
  expect(failed).toEqual([expect.objectContaining({ kind: 'BudgetShort', missing: '140.00', left: '80.00' })]);
  expect(await one.lineNow()).toEqual({ committed: '220.00', left: '80.00' });
});

test('a line whose year is over by then pays for nothing: the version can only be sent back', async () => {
  const { manager, line, state, submit } = await scene('500');
  const submissionId = await submit();
  await database.owner.query('update budget_line set fiscal_year = fiscal_year - 1 where id = $1', [line]);
  await refused(approval.approve(manager, submissionId, 1), 'version-unpaid');
  await approval.sendBack(manager, submissionId, 1, 'Choose a line of this year.');
  expect(await state()).toBe('draft');
});

test('a version that was submitted without a line is not published past one that was planned since', async () => {
  const { actor, manager, line, state, submit } = await scene('500');
  const hide = (year: number) =>
    database.owner.query('update budget_line set fiscal_year = $2 where id = $1', [line, year]);
  const now = new Date().getUTCFullYear();
  await hide(now + 1);
  const submissionId = await submit({});
  await hide(now);
  await refused(approval.approve(manager, submissionId, 1), 'version-unpaid');
  await hide(now + 1);
  await approval.approve(manager, submissionId, 1);
  expect(await state()).toBe('published');
  expect(await new BudgetQueries(database.reads).line(actor, { id: line })).toMatchObject({ committed: '0.00' });
});

test('where the cost would tell of few, the approver sees the amount that was written, and no other', async () => {
  const { manager, line, lineNow, shown, submit } = await scene('5000', 3);
  await refused(submit(), 'amount-needed');
  const submissionId = await submit({ budgetLineId: line, amount: '1000' });
  expect(await shown()).toMatchObject({ amount: '1000.00' });
  await approval.approve(manager, submissionId, 1);
  expect(await lineNow()).toEqual({ committed: '1000.00', left: '4000.00' });
});
