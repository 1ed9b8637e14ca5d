import { typeDefs } from '@baobab/contract';
import { aGovernment, aGrant, anAccount, anInstitution, aPerson } from '@baobab/testing';
import { buildSchema, isObjectType } from 'graphql';
import type { Answer } from '../api.testing';
import { TestApi } from '../api.testing';
import { attemptsOn, fieldsOf } from './sweep.testing';

// The sweep asks for every field that the contract has, as those who have no business with it. A room that comes later is
// swept with its contract: it adds nothing here.

const marker = 'Confidential';
const expected = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'];

/** An organisation with people whose every text is marked, and three strangers: a visitor, a learner, an administrator elsewhere. */
const scene = async (api: TestApi) => {
  const { organisation, root } = await aGovernment(api.owner, 'administrator');
  const place = await anInstitution(api.owner, {
    organisation_id: organisation.id,
    parent_id: root.id,
    name: `${marker} institution`,
  });
  const own = { organisation_id: organisation.id, institution_id: place.id };
  const person = await aPerson(api.owner, {
    ...own,
    name: `${marker} person`,
    email: `${marker.toLowerCase()}@x.example`,
  });
  await aGrant(api.owner, { ...own, person_id: person.id, role: 'coordinator' });
  const account = await anAccount(api.owner);
  // Where she works herself is hers to know.
  const office = await anInstitution(api.owner, {
    organisation_id: organisation.id,
    parent_id: place.id,
    name: 'Hers',
  });
  const hers = { organisation_id: organisation.id, institution_id: office.id };
  const fellow = await aPerson(api.owner, { ...hers, account_id: account.id });
  await aGrant(api.owner, { ...hers, person_id: fellow.id, role: 'learner' });
  const elsewhere = async (...roles: string[]) => api.signIn((await aGovernment(api.owner, ...roles)).account.email);
  const strangers = {
    'a visitor': undefined,
    'a learner of another organisation': await elsewhere('learner'),
    'an administrator of another organisation': await elsewhere('administrator', 'coordinator', 'manager', 'trainer'),
  };
  return { organisation, person, fellow: await api.signIn(account.email), strangers };
};

/** Every row of every table that belongs to the organisation, by table, as text. */
const rowsOf = async (api: TestApi, organisationId: string): Promise<Map<string, string[]>> => {
  const { rows: tables } = await api.owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'organisation_id' and table_schema = 'public'
       and table_name <> 'sign_in'`,
  );
  const found = new Map<string, string[]>();
  for (const { name } of tables) {
    const { rows } = await api.owner.query<{ row: string }>(
      `select to_jsonb(t)::text as row from ${name} t where organisation_id = $1 order by 1`,
      [organisationId],
    );
    found.set(
      name,
      rows.map(({ row }) => row),
    );
  }
  return found;
};

const idsOf = (rows: ReadonlyMap<string, string[]>): string[] =>
  [...rows.values()].flatMap(([first]) => {
    const id = first && (JSON.parse(first) as { id?: unknown }).id;
    return typeof id === 'string' ? [id] : [];
  });

/** What is wrong with an answer to a stranger: it says something of the organisation, or it is neither refused nor empty. */
const mistakeIn = ({ body }: Answer, secrets: readonly string[]): string | null => {
  const told = JSON.stringify(body.data ?? null);
  const secret = secrets.find((candidate) => told.includes(candidate));
  if (secret) return `tells ${secret}`;
  const failure = body.errors?.find(({ extensions }) => !expected.includes(String(extensions.code)));
  return failure ? `lets it in, to fail inside: ${failure.message}` : null;
};

const sweep = async (api: TestApi, contract: string): Promise<string[]> => {
  const { organisation, person, fellow, strangers } = await scene(api);
  const schema = buildSchema(contract);
  const rows = await rowsOf(api, organisation.id);
  const ids = idsOf(rows);
  const mistakes: string[] = [];
  const tryAll = async (kind: 'query' | 'mutation', who: string, cookie: string | undefined, secrets: string[]) => {
    for (const id of ids)
      for (const { name, query, variables } of attemptsOn(schema, kind, id)) {
        const mistake = mistakeIn(await api.ask(query, variables, cookie), secrets);
        if (mistake) mistakes.push(`${name}, to ${who}, ${mistake}`);
      }
  };
  for (const [who, cookie] of Object.entries(strangers))
    await tryAll('query', who, cookie, [marker, organisation.id, ...ids]);
  await tryAll('query', 'a fellow learner', fellow, [marker, person.id]);
  for (const [who, cookie] of Object.entries(strangers)) await tryAll('mutation', who, cookie, [marker]);
  const after = await rowsOf(api, organisation.id);
  for (const [table, before] of rows)
    if (before.join() !== after.get(table)?.join()) mistakes.push(`a stranger changed ${table}`);
  return [...new Set(mistakes)];
};

const withApi = async (contract: string, test: (api: TestApi) => Promise<void>): Promise<void> => {
  const api = await TestApi.start({ contract });
  try {
    await test(api);
  } finally {
    await api.stop();
  }
};

test('the sweep asks for every field of every type', () => {
  const schema = buildSchema(typeDefs);
  const asked = fieldsOf(schema, [...attemptsOn(schema, 'query', 'x'), ...attemptsOn(schema, 'mutation', 'x')]);
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  const missed = types
    .filter(({ name }) => !name.startsWith('__') && name !== 'InputIssue')
    .filter((type) => !type.getInterfaces().some(({ name }) => name === 'Problem'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`))
    .filter((field) => !asked.has(field));
  expect(missed).toEqual([]);
});

test('every field is refused or empty to strangers, and no command of theirs changes anything', () =>
  withApi(typeDefs, async (api) => expect(await sweep(api, typeDefs)).toEqual([])));

test.each(['institutions', 'people', 'person', 'auditTrail', 'auditChainIntact'])(
  'the sweep notices when the rule of %s is taken away',
  (field) => {
    const rule = new RegExp(`(\\n {2}${field}\\b[^\\n]*(?:\\n {4})?@allow\\(policy: )"[^"]*"`);
    const loosened = typeDefs.replace(rule, '$1"anyone"');
    return withApi(loosened, async (api) =>
      expect(await sweep(api, loosened)).toContainEqual(expect.stringContaining(`${field}, to a visitor, lets it in`)),
    );
  },
);
