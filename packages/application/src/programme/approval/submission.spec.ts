import { aGrant, anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import type { Head } from '../../database/working-database.testing';
import { WorkingDatabase } from '../../database/working-database.testing';
import { ProgrammeTasksQueries } from '..';
import { publishingOf, TailoringDesk } from '../programme.testing';
import { SubmissionTasksQueries } from '.';
import { ApprovalDesk, aScene, expectProblem, type Scene, versionsOf } from './approval.testing';

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
const plan = ({ actor, programmeId }: Scene, trainingModuleIds: string[], expectedVersion: number) =>
  approval.plan(actor, programmeId, trainingModuleIds, expectedVersion);
const stateOf = async (submissionId: string) => {
  const [row] = await database.rows<{ state: string; step: number }>(
    'select state, step from programme_submission where id = $1',
    [submissionId],
  );
  return [row?.state, row?.step];
};
const programmeState = async ({ actor, programmeId }: Scene) => (await desk.programme(actor, programmeId)).state;
const waiting = (actor: Actor) => approval.waiting(actor);

test('a manager, then a coordinator: each finds it among her tasks when it is hers, and the last approval publishes it', async () => {
  const scene = await submitted('manager', 'coordinator');
  const { manager, coordinator, submissionId } = scene;
  expect([await waiting(manager), await waiting(coordinator)]).toEqual([['Foundations'], []]);
  // For its coordinators there is nothing to do meanwhile.
  expect(await new ProgrammeTasksQueries(database.reads).all(scene.actor)).toEqual([]);
  await approval.approve(manager, submissionId, 1);
  expect([await waiting(manager), await waiting(coordinator)]).toEqual([[], ['Foundations']]);
  expect([await stateOf(submissionId), await programmeState(scene)]).toEqual([['pending', 2], 'draft']);
  await approval.approve(coordinator, submissionId, 2);
  expect([await stateOf(submissionId), await programmeState(scene)]).toEqual([['approved', 2], 'published']);
});

test('a change of the draft meanwhile is not approved with it: exactly what was submitted is published', async () => {
  const scene = await submitted('manager');
  const { actor, programmeId, manager, submissionId, basics, both } = scene;
  await plan(scene, [both.id], 2);
  await approval.approve(manager, submissionId, 1);
  const published = await desk.plan(actor, programmeId);
  expect(published.modules.map(({ moduleId }) => moduleId)).toEqual([basics.id]);
  expect(
    await database.rows('select published_version as version from programme where id = $1', [programmeId]),
  ).toEqual([{ version: 1 }]);
});

test('a module that was retired meanwhile keeps it from being approved, and it can be sent back', async () => {
  const { manager, submissionId, basics } = await submitted('manager');
  await database.owner.query('update training_module set retired_at = now() where id = $1', [basics.id]);
  await expectProblem(approval.approve(manager, submissionId, 1), 'InputProblem', 'version-retired');
  expect(await stateOf(submissionId)).toEqual(['pending', 1]);
  await approval.sendBack(manager, submissionId, 1, 'Basics is not offered any more.');
  expect(await stateOf(submissionId)).toEqual(['sent-back', 1]);
});

test('sent back with a reason, it is submitted anew as another version', async () => {
  const scene = await submitted('manager');
  const { actor, programmeId, manager, submissionId, further, basics } = scene;
  await expectProblem(approval.sendBack(manager, submissionId, 1, ' '), 'InputProblem', 'required');
  await approval.sendBack(manager, submissionId, 1, 'Too short.');
  await plan(scene, [basics.id, further.id], 2);
  await approval.submit(actor, programmeId, 3);
  const versions = (await versionsOf(database).all(manager, { programmeId }))!;
  expect(versions.map(({ number, submission }) => [number, submission?.state, submission?.mayDecide])).toEqual([
    [2, 'pending', true],
    [1, 'sent_back', false],
  ]);
  expect(versions[1]?.submission?.decisions).toMatchObject([{ decision: 'sent_back', reason: 'Too short.' }]);
});

test('nobody decides what she submitted, nor a step of another role, nor beyond her institutions', async () => {
  const scene = await planned('coordinator');
  const { actor, programmeId, manager, coordinator } = scene;
  const submissionId = await approval.submit(actor, programmeId, 2);
  expect(await waiting(actor)).toEqual([]);
  await expectProblem(approval.approve(actor, submissionId, 1), 'SubmissionRefused', 'submission-own');
  await expectProblem(approval.approve(manager, submissionId, 1), 'SubmissionRefused', 'submission-not-yours');
  const below = await anInstitution(database.owner, { organisation_id: actor.organisationId, parent_id: actor.rootId });
  const elsewhere = await approval.official(actor, 'coordinator', below.id);
  await expectProblem(approval.approve(elsewhere, submissionId, 1), 'Refused');
  await expectProblem(approval.approve(await database.aHead(), submissionId, 1), 'NotFound');
  await approval.approve(coordinator, submissionId, 1);
  expect(await programmeState(scene)).toBe('published');
});

test('withdrawn by a coordinator, the draft can be submitted again', async () => {
  const { actor, programmeId, manager, submissionId } = await submitted('manager');
  await expectProblem(approval.submit(actor, programmeId, 2), 'InputProblem', 'submission-pending');
  await expectProblem(approval.withdraw(manager, submissionId), 'SubmissionRefused', 'submission-not-yours');
  await approval.withdraw(actor, submissionId);
  await expectProblem(approval.approve(manager, submissionId, 1), 'SubmissionRefused', 'submission-withdrawn');
  await approval.submit(actor, programmeId, 2);
});

describe('a route', () => {
  test('is inherited down the tree, until another is chosen; and taken away, the one above holds again', async () => {
    const head = await database.aHead('administrator');
    const place = async (parent_id: string) =>
      (await anInstitution(database.owner, { organisation_id: head.organisationId, parent_id })).id;
    const health = await place(head.rootId);
    const hospitals = await place(health);
    const routes = async () => {
      const found = new Map(
        (await approval.routes(head)).map(({ institutionId, steps, own }) => [institutionId, [steps, own]]),
      );
      return [head.rootId, health, hospitals].map((id) => found.get(id));
    };
    const none = [[], false];
    expect(await routes()).toEqual([none, none, none]);
    await approval.setRoute(head, head.rootId, ['manager', 'coordinator']);
    await approval.setRoute(head, health, []);
    const both = ['manager', 'coordinator'];
    expect(await routes()).toEqual([
      [both, true],
      [[], true],
      [[], false],
    ]);
    await approval.setRoute(head, health, null);
    expect(await routes()).toEqual([
      [both, true],
      [both, false],
      [both, false],
    ]);
  });

  test('is for administrators to choose, and asks for a role once', async () => {
    const head = await database.aHead('administrator');
    await expectProblem(approval.setRoute(head, head.rootId, ['manager', 'manager']), 'InputProblem', 'role-twice');
    await expectProblem(approval.setRoute(await database.aHead(), head.rootId, ['manager']), 'Refused');
  });

  test('that is changed leaves what is submitted on its way', async () => {
    const scene = await submitted('manager', 'coordinator');
    const { actor, programmeId, manager, submissionId } = scene;
    await approval.route(actor, actor.rootId, []);
    await approval.approve(manager, submissionId, 1);
    expect(await stateOf(submissionId)).toEqual(['pending', 2]);
    const publish = publishingOf(database).execute(actor, { programmeId, expectedVersion: 2 });
    await expectProblem(publish, 'InputProblem', 'submission-pending');
  });

  test('with steps keeps a draft from being published directly, and one without from being submitted', async () => {
    const { actor, programmeId } = await planned('manager');
    const publish = () => publishingOf(database).execute(actor, { programmeId, expectedVersion: 2 });
    await expectProblem(publish(), 'InputProblem', 'approval-needed');
    await approval.route(actor, actor.rootId, []);
    await expectProblem(approval.submit(actor, programmeId, 2), 'InputProblem', 'approval-not-needed');
    await publish();
  });

  test('that asks for a role which nobody else holds is told before anything is submitted', async () => {
    const scene = await aScene(database, desk);
    const { actor, programmeId, basics } = scene;
    await plan(scene, [basics.id], 1);
    await approval.route(actor, actor.rootId, ['coordinator']);
    await expectProblem(approval.submit(actor, programmeId, 2), 'InputProblem', 'nobody-approves-coordinator');
    const gone = await approval.official(actor, 'coordinator');
    await database.owner.query('update person set left_on = current_date where id = $1', [gone.personId]);
    await expectProblem(approval.submit(actor, programmeId, 2), 'InputProblem', 'nobody-approves-coordinator');
  });

  test('that asks for two roles which one person alone holds is told before anything is submitted', async () => {
    const scene = await aScene(database, desk);
    const { actor, programmeId, basics } = scene;
    await plan(scene, [basics.id], 1);
    await approval.route(actor, actor.rootId, ['manager', 'coordinator']);
    const only = await approval.official(actor, 'manager');
    await aGrant(database.owner, {
      ...{ organisation_id: actor.organisationId, person_id: only.personId },
      ...{ role: 'coordinator', institution_id: actor.rootId },
    });
    await expectProblem(approval.submit(actor, programmeId, 2), 'InputProblem', 'nobody-approves-twice');
    await approval.official(actor, 'manager');
    await approval.submit(actor, programmeId, 2);
  });
});

describe('at the same moment', () => {
  const settled = async (...asked: Promise<unknown>[]) =>
    (await Promise.allSettled(asked)).map((each) =>
      each.status === 'fulfilled' ? 'done' : (each.reason as { code: string }).code,
    );

  test('two who approve a step take it one step', async () => {
    const { actor, manager, submissionId } = await submitted('manager', 'coordinator');
    const other = await approval.official(actor, 'manager');
    const both: Head = { ...other, rootId: actor.rootId, grants: [...other.grants, ...actor.grants] };
    const answers = await settled(approval.approve(manager, submissionId, 1), approval.approve(both, submissionId, 1));
    expect(answers.sort()).toEqual(['done', 'submission-moved']);
    expect(await stateOf(submissionId)).toEqual(['pending', 2]);
  });

  test('of the last approval and a withdrawal one holds, and the programme is published exactly where it is the approval', async () => {
    for (let time = 0; time < 5; time += 1) {
      const scene = await submitted('manager');
      const { actor, manager, submissionId } = scene;
      const asked = [() => approval.approve(manager, submissionId, 1), () => approval.withdraw(actor, submissionId)];
      if (time % 2) asked.reverse();
      const answers = await settled(...asked.map((ask) => ask()));
      const [state] = await stateOf(submissionId);
      expect(answers.sort()).toEqual(['done', `submission-${state}`]);
      expect(await programmeState(scene)).toBe(state === 'approved' ? 'published' : 'draft');
    }
  });

  test('two who submit a draft make one submission', async () => {
    const { actor, programmeId, coordinator } = await planned('manager');
    const answers = await settled(approval.submit(actor, programmeId, 2), approval.submit(coordinator, programmeId, 2));
    expect(answers.sort()).toEqual(['done', 'input']);
  });
});

test('of versions that wait, those are told that nobody decides from a day on, because the only one who could leaves', async () => {
  const { actor, manager, coordinator } = await submitted('manager');
  const undecided = ({ personId }: Actor, days = 1) => {
    const leftOn = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    return new SubmissionTasksQueries(database.reads).undecidedWithout(actor, { personId, leftOn });
  };
  expect(await undecided(manager)).toBe(1);
  // Whoever coordinates decides another step, and who submitted it decides none.
  expect([await undecided(coordinator), await undecided(actor)]).toEqual([0, 0]);
  const other = await approval.official(actor, 'manager');
  expect(await undecided(manager)).toBe(0);
  await database.rows('update person set left_on = current_date + 5 where id = $1', [other.personId]);
  expect([await undecided(manager, 4), await undecided(manager, 6)]).toEqual([0, 1]);
});
