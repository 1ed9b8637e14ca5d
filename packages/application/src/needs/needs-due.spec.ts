import { anInstitution, aRound } from '@baobab/testing';
import fc from 'fast-check';
import { sql } from '../database';
import { WorkingDatabase } from '../database/working-database.testing';
import { draftingOf } from '../programme/programme.testing';
import { countNeeds, CountDueNeeds, NeedsDueQueries, refreshNeedsSummary, SaveNeedsReport } from '.';
import { NeedsDesk } from './needs.testing';

let database: WorkingDatabase;
let desk: NeedsDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await NeedsDesk.open(database);
});
afterAll(() => database?.close());

/** As if nothing were small enough to be counted at once. */
const none = -1;
const clockOf = ({ head }: NeedsDesk) => ({ organisationId: head.organisationId, clock: true as const });
const counting = (of = desk) => new CountDueNeeds(database.work).execute(clockOf(of));
const change = (text: string, values: unknown[], about: [string | null, string[] | null], atOnce?: number, of = desk) =>
  database.work.run(of.head, async () => {
    await sql(text, values);
    await refreshNeedsSummary(...about, atOnce);
  });

/** All that is counted in an organisation, in one order. */
const counted = async ({ head } = desk): Promise<string[]> => {
  const told: string[] = [];
  for (const table of ['needs_summary', 'needs_group', 'needs_people']) {
    const rows = await database.rows<{ row: string }>(
      `select '${table} ' || n::text as row from ${table} n where organisation_id = $1 order by 1`,
      [head.organisationId],
    );
    told.push(...rows.map(({ row }) => row));
  }
  return told;
};
const due = ({ head } = desk) =>
  database.rows<{ roundId: string | null; institutionIds: string[] | null }>(
    'select round_id as "roundId", institution_ids as "institutionIds" from needs_due where organisation_id = $1 order by due_since',
    [head.organisationId],
  );
const jobsLeft = async ({ head } = desk) =>
  (
    await database.rows(`select 1 from outbox where organisation_id = $1 and job = 'count-needs'`, [
      head.organisationId,
    ])
  ).length;
const countedAtOnce = async () => {
  await database.work.run(desk.head, () => countNeeds(null));
  return counted();
};

const place = fc.nat({ max: 2 });
const somebody = fc.nat({ max: 5 });
/** A change, and whether it concerns many. */
const aChange = fc.record({
  what: fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('moves' as const), who: somebody, to: place }) },
    fc.record({ kind: fc.constant('leaves' as const), who: somebody }),
    fc.record({ kind: fc.constant('loses her role' as const), who: somebody }),
    fc.record({
      kind: fc.constant('is of a gender' as const),
      who: somebody,
      gender: fc.constantFrom('female', 'male'),
    }),
    fc.record({
      kind: fc.constant('is assessed' as const),
      who: somebody,
      level: fc.nat({ max: 3 }),
      round: fc.nat({ max: 1 }),
    }),
    fc.record({ kind: fc.constant('a round is held' as const) }),
  ),
  many: fc.boolean(),
  /** Whether what is due by then is counted before the next. */
  counts: fc.nat({ max: 4 }).map((drawn) => drawn === 0),
});

test('whatever changes, and whether it is counted at once or by the job, the numbers in the end are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aChange, { minLength: 2, maxLength: 10 }), async (changes) => {
      desk = await NeedsDesk.open(database);
      const places = [
        desk.head.rootId,
        await desk.ministry('Health'),
        await desk.ministry('Labour', { region: 'South' }),
      ];
      const people = [];
      for (const institution_id of places) people.push(...(await desk.people(2, 0, { institution_id })));
      const where = places.flatMap((id) => [id, id]);
      const rounds = [desk.roundId, (await aRound(database.owner, desk.own)).id];
      await database.work.run(desk.head, () => countNeeds(null));
      for (const { what, many, counts } of changes) {
        const atOnce = many ? none : undefined;
        const [id, from] = 'who' in what ? [people[what.who]!, where[what.who]!] : ['', ''];
        if (what.kind === 'moves') {
          where[what.who] = places[what.to]!;
          const concerned = [from, places[what.to]!];
          await change(
            'update person set institution_id = $2 where id = $1',
            [id, places[what.to]],
            [null, concerned],
            atOnce,
          );
        } else if (what.kind === 'leaves')
          await change('update person set left_on = current_date where id = $1', [id], [null, [from]], atOnce);
        else if (what.kind === 'loses her role')
          await change('update person set role_profile_id = null where id = $1', [id], [null, null], atOnce);
        else if (what.kind === 'is of a gender')
          await change('update person set gender = $2 where id = $1', [id, what.gender], [null, [from]], atOnce);
        else if (what.kind === 'is assessed')
          await change(
            `insert into assessed_level (organisation_id, round_id, person_id, competency_id, level, assessed_on)
             values (app_organisation(), $1, $2, $3, $4, current_date)
             on conflict (organisation_id, round_id, person_id, competency_id) do update set level = excluded.level`,
            [rounds[what.round], id, desk.competency, what.level],
            [rounds[what.round]!, [from]],
            atOnce,
          );
        else {
          const { id: roundId } = await aRound(database.owner, desk.own);
          await change('select 1', [], [roundId, null], atOnce);
        }
        if (counts) await counting();
      }
      await counting();
      expect(await due()).toEqual([]);
      expect(await counted()).toEqual(await countedAtOnce());
    }),
    { numRuns: 25 },
  );
});

test('what concerns many is not counted with the change: it is due with it, or neither of them is there', async () => {
  await desk.people(3, 0);
  await desk.count();
  const before = await counted();
  const leaves = 'update person set left_on = current_date where organisation_id = $1';
  const undone = database.work.run(desk.head, async () => {
    await sql(leaves, [desk.head.organisationId]);
    await refreshNeedsSummary(null, [desk.head.rootId], none);
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect([await due(), await jobsLeft()]).toEqual([[], 0]);
  await change(leaves, [desk.head.organisationId], [null, [desk.head.rootId]], none);
  expect(await due()).toEqual([{ roundId: null, institutionIds: [desk.head.rootId] }]);
  expect(await jobsLeft()).toBe(1);
  expect(await counted()).toEqual(before);
  await counting();
  expect(await counted()).toEqual([]);
  // A repeat finds nothing to count.
  await counting();
  expect(await counted()).toEqual([]);
});

test('how many are many goes by people and rounds', async () => {
  await desk.people(3, 0);
  await desk.count();
  const here = [desk.head.rootId];
  const people = (await database.rows('select 1 from person where organisation_id = $1', [desk.head.organisationId]))
    .length;
  await change('select 1', [], [null, here], people);
  expect(await due()).toEqual([]);
  await aRound(database.owner, desk.own);
  await change('select 1', [], [desk.roundId, here], people);
  expect(await due()).toEqual([]);
  await change('select 1', [], [null, here], people);
  expect(await due()).toHaveLength(1);
  // Nobody is in no institution.
  await change('select 1', [], [null, []], none);
  expect(await due()).toHaveLength(1);
});

test('a crash between two rounds leaves what is due, and the next job counts it; the newest round comes first', async () => {
  const older = (await aRound(database.owner, { ...desk.own, held_on: '2024-01-15' })).id;
  const people = await desk.people(3, 0);
  await database.work.run(desk.head, () => countNeeds(null));
  await change('update person set role_profile_id = null where id = $1', [people[0]], [null, null], none);
  await database.rows(
    `create function fails() returns trigger language plpgsql as $$ begin raise exception 'crashed'; end $$;
     create trigger fails before insert on needs_people for each row when (new.round_id = '${older}') execute function fails()`,
  );
  await expect(counting()).rejects.toThrow('crashed');
  await database.rows('drop trigger fails on needs_people; drop function fails()');
  expect(await due()).toEqual([{ roundId: older, institutionIds: null }]);
  const peopleIn = () =>
    database.rows<{ roundId: string; people: number }>(
      'select round_id as "roundId", people from needs_people where organisation_id = $1 order by people',
      [desk.head.organisationId],
    );
  expect(await peopleIn()).toEqual([
    { roundId: desk.roundId, people: 2 },
    { roundId: older, people: 3 },
  ]);
  await counting();
  expect(await due()).toEqual([]);
  expect(await counted()).toEqual(await countedAtOnce());
});

test('two changes at once, and two jobs at once, leave one count', async () => {
  const people = await desk.people(4, 0);
  await desk.count();
  const leaves = (id: string | undefined) =>
    change('update person set left_on = current_date where id = $1', [id], [null, [desk.head.rootId]], none);
  await Promise.all([leaves(people[0]), leaves(people[1])]);
  expect(await due()).toHaveLength(2);
  await Promise.all([counting(), counting(), leaves(people[2])]);
  await counting();
  expect(await due()).toEqual([]);
  expect(await counted()).toEqual(await countedAtOnce());
});

test('of what is due, a small change counts its own institutions, and the others stay due', async () => {
  const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
  const [first] = await desk.people(2, 0, { institution_id: health });
  await desk.people(1, 0, { institution_id: labour });
  await desk.count();
  const moves = 'update person set institution_id = $2 where id = $1';
  await change(moves, [first, labour], [null, [health, labour]], none);
  await change('select 1', [], [null, [health]]);
  expect(await due()).toEqual([{ roundId: null, institutionIds: [health, labour] }]);
  await change('select 1', [], [desk.roundId, [health, labour]]);
  expect(await due()).toHaveLength(1);
  // All of it: nothing is left to count.
  await change('select 1', [], [null, [labour, health]]);
  expect(await due()).toEqual([]);
  expect(await counted()).toEqual(await countedAtOnce());
});

test('a small change does not wait for who is counting for long: it is due', async () => {
  const [first] = await desk.people(2, 0);
  await desk.count();
  let free = () => undefined as void;
  let holds = () => undefined as void;
  const held = new Promise<void>((resolve) => (holds = resolve));
  const other = database.work.run(clockOf(desk), async () => {
    await sql('select take_needs_lock()');
    holds();
    await new Promise<void>((resolve) => (free = resolve));
  });
  await held;
  await change('update person set left_on = current_date where id = $1', [first], [null, [desk.head.rootId]]);
  free();
  await other;
  expect(await due()).toEqual([{ roundId: null, institutionIds: [desk.head.rootId] }]);
  await counting();
  expect(await counted()).toEqual(await countedAtOnce());
});

test('what is due in another organisation, and its numbers, are left as they are', async () => {
  const other = await NeedsDesk.open(database);
  const made = await other.people(3, 0);
  await other.count();
  await change('update person set left_on = current_date where id = $1', [made[0]], [null, null], none, other);
  const before = [await due(other), await counted(other)];
  await desk.people(2, 0);
  await change('select 1', [], [null, null], none);
  await counting();
  expect([await due(other), await counted(other)]).toEqual(before);
  const seen = await database.work.run(desk.head, () =>
    sql('select 1 from needs_due union all select 1 from needs_day'),
  );
  expect(seen).toHaveLength(1); // the day that its own job wrote
});

test('a round that is taken away takes what is due of it along', async () => {
  const { id } = await aRound(database.owner, desk.own);
  await database.rows(`update assessment_round set source = 'fused', fusing = '{}' where id = $1`, [id]);
  await change('select 1', [], [id, null], none);
  await database.work.run(desk.head, () => sql('delete from assessment_round where id = $1', [id]));
  expect(await due()).toEqual([]);
});

describe('while numbers are due', () => {
  const told = (roundIds: string[] | null, of = desk.head, at = of.rootId) =>
    new NeedsDueQueries(database.reads).of({ ...of, grants: [{ role: 'manager', institutionId: at }] }, { roundIds });

  test('who reads them is told since when, of her rounds and her institutions', async () => {
    const [health, labour] = [await desk.ministry('Health'), await desk.ministry('Labour')];
    const below = (await anInstitution(database.owner, { ...desk.own, parent_id: health })).id;
    const other = (await aRound(database.owner, desk.own)).id;
    expect(await told(null)).toBeNull();
    await change('select 1', [], [desk.roundId, [below]], none);
    const [since] = await database.rows<{ since: Date }>(
      'select due_since as since from needs_due where organisation_id = $1',
      [desk.head.organisationId],
    );
    expect(await told(null)).toEqual(since);
    expect(await told([other, desk.roundId])).toEqual(since);
    expect(await told([other])).toBeNull();
    expect(await told(null, desk.head, health)).toEqual(since);
    expect(await told(null, desk.head, labour)).toBeNull();
    await change('select 1', [], [null, null], none);
    // The first of several changes.
    expect(await told([other], desk.head, labour)).not.toBeNull();
    expect(await told(null)).toEqual(since);
    await counting();
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
    await change('select 1', [], [null, [health]], none);
    // A report keeps the numbers of all institutions.
    await expect(save()).rejects.toMatchObject(refused);
    await expect(draft(health)).rejects.toMatchObject(refused);
    await expect(draft(desk.head.rootId)).rejects.toMatchObject(refused);
    await expect(draft(labour)).resolves.toBeDefined();
    await counting();
    await expect(save()).resolves.toBeDefined();
    await expect(draft(health)).resolves.toBeDefined();
  });
});
