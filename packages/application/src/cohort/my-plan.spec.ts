import { aCohort, aTrainingModule } from '@baobab/testing';
import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { CohortDesk } from './cohort.testing';

let database: WorkingDatabase;
let desk: CohortDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
});
afterAll(() => database?.close());

/** The modules of the first cohort, each with whether the learner may skip it. */
const planOf = async (learner: Actor) => {
  const [cohort] = await desk.mine().mine(learner, {});
  return cohort?.modules.map(({ title, skipped }) => [title, skipped]);
};

/** What the programme teaches beside `Basics`, which leads to level 2 in one competency; the role profile asks for 2 or more. */
const alsoTeaches = async (title: string, teaches: Record<string, [number, number]>, position: number) => {
  const module = await aTrainingModule(database.owner, { organisation_id: desk.actor.organisationId, title, teaches });
  await database.owner.query(
    `insert into programme_module (organisation_id, programme_id, training_module_id, position, by_hand) values ($1, $2, $3, $4, true)`,
    [desk.actor.organisationId, desk.programmeId, module.id, position],
  );
};

test('a learner skips the modules that teach nothing she lacks, and follows the others', async () => {
  const [code] = await database.rows<{ code: string }>('select code from competency where id = $1', [
    desk.competencyId,
  ]);
  await alsoTeaches('First step', { [code!.code]: [0, 1] }, 2);
  const cohortId = await desk.aCohort();
  const [beginner, halfway] = [await desk.somebody(0), await desk.somebody(1)];
  for (const learner of [beginner, halfway]) await desk.enrolMyself(learner, cohortId);
  expect(await planOf(beginner)).toEqual([
    ['Basics', false],
    ['First step', false],
  ]);
  expect(await planOf(halfway)).toEqual([
    ['Basics', false],
    ['First step', true],
  ]);
});

test('what she was not assessed in is not skipped, nor anything by who was not assessed at all', async () => {
  const [other] = await database.rows<{ code: string }>(
    `select c.code from role_profile_target t join competency c on c.id = t.competency_id
     where t.role_profile_id = (select role_profile_id from person where id = $1) and t.competency_id <> $2 and t.ordinal > 0 limit 1`,
    [(await desk.somebody(0)).personId, desk.competencyId],
  );
  await alsoTeaches('Elsewhere', { [other!.code]: [0, 1] }, 2);
  const learner = await desk.somebody(2);
  const cohort = await aCohort(database.owner, {
    organisation_id: desk.actor.organisationId,
    programme_id: desk.programmeId,
    created_by: desk.actor.personId,
  });
  await desk.enrol(cohort.id, learner);
  expect(await planOf(learner)).toEqual([
    ['Basics', true],
    ['Elsewhere', false],
  ]);
  await database.owner.query('delete from assessed_level where person_id = $1', [learner.personId]);
  expect(await planOf(learner)).toEqual([
    ['Basics', false],
    ['Elsewhere', false],
  ]);
});

test('of a programme with tracks a learner follows those modules of her own that teach her something, as long as the modules are the scenario’s', async () => {
  const [code] = await database.rows<{ code: string }>('select code from competency where id = $1', [
    desk.competencyId,
  ]);
  await alsoTeaches('For beginners', { [code!.code]: [0, 1] }, 2);
  const cohortId = await desk.aCohort();
  const [inTrack, elsewhere] = [await desk.somebody(0), await desk.somebody(1)];
  for (const learner of [inTrack, elsewhere]) await desk.enrolMyself(learner, cohortId);
  await desk.splitFor(inTrack, 'For beginners');
  const others = async (learner: Actor) => {
    const [cohort] = await desk.mine().mine(learner, {});
    return cohort?.modules.map(({ title, otherTrack }) => [title, otherTrack]);
  };
  expect(await others(inTrack)).toEqual([
    ['Basics', true],
    ['For beginners', false],
  ]);
  // Whose level is of no kind of the scenario is in no track: all that teaches her something is hers.
  const everything = [
    ['Basics', false],
    ['For beginners', false],
  ];
  expect(await others(elsewhere)).toEqual(everything);
  await alsoTeaches('Added by hand', { [code!.code]: [0, 2] }, 3);
  expect(await others(inTrack)).toEqual([...everything, ['Added by hand', false]]);
});
