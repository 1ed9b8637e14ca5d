import { anInstitution } from '@baobab/testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { Mailer, type ApprovalLetter, type Letter } from '../mail';
import { jobs } from '../outbox';
import { ChangePlan } from '../programme';
import { ApprovalDesk, aScene } from '../programme/approval/approval.testing';
import { TailoringDesk } from '../programme/programme.testing';
import { SendApprovalLetter } from '.';

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

class Postbag extends Mailer {
  readonly letters: ApprovalLetter[] = [];

  send(letter: Letter): Promise<void> {
    if (letter.kind === 'approval') this.letters.push(letter);
    return Promise.resolve();
  }
}

/** What the worker makes of every letter that was left, as things stand now: occasion and reader. */
const letters = async (organisationId: string) => {
  const rows = await database.rows<{ payload: unknown }>(
    `select payload from outbox where organisation_id = $1 and job = 'send-approval-letter' order by id`,
    [organisationId],
  );
  const postbag = new Postbag();
  const send = new SendApprovalLetter(database.work, postbag);
  for (const { payload } of rows)
    await send.execute({ organisationId, clock: true }, jobs['send-approval-letter'].payload.parse(payload));
  return postbag.letters.map(({ occasion, to, version, reason }) => [occasion, to.split('@')[0], version, reason]);
};

/** A submitted draft, and who is written to. */
const submitted = async (...steps: string[]) => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics } = scene;
  await database.owner.query(`update person set email = id || '@ministry.example' where id = $1`, [actor.personId]);
  const [manager, coordinator] = [
    await approval.official(actor, 'manager'),
    await approval.official(actor, 'coordinator'),
  ];
  await approval.route(actor, actor.rootId, steps);
  const plan = { programmeId, trainingModuleIds: [basics.id], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(actor, plan);
  const submissionId = await approval.submit(actor, programmeId, 2);
  return { actor, manager, coordinator, submissionId };
};

test('each step is told to those who decide it, once it is theirs; the end to who submitted it', async () => {
  const { actor, manager, coordinator, submissionId } = await submitted('manager', 'coordinator');
  expect(await letters(actor.organisationId)).toEqual([['to-decide', manager.personId, 1, null]]);
  await approval.approve(manager, submissionId, 1);
  expect(await letters(actor.organisationId)).toEqual([['to-decide', coordinator.personId, 1, null]]);
  await approval.approve(coordinator, submissionId, 2);
  expect(await letters(actor.organisationId)).toEqual([['approved', actor.personId, 1, null]]);
});

test('who decides in the stead of a manager is told with her, as long as she has no part in the submission herself', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics } = scene;
  await database.owner.query(`update person set email = id || '@ministry.example' where id = $1`, [actor.personId]);
  const manager = await approval.official(actor, 'manager');
  const deputy = await approval.official(actor, 'administrator');
  const other = await approval.official(actor, 'manager');
  await approval.deputise(manager, deputy);
  await approval.deputise(other, actor);
  await approval.route(actor, actor.rootId, ['manager']);
  const plan = { programmeId, trainingModuleIds: [basics.id], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(actor, plan);
  await approval.submit(actor, programmeId, 2);
  const told = (await letters(actor.organisationId)).map(([, personId]) => personId);
  expect(told.sort()).toEqual([manager, deputy, other].map(({ personId }) => personId).sort());
});

test('why it was sent back is told to who submitted it', async () => {
  const { actor, manager, submissionId } = await submitted('manager');
  await approval.sendBack(manager, submissionId, 1, 'Too short.');
  expect(await letters(actor.organisationId)).toEqual([['sent-back', actor.personId, 1, 'Too short.']]);
});

test('of what was withdrawn nobody is told, nor who has left', async () => {
  const one = await submitted('manager');
  await approval.withdraw(one.actor, one.submissionId);
  expect(await letters(one.actor.organisationId)).toEqual([]);
  const other = await submitted('manager');
  await database.owner.query('update person set left_on = current_date where id = $1', [other.manager.personId]);
  expect(await letters(other.actor.organisationId)).toEqual([]);
});

test('the nearest who hold the role are told, not all above them', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics } = scene;
  const below = await anInstitution(database.owner, { organisation_id: actor.organisationId, parent_id: actor.rootId });
  await database.owner.query('update programme set institution_id = $2 where id = $1', [programmeId, below.id]);
  await approval.official(actor, 'manager');
  const near = await approval.official(actor, 'manager', below.id);
  await approval.route(actor, actor.rootId, ['manager']);
  const plan = { programmeId, trainingModuleIds: [basics.id], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(actor, plan);
  await approval.submit(actor, programmeId, 2);
  expect(await letters(actor.organisationId)).toEqual([['to-decide', near.personId, 1, null]]);
});
