import type { ThrowAwayDatabase } from '@baobab/testing';
import { aGovernment, anInstitution, aPerson, throwAwayDatabase } from '@baobab/testing';
import { Readable } from 'node:stream';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { Actor } from '../access';
import { dataSource, readPool, Reads, UnitOfWork } from '../database';
import { CancelJob, WatchedJobs } from '../outbox';
import { CheckImport, ImportCheckQueries, KeepUpload, PreviewImport, RunCheck, RunImport, StartImport } from '.';

let database: ThrowAwayDatabase;
let owner: Client;
let source: DataSource;
let pool: ReturnType<typeof readPool>;
let work: UnitOfWork;

beforeAll(async () => {
  database = await throwAwayDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  source = await dataSource(database.appUrl, [], 5).initialize();
  work = new UnitOfWork(source);
  pool = readPool(database.appUrl, 2);
});

afterAll(async () => {
  await pool?.end();
  await source?.destroy();
  await owner?.end();
  await database?.drop();
});

const coordinator = async (): Promise<Actor & { rootId: string }> => {
  const { organisation, root, account, person } = await aGovernment(owner, 'coordinator');
  return {
    organisationId: organisation.id,
    personId: person.id,
    accountId: account.id,
    signInId: account.id,
    grants: [{ role: 'coordinator', institutionId: root.id }],
    rootId: root.id,
  };
};

const header = 'Staff number,Name,Institution,Role profile,D1.1,D1.2';
const file = (...rows: string[]) => [header, ...rows].join('\n');
const upload = async (actor: Actor, text: string) =>
  (await new KeepUpload(work).execute(actor, 'people.csv', Readable.from([Buffer.from(text)]))).uploadId;

/** The file is uploaded and its columns are taken as they are guessed. */
const read = async (actor: Actor & { rootId: string }, text: string) => {
  const uploadId = await upload(actor, text);
  const { columns } = await new PreviewImport(work).execute(actor, { uploadId });
  const chosen = columns.map(({ index, meaning, competencyId }) => ({ index, meaning, competencyId }));
  return { uploadId, institutionId: actor.rootId, columns: chosen };
};

/** A dry run, and what it found. */
const check = async (actor: Actor & { rootId: string }, text: string) => {
  const { queries, found } = await checked(actor, text);
  return { ...found, issues: (await queries.issues(actor, found, {})).nodes };
};
const checked = async (actor: Actor & { rootId: string }, text: string) => {
  const { jobId } = await new CheckImport(work).execute(actor, await read(actor, text));
  await new RunCheck(work, new WatchedJobs(work)).execute(clock(actor), {
    jobId,
    organisationId: actor.organisationId,
  });
  const queries = new ImportCheckQueries(new Reads(pool));
  const found = await queries.byJob(actor, jobId);
  if (!found) throw new Error('Nothing was found.');
  return { queries, found, jobId };
};
const clock = ({ organisationId }: Actor) => ({ organisationId, clock: true as const });

let rounds = 0;
const round = () => ({
  name: `Round ${(rounds += 1)}`,
  kind: 'baseline',
  heldOn: '2026-01-15',
  disclosure: 'coordinators',
});

/** The whole way: upload, guess, start, and the worker's part. */
const importFile = async (
  actor: Actor & { rootId: string },
  text: string,
  choice: Record<string, unknown> = { round: round() },
) => {
  const { jobId } = await new StartImport(work).execute(actor, { ...(await read(actor, text)), ...choice });
  return run(actor, jobId);
};
const run = async (actor: Actor, jobId: string) => {
  await new RunImport(work, new WatchedJobs(work)).execute(clock(actor), {
    jobId,
    organisationId: actor.organisationId,
  });
  const { rows } = await owner.query<{
    state: string;
    result: Record<string, number> | null;
    problem: { code: string } | null;
  }>('select state, result, problem from job where id = $1', [jobId]);
  return rows[0]!;
};

const levelsOf = async (actor: Actor) => {
  const { rows } = await owner.query<{ name: string; code: string; level: number }>(
    `select person.name, code, level from assessed_level join person on person.id = person_id join competency on competency.id = competency_id
     where assessed_level.organisation_id = $1 order by 1, 2`,
    [actor.organisationId],
  );
  return rows.map(({ name, code, level }) => `${name} ${code} ${level}`);
};

test('a preview says what the file is and what its columns hold', async () => {
  const actor = await coordinator();
  const uploadId = await upload(actor, file('1,Amina,Health,Data analyst,1,2', '2,Bilal,Health,,3,'));
  const seen = await new PreviewImport(work).execute(actor, { uploadId });
  expect(seen).toMatchObject({ fileName: 'people.csv', encoding: 'UTF-8', delimiter: ',' });
  expect(seen.columns.map(({ meaning }) => meaning)).toEqual([
    'staff_number',
    'name',
    'institution',
    'role_profile',
    'competency_level',
    'competency_level',
  ]);
});

test('a dry run says what would change, and changes nothing', async () => {
  const actor = await coordinator();
  expect(await check(actor, file('1,Amina,Health,Data analyst,1,2', '2,Bilal,Health,,3,'))).toMatchObject({
    rows: 2,
    newPeople: 2,
    knownPeople: 0,
    levels: 3,
    issueCount: 0,
    newInstitutions: ['Health'],
  });
  expect(await importedPeople(actor)).toEqual([]);
});

test('an import brings institutions, people, levels and the summary of needs', async () => {
  const actor = await coordinator();
  const job = await importFile(actor, file('1,Amina,Health,Data analyst,0,2', '2,Bilal,Health,,3,'));
  expect(job).toMatchObject({
    state: 'done',
    result: { newPeople: 2, newInstitutions: 1, levels: 3, unchangedLevels: 0 },
  });
  expect(await levelsOf(actor)).toEqual(['Amina D1.1 0', 'Amina D1.2 2', 'Bilal D1.1 3']);
  const { rows } = await owner.query<{ people: string; assessed: string }>(
    'select sum(assessed + not_assessed) as people, sum(assessed) as assessed from needs_summary where organisation_id = $1',
    [actor.organisationId],
  );
  // Amina alone has a role profile, and so targets; two of her fourteen were assessed.
  expect(Number(rows[0]?.assessed)).toBe(2);
});

test('the planner knows how many people and levels an import brought, before anybody else reads them', async () => {
  const actor = await coordinator();
  await importFile(actor, file('1,Amina,Health,Data analyst,0,2'));
  const { rows } = await owner.query<{ relname: string }>(
    `select relname from pg_class where relname in ('person', 'assessed_level') and reltuples > 0 order by 1`,
  );
  expect(rows.map(({ relname }) => relname)).toEqual(['assessed_level', 'person']);
});

test('the same file again changes nothing', async () => {
  const actor = await coordinator();
  const text = file('1,Amina,Health,Data analyst,1,2', '2,Bilal,Health,,3,');
  await importFile(actor, text);
  const { rows } = await owner.query<{ id: string }>('select id from assessment_round where organisation_id = $1', [
    actor.organisationId,
  ]);
  const again = await importFile(actor, text, { roundId: rows[0]!.id });
  expect(again.result).toMatchObject({
    newPeople: 0,
    changedPeople: 0,
    newInstitutions: 0,
    levels: 0,
    unchangedLevels: 3,
  });
});

test('one mistake and nothing is imported; asked for the valid rows, the others come in', async () => {
  const actor = await coordinator();
  const text = file('1,Amina,Health,,1,2', '2,Bilal,Health,,9,');
  expect(await importFile(actor, text)).toMatchObject({ state: 'failed', problem: { code: 'rows-with-issues' } });
  expect(await levelsOf(actor)).toEqual([]);
  expect(await importFile(actor, text, { round: round(), validRowsOnly: true })).toMatchObject({
    state: 'done',
    result: { newPeople: 1, rowsLeftOut: 1 },
  });
  expect(await levelsOf(actor)).toEqual(['Amina D1.1 1', 'Amina D1.2 2']);
});

test('the long form brings the same as the wide', async () => {
  const actor = await coordinator();
  const long = 'Staff number;Name;Competency;Level\n1;Amina;D1.1;1\n1;Amina;D1.2;Intermediate\n';
  expect(await importFile(actor, long)).toMatchObject({ state: 'done', result: { newPeople: 1, levels: 2 } });
  expect(await levelsOf(actor)).toEqual(['Amina D1.1 1', 'Amina D1.2 2']);
});

describe('contradictions are named', () => {
  const codes = async (actor: Actor & { rootId: string }, text: string) =>
    (await check(actor, text)).issues.map(({ row, code }) => `${row} ${code}`);

  test('two levels for one person in one competency', async () => {
    expect(await codes(await coordinator(), file('1,Amina,Health,,1,2', '1,Amina,Health,,3,2'))).toEqual([
      '2 level-twice',
      '3 level-twice',
    ]);
  });
  test('an e-mail that belongs to another staff number', async () => {
    const actor = await coordinator();
    await aPerson(owner, {
      organisation_id: actor.organisationId,
      institution_id: actor.rootId,
      staff_number: '7',
      email: 'amina@ministry.example',
    });
    expect(await codes(actor, 'Staff number,E-mail,Name\n8,amina@ministry.example,Amina')).toEqual(['2 contradicts']);
  });
  test('one e-mail in two rows of different people', async () => {
    expect(await codes(await coordinator(), 'Staff number,E-mail,Name\n1,a@b.example,A\n2,a@b.example,B')).toEqual([
      '2 contradicts',
      '3 contradicts',
    ]);
  });
  test('a new person without a name', async () => {
    expect(await codes(await coordinator(), file('1,,Health,,1,2'))).toEqual(['2 no-name']);
  });
  test('a role profile that does not exist', async () => {
    expect(await codes(await coordinator(), file('1,Amina,Health,Wizard,1,2'))).toEqual(['2 not-a-role-profile']);
  });
});

test('a person of an institution that the coordinator does not reach is left alone', async () => {
  const actor = await coordinator();
  const health = await anInstitution(owner, {
    organisation_id: actor.organisationId,
    name: 'Health',
    parent_id: actor.rootId,
  });
  const finance = await anInstitution(owner, {
    organisation_id: actor.organisationId,
    name: 'Finance',
    parent_id: actor.rootId,
  });
  await aPerson(owner, { organisation_id: actor.organisationId, institution_id: finance.id, staff_number: '9' });
  await owner.query('update role_grant set institution_id = $2 where person_id = $1', [actor.personId, health.id]);
  const ofHealth = {
    ...actor,
    rootId: health.id,
    grants: [{ role: 'coordinator' as const, institutionId: health.id }],
  };
  expect((await check(ofHealth, 'Staff number,Name\n9,Somebody')).issues).toMatchObject([
    { row: 2, code: 'out-of-reach' },
  ]);
});

const startSmall = async (actor: Actor & { rootId: string }): Promise<string> => {
  const uploadId = await upload(actor, file('1,Amina,Health,,1,2'));
  const columns = ['staff_number', 'name'].map((meaning, index) => ({ index, meaning }));
  const order = { uploadId, institutionId: actor.rootId, columns, round: round() };
  return (await new StartImport(work).execute(actor, order)).jobId;
};
const importedPeople = async ({ organisationId }: Actor) =>
  (await owner.query('select 1 from person where organisation_id = $1 and staff_number is not null', [organisationId]))
    .rows;

test('a cancelled import leaves nothing', async () => {
  const actor = await coordinator();
  const jobId = await startSmall(actor);
  await new CancelJob(work).execute(actor, { jobId });
  expect(await run(actor, jobId)).toMatchObject({ state: 'cancelled' });
  expect(await importedPeople(actor)).toEqual([]);
});

test('an import that fails for no fault of the file says so, and leaves nothing', async () => {
  const actor = await coordinator();
  const jobId = await startSmall(actor);
  await owner.query(`update job set input = jsonb_set(input, '{round,kind}', '"unheard-of"') where id = $1`, [jobId]);
  await expect(run(actor, jobId)).rejects.toThrow(/check constraint/);
  expect((await owner.query('select state from job where id = $1', [jobId])).rows).toEqual([{ state: 'failed' }]);
  expect(await importedPeople(actor)).toEqual([]);
});

test('findings come a page at a time, to the end, and to nobody else', async () => {
  const actor = await coordinator();
  const mistaken = Array.from({ length: 5 }, (_, row) => `${row},Amina,Health,,9,1`);
  const { queries, found, jobId } = await checked(actor, file(...mistaken));
  const rows: number[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof queries.issues>> = await queries.issues(actor, found, { first: 2, after });
    expect(page.totalCount).toBe(5);
    rows.push(...page.nodes.map(({ row }) => row));
    after = page.endCursor;
  } while (after);
  expect(rows).toEqual([2, 3, 4, 5, 6]);
  expect(await queries.byJob(await coordinator(), jobId)).toBeNull();
});

test('a file that is gone when its job begins is said to be gone', async () => {
  const actor = await coordinator();
  const jobId = await startSmall(actor);
  await owner.query('delete from upload where organisation_id = $1', [actor.organisationId]);
  expect(await run(actor, jobId)).toMatchObject({ state: 'failed', problem: { code: 'upload-gone' } });
});

test('what a file brings is no longer kept once it is imported, with what was found in it', async () => {
  const actor = await coordinator();
  const text = file('1,Amina,Health,,1,2');
  await check(actor, text);
  await importFile(actor, text);
  const { rows } = await owner.query<{ kept: string }>(
    'select count(*) as kept from upload join upload_piece p on p.upload_id = upload.id where upload.organisation_id = $1',
    [actor.organisationId],
  );
  // The other upload of the same text, whose check nobody followed up.
  expect(rows).toEqual([{ kept: '1' }]);
});

test('a file that breaks off on its way leaves nothing', async () => {
  const actor = await coordinator();
  const broken = Readable.from(
    (function* () {
      yield Buffer.alloc(300_000, 'a');
      throw new Error('the line broke');
    })(),
  );
  await expect(new KeepUpload(work).execute(actor, 'people.csv', broken)).rejects.toThrow('the line broke');
  expect((await owner.query('select 1 from upload where organisation_id = $1', [actor.organisationId])).rows).toEqual(
    [],
  );
});

test('a file that is too large is refused while it arrives, and nothing of it is kept', async () => {
  const actor = await coordinator();
  const endless = Readable.from(
    (function* () {
      for (;;) yield Buffer.alloc(8_388_608, 'a');
    })(),
  );
  await expect(new KeepUpload(work).execute(actor, 'people.csv', endless)).rejects.toThrow(/larger than 50 MB/);
  expect((await owner.query('select 1 from upload where organisation_id = $1', [actor.organisationId])).rows).toEqual(
    [],
  );
});

test("nobody reads another person's upload", async () => {
  const [one, other] = [await coordinator(), await coordinator()];
  const uploadId = await upload(one, file('1,Amina,Health,,1,2'));
  await expect(new PreviewImport(work).execute(other, { uploadId })).rejects.toThrow('no longer kept');
});
