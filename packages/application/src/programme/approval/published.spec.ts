import { aCohort, anInstitution, aPerson, aSession } from '@baobab/testing';
import { TrainingModuleQueries } from '../../catalogue';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { ChangePlan } from '..';
import { acceptingOf, publishingOf, TailoringDesk } from '../programme.testing';
import { aScene, type Scene } from './approval.testing';
import { PublishedProgrammeQueries, SaveVersion } from '.';

let database: WorkingDatabase;
let desk: TailoringDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  desk = new TailoringDesk(database);
});
afterAll(async () => {
  await desk?.thread.onModuleDestroy();
  await database?.close();
});

const read = (actor: Actor, id: string) =>
  new PublishedProgrammeQueries(database.reads, new TrainingModuleQueries(database.reads)).byId(actor, { id });
const publish = ({ actor, programmeId }: Scene, expectedVersion: number) =>
  publishingOf(database).execute(actor, { programmeId, expectedVersion });
/** Somebody without a role, who works at the institution. */
const somebodyAt = async ({ actor }: Scene, institution_id: string): Promise<Actor> => {
  const person = await aPerson(database.owner, { organisation_id: actor.organisationId, institution_id });
  return { ...actor, personId: person.id, grants: [] };
};

test('it tells what a programme is, by its version and with its proof, and no number of people', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics, limits } = scene;
  const { scenarioId } = await desk.tailor(actor, programmeId, { ...limits, hours: 10 });
  await acceptingOf(database).execute(actor, { programmeId, scenarioId, expectedVersion: 1 });
  expect(await read(actor, programmeId)).toBeNull();
  await publish(scene, 2);
  await database.owner.query('update training_module set hours = 60 where id = $1', [basics.id]);
  const programme = await read(await somebodyAt(scene, actor.rootId), programmeId);
  expect(programme).toMatchObject({
    version: 1,
    hours: 10,
    modules: [
      { text: { label: 'Basics' }, hours: 6, teaches: [{ toOrdinal: 1 }] },
      { text: { label: 'Further' }, hours: 4 },
    ],
    proof: { objective: 'most_need_closed', status: 'optimal', unchanged: true, hours: 10, hoursPerPerson: null },
  });
  expect(JSON.stringify(programme)).not.toMatch(/people|needClosed|learners|budget/);
});

test('what was published before there were versions is read from the catalogue, until it is saved as one', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics } = scene;
  const plan = { programmeId, trainingModuleIds: [basics.id], expectedVersion: 1 };
  await new ChangePlan(database.work).execute(actor, plan);
  await database.owner.query(`update programme set state = 'published', published_at = now() where id = $1`, [
    programmeId,
  ]);
  expect(await read(actor, programmeId)).toMatchObject({ version: null, proof: null, modules: [{ id: basics.id }] });
  const save = () => new SaveVersion(database.work).execute(actor, { programmeId });
  await save();
  await database.owner.query('update training_module set hours = 60 where id = $1', [basics.id]);
  expect(await read(actor, programmeId)).toMatchObject({ version: 1, hours: 6, modules: [{ id: basics.id }] });
  await expect(save()).rejects.toMatchObject({ issues: [{ code: 'version-needless' }] });
});

test('a draft, and a programme of others, is not saved as published', async () => {
  const { actor, programmeId } = await aScene(database, desk);
  const save = (who: Actor) => new SaveVersion(database.work).execute(who, { programmeId });
  await expect(save(actor)).rejects.toMatchObject({ issues: [{ code: 'version-needless' }] });
  await expect(save({ ...actor, grants: [] })).rejects.toMatchObject({ kind: 'Refused' });
  await expect(save(await database.aHead())).rejects.toMatchObject({ kind: 'NotFound' });
});

test('it is for people of its institution, who takes part or leads, and the desk; for nobody else', async () => {
  const scene = await aScene(database, desk);
  const { actor, programmeId, basics } = scene;
  const own = { organisation_id: actor.organisationId };
  const place = async () => (await anInstitution(database.owner, { ...own, parent_id: actor.rootId })).id;
  const [here, elsewhere] = [await place(), await place()];
  await database.owner.query('update programme set institution_id = $2 where id = $1', [programmeId, here]);
  await new ChangePlan(database.work).execute(actor, {
    programmeId,
    trainingModuleIds: [basics.id],
    expectedVersion: 1,
  });
  await publish(scene, 2);
  const reads = async (reader: Actor) => (await read(reader, programmeId)) !== null;
  expect(await reads(await somebodyAt(scene, here))).toBe(true);
  const [outsider, trainer] = [await somebodyAt(scene, elsewhere), await somebodyAt(scene, elsewhere)];
  expect([await reads(outsider), await reads(trainer), await reads(await database.aHead())]).toEqual([
    false,
    false,
    false,
  ]);
  const cohort = await aCohort(database.owner, { ...own, programme_id: programmeId, created_by: actor.personId });
  const enrol = (state: string) =>
    database.owner.query(
      `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self) values ($1, $2, $3, $4, true)
       on conflict (organisation_id, cohort_id, person_id) do update set state = excluded.state`,
      [actor.organisationId, cohort.id, outsider.personId, state],
    );
  await enrol('enrolled');
  expect(await reads(outsider)).toBe(true);
  await enrol('withdrawn');
  expect(await reads(outsider)).toBe(false);
  const session = await aSession(database.owner, { ...own, cohort_id: cohort.id });
  await database.owner.query('update session set trainer_id = $2 where id = $1', [session.id, trainer.personId]);
  expect(await reads(trainer)).toBe(true);
});
