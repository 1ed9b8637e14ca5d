import { WorkingDatabase } from '../../database/working-database.testing';
import { at, CohortDesk } from '../cohort.testing';
import { AddVenue, ChangeVenue, PlanSeries, PreviewSeries, SetAvailability, SetWorkingDays, VenueQueries } from '..';

let database: WorkingDatabase;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(() => database?.close());

/** Monday in at least a week. */
const monday = (weeks = 1): string => {
  const day = new Date(Date.now() + weeks * 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
};
const on = (day: string, hour: string) => `${day}T${hour}:00Z`;
const morning = { startsAt: on(monday(), '09:00'), endsAt: on(monday(), '11:00') };
const hall = { name: 'Hall A', seats: 30, accessible: true, note: 'Ring twice.' };
const workdays = {
  timeZone: 'UTC',
  weekly: [1, 2, 3].map((weekday) => ({ weekday, from: '09:00', until: '12:00' })),
  daysOff: [],
};

const scene = async () => {
  const desk = await CohortDesk.open(database);
  // The days of these specs are UTC's.
  await database.owner.query(`update organisation set time_zone = 'UTC' where id = $1`, [desk.actor.organisationId]);
  const { actor } = desk;
  const cohortId = await desk.aCohort({ seats: 25 });
  const add = async (input: Record<string, unknown> = {}) =>
    new AddVenue(database.work).execute(actor, { institutionId: actor.rootId, ...hall, ...input });
  const change = async (venueId: string, expectedVersion: number, input: Record<string, unknown>) =>
    new ChangeVenue(database.work).execute(actor, { venueId, expectedVersion, ...hall, retired: false, ...input });
  const setHours = async (input: Record<string, unknown>) =>
    new SetAvailability(database.work).execute(actor, { ...workdays, ...input });
  const setDays = async (input: Record<string, unknown> = {}) =>
    new SetWorkingDays(database.work).execute(actor, { weekdays: [1, 2, 3, 4, 5], daysOff: [], ...input });
  const warnings = async (input: Record<string, unknown> = {}) => {
    try {
      await desk.plan(cohortId, { ...morning, venue: 'hall a ', ...input });
      return [];
    } catch (problem) {
      return (problem as { warnings: { kind: string; name: string | null }[] }).warnings.map(({ kind, name }) => [
        kind,
        name,
      ]);
    }
  };
  return { desk, actor, cohortId, add, change, setHours, setDays, warnings, queries: new VenueQueries(database.reads) };
};

test('a venue is added, changed and retired; its name stays, and no other may have it', async () => {
  const { desk, actor, add, change, queries } = await scene();
  const { venueId } = await add();
  await expect(add({ name: ' hall A' })).rejects.toMatchObject({
    issues: [{ path: 'name', code: 'venue-name-taken' }],
  });
  await change(venueId, 1, { seats: 12, note: ' ', retired: true });
  await expect(change(venueId, 1, { seats: 13 })).rejects.toMatchObject({ kind: 'VersionConflict' });
  expect(await queries.venues(actor)).toMatchObject([
    {
      id: venueId,
      name: 'Hall A',
      seats: 12,
      note: null,
      retired: true,
      version: 2,
      availability: null,
      mayChange: true,
    },
  ]);
  expect(await desk.audited()).toEqual(expect.arrayContaining(['venue.added', 'venue.changed']));
});

test.each([
  ['no name', { name: ' ' }, 'required'],
  ['no seats', { seats: 0 }, 'too-small'],
  ['half a seat', { seats: 1.5 }, 'wrong-type'],
  ['a note of a page', { note: 'x'.repeat(501) }, 'too-long'],
])('a venue with %s is refused', async (_, input, code) => {
  const { add } = await scene();
  await expect(add(input)).rejects.toMatchObject({ issues: [{ code }] });
});

test('nothing speaks against a session while nothing is said of trainers, venues and days', async () => {
  const { desk, add, warnings } = await scene();
  const { personId: trainerId } = await desk.aTrainer();
  await add();
  expect(await warnings({ trainerId })).toEqual([]);
});

test('what speaks against a session is said before it is planned, and can be passed', async () => {
  const { desk, cohortId, add, setHours, setDays, warnings } = await scene();
  const { personId: trainerId } = await desk.aTrainer();
  const { venueId } = await add({ seats: 24 });
  const away = [{ firstDay: monday(), lastDay: monday(), name: 'Ill' }];
  await setDays({ daysOff: [{ firstDay: monday(), lastDay: monday(), name: 'Founding day' }] });
  await setHours({ trainerId, daysOff: away });
  await setHours({ venueId, weekly: [{ weekday: 1, from: '09:30', until: '12:00' }] });
  expect(await warnings({ trainerId })).toEqual([
    ['day_off', 'Founding day'],
    ['trainer_away', 'Ill'],
    ['venue_hours', null],
    ['venue_small', null],
  ]);
  expect((await desk.cohort(cohortId)).sessions).toHaveLength(0);
  await desk.plan(cohortId, { ...morning, trainerId, venue: 'Hall A', despite: true });
  expect((await desk.cohort(cohortId)).sessions).toHaveLength(1);
});

test('other days and a retired venue are told as what they are', async () => {
  const { desk, add, change, setHours, setDays, warnings } = await scene();
  const { personId: trainerId } = await desk.aTrainer();
  const { venueId } = await add();
  await change(venueId, 1, { retired: true });
  await setDays({ weekdays: [2] });
  await setHours({ trainerId, weekly: [{ weekday: 1, from: '13:00', until: '24:00' }] });
  await setHours({ venueId, weekly: [], daysOff: [{ firstDay: monday(), lastDay: monday(2), name: '' }] });
  expect(await warnings({ trainerId })).toEqual([
    ['rest_day', null],
    ['trainer_hours', null],
    ['venue_closed', null],
    ['venue_retired', null],
  ]);
});

test('a session that is moved is looked at where it goes, and one that clashes is refused whatever is passed', async () => {
  const { desk, cohortId, setDays } = await scene();
  const { sessionId } = await desk.plan(cohortId, morning);
  await setDays({ weekdays: [1] });
  const tuesday = { startsAt: at(30, 9), endsAt: at(30, 10) };
  await database.owner.query(
    `update working_days set weekdays = array[extract(isodow from $2::timestamptz at time zone 'UTC')::int % 7 + 1]::smallint[] where organisation_id = $1`,
    [desk.actor.organisationId, tuesday.startsAt],
  );
  await expect(desk.move(sessionId, 1, tuesday)).rejects.toMatchObject({
    kind: 'SessionDoubtful',
    warnings: [{ kind: 'rest_day' }],
  });
  await desk.move(sessionId, 1, { ...tuesday, despite: true });
  await expect(desk.plan(cohortId, { ...tuesday, venue: 'Elsewhere', despite: true })).rejects.toMatchObject({
    kind: 'SessionClash',
  });
});

test('a series shows what speaks against which of its sessions', async () => {
  const { actor, cohortId, setDays } = await scene();
  await setDays({ daysOff: [{ firstDay: monday(2), lastDay: monday(2), name: 'Holiday' }] });
  const series = {
    cohortId,
    title: 'Practice',
    venue: 'Hall B',
    firstDay: monday(1),
    startsAt: '09:00',
    endsAt: '11:00',
    timeZone: 'UTC',
    weekdays: [1],
    times: 3,
  };
  const { sessions } = await new PreviewSeries(database.work).execute(actor, series);
  expect(sessions.map(({ warnings }) => warnings.map(({ kind, name }) => [kind, name]))).toEqual([
    [],
    [['day_off', 'Holiday']],
    [],
  ]);
  const plan = async (despite: boolean) => new PlanSeries(database.work).execute(actor, { ...series, despite });
  await expect(plan(false)).rejects.toMatchObject({ kind: 'SessionDoubtful', warnings: [{ at: 1 }] });
  expect(await plan(true)).toMatchObject({ planned: 3 });
});

test('hours are of one trainer or one venue, and replace those before', async () => {
  const { desk, actor, add, setHours, queries } = await scene();
  const { venueId } = await add();
  const { personId: trainerId } = await desk.aTrainer();
  await expect(setHours({})).rejects.toMatchObject({ issues: [{ code: 'whose-hours' }] });
  await expect(setHours({ trainerId, venueId })).rejects.toMatchObject({ issues: [{ code: 'whose-hours' }] });
  await expect(setHours({ venueId, weekly: [{ weekday: 1, from: '12:00', until: '09:00' }] })).rejects.toMatchObject({
    issues: [{ path: 'weekly.0.until', code: 'hours-end-first' }],
  });
  await expect(setHours({ venueId, timeZone: 'Europe/Atlantis' })).rejects.toMatchObject({
    issues: [{ code: 'unknown-time-zone' }],
  });
  await expect(setHours({ trainerId: actor.personId })).rejects.toMatchObject({
    issues: [{ code: 'unknown-trainer' }],
  });
  await setHours({ venueId });
  await setHours({ venueId, weekly: [] });
  await setHours({ trainerId });
  expect(await queries.venues(actor)).toMatchObject([{ availability: { weekly: [] } }]);
  expect(await queries.trainerHours(actor)).toMatchObject([{ personId: trainerId, availability: workdays }]);
});

test('venues and hours are for who coordinates the institution, working days for who coordinates all of it', async () => {
  const { desk, actor, add, setHours, setDays } = await scene();
  const { venueId } = await add();
  const trainer = await desk.aTrainer();
  const place = await desk.place();
  const below = { ...actor, grants: [{ role: 'coordinator' as const, institutionId: place }] };
  const refused = { kind: 'Refused' };
  const institutionId = actor.rootId;
  await expect(new AddVenue(database.work).execute(below, { institutionId, ...hall, name: 'B' })).rejects.toMatchObject(
    refused,
  );
  await expect(
    new ChangeVenue(database.work).execute(below, { venueId, expectedVersion: 1, ...hall, retired: true }),
  ).rejects.toMatchObject(refused);
  for (const whose of [{ venueId }, { trainerId: trainer.personId }])
    await expect(new SetAvailability(database.work).execute(below, { ...workdays, ...whose })).rejects.toMatchObject(
      refused,
    );
  await expect(new SetWorkingDays(database.work).execute(below, { weekdays: [1], daysOff: [] })).rejects.toMatchObject(
    refused,
  );
  await setHours({ venueId });
  await setDays();
  const queries = new VenueQueries(database.reads);
  expect(await queries.venues(below)).toMatchObject([{ mayChange: false }]);
  expect(await queries.workingDays(actor)).toMatchObject({ weekdays: [1, 2, 3, 4, 5], stated: true, mayChange: true });
  expect(await queries.workingDays(below)).toMatchObject({ mayChange: false });
});
