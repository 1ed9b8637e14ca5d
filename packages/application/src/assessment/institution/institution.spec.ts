import { anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
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
const issue = (code: string) => ({ issues: [{ code, message: expect.stringMatching(/\.$/) as string }] });
/** Health, with these people asked about it. */
const asked = async (...names: string[]) => {
  const people = await Promise.all(names.map((name) => desk.somebody(`${name} ${Math.random()}`)));
  const { assessmentId } = await desk.assess([health]);
  for (const { personId } of people) await desk.name(assessmentId, health, personId);
  return { assessmentId, people };
};

test('the model has three dimensions with ten indicators, each with five levels described in English and Arabic', async () => {
  const { assessmentId, people } = await asked('Amina');
  for (const locale of ['en', 'ar']) {
    const { questions } = (await desk.sheet(people[0]!, assessmentId, health, locale))!;
    expect(new Set(questions.map(({ indicator }) => indicator.dimension.label)).size).toBe(3);
    expect(questions).toHaveLength(10);
    for (const { indicator } of questions) {
      expect(indicator.text.language).toBe(locale);
      expect(indicator.choices.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3, 4]);
      expect(indicator.choices.map(({ descriptor }) => descriptor?.language)).toEqual(Array(5).fill(locale));
    }
  }
});

describe('opening an assessment', () => {
  test('asks about several institutions, and those who hold a role profile there', async () => {
    const [{ id: profile }] = (await database.rows<{ id: string }>(
      'select id from role_profile where organisation_id is null order by position limit 1',
    )) as [{ id: string }];
    const amina = await desk.somebody('Amina P', { institution_id: health, role_profile_id: profile });
    await desk.somebody('Elsewhere P', { role_profile_id: profile });
    const { assessmentId, respondents } = await desk.assess([health], { roleProfileId: profile });
    expect(respondents).toBe(1);
    expect(await desk.mine(amina)).toMatchObject([
      { assessmentId, institutionName: 'Health', questions: 10, answered: 0, open: true },
    ]);
    expect(await desk.one(assessmentId)).toMatchObject({
      mayClose: true,
      over: false,
      institutions: [{ institutionName: 'Health', respondents: 1, submitted: 0, settled: Array(10).fill(null) }],
    });
    expect(await desk.auditOf(assessmentId)).toEqual(['institution-assessment.opened']);
  });

  test('is refused for an institution out of reach, a taken name and a last day that has passed, and leaves nothing', async () => {
    const below: Actor = { ...desk.head, grants: [{ role: 'coordinator', institutionId: health }] };
    await refused(desk.assess([health, desk.head.rootId], {}, below), { kind: 'Refused' });
    await refused(desk.assess([health], { opensOn: '2020-01-01', closesOn: '2020-02-01' }), issue('day-past'));
    await desk.assess([health], { name: 'Taken' });
    await refused(desk.assess([health], { name: 'Taken' }), issue('assessment-name-taken'));
    await refused(desk.assess([]), { kind: 'InputProblem' });
    expect(await desk.all()).toHaveLength(1);
  });
});

describe('a respondent', () => {
  test('answers, changes her mind, says that she can’t say, and submits; then it stays', async () => {
    const { assessmentId, people } = await asked('Amina');
    const [amina] = people as [Actor];
    expect(await desk.rate(amina, assessmentId, health, 0, 1)).toEqual({ answered: 1 });
    expect(await desk.rate(amina, assessmentId, health, 0, 3, 'Since spring.')).toEqual({ answered: 1 });
    await refused(desk.submit(amina, assessmentId, health), { kind: 'AnswersMissing', figures: { missing: 9 } });
    for (let indicator = 1; indicator < 10; indicator += 1)
      await desk.rate(amina, assessmentId, health, indicator, null);
    await desk.submit(amina, assessmentId, health);
    await refused(desk.rate(amina, assessmentId, health, 0, 0), { code: 'round-submitted' });
    const { indicators } = (await desk.institution(assessmentId, health))!;
    expect(indicators[0]!.answers).toMatchObject([{ ordinal: 3, comment: 'Since spring.' }]);
    expect(indicators[1]!.answers).toMatchObject([{ ordinal: null, comment: null }]);
    expect(await desk.auditOf(assessmentId)).toEqual([
      'institution-assessment.opened',
      'maturity.started',
      'maturity.submitted',
    ]);
  });

  test('is read by nobody before she submits, whatever a statement asks for', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    await desk.rate(amina, assessmentId, health, 0, 4);
    const seen = (personId: string) =>
      database.reads.all(
        { organisationId: desk.head.organisationId, personId },
        {
          name: 'maturity.of-all',
          text: 'select 1 from maturity_rating where assessment_id = $1',
          values: [assessmentId],
        },
      );
    expect(await seen(amina.personId)).toHaveLength(1);
    expect(await seen(bilal.personId)).toEqual([]);
    expect((await desk.institution(assessmentId, health))!.indicators[0]!.answers).toEqual([]);
    expect((await desk.sheet(bilal, assessmentId, health))!.questions[0]!.answered).toBe(false);
  });

  test('of whom it is not asked, of another institution, or after it is closed, is refused', async () => {
    const { assessmentId, people } = await asked('Amina');
    const [amina] = people as [Actor];
    const stranger = await desk.somebody(`Stranger ${Math.random()}`);
    await refused(desk.rate(stranger, assessmentId, health, 0, 1), { kind: 'NotFound' });
    await refused(desk.rate(amina, assessmentId, desk.head.rootId, 0, 1), { kind: 'NotFound' });
    expect(await desk.sheet(stranger, assessmentId, health)).toBeNull();
    for (const ordinal of [5, 21, -1])
      await refused(desk.rate(amina, assessmentId, health, 0, ordinal), { kind: 'InputProblem' });
    await desk.close(assessmentId);
    await refused(desk.rate(amina, assessmentId, health, 0, 1), { code: 'assessment-closed' });
    await refused(desk.close(assessmentId, 2), { code: 'assessment-closed' });
    await refused(desk.name(assessmentId, health, stranger.personId), { code: 'assessment-closed' });
    await refused(desk.remove(assessmentId, health, amina.personId), { code: 'assessment-closed' });
  });

  test('is named once however often, and refused where she is of another organisation or has left', async () => {
    const { assessmentId } = await desk.assess([health]);
    const amina = await desk.somebody('S-1');
    await desk.name(assessmentId, health, amina.personId);
    await desk.name(assessmentId, health, amina.personId);
    expect(await desk.mine(amina)).toHaveLength(1);
    const stranger = await database.aHead();
    await refused(desk.name(assessmentId, health, stranger.personId), issue('not-a-person'));
    const gone = await desk.somebody('S-2');
    await database.rows('update person set left_on = current_date where id = $1', [gone.personId]);
    await refused(desk.name(assessmentId, health, gone.personId), issue('not-a-person'));
  });

  test('is taken back with all that she answered as long as she has not submitted, and by no stranger', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    const [amina, bilal] = people as [Actor, Actor];
    await desk.rate(amina, assessmentId, health, 0, 1, 'Of no use to anybody.');
    const elsewhere = await anInstitution(database.owner, { ...desk.own, name: 'Out', parent_id: desk.head.rootId });
    const other = await desk.coordinatorOf(elsewhere.id, `Other ${Math.random()}`);
    await refused(desk.remove(assessmentId, health, amina.personId, other), { kind: 'Refused' });
    await desk.remove(assessmentId, health, amina.personId);
    expect(await database.rows('select 1 from maturity_rating where assessment_id = $1', [assessmentId])).toEqual([]);
    expect(await desk.mine(amina)).toEqual([]);
    await refused(desk.rate(amina, assessmentId, health, 0, 1), { kind: 'NotFound' });
    await refused(desk.remove(assessmentId, health, amina.personId), { kind: 'NotFound' });
    await desk.answers(bilal, assessmentId, health, 1);
    await refused(desk.remove(assessmentId, health, bilal.personId), { code: 'respondent-submitted' });
    expect((await desk.institution(assessmentId, health))!.indicators[0]!.answers).toHaveLength(1);
  });
});

test('what respondents said is read by coordinators and managers, as they were told, and by no other role', async () => {
  const { assessmentId, people } = await asked('Amina');
  await desk.answers(people[0]!, assessmentId, health, 1);
  const as = (role: 'manager' | 'administrator' | 'learner'): Actor => ({
    ...desk.head,
    grants: [{ role, institutionId: health }],
  });
  expect((await desk.institution(assessmentId, health, as('manager')))?.indicators[0]?.answers).toHaveLength(1);
  for (const role of ['administrator', 'learner'] as const)
    expect(await desk.institution(assessmentId, health, as(role))).toBeNull();
});

test('who does not reach an institution, and another organisation, sees nothing of it', async () => {
  const { assessmentId } = await asked('Amina');
  const finance = await anInstitution(database.owner, { ...desk.own, name: 'Finance', parent_id: desk.head.rootId });
  const elsewhere: Actor = { ...desk.head, grants: [{ role: 'coordinator', institutionId: finance.id }] };
  for (const actor of [elsewhere, await database.aHead()]) {
    expect(await desk.all(actor)).toEqual([]);
    expect(await desk.one(assessmentId, actor)).toBeNull();
    expect(await desk.institution(assessmentId, health, actor)).toBeNull();
  }
});
