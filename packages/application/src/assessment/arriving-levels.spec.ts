import { aLevel, anInstitution, anOrganisation, aPerson, aRound } from '@baobab/testing';
import { randomUUID } from 'node:crypto';
import { sql } from '../database';
import { WorkingDatabase } from '../database/working-database.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

/** What a level is of, all of it there. */
const somebodyAssessed = async () => {
  const head = await database.aHead('coordinator');
  const round = await aRound(database.owner, { organisation_id: head.organisationId });
  const { rows } = await database.owner.query<{ id: string }>('select id from competency order by code limit 1');
  const level = { round_id: round.id, person_id: head.personId, competency_id: rows[0]?.id ?? '', level: 2 };
  return { head, own: { organisation_id: head.organisationId }, level };
};

test.each(['round_id', 'person_id', 'competency_id'])('a level whose %s is not there is refused', async (key) => {
  const { own, level } = await somebodyAssessed();
  await expect(aLevel(database.owner, { ...own, ...level, [key]: randomUUID() })).rejects.toThrow(
    'names a round, a person or a competency that is not there',
  );
});

test('one wrong level among right ones refuses the whole statement', async () => {
  const { head, level } = await somebodyAssessed();
  await expect(
    database.work.run(head, () =>
      sql(
        `insert into assessed_level (organisation_id, round_id, person_id, competency_id, level, assessed_on)
         select $1, $2, person_id, $3, 1, '2026-01-15' from unnest($4::uuid[]) as person_id`,
        [head.organisationId, level.round_id, level.competency_id, [head.personId, randomUUID()]],
      ),
    ),
  ).rejects.toThrow('not there');
});

test("another organisation's person is not there", async () => {
  const { own, level } = await somebodyAssessed();
  const other = await anOrganisation(database.owner);
  const place = await anInstitution(database.owner, { organisation_id: other.id });
  const stranger = await aPerson(database.owner, { organisation_id: other.id, institution_id: place.id });
  await expect(aLevel(database.owner, { ...own, ...level, person_id: stranger.id })).rejects.toThrow('not there');
});

test.each([
  ['what a level is of', 'update assessed_level set person_id = person_id'],
  ['a person', 'delete from person'],
  ['a round', 'delete from assessment_round'],
])('nothing that a level names can be taken from it by the product: %s', async (_, statement) => {
  const { head } = await somebodyAssessed();
  await expect(database.work.run(head, () => sql(statement))).rejects.toThrow('permission denied');
});

test('nor a competency of a framework that was published', async () => {
  const { head, level } = await somebodyAssessed();
  const gone = database.work.run(head, () => sql('delete from competency where id = $1', [level.competency_id]));
  await expect(gone).resolves.toEqual([]);
  const removed = database.owner.query('delete from competency where id = $1', [level.competency_id]);
  await expect(removed).rejects.toThrow('never changes');
});
