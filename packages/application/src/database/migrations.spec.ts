import type { ThrowAwayDatabase } from '@baobab/testing';
import { aGovernment, throwAwayDatabase } from '@baobab/testing';
import { Client } from 'pg';
import { migrations, step } from './migrate';

/** Global tables: each has a policy of its own, by the key that a transaction holds. */
const globalTables = ['account', 'one_time_token', 'outbox', 'sign_in'];
/**
 * Parts of a framework or of a role profile, which is Baobab's own (of no organisation) or an organisation's: each part is seen
 * where its whole is, so the organisation is written there alone.
 */
const partTables = [
  'attitude',
  'competency',
  'competency_domain',
  'competency_lineage',
  'descriptor',
  'level',
  'maturity_descriptor',
  'maturity_dimension',
  'maturity_indicator',
  'maturity_level',
  'role_profile_target',
  'training_module_step',
];
/** Of the migrations themselves: no row of anybody. */
const ownTables = ['migration'];

let database: ThrowAwayDatabase;
let owner: Client;

beforeAll(async () => {
  database = await throwAwayDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});

afterAll(async () => {
  await owner.end();
  await database.drop();
});

const tables = async () => {
  const { rows } = await owner.query<{ name: string; forced: boolean; policies: number; tenant: boolean }>(
    `select relname as name, relrowsecurity and relforcerowsecurity as forced,
       (select count(*)::int from pg_policy where polrelid = pg_class.oid) as policies,
       exists (select 1 from pg_attribute where attrelid = pg_class.oid and attname = 'organisation_id') as tenant
     from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relispartition order by relname`,
  );
  return rows.filter(({ name }) => !ownTables.includes(name));
};

test('every table forces row-level security and has a policy', async () => {
  expect((await tables()).filter(({ forced, policies }) => !forced || policies === 0)).toEqual([]);
});

test('every table is of an organisation, or on a list that says why not', async () => {
  const others = (await tables()).filter(
    ({ name, tenant }) => !tenant && name !== 'organisation' && ![...globalTables, ...partTables].includes(name),
  );
  expect(others).toEqual([]);
});

test('neither the app nor the relay owns a table or passes by row-level security', async () => {
  const { rows } = await owner.query(
    `select rolname from pg_roles where rolname in ('baobab_app', 'baobab_relay', 'baobab_template_app', 'baobab_template_relay')
       and (rolbypassrls or rolsuper or exists (select 1 from pg_class where relowner = pg_roles.oid))`,
  );
  expect(rows).toEqual([]);
});

test('a filled database goes back a migration at a time and forward again', async () => {
  await aGovernment(owner, 'coordinator');
  const before = (await tables()).map(({ name }) => name);
  for (const name of [...migrations()].reverse()) await step(owner, name, 'down');
  expect((await tables()).map(({ name }) => name)).toEqual([]);
  for (const name of migrations()) await step(owner, name, 'up');
  expect((await tables()).map(({ name }) => name)).toEqual(before);
});
