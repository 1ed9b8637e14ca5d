import { amountOf, writeAmount } from '@baobab/domain/budget';
import fc from 'fast-check';
import { WorkingDatabase } from '../database/working-database.testing';
import { Problem } from '../problem';
import { BudgetDesk } from './budget.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

interface World {
  desk: BudgetDesk;
  lines: string[];
  programmes: string[];
  spendings: string[];
}

/** How often what matters came about over all runs: or the commands reach too little to say anything. */
const met = { done: 0, short: 0, released: 0, corrected: 0 };

type Deed = (world: World) => Promise<unknown>;

const hundredths = fc.integer({ min: 1, max: 60_000 }).map(writeAmount);
const nth = fc.nat(20);
const pick = (of: readonly string[], at: number): string => of[at % of.length]!;

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  fc.tuple(nth, nth, hundredths).map(
    ([programme, line, amount]): Deed =>
      ({ desk, programmes, lines }) =>
        desk.commit(pick(programmes, programme), pick(lines, line), amount),
  ),
  fc
    .tuple(nth, nth, hundredths, fc.boolean())
    .map(([programme, line, amount, ofProgramme]): Deed => async ({ desk, programmes, lines, spendings }) => {
      const more = ofProgramme ? { programmeId: pick(programmes, programme) } : {};
      spendings.push(await desk.spend(pick(lines, line), amount, more));
    }),
  nth.map((programme): Deed => async ({ desk, programmes }) => {
    await desk.release(pick(programmes, programme));
    met.released += 1;
  }),
  nth.map((spending): Deed => async ({ desk, spendings }) => {
    if (spendings.length === 0) return;
    await desk.correct(pick(spendings, spending));
    met.corrected += 1;
  }),
  fc.tuple(nth, fc.integer({ min: 0, max: 100_000 }).map(writeAmount)).map(
    ([line, planned]): Deed =>
      async ({ desk, lines }) =>
        desk.plan(pick(lines, line), planned, (await desk.seen(pick(lines, line))).version),
  ),
);

const attempt = (deed: Deed, world: World): Promise<void> =>
  deed(world).then(
    () => void (met.done += 1),
    (error: unknown) => {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'budget-short') met.short += 1;
    },
  );

/** Deeds of several people at the same moment: whatever their order turns out to be, the lines hold. */
class AtOnce implements fc.AsyncCommand<object, World> {
  constructor(private readonly deeds: readonly Deed[]) {}

  check(): boolean {
    return true;
  }

  async run(_: object, world: World): Promise<void> {
    await Promise.all(this.deeds.map((deed) => attempt(deed, world)));
    for (const line of world.lines) {
      const [entries] = await database.rows<{ committed: string; spent: string }>(
        `select coalesce(sum(committed), 0)::numeric(14, 2)::text as committed, coalesce(sum(spent), 0)::numeric(14, 2)::text as spent
         from budget_entry where line_id = $1`,
        [line],
      );
      const seen = await world.desk.seen(line);
      expect({ committed: seen.committed, spent: seen.spent }).toEqual(entries);
      expect(amountOf(seen.committed) + amountOf(seen.spent)).toBeLessThanOrEqual(amountOf(seen.planned));
    }
    await this.eachProgrammeHolds(world);
  }

  /** Of no programme less than nothing is open on a line, and on two lines at once nothing is. */
  private async eachProgrammeHolds({ programmes }: World): Promise<void> {
    const open = await database.rows<{ open: string; programme: string }>(
      `select programme_id as programme, sum(committed)::text as open from budget_entry where programme_id = any($1::uuid[]) group by line_id, programme_id`,
      [programmes],
    );
    for (const each of open) expect(amountOf(each.open)).toBeGreaterThanOrEqual(0);
    const held = open.filter((each) => amountOf(each.open) > 0).map(({ programme }) => programme);
    expect(new Set(held).size).toBe(held.length);
  }

  toString(): string {
    return `${this.deeds.length} at once`;
  }
}

test('committed and spent are never more than is planned, whoever acts at the same moment', async () => {
  const commands = fc.commands([fc.array(deeds, { minLength: 1, maxLength: 4 }).map((some) => new AtOnce(some))], {
    maxCommands: 12,
  });
  await fc.assert(
    fc.asyncProperty(commands, async (some) => {
      const desk = await BudgetDesk.open(database);
      const lines = [await desk.line('1000'), await desk.line('700')];
      const programmes = [await desk.programme(), await desk.programme(), await desk.programme()];
      await fc.asyncModelRun(() => ({ model: {}, real: { desk, lines, programmes, spendings: [] } }), some);
    }),
    { numRuns: 25 },
  );
  expect(Object.entries(met).filter(([, count]) => count < 5)).toEqual([]);
}, 120_000);

test('of many who publish at once out of one line, as many come through as it pays for', async () => {
  const desk = await BudgetDesk.open(database);
  const line = await desk.line('1000');
  const programmes = await Promise.all(Array.from({ length: 8 }, () => desk.programme()));
  const outcomes = await Promise.allSettled(programmes.map((programme) => desk.commit(programme, line, '300')));
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(await desk.seen(line)).toMatchObject({ committed: '900.00', left: '100.00' });
});
