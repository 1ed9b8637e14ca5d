import type { ThrowAwayDatabase } from '@baobab/testing';
import { throwAwayDatabase } from '@baobab/testing';
import { Client } from 'pg';
import { aFilledGovernment } from './filled-database.testing';
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
  'training_module_equivalent',
  'training_module_requirement',
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

/** Whom migrations run as on a server that somebody else looks after: the owner of what is there, held by row-level security, no superuser. */
const asPlainOwner = async (work: () => Promise<void>) => {
  const role = `plain_${database.ownerUrl.split('/').at(-1)}`;
  await owner.query(`create role ${role} createrole`);
  try {
    await owner.query(`grant baobab_app, baobab_relay to ${role} with admin option`);
    await owner.query(`do $$ declare each record; begin
      alter schema public owner to ${role};
      execute format('alter database %I owner to ${role}', current_database());
      for each in select c.oid::regclass as name from pg_class c where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') loop
        execute format('alter table %s owner to ${role}', each.name);
      end loop;
      for each in select p.oid::regprocedure as name from pg_proc p where pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') loop
        execute format('alter function %s owner to ${role}', each.name);
      end loop;
    end $$`);
    await owner.query(`set role ${role}`);
    await work();
  } finally {
    await owner.query(
      `reset role; reassign owned by ${role} to current_user; drop owned by ${role}; drop role ${role}`,
    );
  }
};
const back = async (to: string) => {
  for (const name of [...migrations()].reverse().filter((each) => each >= to)) await step(owner, name, 'down');
};
const forward = async (from: string) => {
  for (const name of migrations().filter((each) => each >= from)) await step(owner, name, 'up');
};

test('a filled database goes back a migration at a time and forward again, by an owner whom row-level security holds', async () => {
  const { organisation, brought, fused, inUse, asking, asked } = await aFilledGovernment(owner);
  const before = (await tables()).map(({ name }) => name);
  const found = async (round: string) => {
    const { rows } = await owner.query<{ levels: string[]; closed: boolean }>(
      `select closed_at is not null as closed, array(select source from assessed_level l where l.round_id = r.id) as levels
       from assessment_round r where organisation_id = $1 and id = $2`,
      [organisation, round],
    );
    return rows[0] ?? null;
  };
  await asPlainOwner(() => back('0019'));
  // What was put together is gone, but for what a programme goes by; nobody is asked what her supervisor was.
  expect(await found(fused)).toBeNull();
  expect(await found(inUse)).toEqual({ closed: false, levels: ['import'] });
  expect(await found(brought)).toEqual({ closed: false, levels: ['import'] });
  expect(await found(asking)).toEqual({ closed: true, levels: [] });
  expect(await found(asked)).toEqual({ closed: false, levels: [] });
  await asPlainOwner(() => forward('0019'));
  expect((await tables()).map(({ name }) => name)).toEqual(before);
  await asPlainOwner(() => back(''));
  expect((await tables()).map(({ name }) => name)).toEqual([]);
  await asPlainOwner(() => forward(''));
  expect((await tables()).map(({ name }) => name)).toEqual(before);
});
