import { KeepUpload } from '../../assessment';
import { WorkingDatabase } from '../../database/working-database.testing';
import { WatchedJobs } from '../../outbox';
import { CohortDesk } from '../cohort.testing';
import { AttendanceImportQueries, RunAttendanceImport, StartAttendanceImport } from '..';

let database: WorkingDatabase;
let desk: CohortDesk;
let cohortId: string;
let sessionId: string;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
  cohortId = await desk.aCohort();
  sessionId = await desk.aHeldSession(cohortId, { title: 'First day' });
  for (const staffNumber of ['S1', 'S2', 'S3']) await desk.enrol(cohortId, await named(staffNumber));
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const named = async (staffNumber: string) => {
  const person = await desk.somebody();
  await database.rows(`update person set staff_number = $2, email = lower($2) || '@gov.example' where id = $1`, [
    person.personId,
    staffNumber,
  ]);
  return person;
};
const upload = async (lines: readonly string[]) => {
  const content = (async function* () {
    yield Promise.resolve(Buffer.from(lines.join('\n')));
  })();
  return (await new KeepUpload(database.work).execute(desk.actor, 'attendance.csv', content)).uploadId;
};
const start = (input: Record<string, unknown>) => new StartAttendanceImport(database.work).execute(desk.actor, input);
const bring = async (lines: readonly string[], input: Record<string, unknown> = {}) => {
  const { jobId } = await start({ uploadId: await upload(lines), cohortId, save: true, ...input });
  const { organisationId } = desk.actor;
  const run = new RunAttendanceImport(database.work, new WatchedJobs(database.work));
  await run.execute({ organisationId, clock: true }, { jobId, organisationId });
  const [job] = await database.rows<{ state: string; result: object; problem: { code: string } | null }>(
    'select state, result, problem from job where id = $1',
    [jobId],
  );
  const rows = await new AttendanceImportQueries(database.reads).rows(desk.actor, { jobId });
  return { ...job!, outcomes: rows.map(({ row, outcome }) => `${row} ${outcome}`) };
};
const recorded = () =>
  database.rows(
    `select p.staff_number as who, a.state, a.minutes, a.reason from attendance a join person p on p.id = a.person_id and p.organisation_id = a.organisation_id
     where a.session_id = $1 order by 1`,
    [sessionId],
  );
const good = [
  'Staff number,Session,Attendance,Minutes,Reason',
  'S1,First day,present,,',
  ',First day,x,,',
  'S3,first day,excused,,On mission',
];
const whole = [good[0]!, good[1]!, 'S2,First day,present,45,', good[3]!];

test('a file is looked through without writing, then saved whole, and a second time changes nothing', async () => {
  const seen = await bring(whole, { save: false });
  expect(seen).toMatchObject({ state: 'done', result: { rows: 3, changed: 3, same: 0, mistakes: 0, saved: 0 } });
  expect(await recorded()).toEqual([]);
  expect(await bring(whole)).toMatchObject({ outcomes: ['2 changed', '3 changed', '4 changed'], result: { saved: 1 } });
  const kept = [
    { who: 'S1', state: 'present', minutes: null, reason: null },
    { who: 'S2', state: 'present', minutes: 45, reason: null },
    { who: 'S3', state: 'excused', minutes: null, reason: 'On mission' },
  ];
  expect(await recorded()).toEqual(kept);
  expect(await bring(whole)).toMatchObject({
    outcomes: ['2 same', '3 same', '4 same'],
    result: { changed: 0, same: 3 },
  });
  expect(await recorded()).toEqual(kept);
  expect((await desk.audited()).filter((action) => action === 'attendance.imported')).toHaveLength(2);
});

test('with one mistake nothing is saved, and each row is told what is wrong with it', async () => {
  await named('S4');
  await desk.cancel(
    await desk.aHeldSession(cohortId, { title: 'Cancelled', starts_at: new Date(Date.now() - 3 * 86_400_000) }),
  );
  await desk.plan(cohortId, { title: 'Ahead' });
  const lines = [
    'Staff number;E-mail;Session;Attendance;Minutes;Reason',
    'S1;;First day;present;;',
    ';S1@GOV.example;First day;absent;;',
    'nobody;;First day;present;;',
    'S4;;First day;present;;',
    'S2;;Second day;present;;',
    'S2;;Cancelled;present;;',
    'S2;;Ahead;present;;',
    'S2;;First day;perhaps;;',
    'S3;;First day;present;61;',
  ];
  const { outcomes, result } = await bring(lines);
  expect(outcomes).toEqual([
    '2 changed',
    '3 twice',
    '4 unknown',
    '5 not_enrolled',
    '6 unknown_session',
    '7 session_cancelled',
    '8 session_ahead',
    '9 state_unread',
    '10 minutes_over',
  ]);
  expect(result).toMatchObject({ changed: 1, mistakes: 8, saved: 0 });
  expect(await recorded()).toEqual([]);
});

test('a file of one session need not name it; days are those of the organisation’s clock', async () => {
  const lines = ['E-mail,Minutes', 's1@gov.example,60', 's2@gov.example,0'];
  expect(await bring(lines, { sessionId })).toMatchObject({ outcomes: ['2 changed', '3 changed'] });
  expect(await recorded()).toMatchObject([{ state: 'present', minutes: null }, { state: 'absent' }]);
  await database.rows(`update organisation set time_zone = 'Pacific/Kiritimati' where id = $1`, [
    desk.actor.organisationId,
  ]);
  await database.rows(
    `update session set starts_at = '2026-05-04T20:00Z', ends_at = '2026-05-04T21:00Z' where id = $1`,
    [sessionId],
  );
  const dated = (day: string) => ['Staff number,Date,Attendance', `S1,${day},absent`];
  expect(await bring(dated('2026-05-04'))).toMatchObject({ outcomes: ['2 unknown_session'] });
  expect(await bring(dated('2026-05-05'))).toMatchObject({ outcomes: ['2 changed'] });
});

test.each([
  ['nobody is named', ['Name,Attendance', 'Amina,present'], 'attendance-columns-missing'],
  ['nothing is said', ['Staff number,Session', 'S1,First day'], 'attendance-state-missing'],
  ['no session is named', ['Staff number,Attendance', 'S1,present'], 'attendance-session-missing'],
])('a file in which %s is refused', async (_, lines, code) => {
  expect(await bring(lines)).toMatchObject({ state: 'failed', problem: { code }, outcomes: [] });
});

test('it is for coordinators, into a cohort that is not completed, of a session of it', async () => {
  const uploadId = await upload(good);
  const trainer = await desk.aTrainer();
  const asked = { uploadId, cohortId, save: true };
  await refused(new StartAttendanceImport(database.work).execute(trainer, asked), { kind: 'Refused' });
  const elsewhere = await desk.aHeldSession(await desk.aCohort());
  await refused(start({ ...asked, sessionId: elsewhere }), { kind: 'NotFound' });
  await desk.complete(cohortId);
  await refused(start(asked), { issues: [{ code: 'cohort-completed' }] });
});

test('of a file nobody reads the rows but who brought it', async () => {
  const { jobId } = await start({ uploadId: await upload(whole), cohortId, save: false });
  const { organisationId } = desk.actor;
  await new RunAttendanceImport(database.work, new WatchedJobs(database.work)).execute(
    { organisationId, clock: true },
    { jobId, organisationId },
  );
  const rows = (actor = desk.actor as Parameters<AttendanceImportQueries['rows']>[0]) =>
    new AttendanceImportQueries(database.reads).rows(actor, { jobId });
  expect(await rows()).toHaveLength(3);
  expect(await rows({ ...desk.actor, personId: (await desk.somebody()).personId })).toEqual([]);
});
