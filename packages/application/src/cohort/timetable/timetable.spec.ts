import { WorkingDatabase } from '../../database/working-database.testing';
import { SetAvailability, SetWorkingDays, TimetableQueries } from '..';
import { daysAfter, monday, TimetableDesk } from './timetable.testing';

let database: WorkingDatabase;
const desks: TimetableDesk[] = [];

beforeAll(async () => {
  database = await WorkingDatabase.open();
});

afterAll(async () => {
  await Promise.all(desks.map(({ thread }) => thread.onModuleDestroy()));
  await database?.close();
});

const scene = async () => {
  const timetables = await TimetableDesk.open(database);
  desks.push(timetables);
  return { timetables, desk: timetables.desk, cohortId: await timetables.desk.aCohort({ seats: 20 }) };
};
const on = (day: string, hour: string) => `${day}T${hour}:00.000Z`;
const timesOf = ({ proposal }: { proposal: { sessions: { slot: number }[]; slots: { startsAt: Date }[] } }) =>
  proposal.sessions.map(({ slot }) => proposal.slots[slot]!.startsAt.toISOString());

test('the sessions of a cohort are placed as early as can be, modules after what they require, and none is planned yet', async () => {
  const { timetables, cohortId } = await scene();
  const found = await timetables.timetable(await timetables.find([cohortId]));
  expect(found).toMatchObject({
    state: 'proposed',
    version: 1,
    proposal: { status: 'optimal', value: 6, bound: 6, later: 0, conflict: [], unplaced: [] },
  });
  expect(found.proposal.sessions.map(({ title }) => title)).toEqual(['Basics (1/2)', 'Basics (2/2)', 'Practice']);
  expect(found.proposal.sessions).toMatchObject([{ venue: 'Hall A', faults: [], moved: false }, {}, {}]);
  expect(timesOf(found)).toEqual([on(monday(), '09:00'), on(monday(), '11:30'), on(daysAfter(monday(), 1), '09:00')]);
  expect(await timetables.sessions(cohortId)).toEqual([]);
});

test('what is planned, off and away is kept clear of, in the time zone of the place', async () => {
  const { timetables, desk, cohortId } = await scene();
  const { trainerId, venueId } = timetables;
  const tuesday = daysAfter(monday(), 1);
  await new SetWorkingDays(database.work).execute(desk.actor, {
    weekdays: [1, 2, 3, 4, 5],
    daysOff: [{ firstDay: monday(), lastDay: monday(), name: 'Holiday' }],
  });
  const hours = { timeZone: 'UTC', weekly: [], daysOff: [{ firstDay: tuesday, lastDay: tuesday, name: 'Away' }] };
  await new SetAvailability(database.work).execute(desk.actor, { ...hours, trainerId });
  const wednesday = daysAfter(monday(), 2);
  await new SetAvailability(database.work).execute(desk.actor, {
    venueId,
    timeZone: 'UTC',
    weekly: [
      { weekday: 3, from: '08:00', until: '18:00' },
      { weekday: 4, from: '08:00', until: '12:00' },
      { weekday: 5, from: '11:00', until: '18:00' },
    ],
    daysOff: [],
  });
  // Somebody of the cohort is elsewhere on Wednesday morning.
  const person = await desk.somebody();
  const other = await desk.aCohort();
  await desk.enrol(cohortId, person);
  // As if it were of another programme.
  await database.owner.query(
    `insert into enrolment (organisation_id, cohort_id, person_id, state, by_self) values ($1, $2, $3, 'enrolled', false)`,
    [desk.actor.organisationId, other, person.personId],
  );
  await desk.plan(other, {
    venue: 'Elsewhere',
    startsAt: on(wednesday, '10:30'),
    endsAt: on(wednesday, '11:00'),
    despite: true,
  });
  const found = await timetables.timetable(await timetables.find([cohortId]));
  expect(timesOf(found)).toEqual([
    on(wednesday, '11:30'),
    on(daysAfter(monday(), 3), '09:00'),
    on(daysAfter(monday(), 4), '11:30'),
  ]);
});

test('five cohorts share a trainer and a hall without a clash, and are planned in one step', async () => {
  const { timetables, desk } = await scene();
  const cohorts: string[] = [];
  while (cohorts.length < 5) cohorts.push(await desk.aCohort({ seats: 20 }));
  const [person, first] = [await desk.somebody(), cohorts[0]!];
  await desk.enrol(first, person);
  const id = await timetables.find(cohorts, { lastDay: daysAfter(monday(), 13) });
  expect((await timetables.timetable(id)).proposal).toMatchObject({ status: 'optimal', unplaced: [] });
  expect(await timetables.accept(id)).toEqual({ planned: 15 });
  for (const cohort of cohorts)
    expect((await timetables.sessions(cohort)).map(([title]) => title)).toEqual([
      'Basics (1/2)',
      'Basics (2/2)',
      'Practice',
    ]);
  const letters = await database.rows<{ person: string }>(
    `select payload->>'personId' as person from outbox where organisation_id = $1 and payload->>'cohortId' = $2 and payload->>'occasion' = 'series-planned' order by 1`,
    [desk.actor.organisationId, first],
  );
  expect(letters.map((letter) => letter.person)).toEqual([person.personId, timetables.trainerId].sort());
  expect(await desk.audited()).toContain('timetable.accepted');
  await expect(timetables.accept(id, 2)).rejects.toMatchObject({ issues: [{ code: 'timetable-accepted' }] });
  await expect(timetables.discard(id)).rejects.toMatchObject({ issues: [{ code: 'timetable-accepted' }] });
});

test('where not all can be placed, as many as can are, with what stands in the way', async () => {
  const { timetables, desk } = await scene();
  const large = await desk.aCohort({ seats: 21, name: 'Large' });
  const { proposal } = await timetables.timetable(await timetables.find([large]));
  expect(proposal).toMatchObject({ status: 'incomplete', conflict: ['venue_seats'], sessions: [] });
  expect(proposal.unplaced).toEqual([
    { cohortName: 'Large', moduleTitle: 'Basics', sessions: 2 },
    { cohortName: 'Large', moduleTitle: 'Practice', sessions: 1 },
  ]);
});

test('a session is moved by hand to anywhere: what is wrong there is said, and moving it back undoes it', async () => {
  const { timetables, cohortId } = await scene();
  const id = await timetables.find([cohortId]);
  await timetables.move(id, 0, 2);
  const moved = await timetables.timetable(id);
  expect(moved.proposal.later).toBe(2);
  expect(moved.proposal.sessions.map(({ faults, moved: byHand }) => [[...faults].sort(), byHand])).toEqual([
    [['cohort', 'trainer', 'venue'], true],
    [[], false],
    [['cohort', 'order', 'trainer', 'venue'], false],
  ]);
  await expect(timetables.move(id, 0, 0, 1)).rejects.toMatchObject({ kind: 'VersionConflict' });
  await expect(timetables.move(id, 9, 0, 2)).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(timetables.move(id, 0, 999, 2)).rejects.toMatchObject({ kind: 'NotFound' });
  await expect(timetables.accept(id, 2)).rejects.toMatchObject({ kind: 'SessionClash' });
  expect(await timetables.sessions(cohortId)).toEqual([]);
  await timetables.move(id, 0, 0, 2);
  const back = await timetables.timetable(id);
  expect(back.proposal.sessions.flatMap(({ faults }) => faults)).toEqual([]);
  expect(await timetables.accept(id, back.version)).toEqual({ planned: 3 });
});

test('a timetable that clashes with what was planned meanwhile is refused whole', async () => {
  const { timetables, desk, cohortId } = await scene();
  const id = await timetables.find([cohortId]);
  const other = await desk.aCohort();
  const taken = {
    venue: ' hall a',
    startsAt: on(daysAfter(monday(), 1), '10:00'),
    endsAt: on(daysAfter(monday(), 1), '10:30'),
  };
  await desk.plan(other, taken);
  await expect(timetables.accept(id)).rejects.toMatchObject({ kind: 'SessionClash', clashes: [{ kind: 'venue' }] });
  expect(await timetables.sessions(cohortId)).toEqual([]);
  // Asked for once more, it goes round it.
  const again = await timetables.timetable(await timetables.find([cohortId]));
  expect(timesOf(again)[2]).toBe(on(daysAfter(monday(), 1), '11:30'));
});

test('one that was thrown away is planned by nobody, and listed no more', async () => {
  const { timetables, desk, cohortId } = await scene();
  const id = await timetables.find([cohortId]);
  const listed = async () =>
    new TimetableQueries(database.reads).ofProgramme(desk.actor, { programmeId: desk.programmeId });
  expect(await listed()).toMatchObject([{ id }]);
  await timetables.discard(id);
  await timetables.discard(id);
  expect(await listed()).toEqual([]);
  await expect(timetables.accept(id, 2)).rejects.toMatchObject({ issues: [{ code: 'timetable-discarded' }] });
});

test('one that is still looked for can’t be accepted', async () => {
  const { timetables, cohortId } = await scene();
  const { timetableId } = await timetables.start([cohortId]);
  await expect(timetables.accept(timetableId)).rejects.toMatchObject({ issues: [{ code: 'timetable-not-found-yet' }] });
});

test.each([
  ['of no cohort', { cohortIds: [] }, 'too-small'],
  ['of a cohort of others', { cohortIds: ['00000000-0000-4000-8000-000000000000'] }, 'unknown-cohort'],
  ['of no module', { modules: [] }, 'too-small'],
  ['at no place', { venueIds: [] }, 'nowhere'],
  ['at a venue that there is not', { venueIds: ['00000000-0000-4000-8000-000000000000'] }, 'unknown-venue'],
  ['that ends before it begins', { lastDay: daysAfter(monday(), -1) }, 'ends-before-start'],
  ['of a year', { lastDay: daysAfter(monday(), 365) }, 'too-many-days'],
  ['in the past', { firstDay: '2026-01-05', lastDay: '2026-01-09' }, 'in-the-past'],
  ['of hours that are too short', { until: '10:00' }, 'no-slot'],
  [
    'of too many times',
    { from: '00:00', until: '23:30', minutes: 30, pause: 0, lastDay: daysAfter(monday(), 20) },
    'too-many-slots',
  ],
  ['in a time zone that there is not', { timeZone: 'Europe/Atlantis' }, 'unknown-time-zone'],
])('a timetable %s is refused, with the reason', async (_, input, code) => {
  const { timetables, cohortId } = await scene();
  await expect(timetables.start([cohortId], input)).rejects.toMatchObject({ issues: [{ code }] });
});

test('who does not lead is not chosen, and a module twice is refused', async () => {
  const { timetables, desk, cohortId } = await scene();
  const [moduleId] = timetables.modules;
  const ask = (modules: unknown[]) => timetables.start([cohortId], { modules });
  await expect(ask([{ moduleId, trainerIds: [] }])).rejects.toMatchObject({
    issues: [{ path: 'modules.0.trainerIds' }],
  });
  await expect(ask([{ moduleId, trainerIds: [desk.actor.personId] }])).rejects.toMatchObject({
    issues: [{ code: 'unknown-trainer' }],
  });
  const twice = { moduleId, trainerIds: [timetables.trainerId] };
  await expect(ask([twice, twice])).rejects.toMatchObject({ issues: [{ code: 'module-twice' }] });
  await expect(ask([{ ...twice, moduleId: desk.programmeId }])).rejects.toMatchObject({
    issues: [{ code: 'unknown-module-of-plan' }],
  });
});

test('timetables are for who coordinates the programme', async () => {
  const { timetables, desk, cohortId } = await scene();
  const id = await timetables.find([cohortId]);
  const place = await desk.place();
  const below = { ...desk.actor, grants: [{ role: 'coordinator' as const, institutionId: place }] };
  const queries = new TimetableQueries(database.reads);
  expect(await queries.byId(below, { id })).toBeNull();
  expect(await queries.ofProgramme(below, { programmeId: desk.programmeId })).toEqual([]);
  Object.assign(desk.actor, { grants: below.grants });
  const tries = [
    () => timetables.start([cohortId]),
    () => timetables.move(id, 0, 1),
    () => timetables.accept(id),
    () => timetables.discard(id),
  ];
  for (const tried of tries) await expect(tried()).rejects.toMatchObject({ kind: 'Refused' });
});
