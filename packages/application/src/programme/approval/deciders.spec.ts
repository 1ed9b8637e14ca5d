import { aGrant, anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import type { Head } from '../../database/working-database.testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { TailoringDesk } from '../programme.testing';
import { ApprovalDesk, expectProblem, type Scene, versionsOf } from './approval.testing';

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

const planned = (...steps: string[]) => approval.planned(desk, ...steps);
const submitted = (...steps: string[]) => approval.submitted(desk, ...steps);
const waiting = (actor: Actor) => approval.waiting(actor);
const programmeState = async ({ actor, programmeId }: Scene) => (await desk.programme(actor, programmeId)).state;

describe('a deputy', () => {
  const decisions = (submissionId: string) =>
    database.rows(
      'select decided_by as "decidedBy", stead_of as "steadOf" from submission_decision where submission_id = $1',
      [submissionId],
    );
  /** An official of an institution beside the programme's, who sees nothing of it herself. */
  const elsewhere = async (actor: Head) => {
    const beside = await anInstitution(database.owner, {
      ...{ organisation_id: actor.organisationId, parent_id: actor.rootId },
    });
    return approval.official(actor, 'administrator', beside.id);
  };

  test('of a manager decides her step, from where she reads the version, and it is kept in whose stead', async () => {
    const scene = await submitted('manager');
    const { actor, manager, submissionId } = scene;
    const deputy = await elsewhere(actor);
    await expectProblem(approval.approve(deputy, submissionId, 1), 'Refused');
    await approval.deputise(manager, deputy);
    const [task] = (await approval.tasks(deputy)).flatMap(({ tasks }) => tasks);
    const version = await versionsOf(database).byId(deputy, { id: task!.id });
    expect(version).toMatchObject({ programmeName: 'Foundations', submission: { mayDecide: true } });
    await approval.approve(deputy, submissionId, 1);
    expect(await decisions(submissionId)).toEqual([{ decidedBy: deputy.personId, steadOf: manager.personId }]);
    expect(await programmeState(scene)).toBe('published');
  });

  test('whose days are over decides nothing, and reads nothing', async () => {
    const { actor, manager, submissionId } = await submitted('manager');
    const deputy = await elsewhere(actor);
    await approval.deputise(manager, deputy);
    const [task] = (await approval.tasks(deputy)).flatMap(({ tasks }) => tasks);
    await database.owner.query('update deputy set until_on = current_date - 1 where deputy_id = $1', [deputy.personId]);
    expect(await waiting(deputy)).toEqual([]);
    expect(await versionsOf(database).byId(deputy, { id: task!.id })).toBeNull();
    await expectProblem(approval.approve(deputy, submissionId, 1), 'Refused');
  });

  test('of who submitted it decides nothing of it', async () => {
    const scene = await planned('manager');
    const { actor, programmeId } = scene;
    const own = { role: 'manager' as const, institutionId: actor.rootId };
    await aGrant(database.owner, {
      ...{ organisation_id: actor.organisationId, person_id: actor.personId },
      ...{ role: 'manager', institution_id: actor.rootId },
    });
    const deputy = await elsewhere(actor);
    await approval.deputise({ ...actor, grants: [...actor.grants, own] }, deputy);
    const submissionId = await approval.submit(actor, programmeId, 2);
    expect(await waiting(deputy)).toEqual([]);
    await expectProblem(approval.approve(deputy, submissionId, 1), 'SubmissionRefused', 'submission-stead');
  });
});

test('who holds both roles decides one step of a submission, and finds no other among her tasks', async () => {
  const scene = await submitted('manager', 'coordinator');
  const { actor, coordinator, submissionId } = scene;
  const both = await approval.official(actor, 'manager');
  const holder: Actor = { ...both, grants: [...both.grants, { role: 'coordinator', institutionId: actor.rootId }] };
  await approval.approve(holder, submissionId, 1);
  expect(await waiting(holder)).toEqual([]);
  const [version] = (await versionsOf(database).all(holder, { programmeId: scene.programmeId }))!;
  expect(version?.submission).toMatchObject({ mayDecide: false, decidedEarlier: true });
  await expectProblem(approval.approve(holder, submissionId, 2), 'SubmissionRefused', 'submission-decided');
  await expectProblem(approval.sendBack(holder, submissionId, 2, 'No.'), 'SubmissionRefused', 'submission-decided');
  await approval.approve(coordinator, submissionId, 2);
  expect(await programmeState(scene)).toBe('published');
});
