import { aLevel, anInstitution, aPerson, aRound } from '@baobab/testing';
import type { Actor } from '../access';
import { RoundDesk } from '../assessment/asked-round.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { DraftFramework, PublishFramework, RetireFramework } from '../framework';
import { ProgrammeTasksQueries } from '../programme';
import { draftingOf } from '../programme/programme.testing';
import { CapacityQueries, EquityQueries, refreshNeedsSummary } from '.';
import { matricesOf } from './needs.testing';
import { WithheldCells } from './withheld-cells';

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

const needsOf = (actor: Actor, roundId: string | null = null) => matricesOf(database.reads).matrix(actor, { roundId });
const refreshed = (roundId: string) => database.work.run(desk.head, () => refreshNeedsSummary(roundId));
const manager = (): Actor => ({ ...desk.head, grants: [{ role: 'manager', institutionId: desk.head.rootId }] });

test('needs are told by the newest round that is over; one that people are still answering can be chosen', async () => {
  const older = await aRound(database.owner, { ...desk.own, name: 'Older', held_on: '2025-01-15' });
  const known = await aPerson(database.owner, {
    ...desk.own,
    institution_id: desk.head.rootId,
    role_profile_id: profile,
  });
  for (const competency_id of desk.competencies)
    await aLevel(database.owner, { ...desk.own, round_id: older.id, person_id: known.id, competency_id, level: 0 });
  const amina = await desk.somebody({ role_profile_id: profile });
  const roundId = await desk.aRound([amina], { name: 'Answered now' });
  await desk.answersAndSubmits(amina, roundId, 0);
  const names = async () => [
    (await needsOf(desk.head))?.round.name,
    (await new EquityQueries(database.reads, new WithheldCells(database.reads)).newest(desk.head))?.roundName,
    (await new CapacityQueries(database.reads).overTime(desk.head, {}))?.rounds.map(({ name }) => name).join(),
  ];
  expect(await names()).toEqual(['Older', 'Older', 'Older']);
  expect((await needsOf(desk.head, roundId))?.round.name).toBe('Answered now');
  expect(await new ProgrammeTasksQueries(database.reads).all(desk.head)).toEqual([]);
  await desk.close(roundId);
  expect(await names()).toEqual(['Answered now', 'Answered now', 'Answered now']);
  expect(await new ProgrammeTasksQueries(database.reads).all(desk.head)).toMatchObject([
    { kind: 'round_without_programme', tasks: [{ name: 'Answered now' }] },
  ]);
});

test('needs are told by a round about everybody rather than by a newer one about a part, unless that is chosen', async () => {
  const everybody = await aRound(database.owner, { ...desk.own, name: 'Everybody', held_on: '2025-01-15' });
  const place = await anInstitution(database.owner, { ...desk.own, parent_id: desk.head.rootId });
  const amina = await desk.somebody({ role_profile_id: profile, institution_id: place.id });
  for (const competency_id of desk.competencies)
    await aLevel(database.owner, {
      ...desk.own,
      round_id: everybody.id,
      person_id: amina.personId,
      competency_id,
      level: 0,
    });
  await refreshed(everybody.id);
  const part = await desk.aRound([amina], { name: 'A part', institution_id: place.id, left: -1, opened: 9 });
  for (const competency_id of desk.competencies)
    await aLevel(database.owner, { ...desk.own, round_id: part, person_id: amina.personId, competency_id, level: 1 });
  await refreshed(part);
  const names = async (actor: Actor) => [
    (await needsOf(actor))?.round.name,
    (await new EquityQueries(database.reads, new WithheldCells(database.reads)).newest(actor))?.roundName,
  ];
  expect(await names(desk.head)).toEqual(['Everybody', 'Everybody']);
  expect((await needsOf(desk.head, part))?.round.name).toBe('A part');
  // To who coordinates that institution alone it is about everybody.
  const below: Actor = { ...desk.head, grants: [{ role: 'coordinator', institutionId: place.id }] };
  expect(await names(below)).toEqual(['A part', 'A part']);
});

test('while people answer a round it tells nothing to who sees no persons, for the difference would tell who submitted', async () => {
  const people = await desk.people(12, { role_profile_id: profile });
  const roundId = await desk.aRound(people);
  for (const person of people) await desk.answersAndSubmits(person, roundId, 0);
  const told = async (actor: Actor) => {
    const matrix = await needsOf(actor, roundId);
    return [matrix?.peopleInNeed, matrix?.rows[0]?.suppressed.includes(false)];
  };
  expect(await told(manager())).toEqual([null, false]);
  expect(await told(desk.head)).toEqual([12, true]);
  await desk.close(roundId);
  expect(await told(manager())).toEqual([12, true]);
});

test('a round that assessed nobody who has a target does not take the place of one that has', async () => {
  const older = await aRound(database.owner, { ...desk.own, name: 'Older', held_on: '2025-01-15' });
  const known = await aPerson(database.owner, {
    ...desk.own,
    institution_id: desk.head.rootId,
    role_profile_id: profile,
  });
  for (const competency_id of desk.competencies)
    await aLevel(database.owner, { ...desk.own, round_id: older.id, person_id: known.id, competency_id, level: 0 });
  await database.work.run(desk.head, () => refreshNeedsSummary(null));
  await desk.close(await desk.aRound([await desk.somebody({ role_profile_id: profile })], { name: 'Nobody answered' }));
  expect((await needsOf(desk.head))?.round.name).toBe('Older');
  const guest = await desk.somebody();
  const untargeted = await desk.aRound([guest], { name: 'Nobody has a target' });
  await desk.answersAndSubmits(guest, untargeted, 0);
  await desk.close(untargeted);
  expect((await needsOf(desk.head))?.round.name).toBe('Older');
});

test('no programme is drafted by a round that people are still answering: it would tell who submitted', async () => {
  const amina = await desk.somebody({ role_profile_id: profile });
  const roundId = await desk.aRound([amina]);
  await desk.answersAndSubmits(amina, roundId, 0);
  const group = { roundId, institutionId: desk.head.rootId, roleProfileId: null, competencyId: null };
  const draft = () => draftingOf(database).execute(desk.head, { name: 'Soon', ...group });
  await expect(draft()).rejects.toMatchObject({ issues: [{ path: 'roundId', code: 'round-open' }] });
  await desk.close(roundId);
  await expect(draft()).resolves.toMatchObject({ programmeId: expect.any(String) });
});

test('the framework is not changed under who answers by it', async () => {
  const amina = await desk.somebody();
  const roundId = await desk.aRound([amina]);
  const [source] = await database.rows<{ id: string }>('select id from framework where organisation_id is null');
  const input = { sourceId: source?.id, code: 'OURS', name: 'Ours', locale: 'en' };
  const head = {
    ...desk.head,
    grants: [...desk.head.grants, { role: 'administrator' as const, institutionId: desk.head.rootId }],
  };
  const { frameworkId } = await new DraftFramework(database.work).execute(head, input);
  const publish = () =>
    new PublishFramework(database.work).execute(head, { frameworkId, whatChanged: 'Ours', expectedVersion: 1 });
  await expect(publish()).rejects.toMatchObject({ code: 'self-assessment-open' });
  await desk.close(roundId);
  await expect(publish()).resolves.toMatchObject({ version: 2 });
  const next = await desk.aRound([amina]);
  const retire = () => new RetireFramework(database.work).execute(head, { frameworkId, expectedVersion: 2 });
  await expect(retire()).rejects.toMatchObject({ code: 'self-assessment-open' });
  await desk.close(next);
  await expect(retire()).resolves.toMatchObject({ version: 3 });
});
