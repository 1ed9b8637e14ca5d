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

describe('whoever is the only one who could decide the second step', () => {
  /** A version of a route in two steps, for whose second one nobody is left but the one that is asked for. */
  const before = async () => {
    const scene = await submitted('manager', 'coordinator');
    const { coordinator } = scene;
    const revoke = `update role_grant set revoked_at = now() where person_id = $1 and role = 'coordinator'`;
    await database.owner.query(revoke, [coordinator.personId]);
    return scene;
  };
  const grant = (actor: Head, { personId }: Actor, role: 'manager' | 'coordinator') =>
    aGrant(database.owner, {
      ...{ organisation_id: actor.organisationId, person_id: personId, role, institution_id: actor.rootId },
    });

  test('does not decide the first; another does, and then it goes on', async () => {
    const scene = await before();
    const { actor, manager, submissionId } = scene;
    const both = await approval.official(actor, 'manager');
    await grant(actor, both, 'coordinator');
    const holder: Actor = { ...both, grants: [...both.grants, { role: 'coordinator', institutionId: actor.rootId }] };
    await expectProblem(approval.approve(holder, submissionId, 1), 'SubmissionRefused', 'submission-last');
    expect(await database.rows('select 1 from submission_decision where submission_id = $1', [submissionId])).toEqual(
      [],
    );
    await approval.approve(manager, submissionId, 1);
    await approval.approve(holder, submissionId, 2);
    expect(await programmeState(scene)).toBe('published');
  });

  test('does not decide the first as a deputy either, nor does who has left count; but she may send it back', async () => {
    const { actor, manager, coordinator, submissionId } = await before();
    const deputy = await approval.official(actor, 'coordinator');
    await approval.deputise(manager, deputy);
    await grant(actor, coordinator, 'coordinator');
    await database.owner.query('update person set left_on = current_date where id = $1', [coordinator.personId]);
    await expectProblem(approval.approve(deputy, submissionId, 1), 'SubmissionRefused', 'submission-last');
    await approval.sendBack(deputy, submissionId, 1, 'Nobody is left to approve it.');
  });

  test('does not keep a manager from deciding through her deputy where another coordinates too', async () => {
    const { actor, manager, coordinator, submissionId } = await submitted('manager', 'coordinator');
    const deputy = await approval.official(actor, 'coordinator');
    await approval.deputise(manager, deputy);
    await approval.approve(deputy, submissionId, 1);
    await approval.approve(coordinator, submissionId, 2);
  });
});
