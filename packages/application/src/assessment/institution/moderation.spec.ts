import { anInstitution } from '@baobab/testing';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { day, InstitutionDesk } from './institution.testing';

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
/** The same, and all of them have submitted. */
const answered = async (...names: string[]) => {
  const { assessmentId, people } = await asked(...names);
  for (const each of people) await desk.answers(each, assessmentId, health, 1);
  return { assessmentId, people };
};
const stateOf = async (assessmentId: string) => {
  const [listed] = (await desk.one(assessmentId))!.institutions;
  const { state } = (await desk.institution(assessmentId, health))!;
  expect(listed!.state).toBe(state);
  return state;
};

describe('a moderator', () => {
  test('settles what respondents agree on without a word, and gives a reason where they don’t', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    await desk.answers(people[0]!, assessmentId, health, 1);
    await desk.rate(people[1]!, assessmentId, health, 0, 3);
    for (let indicator = 1; indicator < 10; indicator += 1)
      await desk.rate(people[1]!, assessmentId, health, indicator, 1);
    await desk.submit(people[1]!, assessmentId, health);
    const { indicators } = (await desk.institution(assessmentId, health))!;
    expect(indicators.map(({ contested }) => contested)).toEqual([true, ...Array<boolean>(9).fill(false)]);
    await desk.settle(assessmentId, health, 1, 1);
    await refused(desk.settle(assessmentId, health, 0, 2), issue('reason-missing'));
    await refused(desk.settle(assessmentId, health, 1, 2), issue('reason-missing'));
    await desk.settle(assessmentId, health, 0, 2, 'The strategy is written, and not yet followed.');
    const [first, second] = (await desk.one(assessmentId))!.institutions[0]!.settled;
    expect([first, second]).toEqual([2, 1]);
    expect((await desk.institution(assessmentId, health))!.indicators[0]!.settled).toMatchObject({
      ordinal: 2,
      reason: 'The strategy is written, and not yet followed.',
    });
  });

  test('settles nothing before somebody has submitted, nor a level that is none, nor elsewhere than where she coordinates', async () => {
    const silent = await asked('Silent');
    await desk.later(silent.assessmentId, 21);
    await refused(desk.settle(silent.assessmentId, health, 0, 1), issue('nobody-submitted'));
    expect(await stateOf(silent.assessmentId)).toBe('asked');
    const { assessmentId } = await answered('Amina');
    await refused(desk.settle(assessmentId, health, 0, 9, 'Because.'), issue('unknown-indicator'));
    await refused(desk.settle(assessmentId, desk.head.rootId, 0, 1, 'Because.'), { kind: 'NotFound' });
    const manager: Actor = { ...desk.head, grants: [{ role: 'manager', institutionId: health }] };
    await refused(desk.settle(assessmentId, health, 0, 1, undefined, manager), { kind: 'Refused' });
    expect(await desk.institution(assessmentId, health, manager)).toMatchObject({ mayModerate: false });
  });

  test('settles nothing while somebody still answers, but does when the last is taken back, or the last day is over', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal', 'Chipo');
    await desk.answers(people[0]!, assessmentId, health, 1);
    await refused(desk.settle(assessmentId, health, 0, 1), {
      code: 'still-answering',
      figures: { missing: 2 },
      message: expect.stringContaining('2 respondents have not submitted yet') as string,
    });
    expect(await stateOf(assessmentId)).toBe('asked');
    await desk.remove(assessmentId, health, people[1]!.personId);
    await refused(desk.settle(assessmentId, health, 0, 1), { code: 'still-answering', figures: { missing: 1 } });
    await desk.later(assessmentId, 21);
    expect(await stateOf(assessmentId)).toBe('answered');
    await desk.settle(assessmentId, health, 0, 1);
    await refused(desk.rate(people[2]!, assessmentId, health, 0, 4), { code: 'assessment-closed' });
  });

  test('waits for nobody who has left without submitting', async () => {
    const { assessmentId, people } = await asked('Amina', 'Bilal');
    await desk.answers(people[0]!, assessmentId, health, 1);
    await database.rows('update person set left_on = current_date where id = $1', [people[1]!.personId]);
    expect(await stateOf(assessmentId)).toBe('answered');
    await desk.settle(assessmentId, health, 0, 1);
  });

  test('is heard against nobody who is named later: from the first settled level on nobody more is asked', async () => {
    const { assessmentId } = await answered('Amina');
    await desk.settle(assessmentId, health, 0, 1);
    const late = await desk.somebody(`Late ${Math.random()}`);
    await refused(desk.name(assessmentId, health, late.personId), { code: 'settling-begun' });
  });

  test('is who settles the first level, where none is named; from then on nobody else settles', async () => {
    const { assessmentId } = await answered('Amina');
    const other = await desk.coordinatorOf(health, `Other ${Math.random()}`);
    expect(await desk.institution(assessmentId, health)).toMatchObject({ moderator: null, mayModerate: true });
    await desk.settle(assessmentId, health, 0, 1, undefined, other);
    expect(await desk.institution(assessmentId, health)).toMatchObject({
      moderator: { personId: other.personId },
      coordinates: true,
      mayModerate: false,
    });
    await refused(desk.settle(assessmentId, health, 1, 1), { code: 'other-moderator' });
    await desk.nameModerator(assessmentId, health, desk.head.personId);
    await desk.settle(assessmentId, health, 1, 1);
    await refused(desk.settle(assessmentId, health, 2, 1, undefined, other), { code: 'other-moderator' });
    expect((await desk.one(assessmentId))!.institutions[0]!.settled.slice(0, 3)).toEqual([1, 1, null]);
  });

  test('is named for all institutions when they are opened, or for one later, and coordinates what she moderates', async () => {
    const moderator = await desk.coordinatorOf(health, `Moderator ${Math.random()}`);
    const { assessmentId } = await desk.assess([health], { moderatorId: moderator.personId });
    expect(await desk.institution(assessmentId, health)).toMatchObject({
      moderator: { personId: moderator.personId },
      mayModerate: false,
    });
    const finance = await anInstitution(database.owner, { ...desk.own, name: 'Finance', parent_id: desk.head.rootId });
    await refused(
      desk.assess([health, finance.id], { moderatorId: moderator.personId }),
      issue('not-their-coordinator'),
    );
    const nobody = await desk.somebody(`Nobody ${Math.random()}`);
    await refused(desk.nameModerator(assessmentId, health, nobody.personId), issue('not-their-coordinator'));
    await refused(desk.nameModerator(assessmentId, health, nobody.personId, nobody), { kind: 'Refused' });
    const names = async (...ids: string[]) => (await desk.possibleModerators(ids)).map(({ personId }) => personId);
    expect(await names(health)).toContain(moderator.personId);
    expect(await names(health, finance.id)).not.toContain(moderator.personId);
    expect(await desk.possibleModerators([finance.id], moderator)).toEqual([]);
    await database.rows('update role_grant set revoked_at = now() where person_id = $1', [moderator.personId]);
    expect(await names(health)).not.toContain(moderator.personId);
  });

  test('makes the levels final when all are settled; a coordinator reopens them with a reason', async () => {
    const { assessmentId } = await answered('Amina');
    const other = await desk.coordinatorOf(health, `Other ${Math.random()}`);
    await desk.settle(assessmentId, health, 0, 1);
    await refused(desk.complete(assessmentId, health), { code: 'levels-missing', figures: { missing: 9 } });
    await desk.settleAll(assessmentId, health, 1);
    await refused(desk.complete(assessmentId, health, other), { code: 'other-moderator' });
    expect(await stateOf(assessmentId)).toBe('answered');
    await desk.complete(assessmentId, health);
    expect(await stateOf(assessmentId)).toBe('moderated');
    for (const late of [
      desk.settle(assessmentId, health, 0, 2, 'I changed my mind.'),
      desk.complete(assessmentId, health),
      desk.nameModerator(assessmentId, health, other.personId),
    ])
      await refused(late, { code: 'moderation-over' });
    expect((await desk.institution(assessmentId, health))!.indicators[0]!.settled).toMatchObject({ ordinal: 1 });

    await refused(desk.reopen(assessmentId, health, ' '), { kind: 'InputProblem' });
    await desk.reopen(assessmentId, health, 'A respondent was misunderstood.', other);
    await refused(desk.reopen(assessmentId, health, 'Again.'), { code: 'not-moderated' });
    expect(await stateOf(assessmentId)).toBe('answered');
    await desk.settle(assessmentId, health, 0, 2, 'I changed my mind.');
    const audits = await database.rows<{ action: string; reason: string }>(
      `select action, details ->> 'reason' as reason from audit where subject_id = $1 and action like 'moderation.%' order by id`,
      [health],
    );
    expect(audits).toEqual([
      { action: 'moderation.completed', reason: null },
      { action: 'moderation.reopened', reason: 'A respondent was misunderstood.' },
    ]);
  });

  test('and a respondent who is named at the same moment do not both get their way', async () => {
    const { assessmentId } = await answered('Amina');
    const late = await desk.somebody(`Late ${Math.random()}`);
    const outcomes = await Promise.allSettled([
      desk.settle(assessmentId, health, 0, 1),
      desk.name(assessmentId, health, late.personId),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the last day', () => {
  test('is moved while the assessment takes answers, with its name, by who coordinates all of it', async () => {
    const { assessmentId } = await asked('Amina');
    const finance = await anInstitution(database.owner, { ...desk.own, name: 'Finance', parent_id: desk.head.rootId });
    const part = await desk.coordinatorOf(finance.id, `Part ${Math.random()}`);
    await desk.change(assessmentId, { name: 'Renamed', closesOn: day(40) });
    expect(await desk.one(assessmentId)).toMatchObject({ name: 'Renamed', closesOn: day(40), version: 2 });
    await refused(desk.change(assessmentId, { expectedVersion: 1 }), { kind: 'VersionConflict' });
    await refused(desk.change(assessmentId, { closesOn: day(50) }, part), { kind: 'Refused' });
    await refused(desk.change(assessmentId, { closesOn: day(-2) }), issue('day-past'));
    await refused(desk.change(assessmentId, { closesOn: day(367) }), issue('assessment-too-long'));
    await desk.assess([health], { name: 'Taken' });
    await refused(desk.change(assessmentId, { name: 'Taken' }), issue('assessment-name-taken'));
    await desk.later(assessmentId, 41);
    await refused(desk.change(assessmentId, { closesOn: day(50) }), { code: 'assessment-closed' });
    expect(await desk.auditOf(assessmentId)).toEqual([
      'institution-assessment.opened',
      'institution-assessment.changed',
    ]);
  });

  test('of a new assessment lies at most a year off, and no sentence speaks of a round', async () => {
    await refused(desk.assess([health], { closesOn: day(367) }), {
      issues: [
        {
          code: 'assessment-too-long',
          message: 'An assessment of institutions is open for at most 366 days. Choose an earlier last day.',
        },
      ],
    });
    await desk.assess([health], { closesOn: day(366) });
    const { assessmentId } = await desk.assess([health], { opensOn: day(3) });
    const amina = await desk.somebody(`Amina ${Math.random()}`);
    await desk.name(assessmentId, health, amina.personId);
    await refused(desk.rate(amina, assessmentId, health, 0, 1), { code: 'assessment-not-open' });
  });
});
