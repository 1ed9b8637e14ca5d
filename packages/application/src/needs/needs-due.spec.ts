import { anInstitution, aRound } from '@baobab/testing';
import { sql } from '../database';
import { WorkingDatabase } from '../database/working-database.testing';
import { draftingOf } from '../programme/programme.testing';
import { countNeeds, NeedsDueQueries, refreshNeedsSummary, SaveNeedsReport } from '.';
import type { NeedsDesk } from './needs.testing';
import { DueDesk, none } from './needs-due.testing';

let database: WorkingDatabase;
let dues: DueDesk;
let desk: NeedsDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  dues = await DueDesk.open(database);
  desk = dues.desk;
});
afterAll(() => database?.close());

test('what concerns many is not counted with the change: it is due with it, or neither of them is there', async () => {
  await desk.people(3, 0);
  await desk.count();
  const before = await dues.counted();
  const leaves = 'update person set left_on = current_date where organisation_id = $1';
  const undone = database.work.run(desk.head, async () => {
    await sql(leaves, [desk.head.organisationId]);
    await refreshNeedsSummary(null, [desk.head.rootId], none);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect([await dues.due(), await dues.jobsLeft()]).toEqual([[], 0]);
  await dues.change(leaves, [desk.head.organisationId], [null, [desk.head.rootId]], none);
  expect(await dues.due()).toEqual([{ roundId: null, institutionIds: [desk.head.rootId] }]);
  expect(await dues.jobsLeft()).toBe(1);
  expect(await dues.counted()).toEqual(before);
  await dues.counting();
  expect(await dues.counted()).toEqual([]);
  // A repeat finds nothing to count.
  await dues.counting();
  expect(await dues.counted()).toEqual([]);
});

test('how many are many goes by people and rounds', async () => {
  await desk.people(3, 0);
  await desk.count();
  const here = [desk.head.rootId];
  const people = (await database.rows('select 1 from person where organisation_id = $1', [desk.head.organisationId]))
    .length;
  await dues.touch([null, here], people);
  expect(await dues.due()).toEqual([]);
  await aRound(database.owner, desk.own);
  await dues.touch([desk.roundId, here], people);
  expect(await dues.due()).toEqual([]);
  await dues.touch([null, here], people);
  expect(await dues.due()).toHaveLength(1);
  // Nobody is in no institution.
  await dues.touch([null, []], none);
  expect(await dues.due()).toHaveLength(1);
});

test('a crash between two rounds leaves what is due, and the next job counts it; the newest round comes first', async () => {
  const older = (await aRound(database.owner, { ...desk.own, held_on: '2024-01-15' })).id;
  const people = await desk.people(3, 0);
  await database.work.run(desk.head, () => countNeeds(null));
  await dues.change('update person set role_profile_id = null where id = $1', [people[0]], [null, null], none);
  await database.rows(
    `create function fails() returns trigger language plpgsql as $$ begin raise exception 'crashed'; end $$;
     create trigger fails before insert on needs_people for each row when (new.round_id = '${older}') execute function fails()`,
  );
  await expect(dues.counting()).rejects.toThrow('crashed');
  await database.rows('drop trigger fails on needs_people; drop function fails()');
  expect(await dues.due()).toEqual([{ roundId: older, institutionIds: null }]);
  const peopleIn = () =>
    database.rows<{ roundId: string; people: number }>(
      'select round_id as "roundId", people from needs_people where organisation_id = $1 order by people',
      [desk.head.organisationId],
    );
  expect(await peopleIn()).toEqual([
    { roundId: desk.roundId, people: 2 },
    { roundId: older, people: 3 },
  ]);
  await dues.counting();
  expect(await dues.due()).toEqual([]);
  expect(await dues.counted()).toEqual(await dues.countedAtOnce());
});

test('two changes at once, and two jobs at once, leave one count', async () => {
  const people = await desk.people(4, 0);
  await desk.count();
  const leaves = (id: string | undefined) =>
    dues.change('update person set left_on = current_date where id = $1', [id], [null, [desk.head.rootId]], none);
  await Promise.all([leaves(people[0]), leaves(people[1])]);
  expect(await dues.due()).toHaveLength(2);
  await Promise.all([dues.counting(), dues.counting(), leaves(people[2])]);
  await dues.counting();
  expect(await dues.due()).toEqual([]);
  expect(await dues.counted()).toEqual(await dues.countedAtOnce());
});

test('of what is due, a small change counts its own institutions, and the others stay due', async () => {
  const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
  const [first] = await desk.people(2, 0, { institution_id: health });
  await desk.people(1, 0, { institution_id: labour });
  await desk.count();
  const moves = 'update person set institution_id = $2 where id = $1';
  await dues.change(moves, [first, labour], [null, [health, labour]], none);
  await dues.touch([null, [health]]);
  expect(await dues.due()).toEqual([{ roundId: null, institutionIds: [health, labour] }]);
  await dues.touch([desk.roundId, [health, labour]]);
  expect(await dues.due()).toHaveLength(1);
  // All of it: nothing is left to count.
  await dues.touch([null, [labour, health]]);
  expect(await dues.due()).toEqual([]);
  expect(await dues.counted()).toEqual(await dues.countedAtOnce());
});

test('a small change does not wait for who is counting for long: it is due', async () => {
  const [first] = await desk.people(2, 0);
  await desk.count();
  let free = () => undefined as void;
  let holds = () => undefined as void;
  const held = new Promise<void>((resolve) => (holds = resolve));
  const other = database.work.run(dues.clock, async () => {
    await sql('select take_needs_lock()');
    holds();
    await new Promise<void>((resolve) => (free = resolve));
  });
  await held;
  await dues.change('update person set left_on = current_date where id = $1', [first], [null, [desk.head.rootId]]);
  free();
  await other;
  expect(await dues.due()).toEqual([{ roundId: null, institutionIds: [desk.head.rootId] }]);
  await dues.counting();
  expect(await dues.counted()).toEqual(await dues.countedAtOnce());
});

test('what is due in another organisation, and its numbers, are left as they are', async () => {
  const other = await DueDesk.open(database);
  const made = await other.desk.people(3, 0);
  await other.desk.count();
  await other.change('update person set left_on = current_date where id = $1', [made[0]], [null, null], none);
  const before = [await other.due(), await other.counted()];
  await desk.people(2, 0);
  await dues.touch([null, null], none);
  await dues.counting();
  expect([await other.due(), await other.counted()]).toEqual(before);
  const seen = await database.work.run(desk.head, () =>
    sql('select 1 from needs_due union all select 1 from needs_day'),
  );
  expect(seen).toHaveLength(1); // the day that its own job wrote
});

test('a round that is taken away takes what is due of it along', async () => {
  const { id } = await aRound(database.owner, desk.own);
  await database.rows(`update assessment_round set source = 'fused', fusing = '{}' where id = $1`, [id]);
  await dues.touch([id, null], none);
  await database.work.run(desk.head, () => sql('delete from assessment_round where id = $1', [id]));
  expect(await dues.due()).toEqual([]);
});

describe('while numbers are due', () => {
  const told = (roundIds: string[] | null, of = desk.head, at = of.rootId) =>
    new NeedsDueQueries(database.reads).of({ ...of, grants: [{ role: 'manager', institutionId: at }] }, { roundIds });

  test('who reads them is told since when, of her rounds and her institutions', async () => {
    const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
    const below = (await anInstitution(database.owner, { ...desk.own, parent_id: health })).id;
    const other = (await aRound(database.owner, desk.own)).id;
    expect(await told(null)).toBeNull();
    await dues.touch([desk.roundId, [below]], none);
    const [since] = await database.rows<{ since: Date }>(
      'select due_since as since from needs_due where organisation_id = $1',
      [desk.head.organisationId],
    );
    expect(await told(null)).toEqual(since);
    expect(await told([other, desk.roundId])).toEqual(since);
    expect(await told([other])).toBeNull();
    expect(await told(null, desk.head, health)).toEqual(since);
    expect(await told(null, desk.head, labour)).toBeNull();
    await dues.touch([null, null], none);
    // The first of several changes.
    expect(await told([other], desk.head, labour)).not.toBeNull();
    expect(await told(null)).toEqual(since);
    await dues.counting();
    expect(await told(null)).toBeNull();
  });

  test('no report keeps them and no programme is drafted from them, until they are counted', async () => {
    const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
    await desk.people(2, 0, { institution_id: health });
    await desk.people(2, 0, { institution_id: labour });
    await desk.count();
    const { roundId } = desk;
    let nth = 0;
    const save = () =>
      new SaveNeedsReport(database.work).execute(desk.head, {
        name: `R ${(nth += 1)}`,
        roundId,
        institutionId: labour,
      });
    const draft = (institutionId: string) =>
      draftingOf(database).execute(desk.head, { name: `P ${(nth += 1)}`, roundId, institutionId });
    const refused = { issues: [{ path: 'roundId', code: 'needs-due' }] };
    await dues.touch([null, [health]], none);
    // A report keeps the numbers of all institutions.
    await expect(save()).rejects.toMatchObject(refused);
    await expect(draft(health)).rejects.toMatchObject(refused);
    await expect(draft(desk.head.rootId)).rejects.toMatchObject(refused);
    await expect(draft(labour)).resolves.toBeDefined();
    await dues.counting();
    await expect(save()).resolves.toBeDefined();
    await expect(draft(health)).resolves.toBeDefined();
  });
});
