import { WorkingDatabase } from '../../database/working-database.testing';
import { at, CohortDesk } from '../cohort.testing';
import { PlanDesk } from './plan-change.testing';

let database: WorkingDatabase;
let desk: CohortDesk;
let plans: PlanDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  plans = new PlanDesk(database, desk);
});
afterAll(() => database?.close());

const reason = 'The trainer is ill.';
const sessionsOf = async (cohortId: string) =>
  (await desk.cohort(cohortId)).sessions as {
    id: string;
    startsAt: string;
    venue: string | null;
    trainerId: string | null;
    cancelled: boolean;
  }[];
const times = async (cohortId: string) => (await sessionsOf(cohortId)).map(({ startsAt }) => +new Date(startsAt));
/** Two days in a row, so that the second has to make room for the first. */
const twoDays = async (cohortId: string, input: Record<string, unknown> = {}) => {
  await desk.plan(cohortId, { startsAt: at(7, 9), endsAt: at(7, 12), ...input });
  await desk.plan(cohortId, { startsAt: at(8, 9), endsAt: at(8, 12), ...input });
};

describe('a cohort that is cancelled', () => {
  test('holds no session to come, nobody, and takes nobody in; everybody is told once, and may be placed anew', async () => {
    const cohortId = await desk.aCohort({ seats: 1 });
    const { personId: trainerId } = await desk.aTrainer();
    await twoDays(cohortId, { trainerId });
    const [one, other] = await desk.people(2);
    for (const person of [one!, other!]) await desk.enrol(cohortId, person);
    await plans.forget();
    const shown = await plans.preview('cancel', { cohortId, reason });
    expect(shown.sessions.map(({ cancelled }) => cancelled)).toEqual([true, true]);
    expect(shown.people.map(({ before, count, cohortName }) => [before, count, cohortName])).toEqual(
      expect.arrayContaining([
        ['enrolled', 1, null],
        ['waiting', 1, null],
      ]),
    );
    await plans.make('cancel', { cohortId, reason }, shown.digest);
    const cohort = await desk.cohort(cohortId);
    expect(cohort).toMatchObject({ state: 'cancelled', enrolled: 0, waiting: 0, cancelReason: reason });
    expect((await sessionsOf(cohortId)).every(({ cancelled }) => cancelled)).toBe(true);
    expect(await plans.letters()).toEqual({ 'cohort-cancelled': 3 });
    await expect(desk.enrol(cohortId, one!)).rejects.toMatchObject({ kind: 'EnrolmentClosed' });
    await expect(desk.change(cohortId, {})).rejects.toMatchObject({ issues: [{ code: 'cohort-cancelled' }] });
    expect(await desk.queries.peopleToPlace(desk.actor, { programmeId: desk.programmeId })).toBe(2);
  });

  test('is refused without a reason, without having been looked at, and where it would do something else by now', async () => {
    const cohortId = await desk.aCohort();
    await expect(plans.preview('cancel', { cohortId, reason: ' ' })).rejects.toMatchObject({
      issues: [{ path: 'cancel.reason', code: 'required' }],
    });
    const { digest } = await plans.preview('cancel', { cohortId, reason });
    await desk.enrol(cohortId, await desk.somebody());
    await expect(plans.make('cancel', { cohortId, reason }, digest)).rejects.toMatchObject({ kind: 'VersionConflict' });
    await expect(plans.make('cancel', { cohortId, reason }, '')).rejects.toMatchObject({ kind: 'VersionConflict' });
    expect(await desk.cohort(cohortId)).toMatchObject({ state: 'open', enrolled: 1 });
  });

  test('is cancelled once, of two who do so at the same moment', async () => {
    const cohortId = await desk.aCohort();
    await desk.enrol(cohortId, await desk.somebody());
    const { digest } = await plans.preview('cancel', { cohortId, reason });
    const done = await Promise.allSettled([1, 2].map(() => plans.make('cancel', { cohortId, reason }, digest)));
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is for who coordinates the institution', async () => {
    const cohortId = await desk.aCohort();
    const stranger = await desk.somebody();
    await expect(plans.preview('cancel', { cohortId, reason }, stranger)).rejects.toMatchObject({ kind: 'Refused' });
    const { digest } = await plans.preview('cancel', { cohortId, reason });
    await expect(plans.make('cancel', { cohortId, reason }, digest, stranger)).rejects.toMatchObject({
      kind: 'Refused',
    });
  });
});

describe('a cohort that is postponed', () => {
  test('keeps its order, one session taking the time of another; one letter a person; and goes back', async () => {
    const cohortId = await desk.aCohort();
    await twoDays(cohortId);
    await desk.enrol(cohortId, await desk.somebody());
    const before = await times(cohortId);
    await plans.forget();
    const { changeId } = await plans.change('postpone', { cohortId, days: 1 });
    expect(await times(cohortId)).toEqual(before.map((time) => time + 86_400_000));
    expect(await plans.letters()).toEqual({ 'sessions-changed': 1 });
    await plans.undo(changeId);
    expect(await times(cohortId)).toEqual(before);
    await expect(plans.undo(changeId)).rejects.toMatchObject({ issues: [{ code: 'undo-undone' }] });
  });

  test('to a new first day is moved by as many days as that is later', async () => {
    const cohortId = await desk.aCohort();
    await twoDays(cohortId);
    const before = await times(cohortId);
    await plans.change('postpone', { cohortId, firstDay: at(10, 9).slice(0, 10) });
    expect(await times(cohortId)).toEqual(before.map((time) => time + 3 * 86_400_000));
  });

  test.each([
    ['by nothing', {}, 'one-of-two'],
    ['by both', { days: 1, firstDay: at(20, 0).slice(0, 10) }, 'one-of-two'],
    ['to an earlier day', { firstDay: at(6, 9).slice(0, 10) }, 'first-day-not-later'],
    ['to the day on which it is', { firstDay: at(7, 9).slice(0, 10) }, 'first-day-not-later'],
  ])('%s is refused', async (_, input, code) => {
    const cohortId = await desk.aCohort();
    await twoDays(cohortId);
    await expect(plans.preview('postpone', { cohortId, ...input })).rejects.toMatchObject({ issues: [{ code }] });
  });

  test('without a session to come there is nothing to postpone', async () => {
    const cohortId = await desk.aCohort();
    await desk.aHeldSession(cohortId);
    await expect(plans.preview('postpone', { cohortId, days: 7 })).rejects.toMatchObject({
      issues: [{ code: 'no-session-ahead' }],
    });
  });

  test('onto what is there already is shown with what is in the way, and refused', async () => {
    const [cohortId, other] = [await desk.aCohort(), await desk.aCohort()];
    await twoDays(cohortId);
    await desk.plan(other, { startsAt: at(9, 11), endsAt: at(9, 13), venue: ' hall a ' });
    const shown = await plans.preview('postpone', { cohortId, days: 1 });
    expect(shown.sessions.map(({ clashes }) => clashes.map(({ kind }) => kind))).toEqual([[], ['venue']]);
    await expect(plans.make('postpone', { cohortId, days: 1 }, shown.digest)).rejects.toMatchObject({
      kind: 'SessionClash',
      code: 'venue-taken',
    });
  });

  test('is not undone when one of its sessions was moved since', async () => {
    const cohortId = await desk.aCohort();
    await twoDays(cohortId);
    const { changeId } = await plans.change('postpone', { cohortId, days: 7 });
    const [first] = await sessionsOf(cohortId);
    await desk.move(first!.id, 2, { startsAt: at(30, 9), endsAt: at(30, 12) });
    const before = await times(cohortId);
    await expect(plans.undo(changeId)).rejects.toMatchObject({
      issues: [{ code: 'undo-changed', message: expect.stringContaining('First day') as unknown }],
    });
    expect(await times(cohortId)).toEqual(before);
  });
});

describe('a substitute', () => {
  test('leads the sessions that are chosen; the former trainer is told once, and it is undone', async () => {
    const cohortId = await desk.aCohort();
    const [former, next] = [await desk.aTrainer(), await desk.aTrainer()];
    await twoDays(cohortId, { trainerId: former.personId });
    const [first, second] = await sessionsOf(cohortId);
    await plans.forget();
    const input = { cohortId, sessionIds: [second!.id], trainerId: next.personId };
    const { changeId } = await plans.change('trainer', input);
    const leads = async () => (await sessionsOf(cohortId)).map(({ trainerId }) => trainerId);
    expect(await leads()).toEqual([former.personId, next.personId]);
    expect(await plans.letters()).toEqual({ 'sessions-changed': 1, 'sessions-handed-over': 1 });
    await plans.undo(changeId);
    expect(await leads()).toEqual([former.personId, former.personId]);
    await expect(plans.preview('trainer', { ...input, trainerId: former.personId })).rejects.toMatchObject({
      issues: [{ code: 'nothing-changes' }],
    });
    await desk.cancel(first!.id);
    await expect(plans.preview('trainer', { ...input, sessionIds: [first!.id] })).rejects.toMatchObject({
      issues: [{ code: 'session-not-ahead' }],
    });
  });

  test('who leads another session at that time, or is no trainer, is refused', async () => {
    const [cohortId, other] = [await desk.aCohort(), await desk.aCohort()];
    const { personId: trainerId } = await desk.aTrainer();
    await twoDays(cohortId);
    await desk.plan(other, { startsAt: at(8, 11), endsAt: at(8, 13), venue: 'Hall B', trainerId });
    const shown = await plans.preview('trainer', { cohortId, trainerId });
    expect(shown.sessions.map(({ clashes }) => clashes.map(({ kind }) => kind))).toEqual([[], ['trainer']]);
    await expect(plans.make('trainer', { cohortId, trainerId }, shown.digest)).rejects.toMatchObject({
      code: 'trainer-busy',
    });
    const { personId } = await desk.somebody();
    await expect(plans.preview('trainer', { cohortId, trainerId: personId })).rejects.toMatchObject({
      issues: [{ code: 'unknown-trainer' }],
    });
  });

  test('venue is where all sessions to come are, or nowhere is refused', async () => {
    const cohortId = await desk.aCohort();
    await twoDays(cohortId);
    await plans.change('venue', { cohortId, venue: 'Hall B' });
    expect((await sessionsOf(cohortId)).map(({ venue }) => venue)).toEqual(['Hall B', 'Hall B']);
    await expect(plans.preview('venue', { cohortId })).rejects.toMatchObject({ issues: [{ code: 'nowhere' }] });
  });
});
