import { WorkingDatabase } from '../database/working-database.testing';
import { NoticeDesk } from './notices.testing';

let database: WorkingDatabase;
let desk: NoticeDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());
beforeEach(async () => {
  desk = await NoticeDesk.open(database);
});
afterEach(() => desk.close());

/** So many days of 24 hours ahead, for three hours. */
const session = (days: number) => {
  const from = Date.now() + days * 86_400_000;
  return { startsAt: new Date(from).toISOString(), endsAt: new Date(from + 3 * 3_600_000).toISOString() };
};

describe('of an enrolment', () => {
  test('who gets a seat is told, with all that is to come and nothing of what was cancelled', async () => {
    const { cohorts } = desk;
    const cohortId = await cohorts.aCohort();
    const first = session(7);
    await cohorts.plan(cohortId, { title: 'Second day', ...session(8) });
    await cohorts.plan(cohortId, { title: 'First day', ...first });
    const { sessionId } = await cohorts.plan(cohortId, { title: 'Third day', ...session(9) });
    await cohorts.cancel(sessionId);
    const reader = await desk.reader();
    await cohorts.enrolMyself(reader, cohortId);
    const [letter, ...others] = await desk.letters();
    expect(others).toEqual([]);
    expect(letter).toMatchObject({
      occasion: 'seat-confirmed',
      to: `${reader.personId}@ministry.example`,
      sessions: [{ title: 'First day', startsAt: new Date(first.startsAt) }, { title: 'Second day' }],
    });
  });

  test('enrolled twice, she is told once', async () => {
    const cohortId = await desk.cohorts.aCohort();
    const reader = await desk.reader();
    await desk.cohorts.enrol(cohortId, reader);
    await desk.cohorts.enrol(cohortId, reader);
    expect(await desk.told()).toEqual(['seat-confirmed']);
  });

  test('who waits is told her place, and who gets a seat that was given back is told so', async () => {
    const { cohorts } = desk;
    const cohortId = await cohorts.aCohort({ seats: 1 });
    const [first, second, third] = [await desk.reader(), await desk.reader(), await desk.reader()];
    for (const person of [first, second, third]) await cohorts.enrol(cohortId, person);
    expect((await desk.letters()).map(({ occasion, place }) => [occasion, place])).toEqual([
      ['seat-confirmed', null],
      ['waiting', 1],
      ['waiting', 2],
    ]);
    await cohorts.withdraw(first, cohortId);
    expect(await desk.occasions()).toEqual(['seat-confirmed', 'waiting', 'waiting', 'withdrawn', 'seat-confirmed']);
    // The first's seat and the second's waiting are over: of the two, only what stands is told.
    expect((await desk.letters()).map(({ occasion, to }) => `${occasion} ${to}`)).toEqual([
      `waiting ${third.personId}@ministry.example`,
      `withdrawn ${first.personId}@ministry.example`,
      `seat-confirmed ${second.personId}@ministry.example`,
    ]);
  });

  test('more seats are told to those who get them', async () => {
    const { cohorts } = desk;
    const cohortId = await cohorts.aCohort({ seats: 1 });
    for (const person of [await desk.reader(), await desk.reader()]) await cohorts.enrol(cohortId, person);
    await cohorts.change(cohortId, { seats: 2 });
    expect(await desk.told()).toEqual(['seat-confirmed', 'seat-confirmed']);
  });

  test('back again after she had withdrawn, she is told again', async () => {
    const cohortId = await desk.cohorts.aCohort();
    const reader = await desk.reader();
    await desk.cohorts.enrolMyself(reader, cohortId);
    await desk.cohorts.withdraw(reader, cohortId);
    await desk.cohorts.enrolMyself(reader, cohortId);
    expect(await desk.occasions()).toEqual(['seat-confirmed', 'withdrawn', 'seat-confirmed']);
    expect(await desk.told()).toEqual(['seat-confirmed']);
  });

  test('formed with people enrolled, everybody is told; formed to be offered, everybody in need is offered a seat, until she has one', async () => {
    const readers = [await desk.reader(), await desk.reader()];
    await desk.cohorts.form({ seats: 2, most: 1, enrol: false });
    expect(await desk.told()).toEqual(['seat-offered', 'seat-offered']);
    const { cohortId } = (await desk.left())[0]!;
    await desk.cohorts.enrolMyself(readers[0]!, cohortId);
    expect(await desk.told()).toEqual(['seat-offered', 'seat-confirmed']);
    await desk.reader();
    await desk.cohorts.form({ seats: 2, most: 1, enrol: true });
    expect((await desk.occasions()).slice(3)).toEqual(['seat-confirmed', 'seat-confirmed']);
  });

  test('offered once more within a programme, she is told once', async () => {
    await desk.reader();
    for (const _ of ['once', 'again']) await desk.cohorts.form({ seats: 2, most: 1, enrol: false });
    expect(await desk.occasions()).toEqual(['seat-offered']);
  });

  test('who still waits when the cohort is completed is told that she does so no longer', async () => {
    const { cohorts } = desk;
    const cohortId = await cohorts.aCohort({ seats: 1 });
    const [enrolled, waiting] = [await desk.reader(), await desk.reader()];
    for (const person of [enrolled, waiting]) await cohorts.enrol(cohortId, person);
    await cohorts.aHeldSession(cohortId);
    await cohorts.complete(cohortId);
    expect((await desk.letters()).map(({ occasion, to }) => `${occasion} ${to}`)).toEqual([
      `withdrawn ${waiting.personId}@ministry.example`,
    ]);
  });

  test('who has no e-mail address, or has left, is not written to', async () => {
    const cohortId = await desk.cohorts.aCohort();
    await desk.cohorts.enrol(cohortId, await desk.cohorts.somebody());
    const gone = await desk.reader();
    await desk.cohorts.enrol(cohortId, gone);
    await database.owner.query(`update person set left_on = current_date where id = $1`, [gone.personId]);
    expect(await desk.occasions()).toEqual(['seat-confirmed', 'seat-confirmed']);
    expect(await desk.told()).toEqual([]);
  });

  test('it is in the language of her account', async () => {
    const reader = await desk.reader();
    const { rows } = await database.owner.query<{ id: string }>(
      `insert into account (email, locale) values ($1, 'ar') returning id`,
      [`${reader.personId}@ministry.example`],
    );
    await database.owner.query('update person set account_id = $2 where id = $1', [reader.personId, rows[0]!.id]);
    const cohortId = await desk.cohorts.aCohort();
    await desk.cohorts.enrol(cohortId, reader);
    expect((await desk.letters()).map(({ locale }) => locale)).toEqual(['ar']);
  });

  test('a refused enrolment tells nobody', async () => {
    const cohortId = await desk.cohorts.aCohort({ state: 'closed' });
    await expect(desk.cohorts.enrol(cohortId, await desk.reader())).rejects.toMatchObject({ kind: 'EnrolmentClosed' });
    expect(await desk.left()).toEqual([]);
  });
});

describe('of a session', () => {
  /** A cohort with somebody enrolled, somebody waiting and a trainer. */
  const aFullCohort = async () => {
    const cohortId = await desk.cohorts.aCohort({ seats: 1 });
    const [enrolled, waiting] = [await desk.reader(), await desk.reader()];
    for (const person of [enrolled, waiting]) await desk.cohorts.enrol(cohortId, person);
    const trainer = await desk.cohorts.aTrainer();
    await database.owner.query(`update person set email = 'trainer-' || id || '@ministry.example' where id = $1`, [
      trainer.personId,
    ]);
    return { cohortId, enrolled, trainer };
  };
  const ofSessions = async () =>
    (await desk.letters())
      .filter(({ occasion }) => occasion.startsWith('session'))
      .map(({ occasion, to, leads, sessions }) => {
        const reader = to.startsWith('trainer') ? 'trainer' : 'enrolled';
        return `${occasion} ${reader} ${leads ? 'leads' : 'attends'} ${sessions.map(({ revision }) => revision).join()}`;
      })
      .sort();

  test('planned, moved and cancelled is told to who is enrolled and who leads it; who waits is not', async () => {
    const { cohortId, trainer } = await aFullCohort();
    const { sessionId } = await desk.cohorts.plan(cohortId, { trainerId: trainer.personId });
    expect(await ofSessions()).toEqual(['session-planned enrolled attends 1', 'session-planned trainer leads 1']);
    await desk.cohorts.move(sessionId, 1, { trainerId: trainer.personId, venue: 'Hall B' });
    expect(await ofSessions()).toEqual(['session-moved enrolled attends 2', 'session-moved trainer leads 2']);
    await desk.cohorts.cancel(sessionId);
    expect(await ofSessions()).toEqual(['session-cancelled enrolled attends 3', 'session-cancelled trainer leads 3']);
  });

  test('handed over is told to who led it', async () => {
    const { cohortId, trainer } = await aFullCohort();
    const { sessionId } = await desk.cohorts.plan(cohortId, { trainerId: trainer.personId });
    await desk.cohorts.move(sessionId, 1, { trainerId: null });
    expect(await ofSessions()).toEqual(['session-handed-over trainer attends 2', 'session-moved enrolled attends 2']);
  });

  test('handed over and then changed again is told to who led it all the same: no later notice is for her', async () => {
    const { cohortId, trainer } = await aFullCohort();
    const { sessionId } = await desk.cohorts.plan(cohortId, { trainerId: trainer.personId });
    await desk.cohorts.move(sessionId, 1, { trainerId: null });
    await desk.cohorts.cancel(sessionId);
    expect(await ofSessions()).toEqual([
      'session-cancelled enrolled attends 3',
      'session-handed-over trainer attends 3',
    ]);
  });

  test('saved as it is is told to nobody', async () => {
    const { cohortId } = await aFullCohort();
    const { sessionId } = await desk.cohorts.plan(cohortId);
    await desk.cohorts.move(sessionId, 1);
    expect(await ofSessions()).toEqual(['session-planned enrolled attends 1']);
  });

  test('in the past is told to nobody', async () => {
    const { cohortId } = await aFullCohort();
    const { sessionId } = await desk.cohorts.plan(cohortId);
    await desk.later(24 * 8);
    await desk.cohorts.cancel(sessionId);
    expect(await ofSessions()).toEqual([]);
  });

  describe('a reminder', () => {
    const reminded = async () => (await ofSessions()).filter((notice) => /in-(7|1)-day/.test(notice));

    test('comes seven days and one day ahead, once, to who is enrolled and who leads it', async () => {
      const { cohortId, trainer } = await aFullCohort();
      await desk.cohorts.plan(cohortId, { ...session(10), trainerId: trainer.personId });
      await desk.remind();
      expect(await reminded()).toEqual([]);
      await desk.later(24 * 3 + 1);
      await Promise.all([desk.remind(), desk.remind()]);
      await desk.remind();
      expect(await reminded()).toEqual(['session-in-7-days enrolled attends 1', 'session-in-7-days trainer leads 1']);
      await desk.later(24 * 6);
      await desk.remind();
      expect((await reminded()).filter((notice) => notice.startsWith('session-in-1'))).toEqual([
        'session-in-1-day enrolled attends 1',
        'session-in-1-day trainer leads 1',
      ]);
    });

    test('does not come to who enrolled after its time, nor of what was planned after it: she was told all of it just now', async () => {
      const { cohortId } = await aFullCohort();
      await desk.cohorts.plan(cohortId, session(5));
      await desk.remind();
      expect(await reminded()).toEqual([]);
    });

    test('of a session that moved comes again, of the new time; of a cancelled one not at all', async () => {
      const { cohortId } = await aFullCohort();
      const { sessionId } = await desk.cohorts.plan(cohortId, session(8));
      const { sessionId: cancelled } = await desk.cohorts.plan(cohortId, session(9));
      await desk.later(24 + 1);
      await desk.remind();
      await desk.cohorts.move(sessionId, 1, session(12));
      await desk.cohorts.cancel(cancelled);
      expect(await reminded()).toEqual([]);
      await desk.later(24 * 6);
      await desk.remind();
      expect(await reminded()).toEqual(['session-in-7-days enrolled attends 2']);
    });

    test('does not come to who withdrew meanwhile', async () => {
      const { cohortId, enrolled } = await aFullCohort();
      await desk.cohorts.plan(cohortId, session(8));
      await desk.later(24 + 1);
      await desk.remind();
      await desk.cohorts.withdraw(enrolled, cohortId);
      expect((await reminded()).filter((notice) => notice.includes('enrolled'))).toEqual([]);
    });

    test('does not come in the last hours: it would be news to nobody', async () => {
      const { cohortId } = await aFullCohort();
      await desk.cohorts.plan(cohortId, session(10));
      await desk.later(24 * 9 + 18);
      await desk.remind();
      expect(await reminded()).toEqual([]);
    });

    test('that is late is left out once the next one is due', async () => {
      const { cohortId } = await aFullCohort();
      await desk.cohorts.plan(cohortId, session(10));
      await desk.later(24 * 9 + 6);
      await desk.remind();
      expect((await desk.occasions()).filter((occasion) => /in-(7|1)-day/.test(occasion))).toEqual([
        'session-in-1-day',
      ]);
    });
  });
});
