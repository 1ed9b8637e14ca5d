import { amountOf } from '@baobab/domain/budget';
import { holdsSeat, isActive } from '@baobab/domain/cohort';
import type { EnrolmentState } from '@baobab/domain/cohort';
import fc from 'fast-check';
import type { Actor } from '../../access';
import { AddBudgetLine, BudgetQueries, CommitProgramme } from '../../budget';
import { WorkingDatabase } from '../../database/working-database.testing';
import { Problem } from '../../problem';
import { at, CohortDesk } from '../cohort.testing';
import { CompletionQueries } from '../completion';
import { Enrolling } from '../enrolling.testing';
import type { Kind } from './plan-change.testing';
import { PlanDesk } from './plan-change.testing';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
afterAll(() => database?.close());

interface Scene {
  kind: Kind;
  /** How each comes, and into which of the two cohorts. */
  people: [how: string, cohort: number][];
  seats: [number, number];
  sessions: number;
  hours: number;
  days: number;
  /** Who was there, when each of the two cohorts met once. */
  came: boolean[];
}

/** How often each kind was done, and not only refused: or nothing is said of it. */
const met: Record<Kind, number> = { cancel: 0, postpone: 0, trainer: 0, venue: 0, merge: 0, split: 0 };

const kinds = Object.keys(met) as Kind[];
const kind = fc.constantFrom(...kinds);
const how = fc.constantFrom('enrol', 'enrol', 'invite', 'ask');
const scene = fc.record<Scene>({
  kind,
  people: fc.array(fc.tuple(how, fc.nat(1)), { minLength: 2, maxLength: 7 }),
  seats: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })),
  sessions: fc.integer({ min: 1, max: 3 }),
  hours: fc.constantFrom(0, 24),
  days: fc.integer({ min: 1, max: 3 }),
  came: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
});

/** Each kind once where nothing is in its way. */
const clear = kinds.map((each): [Scene] => [
  {
    kind: each,
    people: [
      ['enrol', 0],
      ['ask', 0],
      ['enrol', 1],
    ],
    seats: [6, 6],
    sessions: 2,
    hours: 0,
    days: 1,
    came: [true, true, true],
  },
]);

interface Row {
  personId: string;
  cohortId: string;
  state: EnrolmentState;
}

const openOf = async ({ actor }: CohortDesk, id: string): Promise<number> =>
  amountOf((await new BudgetQueries(database.reads).line(actor, { id }))!.committed);

/** Of the desk's programme. @returns the line that pays for it. */
const aCommitment = async ({ actor, programmeId }: CohortDesk): Promise<string> => {
  const fiscalYear = new Date().getUTCFullYear();
  const line = { code: 'T-1', name: 'Training', currency: 'USD', planned: '1000', institutionId: actor.rootId };
  const { budgetLineId } = await new AddBudgetLine(database.work).execute(actor, { ...line, fiscalYear });
  await new CommitProgramme(database.work).execute(actor, { programmeId, budgetLineId, amount: '900.01' });
  return budgetLineId;
};

/** A cohort meets once; of those with a seat in it, so many are there. */
const meet = async (desk: CohortDesk, cohortId: string, venue: string, came: readonly boolean[]) => {
  const sessionId = await desk.aHeldSession(cohortId, { venue });
  const seated = (await desk.enrolments(cohortId)).nodes.filter(({ state }) => state === 'enrolled');
  const attendance = seated.map(({ personId }, at): [{ personId: string }, string] => [
    { personId },
    came[at] ? 'present' : 'absent',
  ]);
  if (attendance.length > 0) await desk.record(desk.actor, sessionId, attendance);
};

test('what was previewed is what happens: to people, seats, sessions, completion, letters and money', async () => {
  await fc.assert(
    fc.asyncProperty(scene, async ({ kind: asked, people, seats, sessions, hours, days, came }) => {
      const desk = await CohortDesk.open(database);
      const [enrolling, plans] = [new Enrolling(database, desk), new PlanDesk(database, desk)];
      await enrolling.official('manager');
      const cohorts = [
        await desk.aCohort({ seats: seats[0], hours_to_confirm: hours, enrolment_policy: 'approval' }),
        await desk.aCohort({ seats: seats[1], hours_to_confirm: hours, enrolment_policy: 'approval' }),
      ];
      const [cohortId, intoCohortId] = cohorts as [string, string];
      const [trainer, next] = [await desk.aTrainer(), await desk.aTrainer()];
      for (let day = 0; day < sessions; day += 1)
        await desk.plan(cohortId, { startsAt: at(7 + day, 9), endsAt: at(7 + day, 12), trainerId: trainer.personId });
      const come: Record<string, (person: Actor, id: string) => Promise<unknown>> = {
        enrol: (person, id) => desk.enrol(id, person),
        invite: (person, id) => enrolling.invite(id, person),
        ask: (person, id) => desk.enrolMyself(person, id),
      };
      for (const [way, where] of people) await come[way]!(await desk.somebody(), cohorts[where]!);
      const queries = new CompletionQueries(database.reads, desk.queries, database.work);
      const completing = async (ids: string[]) => {
        const views = await Promise.all(ids.map((id) => queries.ofCohort(desk.actor, { cohortId: id })));
        return views.flatMap((view) => view!.people!.flatMap((each) => (each.completes ? each.personId : [])));
      };
      for (const [place, id] of cohorts.entries()) await meet(desk, id, `Hall ${place}`, came);
      const completed = await completing([cohortId]);
      const line = await aCommitment(desk);
      await database.owner.query(`update person set email = id || '@ministry.example' where organisation_id = $1`, [
        desk.actor.organisationId,
      ]);
      const rows = () =>
        database.rows<Row>(
          `select person_id as "personId", cohort_id as "cohortId", state from enrolment where organisation_id = $1 and state <> 'withdrawn'`,
          [desk.actor.organisationId],
        );
      const input = {
        cancel: { cohortId, reason: 'No venue.' },
        postpone: { cohortId, days },
        trainer: { cohortId, trainerId: next.personId },
        venue: { cohortId, venue: 'Elsewhere' },
        merge: { cohortId, intoCohortId },
        split: { cohortId, name: `Second ${cohortId}`, seats: seats[1], by: 'alphabet' },
      }[asked];
      const before = await rows();
      const shown = await plans.preview(asked, input).catch((error: unknown) => {
        if (error instanceof Problem) return null;
        throw error;
      });
      if (!shown) return;
      expect(await rows()).toEqual(before);
      await plans.forget();
      const done = await plans.make(asked, input, shown.digest).catch((error: unknown) => {
        if (error instanceof Problem && error.kind !== 'VersionConflict') return null;
        throw error;
      });
      const blocked = shown.missingSeats + shown.busy + shown.sessions.filter(({ clashes }) => clashes.length).length;
      expect(done === null).toBe(blocked > 0);
      const after = await rows();
      if (!done) return expect(after).toEqual(before);
      met[asked] += 1;

      const moved = after.filter(
        (row) =>
          !before.some(
            (each) => each.personId === row.personId && each.cohortId === row.cohortId && each.state === row.state,
          ),
      );
      const told = shown.people.filter(({ cohortName }) => cohortName !== null);
      const counts = (states: string[]) => states.sort();
      expect(counts(moved.map(({ state }) => state))).toEqual(
        counts(told.flatMap(({ after: state, count }) => Array<string>(count).fill(state))),
      );
      const lost = before.filter(
        ({ personId }) => !after.some((row) => row.personId === personId && isActive(row.state)),
      );
      expect(lost).toHaveLength(asked === 'cancel' ? before.filter((row) => row.cohortId === cohortId).length : 0);
      for (const { cohortName, heldAfter, waitingAfter, seats: all } of shown.seats) {
        const [cohort] = await database.rows<{ id: string; enrolled: number }>(
          'select id, enrolled from cohort where organisation_id = $1 and name = $2',
          [desk.actor.organisationId, cohortName],
        );
        const there = after.filter((row) => row.cohortId === cohort!.id);
        expect(there.filter(({ state }) => holdsSeat(state)).length).toBe(heldAfter);
        expect(there.filter(({ state }) => state === 'waiting').length).toBe(waitingAfter);
        expect([cohort!.enrolled, heldAfter <= all]).toEqual([heldAfter, true]);
      }
      const held = await database.rows<{ id: string; startsAt: Date; venue: string; cancelled: boolean }>(
        `select id, starts_at as "startsAt", venue, cancelled_at is not null as cancelled from session where organisation_id = $1`,
        [desk.actor.organisationId],
      );
      for (const { id, after: planned, cancelled } of shown.sessions) {
        const session = held.find((each) => each.id === id);
        expect(session?.cancelled).toBe(cancelled);
        if (planned) expect([session?.startsAt, session?.venue]).toEqual([planned.startsAt, planned.venue]);
      }
      const all = await database.rows<{ id: string }>('select id from cohort where organisation_id = $1', [
        desk.actor.organisationId,
      ]);
      const complete = await completing(all.map(({ id }) => id));
      expect(completed.filter((id) => !complete.includes(id))).toHaveLength(shown.completion!.noLonger);
      const letters = Object.values(await plans.letters()).reduce((sum, count) => sum + count, 0);
      expect(letters).toBe(shown.letters);
      const released = amountOf(shown.money!.released);
      expect(released > 0).toBe(asked === 'cancel');
      expect(await openOf(desk, line)).toBe(amountOf(shown.money!.open) - released);
    }),
    { numRuns: 40, endOnFailure: true, examples: clear },
  );
  expect(Object.entries(met).filter(([, times]) => times === 0)).toEqual([]);
}, 120_000);
