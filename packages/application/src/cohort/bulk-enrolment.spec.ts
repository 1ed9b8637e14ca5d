import { aCohort } from '@baobab/testing';
import { KeepUpload } from '../assessment';
import { WorkingDatabase } from '../database/working-database.testing';
import { WatchedJobs } from '../outbox';
import { CohortDesk } from './cohort.testing';
import { BulkEnrolmentQueries, RunBulkEnrolment, StartBulkEnrolment } from '.';

let database: WorkingDatabase;
let desk: CohortDesk;

beforeAll(async () => {
  database = await WorkingDatabase.open();
});
beforeEach(async () => {
  desk = await CohortDesk.open(database);
});
afterAll(() => database?.close());

const refused = (asked: Promise<unknown>, problem: Record<string, unknown>) =>
  expect(asked).rejects.toMatchObject(problem);
const upload = async (lines: readonly string[]) => {
  const content = (async function* () {
    yield Promise.resolve(Buffer.from(lines.join('\n')));
  })();
  return (await new KeepUpload(database.work).execute(desk.actor, 'people.csv', content)).uploadId;
};
const enrolFile = async (lines: readonly string[], cohortId: string | null = null) => {
  const input = { uploadId: await upload(lines), programmeId: desk.programmeId, cohortId };
  const { jobId } = await new StartBulkEnrolment(database.work).execute(desk.actor, input);
  const { organisationId } = desk.actor;
  const run = new RunBulkEnrolment(database.work, new WatchedJobs(database.work));
  await run.execute({ organisationId, clock: true }, { jobId, organisationId });
  const [job] = await database.rows<{ state: string; result: object; problem: { code: string } | null }>(
    'select state, result, problem from job where id = $1',
    [jobId],
  );
  return { jobId, ...job!, rows: await new BulkEnrolmentQueries(database.reads).rows(desk.actor, { jobId }) };
};
/** Somebody of the programme's institution, or another, by this staff number. */
const named = async (staffNumber: string, institutionId?: string) => {
  const person = await desk.somebody(0, institutionId);
  await database.rows(`update person set staff_number = $2, email = lower($2) || '@gov.example' where id = $1`, [
    person.personId,
    staffNumber,
  ]);
  return person;
};

test('the first of a file get the seats, the others wait in its order, and each row has its outcome', async () => {
  const cohortId = await desk.aCohort({ seats: 2 });
  const people = [await named('S1'), await named('S2'), await named('S3'), await named('S4')];
  const { state, result, rows } = await enrolFile(
    ['Staff number,E-mail', 'S1,', ',S2@GOV.example', 'nobody,', 'S3,', 'S1,', 'S4,'],
    cohortId,
  );
  expect({ state, result }).toEqual({ state: 'done', result: { rows: 6, enrolled: 2, waiting: 2, others: 2 } });
  expect(rows.map(({ row, outcome }) => `${row} ${outcome}`)).toEqual([
    '2 enrolled',
    '3 enrolled',
    '4 unknown',
    '5 waiting',
    '6 twice',
    '7 waiting',
  ]);
  expect(await desk.cohort(cohortId)).toMatchObject({ enrolled: 2, waiting: 2 });
  expect(await desk.enrolMyself(people[2]!, cohortId)).toEqual({ state: 'waiting', place: 1 });
  expect(await desk.enrolMyself(people[3]!, cohortId)).toEqual({ state: 'waiting', place: 2 });
});

test('a file names the cohorts of a programme; what can’t be done of one row is told, and the others go on', async () => {
  const own = { organisation_id: desk.actor.organisationId, programme_id: desk.programmeId };
  const by = { ...own, created_by: desk.actor.personId };
  const [left, right, closed] = [
    await aCohort(database.owner, { ...by, name: 'Left' }),
    await aCohort(database.owner, { ...by, name: 'Right' }),
    await aCohort(database.owner, { ...by, name: 'Closed', state: 'closed' }),
  ];
  const place = await desk.place();
  await database.rows('update programme set institution_id = $2 where id = $1', [desk.programmeId, place]);
  const [here, there] = [await named('A1', place), await named('A2', place)];
  await named('A3', place);
  await named('B1');
  await named('A4', place);
  await desk.enrol(right.id, there);
  await desk.enrol(left.id, here);
  await desk.withdraw(desk.actor, left.id, here.personId);
  const { rows } = await enrolFile([
    'Staff number;Cohort',
    'A1;Left',
    'A2;Left',
    'A2;Right',
    'A3;Nowhere',
    'B1;Left',
    'A4;Closed',
  ]);
  expect(rows.map(({ outcome }) => outcome)).toEqual([
    'enrolled',
    'elsewhere',
    'twice',
    'unknown_cohort',
    'outside',
    'cohort_closed',
  ]);
  expect(await desk.cohort(left.id)).toMatchObject({ enrolled: 1 });
  expect(await desk.cohort(closed.id)).toMatchObject({ enrolled: 0 });
});

test('the same file a second time changes nothing', async () => {
  const cohortId = await desk.aCohort();
  await named('S1');
  const lines = ['Staff number', 'S1'];
  await enrolFile(lines, cohortId);
  const { rows, result } = await enrolFile(lines, cohortId);
  expect(rows).toMatchObject([{ outcome: 'already_there' }]);
  expect(result).toMatchObject({ enrolled: 0, others: 1 });
});

test('while people enrol by themselves no seat is taken twice, and none stays empty', async () => {
  const cohortId = await desk.aCohort({ seats: 5 });
  const file = ['Staff number'];
  for (let at = 0; at < 8; at += 1) {
    await named(`N${at}`);
    file.push(`N${at}`);
  }
  const others = await desk.people(8);
  await Promise.all([enrolFile(file, cohortId), ...others.map((person) => desk.enrolMyself(person, cohortId))]);
  expect(await desk.cohort(cohortId)).toMatchObject({ enrolled: 5, waiting: 11 });
});

test('a file that names nobody, or no cohort, enrols nobody and says what it needs', async () => {
  expect(await enrolFile(['Name', 'Amina'], await desk.aCohort())).toMatchObject({
    state: 'failed',
    problem: { code: 'enrolment-columns-missing' },
    rows: [],
  });
  expect(await enrolFile(['Staff number', 'S1'])).toMatchObject({ problem: { code: 'enrolment-cohort-missing' } });
});

test('is for who coordinates the programme’s institution, with a file of her own', async () => {
  const uploadId = await upload(['Staff number', 'S1']);
  const input = { uploadId, programmeId: desk.programmeId };
  const start = new StartBulkEnrolment(database.work);
  const elsewhere = { ...desk.actor, grants: [{ role: 'coordinator' as const, institutionId: await desk.place() }] };
  await refused(start.execute(elsewhere, input), { kind: 'Refused' });
  const other = await CohortDesk.open(database);
  await refused(start.execute(desk.actor, { ...input, cohortId: await other.aCohort() }), { kind: 'NotFound' });
  await refused(start.execute(other.actor, { ...input, programmeId: other.programmeId }), { kind: 'UploadGone' });
  const { jobId } = await enrolFile(['Staff number', 'S1'], await desk.aCohort());
  expect(
    await new BulkEnrolmentQueries(database.reads).rows({ ...desk.actor, personId: elsewhere.signInId }, { jobId }),
  ).toEqual([]);
});

test('ten thousand rows are enrolled in one go', async () => {
  const cohortId = await desk.aCohort({ seats: 1_000 });
  await database.owner.query(
    `insert into person (organisation_id, institution_id, name, staff_number) select $1, $2, 'Person ' || n, 'T' || n from generate_series(1, 10000) as n`,
    [desk.actor.organisationId, desk.actor.rootId],
  );
  const numbers = Array.from({ length: 10_000 }, (_, at) => `T${at + 1}`);
  const { result } = await enrolFile(['Staff number', ...numbers], cohortId);
  expect(result).toEqual({ rows: 10_000, enrolled: 1_000, waiting: 9_000, others: 0 });
  const tooMany = await enrolFile(['Staff number', ...numbers, 'T10001'], cohortId);
  expect(tooMany).toMatchObject({ state: 'failed', problem: { code: 'too-many-to-enrol' } });
}, 60_000);
