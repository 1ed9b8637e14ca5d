import { requiredBy, requirementStanding } from '@baobab/domain/cohort';
import fc from 'fast-check';
import type { Actor } from '../../access';
import { WorkingDatabase } from '../../database/working-database.testing';
import { RequirementDesk } from './requirement.testing';

let database: WorkingDatabase;
let desk: RequirementDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await RequirementDesk.open(database);
});
afterAll(() => database?.close());

test('the database counts a due date and where somebody stands as the rule of the domain does', async () => {
  const dayOf = (days: number) => new Date(Date.UTC(2024, 0, 29) + days * 86_400_000).toISOString().slice(0, 10);
  const days = fc.integer({ min: 0, max: 2500 }).map(dayOf);
  const cases = fc.sample(
    fc.record({
      ...{ firstDueOn: days, onDay: days, cameOn: fc.option(days), doneOn: fc.option(days) },
      everyMonths: fc.option(fc.integer({ min: 1, max: 48 })),
      newcomerDays: fc.integer({ min: 0, max: 366 }),
    }),
    3000,
  );
  const counted = await database.rows<{ due: string | null; standing: string }>(
    `select due.on::text as due, required_standing(due.on, "everyMonths", "doneOn", "onDay") as standing
     from jsonb_to_recordset($1::jsonb) as each (
         "firstDueOn" date, "cameOn" date, "onDay" date, "doneOn" date, "everyMonths" int, "newcomerDays" int, nth int)
       cross join lateral (select required_by("firstDueOn", "everyMonths", "newcomerDays", "cameOn", "doneOn") as on) as due order by nth`,
    [JSON.stringify(cases.map((each, nth) => ({ ...each, nth })))],
  );
  expect(counted).toEqual(
    cases.map((each) => ({ due: requiredBy(each, each), standing: requirementStanding(each, each, each.onDay) })),
  );
  expect(new Set(counted.map(({ standing }) => standing)).size).toBe(4);
});

describe('people are told', () => {
  test('by institution with everything below it, and by name, the most urgent first, to who coordinates them', async () => {
    const place = await desk.cohorts.place();
    const [amina, bea] = await desk.people(2, place);
    const id = await desk.requireSince(5);
    await desk.done(10, amina!);
    const [told] = await desk.all();
    expect(told!.byInstitution.find(({ institutionId }) => institutionId === place)).toMatchObject({
      standings: { done: 1, toCome: 0, due: 0, overdue: 1 },
    });
    const { nodes, totalCount } = await desk.requiredOf(id, { institutionId: place });
    expect(totalCount).toBe(2);
    expect(nodes.map(({ personId, standing, dueOn }) => [personId, standing, dueOn])).toMatchObject([
      [bea!.personId, 'overdue', await desk.day(-5)],
      [amina!.personId, 'done', expect.any(String)],
    ]);
    expect((await desk.requiredOf(id, { institutionId: place, standing: 'done' })).nodes).toHaveLength(1);
  });

  test('page by page, each once', async () => {
    const place = await desk.cohorts.place();
    await desk.people(5, place);
    const id = await desk.require(5, { institutionId: place });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof desk.requiredOf>> = await desk.requiredOf(id, { first: 2, after });
      seen.push(...page.nodes.map(({ personId }) => personId));
      after = page.hasNextPage ? page.endCursor : null;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  test('in numbers alone to who does not coordinate them, and of fewer than ten people not at all', async () => {
    const [large, small, other] = [await desk.cohorts.place(), await desk.cohorts.place(), await desk.cohorts.place()];
    await desk.people(12);
    await desk.people(12, large);
    await desk.people(3, small);
    await desk.people(8, other);
    const id = await desk.require(5);
    const read = async (role: 'coordinator' | 'manager' | 'administrator') => {
      const [told] = await desk.all(desk.as(role));
      const of = (place: string) => told!.byInstitution.find(({ institutionId }) => institutionId === place)?.standings;
      return { large: of(large), small: of(small) };
    };
    const due = (people: number) => ({ done: 0, toCome: 0, due: people, overdue: 0 });
    expect(await read('coordinator')).toEqual({ large: due(12), small: due(3) });
    for (const role of ['manager', 'administrator'] as const) {
      expect(await read(role)).toEqual({ large: due(12), small: null });
      expect((await desk.requiredOf(id, {}, desk.as(role))).nodes).toEqual([]);
    }
    expect((await desk.all(desk.as('manager', small)))[0]).toMatchObject({ standings: null, mayChange: false });
  });

  test('as of another day only where the reader coordinates all of her reach: two days would tell others of one person', async () => {
    const place = await desk.cohorts.place();
    await desk.people(12);
    await desk.people(12, place);
    await desk.require(60);
    const [today, later] = [await desk.day(0), await desk.day(70)];
    const below = { role: 'coordinator' as const, institutionId: place };
    const both = { ...desk.actor, grants: [{ role: 'manager' as const, institutionId: desk.actor.rootId }, below] };
    const read = async (actor: Actor) => {
      const [told] = await desk.all(actor, later);
      const at = told!.byInstitution.find(({ institutionId }) => institutionId === place);
      return { day: told!.day, anyDay: told!.anyDay, overdue: at?.standings?.overdue };
    };
    for (const actor of [desk.as('coordinator'), desk.as('coordinator', place)])
      expect(await read(actor)).toEqual({ day: later, anyDay: true, overdue: 12 });
    for (const actor of [desk.as('manager'), desk.as('administrator'), both])
      expect(await read(actor)).toEqual({ day: today, anyDay: false, overdue: 0 });
  });

  test('of one’s own branch: what stands above it holds there and is told, what stands beside it is not', async () => {
    const [place, other] = [await desk.cohorts.place(), await desk.cohorts.place()];
    await desk.people(2, place);
    const above = await desk.require(5);
    await desk.require(6, { institutionId: other });
    const reader = desk.as('coordinator', place);
    expect((await desk.all(reader)).map(({ id, mayChange }) => [id, mayChange])).toEqual([[above, false]]);
    expect((await desk.requiredOf(above, {}, reader)).totalCount).toBe(2);
  });
});

test('a learner is told which cohorts would do it: her own, and open ones for her institution', async () => {
  const place = await desk.cohorts.place();
  const amina = await desk.somebody(400, place);
  await desk.require(20);
  const [open, mine] = [await desk.cohorts.aCohort({ name: 'Open one' }), await desk.cohorts.aCohort({ name: 'Hers' })];
  await desk.cohorts.aCohort({ name: 'Shut', state: 'closed' });
  await desk.cohorts.plan(open);
  await desk.cohorts.enrol(mine, amina);
  expect(await desk.mine(amina)).toMatchObject([
    {
      standing: 'due',
      cohorts: [
        { cohortId: mine, mine: true, startsAt: null },
        { cohortId: open, mine: false, startsAt: expect.any(String) },
      ],
    },
  ]);
});
