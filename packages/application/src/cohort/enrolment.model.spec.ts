import type { EnrolmentState } from '@baobab/domain/cohort';
import { enrolmentTransitions, holdsSeat, isActive } from '@baobab/domain/cohort';
import fc from 'fast-check';
import type { Actor } from '../access';
import { WorkingDatabase } from '../database/working-database.testing';
import { RelayOutbox } from '../outbox';
import { Problem } from '../problem';
import { CohortDesk } from './cohort.testing';
import { active, stillRuns } from './enrolment-sql';
import { Enrolling } from './enrolling.testing';
import type { Move, Reshaping } from './plan-change/plan-change.testing';
import { PlanDesk } from './plan-change/plan-change.testing';

let database: WorkingDatabase;
let relay: RelayOutbox;

beforeAll(async () => {
  database = await WorkingDatabase.open();
  relay = await RelayOutbox.connect(database.relayUrl);
});
afterAll(async () => {
  await relay?.close();
  await database?.close();
});

interface Row {
  cohortId: string;
  personId: string;
  state: EnrolmentState;
  lapsed: number;
}

/** What is known of the cohorts: who stands where, and the waiting lists as they must be. */
interface Model {
  states: Map<string, EnrolmentState>;
  /** When she came onto the list, and how many offers she had let pass by then. */
  waiting: Map<string, { at: number; lapsed: number }>;
  clock: number;
}

/** How often what matters came about over all runs: or the commands reach too little to say anything. */
const met = { given: 0, waited: 0, lapsed: 0, left: 0, merge: 0, split: 0, cancel: 0 };

interface World {
  desk: CohortDesk;
  enrolling: Enrolling;
  plans: PlanDesk;
  manager: Actor;
  people: Actor[];
  cohorts: string[];
}

const keyOf = (cohortId: string, personId: string) => `${cohortId} ${personId}`;

/** The order in which a list of arrival must stand, by the model alone. */
const listOf = ({ waiting }: Model, cohortId: string): string[] =>
  [...waiting]
    .filter(([key]) => key.startsWith(cohortId))
    .sort(([, one], [, other]) => one.lapsed - other.lapsed || one.at - other.at)
    .map(([key]) => key.split(' ')[1]!);

const keepPlace = ({ waiting }: Model, { personId, from, to }: Move): void => {
  const place = waiting.get(keyOf(from, personId));
  if (!place) return;
  waiting.delete(keyOf(from, personId));
  waiting.set(keyOf(to, personId), place);
};

const oneStep = (before: EnrolmentState | null, after: EnrolmentState): boolean =>
  enrolmentTransitions.some(
    ({ from, to, otherwise }) => from.includes(before) && (to === after || otherwise === after),
  );

/** Who goes into another cohort and is offered a seat there at once has waited for it there, no time at all. */
const steps = (before: EnrolmentState | null, after: EnrolmentState): boolean =>
  oneStep(before, after) || (after === 'offered' && oneStep(before, 'waiting'));

/** Something that people ask for, or the clock does; what is refused changes nothing, which is looked at too. */
class Act implements fc.AsyncCommand<Model, World> {
  constructor(
    private readonly name: string,
    private readonly act: (world: World) => Promise<unknown>,
    /** People who went from one cohort into another, and keep their places on its list. */
    private readonly moved: () => readonly Move[] = () => [],
  ) {}

  check(): boolean {
    return true;
  }

  async run(model: Model, world: World): Promise<void> {
    const outcome = await this.act(world).then(
      () => 'done',
      (error: unknown) => {
        if (error instanceof Problem) return 'refused';
        throw error;
      },
    );
    const rows = await database.rows<Row>(
      `select cohort_id as "cohortId", person_id as "personId", state, lapsed_offers as lapsed from enrolment where organisation_id = $1
       order by lapsed_offers, waiting_since, person_id`,
      [world.desk.actor.organisationId],
    );
    const changed = rows.filter(
      ({ cohortId, personId, state }) => model.states.get(keyOf(cohortId, personId)) !== state,
    );
    if (outcome === 'refused') expect(changed).toEqual([]);
    for (const { cohortId, personId, state } of changed)
      expect(steps(model.states.get(keyOf(cohortId, personId)) ?? null, state)).toBe(true);
    for (const move of outcome === 'done' ? this.moved() : []) keepPlace(model, move);
    await this.checkLists(model, world, rows, changed);
    await this.checkSeats(world, rows);
    await this.checkLeft(world);
    for (const { cohortId, personId, state } of changed) model.states.set(keyOf(cohortId, personId), state);
  }

  /** Who got a seat was the first who waited, or the first few; who stays keeps her place. */
  private async checkLists(model: Model, world: World, rows: Row[], changed: Row[]): Promise<void> {
    for (const cohortId of world.cohorts) {
      const before = listOf(model, cohortId);
      const given = changed.filter(
        (row) => row.cohortId === cohortId && before.includes(row.personId) && holdsSeat(row.state),
      );
      const left = changed.filter(
        (row) => row.cohortId === cohortId && before.includes(row.personId) && row.state === 'withdrawn',
      );
      const inLine = before.filter((personId) => !left.some((row) => row.personId === personId));
      met.given += given.length;
      expect(given.map(({ personId }) => personId).sort()).toEqual(inLine.slice(0, given.length).sort());
    }
    for (const { cohortId, personId, state, lapsed } of changed) {
      const key = keyOf(cohortId, personId);
      if (state === 'waiting') met.waited += 1;
      if (state === 'waiting' && lapsed > 0) met.lapsed += 1;
      if (state === 'waiting') model.waiting.set(key, model.waiting.get(key) ?? { at: (model.clock += 1), lapsed });
      else model.waiting.delete(key);
    }
    for (const cohortId of world.cohorts) {
      const listed = rows.filter((row) => row.cohortId === cohortId && row.state === 'waiting');
      expect(listed.map(({ personId }) => personId)).toEqual(listOf(model, cohortId));
    }
  }

  /** Who has left is in no cohort that still runs: one that is over is completed with her. */
  private async checkLeft({ desk }: World): Promise<void> {
    const left = await database.rows<{ stays: boolean }>(
      `select exists (select 1 from enrolment e where e.organisation_id = $1 and e.person_id = p.id and ${active('e.state')} and ${stillRuns('e')}) as stays
       from person p where p.organisation_id = $1 and p.left_on <= current_date`,
      [desk.actor.organisationId],
    );
    met.left += left.length;
    expect(left.filter(({ stays }) => stays)).toEqual([]);
  }

  private async checkSeats({ desk, cohorts, people }: World, rows: Row[]): Promise<void> {
    for (const cohortId of cohorts) {
      const { seats, enrolled, waiting } = await desk.cohort(cohortId);
      const held = rows.filter((row) => row.cohortId === cohortId && holdsSeat(row.state)).length;
      expect(enrolled).toBe(held);
      expect(held).toBeLessThanOrEqual(seats);
      if (waiting > 0) expect(held).toBe(seats);
    }
    for (const { personId } of people)
      expect(rows.filter((row) => row.personId === personId && isActive(row.state)).length).toBeLessThan(2);
  }

  toString(): string {
    return this.name;
  }
}

const who = fc.nat(6);
const where = fc.nat(1);
const act = (
  name: string,
  run: (world: World, person: Actor, cohortId: string, other: string) => Promise<unknown>,
): fc.Arbitrary<Act> =>
  fc
    .tuple(who, where)
    .map(
      ([person, cohort]) =>
        new Act(`${name}(${person}, ${cohort})`, (world) =>
          run(world, world.people[person]!, world.cohorts[cohort]!, world.cohorts[1 - cohort]!),
        ),
    );
const set = (name: string, values: fc.Arbitrary<number>): fc.Arbitrary<Act> =>
  fc
    .tuple(where, values)
    .map(
      ([cohort, value]) =>
        new Act(`${name}(${cohort}, ${value})`, ({ desk, cohorts }) =>
          desk.change(cohorts[cohort]!, { [name]: value }),
        ),
    );

const enrol = act('enrol', ({ desk }, person, cohortId) => desk.enrol(cohortId, person));
const weekLater = async ({ enrolling }: World, cohortId: string) => {
  await enrolling.later(cohortId, 24 * 7);
  await enrolling.tick(relay);
};
const lapse = act('lapse', (world, _, cohortId) => weekLater(world, cohortId));
let later = Date.now() + 365 * 86_400_000;
/** A session begins, and what was not answered until then lapses. Another one is still to come: of a cohort that is over nobody who leaves gives anything back. */
const begin = act('begin', async ({ desk, enrolling }, _, cohortId) => {
  later += 3_600_000;
  await desk.aHeldSession(cohortId, { starts_at: new Date(later), ends_at: new Date(later + 1) });
  await desk.aHeldSession(cohortId, { starts_at: new Date(), ends_at: new Date(Date.now() + 1) });
  await enrolling.tick(relay);
});
/** Everybody of one cohort, or every other person, goes into another one, or out. */
const plan = (name: Reshaping): fc.Arbitrary<Act> =>
  where.map((at) => {
    let moves: Move[] = [];
    const run = async ({ plans, cohorts, people }: World) => {
      moves = await plans.reshape(name, cohorts, at, people);
      met[name] += 1;
    };
    return new Act(`${name}(${at})`, run, () => moves);
  });
/** Some several times, so that lists are long, seats change hands and offers lapse. */
const acts = [
  ...Array<typeof enrol>(8).fill(enrol),
  act('enrolMyself', ({ desk }, person, cohortId) => desk.enrolMyself(person, cohortId)),
  act('invite', ({ enrolling }, person, cohortId) => enrolling.invite(cohortId, person)),
  act('accept', ({ enrolling }, person, cohortId) => enrolling.accept(person, cohortId)),
  act('approve', ({ enrolling, manager }, person, cohortId) => enrolling.approve(manager, cohortId, person)),
  act('refuse', ({ enrolling, manager }, person, cohortId) => enrolling.refuse(manager, cohortId, person)),
  act('withdraw', ({ desk }, person, cohortId) => desk.withdraw(person, cohortId)),
  act('transfer', ({ enrolling }, person, from, to) => enrolling.transfer(from, person, to)),
  ...Array<typeof lapse>(4).fill(lapse),
  begin,
  act('leave', async ({ enrolling }, person) => {
    await enrolling.leave(person);
    await enrolling.giveBack();
  }),
  act('comeBack', ({ enrolling }, person) => enrolling.comeBack(person)),
  plan('merge'),
  plan('split'),
  plan('split'),
  plan('cancel'),
  set('seats', fc.integer({ min: 1, max: 3 })),
  set('hoursToConfirm', fc.constantFrom(0, 24)),
];

const aWorld = async (): Promise<World> => {
  const desk = await CohortDesk.open(database);
  const enrolling = new Enrolling(database, desk);
  const cohorts = [
    await desk.aCohort({ seats: 2, hours_to_confirm: 24 }),
    await desk.aCohort({ seats: 1, enrolment_policy: 'approval' }),
  ];
  const plans = new PlanDesk(database, desk);
  return {
    desk,
    enrolling,
    plans,
    manager: await enrolling.official('manager'),
    people: await desk.people(7),
    cohorts,
  };
};

test('whatever people and the clock do: seats held are the seats counted and never too many, nobody waits beside a free seat, and lists keep their order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(acts, { maxCommands: 100, size: 'max' }), async (commands) => {
      const real = await aWorld();
      const model: Model = { states: new Map(), waiting: new Map(), clock: 0 };
      // Both lists have somebody from the beginning.
      for (const [at, person] of real.people.entries())
        await new Act(`enrol ${at}`, ({ desk, cohorts }) => desk.enrol(cohorts[at % 2]!, person)).run(model, real);
      // And somebody let an offer lapse.
      for (const [name, run] of [
        ['withdraw', ({ desk, people, cohorts }: World) => desk.withdraw(people[0]!, cohorts[0]!)],
        ['lapse', (world: World) => weekLater(world, world.cohorts[0]!)],
      ] as const)
        await new Act(name, run).run(model, real);
      await fc.asyncModelRun(() => ({ model, real }), commands);
    }),
    { numRuns: 10, endOnFailure: true },
  );
  expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
}, 120_000);
