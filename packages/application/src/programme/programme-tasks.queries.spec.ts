import { aLevel, anInstitution, aPerson, aProgramme, aRound, aTrainingModule } from '@baobab/testing';
import type { Actor } from '../access';
import type { Head } from '../database/working-database.testing';
import { WorkingDatabase } from '../database/working-database.testing';
import { refreshNeedsSummary } from '../needs';
import { ProgrammeTasksQueries } from '.';

let database: WorkingDatabase;
let head: Head;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  head = await database.aHead();
});
afterAll(() => database?.close());

const own = () => ({ organisation_id: head.organisationId });
const tasksOf = (actor: Actor = head) => new ProgrammeTasksQueries(database.reads).all(actor);
const over = (institutionId: string): Actor => ({ ...head, grants: [{ role: 'coordinator', institutionId }] });

/** A round in which so many people of an institution are below their target. */
const aRoundOf = async (
  people: number,
  institution: string,
  row: { kind?: string; held_on?: string; disclosure?: string } = {},
) => {
  const round = await aRound(database.owner, { ...own(), ...row });
  const [target] = await database.rows<{ profile: string; competency: string }>(
    'select role_profile_id as profile, competency_id as competency from role_profile_target where ordinal >= 1 order by 1, 2 limit 1',
  );
  for (let made = 0; made < people; made += 1) {
    const person = await aPerson(database.owner, {
      ...own(),
      institution_id: institution,
      role_profile_id: target!.profile,
    });
    const of = { round_id: round.id, person_id: person.id, competency_id: target!.competency };
    await aLevel(database.owner, { ...own(), ...of, level: 0 });
  }
  await database.work.run({ ...own(), organisationId: head.organisationId, clock: true }, () =>
    refreshNeedsSummary(round.id),
  );
  return round;
};
const aProgrammeBy = (
  round: { id: string },
  row: { state?: string; institution_id?: string; modules?: string[] } = {},
) =>
  aProgramme(database.owner, {
    ...own(),
    institution_id: head.rootId,
    round_id: round.id,
    created_by: head.personId,
    ...row,
  });

test('an organisation that has nothing yet has nothing to tailor', async () => {
  expect(await tasksOf()).toEqual([]);
});

test('the newest round waits for a programme; one of learners alone does not', async () => {
  const round = await aRoundOf(2, head.rootId);
  await aRoundOf(1, head.rootId, { kind: 'post', held_on: '2026-06-01' });
  expect(await tasksOf()).toMatchObject([
    { kind: 'round_without_programme', count: 1, tasks: [{ id: round.id, name: round.name, people: 2 }] },
  ]);
  await aProgrammeBy(round);
  expect(await tasksOf()).toEqual([]);
});

test('a programme of the whole serves who coordinates a part; one of another part does not', async () => {
  const [here, elsewhere] = [
    await anInstitution(database.owner, { ...own(), parent_id: head.rootId }),
    await anInstitution(database.owner, { ...own(), parent_id: head.rootId }),
  ];
  const round = await aRoundOf(2, here.id);
  await aProgrammeBy(round, { institution_id: elsewhere.id });
  expect(await tasksOf(over(here.id))).toMatchObject([{ kind: 'round_without_programme', tasks: [{ people: 2 }] }]);
  expect(await tasksOf(over(elsewhere.id))).toEqual([]);
  await aProgrammeBy(round);
  expect(await tasksOf(over(here.id))).toEqual([]);
});

test('how many are in need is not told by a round that shows nobody persons', async () => {
  await aRoundOf(2, head.rootId, { disclosure: 'person' });
  expect(await tasksOf()).toMatchObject([{ kind: 'round_without_programme', tasks: [{ people: null }] }]);
});

test('a draft wants a plan, then to be published', async () => {
  const round = await aRoundOf(1, head.rootId);
  const empty = await aProgrammeBy(round, { state: 'draft' });
  const module = await aTrainingModule(database.owner, own());
  const planned = await aProgrammeBy(round, { state: 'draft', modules: [module.id] });
  const found = await tasksOf();
  expect(found).toHaveLength(2);
  expect(found).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ kind: 'programme_without_plan', tasks: [expect.objectContaining({ id: empty.id })] }),
      expect.objectContaining({ kind: 'programme_unpublished', tasks: [expect.objectContaining({ id: planned.id })] }),
    ]),
  );
  expect(await tasksOf({ ...head, grants: [{ role: 'manager', institutionId: head.rootId }] })).toEqual([]);
});
