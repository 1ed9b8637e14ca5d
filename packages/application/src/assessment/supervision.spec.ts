import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
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
const everyLevel = (level: number) => desk.competencies.map(() => level);

/** Somebody, and people who report to her. */
const team = async (size: number): Promise<{ boss: Actor; people: Actor[] }> => {
  const boss = await desk.somebody({ name: 'Boss' });
  return { boss, people: await desk.people(size, { supervisor_id: boss.personId }) };
};

describe('opening a round that asks supervisors', () => {
  test('asks each of them about the people who report to her, and says about how many nobody is asked', async () => {
    const { boss, people } = await team(2);
    await desk.somebody();
    const { roundId, invited } = await desk.openRound({ source: 'supervisor' });
    expect(invited).toBe(2);
    expect((await desk.mine(boss)).map(({ personId }) => personId).sort()).toEqual(
      people.map(({ personId }) => personId).sort(),
    );
    // The coordinator herself, Boss, and who has no supervisor.
    expect(await desk.rounds()).toMatchObject([
      { round: { id: roundId, source: 'supervisor' }, invited: 2, notAsked: 3 },
    ]);
  });

  test('leaves out whose supervisor has left, and asks nobody about herself', async () => {
    const gone = await desk.somebody({ left_on: '2026-01-01' });
    const amina = await desk.somebody({ supervisor_id: gone.personId });
    await refused(desk.openRound({ source: 'supervisor' }), { kind: 'NobodyToAsk', code: 'no-supervisors' });
    expect(await desk.mine(amina)).toEqual([]);
  });
});

describe('a supervisor', () => {
  test('says levels that become those of the person, from her, all together', async () => {
    const { boss, people } = await team(2);
    const [amina, bilal] = people as [Actor, Actor];
    const roundId = await desk.supervised(boss, people);
    await desk.answers(boss, roundId, 2, amina);
    await refused(desk.submit(boss, roundId, bilal), { kind: 'AnswersMissing' });
    expect(await desk.submit(boss, roundId, amina)).toEqual({ done: true });
    expect(await desk.kept(roundId, amina)).toEqual({
      answers: everyLevel(2),
      levels: everyLevel(2),
      sources: ['supervisor'],
    });
    expect(await desk.kept(roundId, bilal)).toMatchObject({ answers: [], levels: [] });
    await refused(desk.answer(boss, roundId, desk.competencies[0], 1, amina), { code: 'round-submitted' });
  });

  test('is not shown what the person said of herself, nor is the person what she says before it is submitted', async () => {
    const { boss, people } = await team(1);
    const [amina] = people as [Actor];
    const own = await desk.aRound([amina]);
    await desk.answersAndSubmits(amina, own, 3);
    const roundId = await desk.supervised(boss, people);
    await desk.answers(boss, roundId, 1, amina);
    const sheet = await desk.asked(boss, roundId, { about: amina });
    expect(sheet?.questions.map(({ ordinal }) => ordinal)).toEqual(everyLevel(1));
    expect(await desk.asked(boss, own, { about: amina })).toBeNull();
    expect(await desk.asked(amina, roundId)).toBeNull();
    expect(
      await database.reads.all(
        { organisationId: desk.head.organisationId, personId: amina.personId },
        {
          name: 'ratings.of-others',
          text: 'select 1 from rating where round_id = $1',
          values: [roundId],
        },
      ),
    ).toEqual([]);
  });

  test('is not asked any more about who has left since', async () => {
    const { boss, people } = await team(2);
    const roundId = await desk.supervised(boss, people);
    await database.rows('update person set left_on = current_date where id = $1', [people[0]?.personId]);
    expect((await desk.mine(boss)).map(({ personId }) => personId)).toEqual([people[1]?.personId]);
    await refused(desk.answer(boss, roundId, desk.competencies[0], 1, people[0]), { kind: 'NotFound' });
  });

  test('can answer for nobody else’s people, and the person not for herself', async () => {
    const { boss, people } = await team(1);
    const [amina] = people as [Actor];
    const other = await desk.somebody();
    const roundId = await desk.supervised(boss, people);
    for (const [rater, about] of [
      [other, amina],
      [amina, amina],
      [boss, other],
      [boss, boss],
    ] as const)
      await refused(desk.answer(rater, roundId, desk.competencies[0], 1, about), { kind: 'NotFound' });
  });
});
