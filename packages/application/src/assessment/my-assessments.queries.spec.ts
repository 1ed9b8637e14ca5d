import { WorkingDatabase } from '../database/working-database.testing';
import { day, RoundDesk } from './asked-round.testing';

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

describe('what she is asked', () => {
  test('is every competency of the framework, with what each level looks like', async () => {
    const amina = await desk.somebody();
    const found = await desk.asked(amina, await desk.aRound([amina], { name: 'Spring', left: 3 }));
    expect(found?.summary).toMatchObject({
      name: 'Spring',
      closesOn: day(3),
      disclosure: 'coordinators',
      answered: 0,
      questions: 14,
      submittedAt: null,
      open: true,
    });
    expect(found?.questions.map(({ competency }) => competency.code).slice(0, 5)).toEqual([
      'D1.1',
      'D1.2',
      'D1.3',
      'D1.4',
      'D2.1',
    ]);
    const [first] = found!.questions;
    expect(first?.ordinal).toBeNull();
    expect(first?.choices.map(({ level }) => level.label)).toEqual(['Not yet', 'Basic', 'Intermediate', 'Advanced']);
    expect(first?.choices[0]?.descriptor).toBeNull();
    expect(first?.choices[1]?.descriptor?.label).toMatch(/complexity and interconnectedness/);
  });

  test('is in her language, where it is written in it', async () => {
    const amina = await desk.somebody();
    const found = await desk.asked(amina, await desk.aRound([amina]), { locale: 'ar' });
    expect(found?.questions[0]?.choices[0]?.level).toMatchObject({ language: 'ar', label: 'ليس بعد' });
  });

  test('comes with what she answered, so that she goes on where she was', async () => {
    const amina = await desk.somebody();
    const roundId = await desk.aRound([amina]);
    expect(await desk.answer(amina, roundId, desk.competencies[0], 2)).toEqual({ answered: 1 });
    expect(await desk.answer(amina, roundId, desk.competencies[3], 0)).toEqual({ answered: 2 });
    const found = await desk.asked(amina, roundId);
    expect(found?.summary.answered).toBe(2);
    expect(found?.questions.map(({ ordinal }) => ordinal).slice(0, 5)).toEqual([2, null, null, 0, null]);
  });

  test('lists open rounds first, those that she submitted after them, and none that is to open', async () => {
    const amina = await desk.somebody();
    const named = (name: string, days: { opened?: number; left?: number }) => desk.aRound([amina], { name, ...days });
    await named('Over', { opened: 30, left: -1 });
    await named('To come', { opened: -1, left: 20 });
    const submitted = await named('Submitted', { left: 1 });
    await named('Open', { left: 5 });
    await desk.answersAndSubmits(amina, submitted, 1);
    expect((await desk.mine(amina)).map(({ name, open }) => [name, open])).toEqual([
      ['Open', true],
      ['Submitted', true],
      ['Over', false],
    ]);
  });
});

describe('a round that does not ask her', () => {
  test('is not there: not to read, to answer or to submit', async () => {
    const [amina, baraka] = await desk.people(2);
    const roundId = await desk.aRound([amina!]);
    const stranger = await (await RoundDesk.open(database)).somebody();
    for (const other of [baraka!, stranger, desk.head]) {
      expect(await desk.asked(other, roundId)).toBeNull();
      expect(await desk.mine(other)).toEqual([]);
      await refused(desk.answer(other, roundId, desk.competencies[0], 1), { kind: 'NotFound' });
      await refused(desk.submit(other, roundId), { kind: 'NotFound' });
    }
  });

  test('keeps what another answered from everybody else, whatever a statement asks for', async () => {
    const [amina, baraka] = await desk.people(2);
    const roundId = await desk.aRound([amina!, baraka!]);
    await desk.answers(amina!, roundId, [1, 2]);
    const text = 'select person_id from rating';
    const seen = async (actor: typeof desk.head | typeof amina) =>
      (
        await database.reads.all(
          { organisationId: actor!.organisationId, personId: actor!.personId },
          { name: 'all-answers', text },
        )
      ).length;
    expect(await seen(amina)).toBe(2);
    expect(await seen(baraka)).toBe(0);
    expect(await seen(desk.head)).toBe(0);
    expect((await desk.asked(baraka!, roundId))?.summary.answered).toBe(0);
  });
});
