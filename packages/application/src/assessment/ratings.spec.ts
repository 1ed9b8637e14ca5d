import { anInstitution } from '@baobab/testing';
import fc from 'fast-check';
import { WorkingDatabase } from '../database/working-database.testing';
import { MyNeedsQueries } from '../needs';
import { RoundDesk } from './asked-round.testing';

let database: WorkingDatabase;
let desk: RoundDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await RoundDesk.open(database);
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);

describe('an answer', () => {
  test('given again counts once, and the last one counts', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 3 })), { minLength: 1, maxLength: 12 }),
        async (given) => {
          const amina = await desk.somebody();
          const roundId = await desk.aRound([amina]);
          const last = new Map<number, number>();
          for (const [at, ordinal] of given) {
            last.set(at, ordinal);
            expect(await desk.answer(amina, roundId, desk.competencies[at], ordinal)).toEqual({ answered: last.size });
          }
          const expected = [...last].sort(([one], [other]) => one - other).map(([, ordinal]) => ordinal);
          expect((await desk.kept(roundId, amina)).answers).toEqual(expected);
        },
      ),
      { numRuns: 10 },
    ));

  test('from two tabs at once is one of the two, and no error', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    const tabs = Array.from({ length: 10 }, (_, tab) => desk.answer(amina, roundId, desk.competencies[0], tab % 2));
    expect(await Promise.all(tabs)).toEqual(tabs.map(() => ({ answered: 1 })));
    expect((await desk.kept(roundId, amina)).answers).toHaveLength(1);
    expect(await desk.auditOf(roundId)).toEqual(['ratings.started']);
  });

  test('leaves one row of audit, with the first: that she began', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await desk.answers(amina, roundId, [1, 2, 3]);
    expect(await desk.auditOf(roundId)).toEqual(['ratings.started']);
  });

  test('that is no level, or to what the framework does not ask, is refused in a sentence and changes nothing', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    for (const ordinal of [4, 20, 21, -1, 40_000])
      await refused(desk.answer(amina, roundId, desk.competencies[0], ordinal), {
        issues: [{ path: 'ordinal', code: 'unknown-level', message: expect.stringMatching(/\.$/) as string }],
      });
    await refused(desk.answer(amina, roundId, roundId, 1), {
      issues: [{ path: 'competencyId', code: 'unknown-competency' }],
    });
    expect((await desk.kept(roundId, amina)).answers).toEqual([]);
    expect(await desk.auditOf(roundId)).toEqual([]);
  });

  test('before the round opens, after its last day or after it was closed is refused', async () => {
    const amina = await desk.somebody();
    const answer = (roundId: string) => desk.answer(amina, roundId, desk.competencies[0], 1);
    await refused(answer(await desk.aRound([amina], { opened: -1 })), { kind: 'RoundClosed', code: 'round-not-open' });
    await refused(answer(await desk.aRound([amina], { left: -1, opened: 9 })), { code: 'round-closed' });
    const roundId = await desk.aRound([amina], { left: 0 });
    await answer(roundId);
    await desk.close(roundId);
    await refused(answer(roundId), { code: 'round-closed' });
    await refused(desk.submit(amina, roundId), { code: 'round-closed' });
    expect((await desk.kept(roundId, amina)).answers).toEqual([1]);
  });

  test('is taken by the day of the organisation, not of the server', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina], { opened: 0, left: 0 });
    // One of the two has another day than UTC at any hour.
    const days = await Promise.all(
      ['Etc/GMT+12', 'Pacific/Kiritimati'].map(async (zone) => {
        const [now] = await database.rows<{ same: boolean }>(
          'select (now() at time zone $1)::date = current_date as same',
          [zone],
        );
        return { zone, same: now!.same };
      }),
    );
    for (const { zone, same } of days) {
      await database.rows('update organisation set time_zone = $2 where id = $1', [desk.head.organisationId, zone]);
      const answer = desk.answer(amina, roundId, desk.competencies[0], 1);
      await (same ? answer : refused(answer, { kind: 'RoundClosed' }));
    }
    expect(days.some(({ same }) => !same)).toBe(true);
  });
});

describe('submitting', () => {
  test('makes levels of what she answered, once, and counts them where she works', async () => {
    const profile = await database.rows<{ id: string }>(
      'select id from role_profile where organisation_id is null order by position limit 1',
    );
    const place = await anInstitution(database.owner, { ...desk.own, parent_id: desk.head.rootId });
    const amina = await desk.somebody({ institution_id: place.id, role_profile_id: profile[0]!.id });
    const roundId = await desk.aRound([amina]);
    const levels = desk.competencies.map((_, index) => index % 4);
    expect(await desk.answersAndSubmits(amina, roundId, levels)).toEqual({ done: true });
    expect(await desk.kept(roundId, amina)).toEqual({ answers: levels, levels, sources: ['self'] });
    expect(
      await database.rows('select institution_id, assessed, with_levels from needs_people where round_id = $1', [
        roundId,
      ]),
    ).toEqual([{ institution_id: place.id, assessed: 1, with_levels: 1 }]);
    expect(await desk.auditOf(roundId)).toEqual(['ratings.started', 'ratings.submitted']);
  });

  test('shows her levels at once as her own needs, before the round is closed and whatever others may see', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina], { name: 'Spring', disclosure: 'person' });
    await desk.answers(amina, roundId, 2);
    const needs = () => new MyNeedsQueries(database.reads).mine(amina, {});
    expect((await needs()).map(({ level }) => level)).toEqual(desk.competencies.map(() => null));
    await desk.submit(amina, roundId);
    expect((await needs()).map(({ level, roundName }) => [level, roundName])).toEqual(
      desk.competencies.map(() => [2, 'Spring']),
    );
  });

  test('with competencies that have no answer is refused with how many, and keeps what there is', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    const all = desk.competencies.length;
    await refused(desk.submit(amina, roundId), { kind: 'AnswersMissing', figures: { missing: all } });
    await desk.answers(
      amina,
      roundId,
      Array.from({ length: all - 1 }, () => 1),
    );
    await refused(desk.submit(amina, roundId), { message: expect.stringMatching(/^One competency has/) as string });
    expect(await desk.kept(roundId, amina)).toMatchObject({ answers: { length: all - 1 }, levels: [] });
  });

  test('is final: again, or an answer after it, is refused and changes nothing', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await desk.answersAndSubmits(amina, roundId, 3);
    await refused(desk.submit(amina, roundId), { kind: 'RoundClosed', code: 'round-submitted' });
    await refused(desk.answer(amina, roundId, desk.competencies[0], 0), { code: 'round-submitted' });
    const all = desk.competencies.map(() => 3);
    expect(await desk.kept(roundId, amina)).toMatchObject({ answers: all, levels: all });
  });

  test('twice at once, while an answer arrives, submits once, and what is kept is what was submitted', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    await desk.answers(amina, roundId, 1);
    const asked = [
      desk.submit(amina, roundId),
      desk.answer(amina, roundId, desk.competencies[0], 2),
      desk.submit(amina, roundId),
    ];
    const done = await Promise.allSettled(asked);
    expect([done[0], done[2]].filter((each) => each?.status === 'fulfilled')).toHaveLength(1);
    const { answers, levels } = await desk.kept(roundId, amina);
    expect(levels).toEqual(answers);
    expect((await desk.auditOf(roundId)).filter((action) => action.endsWith('submitted'))).toHaveLength(1);
  });

  test('of twenty people at once succeeds for each, and all are counted', async () => {
    const profile = await database.rows<{ id: string }>(
      'select id from role_profile where organisation_id is null order by position limit 1',
    );
    const people = await desk.people(20, { role_profile_id: profile[0]!.id });
    const roundId = await desk.aRound(people);
    await Promise.all(people.map((person) => desk.answers(person, roundId, 1)));
    const done = await Promise.all(people.map((person) => desk.submit(person, roundId)));
    expect(done).toEqual(people.map(() => ({ done: true })));
    expect(await database.rows('select assessed from needs_people where round_id = $1', [roundId])).toEqual([
      { assessed: 20 },
    ]);
  });
});
