import { aRound } from '@baobab/testing';
import { aNewRound, ImportDesk, tableOf } from '../assessment/import.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { ImpactDesk } from './impact.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const nobody = '00000000-0000-4000-8000-000000000000';

test('rounds are named, and the change between them is to be measured at once', async () => {
  const desk = await ImpactDesk.open(database);
  expect(await desk.impact()).toMatchObject({ version: 0, rounds: [], measuredAt: null, spans: [], lines: [] });
  await desk.name({ followUpRoundId: desk.rounds.followUp });
  const { rounds, ...impact } = await desk.impact();
  expect(impact).toMatchObject({ version: 1, measuredAt: null, spans: [] });
  expect(rounds.map(({ id, heldOn }) => [id, heldOn])).toEqual([
    [desk.rounds.before, '2026-01-15'],
    [desk.rounds.after, '2026-04-15'],
    [desk.rounds.followUp, '2026-08-15'],
  ]);
  expect(await desk.jobs()).toEqual(['1']);
  const audited = await database.rows('select action from audit where organisation_id = $1', [
    desk.actor.organisationId,
  ]);
  expect(audited).toEqual([{ action: 'impact.rounds-named' }]);
});

test('others are named in their place, and what was measured between the first is gone', async () => {
  const desk = await ImpactDesk.open(database);
  await desk.measured({ followUpRoundId: desk.rounds.followUp });
  await desk.name({ expectedVersion: 1 });
  expect(await desk.impact()).toMatchObject({ version: 2, measuredAt: null, spans: [], rounds: [{}, {}] });
  expect(await desk.jobs()).toEqual(['1', '2']);
});

test('who saw an older choice of rounds is told so', async () => {
  const desk = await ImpactDesk.open(database);
  await refused(desk.name({ expectedVersion: 1 }), { kind: 'VersionConflict' });
  await desk.name();
  await refused(desk.name(), { kind: 'VersionConflict' });
});

test('rounds of different instruments are refused by their names, with the remedy', async () => {
  const desk = await ImpactDesk.open(database);
  const test = { organisation_id: desk.actor.organisationId, held_on: '2026-05-01', name: 'Knowledge test' };
  const { id } = await aRound(database.owner, test);
  await database.owner.query(`update assessment_round set instrument = 'test-1' where id = $1`, [id]);
  const message = /“Knowledge test” with test-1.* Choose rounds of the same instrument/;
  await refused(desk.name({ afterRoundId: id }), {
    kind: 'InstrumentsDiffer',
    message: expect.stringMatching(message),
  });
});

test('a self-assessment and a test, both imported, are not compared; two imports of one instrument are', async () => {
  const desk = await ImpactDesk.open(database);
  const hold = async (instrument: string, heldOn: string): Promise<string> => {
    const round = aNewRound({ instrument, heldOn });
    await new ImportDesk(database).import(desk.actor, tableOf('1,Amina,,Data analyst,1,2'), { round });
    const [held] = await database.rows<{ id: string }>(
      'select id from assessment_round where organisation_id = $1 and name = $2',
      [desk.actor.organisationId, round.name],
    );
    return held!.id;
  };
  const beforeRoundId = await hold('Self-assessment, version 1', '2026-02-01');
  const [tested, asked] = [
    await hold('Test, version 1', '2026-05-01'),
    await hold('self-assessment, Version 1', '2026-05-02'),
  ];
  await refused(desk.name({ beforeRoundId, afterRoundId: tested }), { kind: 'InstrumentsDiffer' });
  await refused(desk.name({ afterRoundId: asked }), { kind: 'InstrumentsDiffer' });
  expect(await desk.name({ beforeRoundId, afterRoundId: asked })).toEqual({ done: true });
});

test.each([
  [
    'the other way round',
    ({ before, after }: ImpactDesk['rounds']) => [after, before, null],
    'afterRoundId',
    'not-later',
  ],
  ['one of them twice', ({ before }: ImpactDesk['rounds']) => [before, before, null], 'afterRoundId', 'not-later'],
  [
    'with a follow-up before the end',
    ({ before, after, followUp }: ImpactDesk['rounds']) => [before, followUp, after],
    'followUpRoundId',
    'not-later',
  ],
  ['that are not there', ({ before }: ImpactDesk['rounds']) => [before, nobody, null], 'afterRoundId', 'unknown'],
])('rounds named %s are refused', async (_, rounds, path, code) => {
  const desk = await ImpactDesk.open(database);
  const [beforeRoundId, afterRoundId, followUpRoundId] = rounds(desk.rounds);
  await refused(desk.name({ beforeRoundId, afterRoundId, followUpRoundId }), { issues: [{ path, code }] });
});

test('neither rounds nor programmes of another organisation are there', async () => {
  const [desk, other] = [await ImpactDesk.open(database), await ImpactDesk.open(database)];
  await refused(desk.name({ afterRoundId: other.rounds.after }), { issues: [{ code: 'unknown' }] });
  await refused(desk.name({ programmeId: other.programmeId }), { kind: 'NotFound' });
  expect(await desk.queries.byProgramme(desk.actor, { programmeId: other.programmeId })).toBeNull();
});

test('a draft has no change, and is not listed', async () => {
  const desk = await ImpactDesk.open(database, { state: 'draft' });
  await refused(desk.name(), { issues: [{ code: 'nobody-took-part' }] });
  expect(await desk.queries.page(desk.actor, {})).toMatchObject({ nodes: [], totalCount: 0 });
  expect(await desk.queries.byProgramme(desk.actor, { programmeId: desk.programmeId })).toBeNull();
});

test('who does not coordinate the institution of the programme names nothing, and without reach sees nothing', async () => {
  const desk = await ImpactDesk.open(database);
  const manager = { ...desk.actor, grants: [{ role: 'manager' as const, institutionId: desk.actor.rootId }] };
  await refused(desk.name({}, manager), { kind: 'Refused' });
  expect(await desk.queries.page(manager, {})).toMatchObject({ totalCount: 1 });
  const learner = { ...desk.actor, grants: [] };
  await refused(desk.name({}, learner), { kind: 'Refused' });
  expect(await desk.queries.page(learner, {})).toMatchObject({ totalCount: 0 });
  expect(await desk.queries.byProgramme(learner, { programmeId: desk.programmeId })).toBeNull();
});
