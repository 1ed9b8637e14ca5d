import { anInstitution, aRound } from '@baobab/testing';
import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { RoundQueries } from './round.queries';
import { aNewRound, ImportDesk, tableOf } from './import.testing';
import { day, RoundDesk } from './asked-round.testing';

let database: WorkingDatabase;
let desk: RoundDesk;
let profile: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  const [row] = await database.rows<{ id: string }>(
    'select id from role_profile where organisation_id is null order by position limit 1',
  );
  profile = row!.id;
});
beforeEach(async () => {
  desk = await RoundDesk.open(database);
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const as = (...grants: Actor['grants']): Actor => ({ ...desk.head, grants });
const place = (name: string, parent_id = desk.head.rootId) =>
  anInstitution(database.owner, { ...desk.own, name, parent_id });

describe('opening a round', () => {
  test('on a day that is yesterday where the coordinator sits begins today where the organisation is', async () => {
    const { roundId } = await desk.openRound({ opensOn: day(-1) });
    expect(await database.rows('select opens_on::text as day from assessment_round where id = $1', [roundId])).toEqual([
      { day: day(0) },
    ]);
  });

  test('asks those of the institution and below it who are there on its first day, each once', async () => {
    const [health, finance] = [await place('Health'), await place('Finance')];
    const hospital = await place('Hospital', health.id);
    const asked = [
      await desk.somebody({ institution_id: health.id }),
      await desk.somebody({ institution_id: hospital.id }),
      await desk.somebody({ institution_id: hospital.id, left_on: day(9) }),
    ];
    await desk.somebody({ institution_id: finance.id });
    await desk.somebody({ institution_id: health.id, left_on: day(2) });
    const { roundId, invited } = await desk.openRound({ institutionId: health.id, opensOn: day(2) });
    const found = await database.rows<{ id: string }>(
      'select person_id as id from round_participant where round_id = $1',
      [roundId],
    );
    expect(invited).toBe(3);
    expect(found.map(({ id }) => id).sort()).toEqual(asked.map(({ personId }) => personId).sort());
    expect(await desk.auditOf(roundId)).toEqual(['round.opened']);
  });

  test('asks those with one role profile alone, where it is named', async () => {
    const analyst = await desk.somebody({ role_profile_id: profile });
    await desk.somebody();
    const { roundId, invited } = await desk.openRound({ roleProfileId: profile });
    expect(invited).toBe(1);
    expect(await desk.mine(analyst)).toMatchObject([{ roundId }]);
    expect(await desk.rounds()).toMatchObject([{ roleProfileName: expect.any(String) as string }]);
  });

  test('with nobody to ask is refused and leaves no round', async () => {
    await refused(desk.openRound({ roleProfileId: profile }), { kind: 'NobodyToAsk' });
    expect(await desk.rounds()).toEqual([]);
  });

  test('stands among the other rounds, with the framework as its instrument, and counts everybody as not assessed', async () => {
    await desk.somebody({ role_profile_id: profile });
    const { roundId } = await desk.openRound({ name: 'Spring', kind: 'baseline' });
    expect(await new RoundQueries(database.reads).all(desk.head)).toMatchObject([
      {
        id: roundId,
        name: 'Spring',
        kind: 'baseline',
        heldOn: day(0),
        instrument: 'Self-assessment: unesco-2022',
        people: 0,
      },
    ]);
    expect(await database.rows('select people, assessed from needs_people where round_id = $1', [roundId])).toEqual([
      { people: 1, assessed: 0 },
    ]);
  });

  test.each([
    ['a first day that has passed', { opensOn: day(-2) }, 'opensOn', 'day-past'],
    ['a last day that has passed', { opensOn: day(-1), closesOn: day(-1) }, 'closesOn', 'day-past'],
    ['a last day before the first', { opensOn: day(3), closesOn: day(2) }, 'closesOn', 'closes-before-open'],
    ['more than 366 days', { closesOn: day(367) }, 'closesOn', 'too-long-open'],
    ['no name', { name: ' ' }, 'name', 'required'],
  ])('with %s is refused in a sentence', async (_, said, path, code) => {
    await refused(desk.openRound(said), {
      issues: [{ path, code, message: expect.stringMatching(/\.$/) as string }],
    });
  });

  test('with the name of another round is refused', async () => {
    await desk.openRound();
    await refused(desk.openRound(), { issues: [{ path: 'name', code: 'asked-round-name-taken' }] });
  });

  test('is for coordinators of the institution alone', async () => {
    const health = await place('Health');
    const elsewhere = await database.aHead();
    for (const actor of [
      as({ role: 'manager', institutionId: desk.head.rootId }),
      as({ role: 'administrator', institutionId: desk.head.rootId }),
      as({ role: 'coordinator', institutionId: health.id }),
      elsewhere,
    ])
      await refused(desk.openRound({}, actor), { kind: 'Refused' });
    await refused(desk.openRound({ roleProfileId: health.id }), { kind: 'NotFound' });
  });
});

describe('an open round', () => {
  test('is given a later last day, or an earlier one from today on', async () => {
    const roundId = await desk.aRound([], { left: 10 });
    await desk.change(roundId, day(30));
    await desk.change(roundId, day(0), 2);
    await refused(desk.change(roundId, day(-1), 3), { issues: [{ path: 'closesOn', code: 'day-past' }] });
    const message = expect.stringMatching(/at most 366 days/) as string;
    await refused(desk.change(roundId, day(366), 3), {
      issues: [{ path: 'closesOn', code: 'too-long-open', message }],
    });
    expect(await desk.rounds()).toMatchObject([
      { closesOn: day(0), state: 'open', mayChange: true, round: { version: 3 } },
    ]);
    expect(await desk.auditOf(roundId)).toEqual(['round.changed', 'round.changed']);
  });

  test('is changed and closed by those who saw its newest version, and not after it is closed', async () => {
    const roundId = await desk.aRound([]);
    await refused(desk.change(roundId, day(5), 2), { kind: 'VersionConflict' });
    await refused(desk.close(roundId, 2), { kind: 'VersionConflict' });
    await desk.close(roundId);
    await refused(desk.close(roundId, 2), { kind: 'RoundClosed' });
    await refused(desk.change(roundId, day(5), 2), { kind: 'RoundClosed' });
    await refused(desk.change(await desk.aRound([], { opened: 9, left: -1 }), day(5)), { kind: 'RoundClosed' });
    expect(await desk.auditOf(roundId)).toEqual(['round.closed']);
  });

  test('is not there for another organisation, nor is an imported one, and not to be changed by who sees it only', async () => {
    const roundId = await desk.aRound([]);
    const imported = await aRound(database.owner, desk.own);
    const health = await place('Health');
    const elsewhere = await database.aHead();
    await refused(desk.close(roundId, 1, elsewhere), { kind: 'NotFound' });
    await refused(desk.change(roundId, day(5), 1, elsewhere), { kind: 'NotFound' });
    await refused(desk.close(imported.id), { kind: 'NotFound' });
    await refused(desk.close(roundId, 1, as({ role: 'coordinator', institutionId: health.id })), { kind: 'Refused' });
    expect(await desk.rounds(elsewhere)).toEqual([]);
  });

  test('takes no levels from a file', async () => {
    const roundId = await desk.aRound([]);
    await refused(new ImportDesk(database).import(desk.head, tableOf('A1,Amina,,,1,2'), { roundId }), {
      issues: [{ path: 'roundId', code: 'round-not-imported' }],
    });
    expect(
      await new ImportDesk(database).import(desk.head, tableOf('A1,Amina,,,1,2'), { round: aNewRound() }),
    ).toMatchObject({
      state: 'done',
    });
  });
});

describe('how a round goes', () => {
  /** 2 of Health itself, 3 of its hospital, 1 of Finance, 1 of the root: of each the first submitted, the second began. */
  const scene = async () => {
    const [health, finance] = [await place('Health'), await place('Finance')];
    const hospital = await place('Hospital', health.id);
    const asked: Actor[] = [];
    const groups: [string, number][] = [
      [health.id, 2],
      [hospital.id, 3],
      [finance.id, 1],
      [desk.head.rootId, 1],
    ];
    const people = await Promise.all(groups.map(([institution_id, count]) => desk.people(count, { institution_id })));
    for (const group of people) asked.push(...group);
    const roundId = await desk.aRound(asked);
    for (const [first, second] of people) {
      await desk.answersAndSubmits(first!, roundId, 1);
      if (second) await desk.answers(second, roundId, [1]);
    }
    return { health, finance, hospital };
  };
  const told = async (actor?: Actor) =>
    (await desk.rounds(actor)).map(({ invited, started, submitted, mayChange, responses }) => ({
      all: [invited, started, submitted],
      mayChange,
      by: responses.map((row) => [row.institutionName, row.invited, row.started, row.submitted]),
    }));

  test('is told by the institutions right below, then the institution itself, and adds up', async () => {
    await scene();
    const [round] = await told();
    expect(round).toMatchObject({ all: [7, 6, 4], mayChange: true });
    expect(round?.by.slice(0, 2)).toEqual([
      ['Finance', 1, 1, 1],
      ['Health', 5, 4, 2],
    ]);
    expect(round?.by[2]?.slice(1)).toEqual([1, 1, 1]);
  });

  test('counts nobody who has left without submitting, and whoever submitted before', async () => {
    const [submitted, begun, idle] = (await desk.people(3)) as [Actor, Actor, Actor];
    const roundId = await desk.aRound([submitted, begun, idle]);
    await desk.answersAndSubmits(submitted, roundId, 1);
    await desk.answers(begun, roundId, [1]);
    for (const { personId } of [submitted, begun])
      await database.rows('update person set left_on = current_date where id = $1', [personId]);
    expect(await told()).toMatchObject([{ all: [2, 1, 1] }]);
  });

  test('ends where the reach ends, and names nobody', async () => {
    const { health, finance, hospital } = await scene();
    const over = (...ids: string[]) => as(...ids.map((institutionId) => ({ role: 'manager' as const, institutionId })));
    expect(await told(over(health.id))).toEqual([
      {
        all: [5, 4, 2],
        mayChange: false,
        by: [
          ['Hospital', 3, 2, 1],
          ['Health', 2, 2, 1],
        ],
      },
    ]);
    expect(await told(over(finance.id, hospital.id))).toMatchObject([
      {
        all: [4, 3, 2],
        by: [
          ['Finance', 1, 1, 1],
          ['Hospital', 3, 2, 1],
        ],
      },
    ]);
    expect(await told(as({ role: 'learner', institutionId: desk.head.rootId }))).toEqual([]);
  });

  test('of an institution is not told to those who reach another', async () => {
    const [health, finance] = [await place('Health'), await place('Finance')];
    await desk.aRound([await desk.somebody({ institution_id: health.id })], { institution_id: health.id });
    expect(await told(as({ role: 'manager', institutionId: finance.id }))).toEqual([]);
  });
});
