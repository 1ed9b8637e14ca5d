import { anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { SetMaturityTargets } from '.';
import { InstitutionDesk } from './institution.testing';

let database: WorkingDatabase;
let desk: InstitutionDesk;
let health: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await InstitutionDesk.open(database);
  health = (await anInstitution(database.owner, { ...desk.own, name: 'Health', parent_id: desk.head.rootId })).id;
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

/** Health assessed by one respondent and settled everywhere at a level; final, unless said otherwise. */
const assessed = async (ordinal: number, said: { final?: boolean; daysAgo?: number; name?: string } = {}) => {
  const amina = await desk.somebody(`Amina ${Math.random()}`);
  const { assessmentId } = await desk.assess([health], said.name ? { name: said.name } : {});
  await desk.name(assessmentId, health, amina.personId);
  await desk.answers(amina, assessmentId, health, ordinal);
  await desk.settleAll(assessmentId, health, ordinal);
  if (said.final !== false) await desk.complete(assessmentId, health);
  await desk.later(assessmentId, said.daysAgo ?? 0);
  return assessmentId;
};

describe('an earlier assessment', () => {
  test('is the newest before this one whose levels are final, and nothing where there is none', async () => {
    const first = await assessed(0, { daysAgo: 400 });
    const second = await assessed(1, { daysAgo: 200, name: 'Last year' });
    await assessed(4, { daysAgo: 100, final: false });
    const now = await assessed(3);
    expect(await desk.institution(first, health)).toMatchObject({ earlier: null });
    const shown = (await desk.institution(now, health))!;
    expect(shown.earlier).toEqual({ assessmentId: second, name: 'Last year', closesOn: expect.any(String) as string });
    expect(shown.indicators.map(({ earlier }) => earlier)).toEqual(Array(10).fill(1));
    const [listed] = (await desk.one(now))!.institutions;
    expect(listed!.earlier).toMatchObject({ name: 'Last year', settled: Array(10).fill(1) });
    await desk.reopen(second, health, 'A mistake.');
    expect((await desk.institution(now, health))!.earlier).toMatchObject({ assessmentId: first });
    expect((await desk.one(first))!.institutions[0]!.earlier).toBeNull();
  });

  test('of another institution, or another organisation, is none of it', async () => {
    const other = await InstitutionDesk.open(database);
    const amina = await other.somebody(`Amina ${Math.random()}`);
    const elsewhere = await other.assess([other.head.rootId]);
    await other.name(elsewhere.assessmentId, other.head.rootId, amina.personId);
    await other.answers(amina, elsewhere.assessmentId, other.head.rootId, 2);
    await other.settleAll(elsewhere.assessmentId, other.head.rootId, 2);
    await other.complete(elsewhere.assessmentId, other.head.rootId);
    const now = await assessed(3);
    expect(await desk.institution(now, health)).toMatchObject({ earlier: null });
  });
});

describe('targets', () => {
  test('are one set for all institutions, shown beside their levels, and replaced as a whole', async () => {
    const now = await assessed(1);
    expect((await desk.one(now))!.targets).toEqual(Array(10).fill(null));
    await desk.setTargets({ 0: 3, 4: 2 });
    const levels = async () => (await desk.institution(now, health))!.indicators.map(({ target }) => target);
    expect(await levels()).toEqual([3, null, null, null, 2, null, null, null, null, null]);
    await desk.setTargets({ 1: 4 });
    expect(await levels()).toEqual([null, 4, ...Array<null>(8).fill(null)]);
    expect((await desk.one(now))!.targets).toEqual(await levels());
    expect((await desk.targets()).targets.map(({ ordinal }) => ordinal)).toEqual(await levels());
    expect(await desk.auditOf(desk.head.organisationId)).toEqual(['maturity-targets.set', 'maturity-targets.set']);
  });

  test('that somebody else set meanwhile are not undone unseen', async () => {
    const { version } = await desk.targets();
    await desk.setTargets({ 0: 3 });
    const targets = [{ indicatorId: desk.indicators[1], ordinal: 2 }];
    const late = new SetMaturityTargets(database.work).execute(desk.head, { targets, expectedVersion: version });
    await expect(late).rejects.toMatchObject({ kind: 'VersionConflict' });
    expect((await desk.targets()).targets[0]).toMatchObject({ ordinal: 3 });
  });

  test('are set by who coordinates the whole organisation, of indicators and levels that there are, once each', async () => {
    const part = await desk.coordinatorOf(health, `Part ${Math.random()}`);
    await desk.setTargets({ 0: 3 });
    await refused(desk.setTargets({ 0: 4 }, part), { kind: 'Refused' });
    expect(await desk.targets(part)).toMatchObject({ maySet: false });
    const manager: Actor = { ...desk.head, grants: [{ role: 'manager', institutionId: desk.head.rootId }] };
    await refused(desk.setTargets({ 0: 4 }, manager), { kind: 'Refused' });
    await refused(desk.setTargets({ 0: 9 }), { issues: [{ code: 'unknown-indicator' }] });
    const twice = [0, 1].map((ordinal) => ({ indicatorId: desk.indicators[0], ordinal }));
    const { version: expectedVersion } = await desk.targets();
    const set = async () =>
      await new SetMaturityTargets(database.work).execute(desk.head, { targets: twice, expectedVersion });
    await refused(set(), { issues: [{ code: 'unknown-indicator' }] });
    expect(await desk.targets()).toMatchObject({ maySet: true });
    expect((await desk.targets()).targets[0]).toMatchObject({ ordinal: 3 });
    const other = await InstitutionDesk.open(database);
    expect((await other.targets()).targets.map(({ ordinal }) => ordinal)).toEqual(Array(10).fill(null));
  });
});

describe('what institutions of a branch can do', () => {
  test('is told by the newest levels of each that are final, against the targets, most below first', async () => {
    const finance = await anInstitution(database.owner, { ...desk.own, name: 'Finance', parent_id: desk.head.rootId });
    await assessed(0, { daysAgo: 400 });
    const last = await assessed(1, { daysAgo: 200, name: 'Last year' });
    await assessed(4, { daysAgo: 100, final: false });
    const both = await desk.assess([finance.id]);
    await desk.name(both.assessmentId, finance.id, desk.head.personId);
    await desk.answers(desk.head, both.assessmentId, finance.id, 3);
    await desk.settleAll(both.assessmentId, finance.id, 3);
    await desk.complete(both.assessmentId, finance.id);
    await desk.setTargets({ 0: 2, 1: 4 });
    const needs = await desk.needs(null);
    expect(needs.targets.slice(0, 3)).toEqual([2, 4, null]);
    expect(needs.institutions).toMatchObject([
      { institutionName: 'Health', assessmentId: last, levels: Array(10).fill(1), below: 2 },
      { institutionName: 'Finance', levels: Array(10).fill(3), below: 1 },
    ]);
    expect(needs).toMatchObject({ assessed: 2, notAssessed: 1 });
    expect((await desk.needs(health)).institutions.map(({ institutionName }) => institutionName)).toEqual(['Health']);
  });

  test('is read within reach by coordinators and managers, and by nobody who holds another role', async () => {
    await assessed(1);
    const at = (role: 'manager' | 'administrator', institutionId: string): Actor => ({
      ...desk.head,
      grants: [{ role, institutionId }],
    });
    expect((await desk.needs(null, at('manager', health))).assessed).toBe(1);
    expect(await desk.needs(null, at('administrator', desk.head.rootId))).toMatchObject({
      assessed: 0,
      notAssessed: 0,
    });
    const elsewhere = await anInstitution(database.owner, { ...desk.own, parent_id: desk.head.rootId });
    expect(await desk.needs(health, at('manager', elsewhere.id))).toMatchObject({ institutions: [], notAssessed: 0 });
    const other = await InstitutionDesk.open(database);
    expect((await other.needs(health)).institutions).toEqual([]);
  });
});
