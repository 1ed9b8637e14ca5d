import { TransferEnrolment } from '..';
import { WorkingDatabase } from '../../database/working-database.testing';
import { completionScene, hours, plan } from './completion.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const scene = () => completionScene(database);
const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

test('work is handed in by the learner, sent back with a reason, handed in again and accepted; then it stays', async () => {
  const { trainer, amina, basma, rules, told, handIn, decide, queries, desk } = await scene();
  await rules([plan], { concerned: 2 });
  const { id } = (await told(amina)).conditions[0]!;
  await refused(handIn(amina, id, { text: ' ' }), { issues: [{ code: 'nothing-handed-in' }] });
  await refused(handIn(amina, id, { link: 'javascript:alert(1)' }), { issues: [{ code: 'link-not-web' }] });
  await refused(handIn(await desk.somebody(), id), { kind: 'NotFound' });
  await refused(handIn(amina, '00000000-0000-4000-8000-000000000000'), { kind: 'NotFound' });
  await handIn(amina, id);
  expect(await queries.toDecide(trainer)).toMatchObject([{ title: 'A plan', text: 'My plan', revision: 1 }]);
  expect(await queries.toDecide(basma)).toEqual([]);
  await refused(decide(basma, id), { kind: 'Refused' });
  await refused(decide(await desk.aTrainer(), id), { kind: 'Refused' });
  await refused(decide(trainer, id, { accepted: false }), { issues: [{ code: 'sent-back-unexplained' }] });
  await decide(trainer, id, { accepted: false, reason: 'Say who does it' });
  expect(await told(amina)).toMatchObject({ met: 0, works: [{ state: 'sent_back', reason: 'Say who does it' }] });
  await handIn(amina, id, { link: 'https://example.org/plan' });
  await refused(decide(trainer, id, { expectedRevision: 2 }), { kind: 'VersionConflict' });
  await decide(desk.actor, id, { expectedRevision: 3 });
  expect(await told(amina)).toMatchObject({ completes: true, works: [{ text: null, state: 'accepted' }] });
  await refused(handIn(amina, id), { issues: [{ code: 'work-accepted' }] });
});

test('what is accepted is not decided again: its acceptance is taken back first, with a reason that the learner reads', async () => {
  const { trainer, amina, basma, rules, told, handIn, decide, takeBack, desk, queries } = await scene();
  await rules([plan], { concerned: 2 });
  const { id } = (await told(amina)).conditions[0]!;
  await handIn(amina, id);
  await refused(takeBack(trainer, id, 1), { issues: [{ code: 'not-accepted' }] });
  await decide(trainer, id);
  const again = { accepted: false, reason: 'Say who does it', expectedRevision: 2 };
  await refused(decide(desk.actor, id, again), { issues: [{ path: 'accepted', code: 'accepted-already' }] });
  await refused(decide(desk.actor, id, { expectedRevision: 2 }), { issues: [{ code: 'accepted-already' }] });
  await refused(takeBack(basma, id, 2), { kind: 'Refused' });
  await refused(takeBack(trainer, id, 2, ' '), { issues: [{ path: 'reason' }] });
  await refused(takeBack(trainer, id, 1), { kind: 'VersionConflict' });
  expect(await told(amina)).toMatchObject({ completes: true });
  expect(await queries.decidedOn(trainer)).toMatchObject([{ title: 'A plan', state: 'accepted', revision: 2 }]);
  expect(await queries.decidedOn(desk.actor)).toEqual([]);
  await takeBack(trainer, id, 2);
  expect(await told(amina)).toMatchObject({
    completes: false,
    works: [{ state: 'sent_back', reason: 'It is a copy' }],
  });
  expect(await desk.audited()).toContain('work-acceptance.undone');
  await handIn(amina, id, { text: 'My own plan' });
});

test('who is no trainer any more reads no work of the cohorts in which she led sessions', async () => {
  const { trainer, amina, rules, told, handIn, decide, queries } = await scene();
  await rules([plan, { ...plan, title: 'A report' }], { concerned: 2 });
  const [one, other] = (await told(amina)).conditions;
  await handIn(amina, one!.id);
  await decide(trainer, one!.id);
  await handIn(amina, other!.id);
  expect([await queries.toDecide(trainer), await queries.decidedOn(trainer)]).toMatchObject([[{}], [{}]]);
  const former = { ...trainer, grants: [] };
  expect([await queries.toDecide(former), await queries.decidedOn(former)]).toEqual([[], []]);
});

test('who is transferred takes along what she handed in, where the same is asked for; what she handed in there before stays', async () => {
  const { desk, cohortId, trainer, amina, rules, told, handIn, decide, queries } = await scene();
  await rules([plan], { concerned: 2 });
  const { id } = (await told(amina)).conditions[0]!;
  await handIn(amina, id);
  await decide(trainer, id);
  const other = await desk.aCohort();
  const transfer = (from: string, to: string) =>
    new TransferEnrolment(database.work).execute(desk.actor, {
      ...{ cohortId: from, toCohortId: to, personId: amina.personId },
    });
  await transfer(cohortId, other);
  const accepted = { completes: true, works: [{ text: 'My plan', state: 'accepted' }] };
  expect(await queries.mine(amina, { cohortId: other })).toMatchObject(accepted);
  await database.owner.query(`update learner_work set text = 'Kept here' where cohort_id = $1`, [cohortId]);
  await transfer(other, cohortId);
  expect(await told(amina)).toMatchObject({ completes: true, works: [{ text: 'Kept here' }] });
});

test('of two who decide on a work at the same moment, one has to look again', async () => {
  const { desk, trainer, amina, rules, told, handIn, decide } = await scene();
  await rules([plan], { concerned: 2 });
  const { id } = (await told(amina)).conditions[0]!;
  await handIn(amina, id);
  const sentBack = { accepted: false, reason: 'Say who does it' };
  const decided = await Promise.allSettled([decide(trainer, id), decide(desk.actor, id, sentBack)]);
  expect(decided.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(decided.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { kind: 'VersionConflict' } });
});

test('works that nobody has to decide on wait for nobody: of who withdrew, of a condition that is not asked for any more, of a cohort that does not take place', async () => {
  const { desk, trainer, amina, basma, rules, told, handIn, queries, cohortId } = await scene();
  await rules([plan], { concerned: 2 });
  const { id } = (await told(amina)).conditions[0]!;
  await handIn(amina, id);
  await handIn(basma, id);
  const waiting = async () => (await queries.toDecide(trainer)).map(({ personId }) => personId);
  expect(new Set(await waiting())).toEqual(new Set([amina.personId, basma.personId]));
  await desk.withdraw(basma, cohortId);
  expect(await waiting()).toEqual([amina.personId]);
  // Its own rules hold before the programme's, and ask for no work.
  await rules([hours], { forProgramme: false, concerned: 1 });
  expect(await waiting()).toEqual([]);
  expect(await told(amina)).toMatchObject({ works: [] });
});
