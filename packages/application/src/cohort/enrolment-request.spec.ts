import { WorkingDatabase } from '../database/working-database.testing';
import { RelayOutbox } from '../outbox';
import { CohortDesk } from './cohort.testing';
import { Enrolling } from './enrolling.testing';

let database: WorkingDatabase;
let relay: RelayOutbox;
let desk: CohortDesk;
let enrolling: Enrolling;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  enrolling = new Enrolling(database, desk);
});
afterAll(async () => {
  await relay?.close();
  await database?.close();
});

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
describe('a request', () => {
  const scene = async (seats = 1) => {
    const place = await desk.place();
    const manager = await enrolling.official('manager', place);
    const learner = await desk.somebody(0, place);
    const cohortId = await desk.aCohort({ enrolment_policy: 'approval', seats });
    return { place, manager, learner, cohortId };
  };

  test('waits for a manager of her institution or above, who approves it: a seat while there is one', async () => {
    const { place, manager, learner, cohortId } = await scene();
    expect(await desk.enrolMyself(learner, cohortId)).toEqual({ state: 'requested', place: null });
    expect(await desk.enrolMyself(learner, cohortId)).toEqual({ state: 'requested', place: null });
    expect(await desk.cohort(cohortId)).toMatchObject({ enrolled: 0, requested: 1 });
    expect(await enrolling.requests(manager)).toMatchObject({
      totalCount: 1,
      nodes: [{ cohortId, personId: learner.personId, seatsLeft: 1, managerName: null, open: true }],
    });
    expect(await enrolling.approve(manager, cohortId, learner)).toEqual({ state: 'enrolled', place: null });
    const other = await desk.somebody(0, place);
    await desk.enrolMyself(other, cohortId);
    expect(await enrolling.approve(manager, cohortId, other)).toEqual({ state: 'waiting', place: 1 });
    expect(await enrolling.requests(manager)).toMatchObject({ totalCount: 0, nodes: [] });
  });

  test('is decided once: what comes after is told that it was', async () => {
    const { manager, learner, cohortId } = await scene();
    await desk.enrolMyself(learner, cohortId);
    const answers = await Promise.allSettled([
      enrolling.approve(manager, cohortId, learner),
      enrolling.refuse(manager, cohortId, learner),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { kind } = (answers.find(({ status }) => status === 'rejected') as { reason: { kind: string } }).reason;
    expect(kind).toBe('EnrolmentRefused');
  });

  test('that is refused tells her why; she may ask again', async () => {
    const { manager, learner, cohortId } = await scene();
    await desk.enrolMyself(learner, cohortId);
    await enrolling.refuse(manager, cohortId, learner, 'Not before June.');
    expect(await desk.mine().mine(learner, {})).toMatchObject([
      { state: 'refused', reason: 'Not before June.', mayEnrol: true, byApproval: true },
    ]);
    expect(await desk.enrolMyself(learner, cohortId)).toMatchObject({ state: 'requested' });
  });

  test('is for nobody else to decide: not for herself, a manager elsewhere or a coordinator', async () => {
    const { learner, cohortId } = await scene();
    await desk.enrolMyself(learner, cohortId);
    const elsewhere = await enrolling.official('manager', await desk.place());
    const coordinator = await enrolling.official('coordinator');
    for (const actor of [elsewhere, coordinator, { ...learner, grants: elsewhere.grants }]) {
      await refused(enrolling.approve(actor, cohortId, learner), { kind: 'Refused' });
      await refused(enrolling.refuse(actor, cohortId, learner), { kind: 'Refused' });
      expect(await enrolling.requests(actor)).toMatchObject({ totalCount: 0 });
    }
  });

  test('is not taken where nobody could decide it', async () => {
    const cohortId = await desk.aCohort({ enrolment_policy: 'approval' });
    await database.rows(`delete from role_grant where organisation_id = $1 and role = 'manager'`, [
      desk.actor.organisationId,
    ]);
    await refused(desk.enrolMyself(await desk.somebody(), cohortId), { code: 'nobody-decides' });
  });

  test('lapses when nobody decided in time, and she is told so', async () => {
    const { learner, cohortId } = await scene();
    await desk.enrolMyself(learner, cohortId);
    await enrolling.later(cohortId, 7 * 24 - 1);
    expect(await enrolling.tick(relay)).toBe(0);
    await enrolling.later(cohortId, 2);
    expect(await enrolling.tick(relay)).toBe(1);
    expect(await desk.mine().mine(learner, {})).toMatchObject([{ state: 'refused', reason: null, mayEnrol: true }]);
    expect(await enrolling.tick(relay)).toBe(0);
    expect(await desk.audited()).toEqual(['enrolment.requested', 'enrolment.lapsed']);
  });

  test('is decided by a deputy to the end of her days, and by the manager all the same', async () => {
    const { manager, learner, cohortId } = await scene();
    const deputy = await enrolling.official('coordinator');
    await desk.enrolMyself(learner, cohortId);
    await enrolling.nameDeputy(manager, deputy, inDays(3));
    expect(await enrolling.deputy(manager)).toMatchObject({ personId: deputy.personId, untilOn: inDays(3) });
    expect(await enrolling.requests(deputy)).toMatchObject({
      totalCount: 1,
      nodes: [{ managerName: expect.any(String) }],
    });
    expect(await enrolling.requests(manager)).toMatchObject({ totalCount: 1 });
    await database.rows('update deputy set until_on = current_date - 1 where manager_id = $1', [manager.personId]);
    await refused(enrolling.approve(deputy, cohortId, learner), { kind: 'Refused' });
    await enrolling.nameDeputy(manager, deputy, inDays(0));
    expect(await enrolling.approve(deputy, cohortId, learner)).toMatchObject({ state: 'enrolled' });
  });

  test('is not decided by a deputy of who is no manager any more, nor by one who was removed', async () => {
    const { manager, learner, cohortId } = await scene();
    const deputy = await enrolling.official('coordinator');
    await desk.enrolMyself(learner, cohortId);
    await enrolling.nameDeputy(manager, deputy, inDays(3));
    await database.rows('update role_grant set revoked_at = now() where person_id = $1', [manager.personId]);
    await refused(enrolling.approve(deputy, cohortId, learner), { kind: 'Refused' });
    await database.rows('update role_grant set revoked_at = null where person_id = $1', [manager.personId]);
    await enrolling.removeDeputy(manager);
    await refused(enrolling.approve(deputy, cohortId, learner), { kind: 'Refused' });
  });

  test('a deputy is somebody else with a way to the desk, from today on and for a year at most', async () => {
    const { manager, learner } = await scene();
    const deputy = await enrolling.official('coordinator');
    const issue = (code: string) => ({ issues: [{ code }] });
    await refused(enrolling.nameDeputy(manager, manager, inDays(3)), issue('deputy-oneself'));
    await refused(enrolling.nameDeputy(manager, learner, inDays(3)), issue('deputy-without-desk'));
    await refused(enrolling.nameDeputy(manager, deputy, inDays(-2)), issue('deputy-past'));
    await refused(enrolling.nameDeputy(manager, deputy, inDays(400)), issue('deputy-too-long'));
    await refused(enrolling.nameDeputy(learner, deputy, inDays(3)), { kind: 'Refused' });
  });
});
