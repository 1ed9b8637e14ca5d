import type { ThrowAwayDatabase } from '@baobab/testing';
import { anInstitution, anOrganisation, throwAwayDatabase } from '@baobab/testing';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { audit, dataSource, readPool, Reads, sql, UnitOfWork } from '.';

let database: ThrowAwayDatabase;
let owner: Client;
let source: DataSource;
let reads: Reads;
let closeReads: () => Promise<void>;
let work: UnitOfWork;
let mine: { organisationId: string };
let theirs: { organisationId: string };

const names = () => sql<{ name: string }>('select name from institution order by name');

beforeAll(async () => {
  database = await throwAwayDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  mine = { organisationId: (await anOrganisation(owner)).id };
  theirs = { organisationId: (await anOrganisation(owner)).id };
  await anInstitution(owner, { organisation_id: mine.organisationId, name: 'Mine' });
  await anInstitution(owner, { organisation_id: theirs.organisationId, name: 'Theirs' });
  source = await dataSource(database.appUrl, [], 2).initialize();
  work = new UnitOfWork(source);
  const pool = readPool(database.appUrl, 2);
  closeReads = () => pool.end();
  reads = new Reads(pool);
});

afterAll(async () => {
  await source.destroy();
  await closeReads();
  await owner.end();
  await database.drop();
});

test('a unit of work sees the rows of its own organisation alone', async () => {
  expect(await work.runAs(mine, names)).toEqual([{ name: 'Mine' }]);
  expect(await work.runAs(theirs, names)).toEqual([{ name: 'Theirs' }]);
});

test('a unit of work that names no organisation sees no row', async () => {
  expect(await work.runAs({}, names)).toEqual([]);
});

test('a row of another organisation can not be written', async () => {
  const write = work.runAs(mine, () =>
    sql(`insert into institution (organisation_id, name, code) values ($1, 'Planted', 'P')`, [theirs.organisationId]),
  );
  await expect(write).rejects.toThrow(/row-level security/);
});

test('what was done before an error is undone', async () => {
  const fail = work.runAs(mine, async () => {
    await sql(`insert into institution (organisation_id, name, code) values ($1, 'Half', 'H')`, [mine.organisationId]);
    throw new Error('no further');
  });
  await expect(fail).rejects.toThrow('no further');
  expect(await work.runAs(mine, names)).toEqual([{ name: 'Mine' }]);
});

test('a use case inside another joins its transaction, and not one of another organisation', async () => {
  const inner = () => work.runAs(mine, names);
  expect(await work.runAs(mine, inner)).toEqual([{ name: 'Mine' }]);
  await expect(work.runAs(theirs, inner)).rejects.toThrow('stays in one organisation');
});

test('a statement that outlives its unit of work is refused', async () => {
  let late: Promise<unknown> = Promise.resolve();
  await work.runAs(mine, () => {
    late = new Promise((resolve) => setTimeout(resolve, 20)).then(() => sql('select 1'));
    late.catch(() => undefined);
    return Promise.resolve();
  });
  await expect(late).rejects.toThrow('has ended');
});

test('audit rows are chained, and written only with the work they tell of', async () => {
  await work.runAs(mine, () => Promise.resolve(audit('tested.first', 'institution', null)));
  await work.runAs(mine, () => Promise.resolve(audit('tested.second', 'institution', null)));
  await work
    .runAs(mine, () => {
      audit('tested.never', 'institution', null);
      return Promise.reject(new Error('undone'));
    })
    .catch(() => undefined);
  const chain = await work.runAs(mine, () =>
    sql<{ action: string; previous_hash: string; hash: string }>(
      'select action, previous_hash, hash from audit order by id',
    ),
  );
  expect(chain.map(({ action }) => action)).toEqual(['tested.first', 'tested.second']);
  expect(chain[1]?.previous_hash).toBe(chain[0]?.hash);
});

test('the app can neither change nor remove an audit row', async () => {
  await expect(work.runAs(mine, () => sql('delete from audit'))).rejects.toThrow(/permission denied/);
  await expect(work.runAs(mine, () => sql(`update audit set action = 'x'`))).rejects.toThrow(/permission denied/);
});

test('fifty writers and fifty readers of two organisations share two connections each, without deadlock or leak', async () => {
  const scopes = Array.from({ length: 50 }, (_, index) => (index % 2 ? mine : theirs));
  const written = Promise.all(
    scopes.map((scope) => work.runAs(scope, async () => (await names(), work.runAs(scope, names)))),
  );
  const read = Promise.all(
    scopes.map((scope) =>
      reads.all<{ name: string }>(scope, { name: 'spec.names', text: 'select name from institution' }),
    ),
  );
  const expected = scopes.map((scope) => [{ name: scope === mine ? 'Mine' : 'Theirs' }]);
  expect(await written).toEqual(expected);
  expect(await read).toEqual(expected);
});

test('a read that fails leaves the connections usable', async () => {
  await expect(
    reads.all(mine, { name: 'spec.broken', text: 'select no_such_column from institution' }),
  ).rejects.toThrow('no_such_column');
  expect(await reads.all(mine, { name: 'spec.names', text: 'select name from institution' })).toEqual([
    { name: 'Mine' },
  ]);
});
