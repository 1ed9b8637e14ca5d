import { asUser, Client, signIn } from '../client';

const introspection = '{ __schema { types { name } } }';

/** What an attacker learns from: SQL, PostgreSQL's own words, stack traces, our paths and libraries. */
const innerWorkings =
  /\b(select|insert into|update) .*\b(from|values|set)\b|QueryFailed|invalid byte sequence|relation "|column "|syntax error at|\bat .+:\d+:\d+|node_modules|\.(ts|js):\d+|stacktrace|typeorm|row-level/i;

test('the contract is shown to the signed-in only', async () => {
  const refused = await new Client().send(introspection);
  expect(refused.data?.__schema ?? null).toBeNull();
  expect(refused.errors.length).toBeGreaterThan(0);
  const answered = await (await asUser('learner@demo.example')).send(introspection);
  expect(answered.errors).toEqual([]);
});

test('a field that does not exist is answered 400, with a sentence and no suggestion to a stranger', async () => {
  const answer = await new Client().send('{ me { nam } }');
  expect(answer.status).toBe(400);
  expect(answer.errors[0]?.message).toMatch(/Cannot query field "nam"/);
  expect(answer.text).not.toMatch(/did you mean/i);
});

test.each([
  ['a quote', "' or 1=1 --@demo.example"],
  ['a zero byte, which PostgreSQL cannot store', 'coordinator\u0000@demo.example'],
  ['half a surrogate pair', 'coordinator\ud800@demo.example'],
  ['a very long text', `${'x'.repeat(100_000)}@demo.example`],
  ['a text that turns round', '\u202Emoc.elpmaxe@rotanidrooc'],
])('an e-mail address with %s is an expected failure and shows nothing of the inside', async (_, email) => {
  const answer = await new Client().send(signIn, { input: { email, password: 'not-the-password' } });
  expect(answer.errors).toEqual([]);
  expect(answer.data?.signIn).toEqual({ __typename: expect.stringMatching(/^(SignInRefused|InputProblem)$/) });
  expect(answer.text).not.toMatch(innerWorkings);
});

test.each([
  ['no query', '{}'],
  ['broken JSON', '{"query": "'],
  ['a query that is a number', '{"query": 7}'],
  ['a query that does not parse', '{"query": "{ me { "}'],
  ['variables of the wrong type', JSON.stringify({ query: signIn, variables: { input: { email: 7, password: [] } } })],
  ['no variables', JSON.stringify({ query: signIn })],
  ['an operation that is not there', JSON.stringify({ query: 'query A { __typename }', operationName: 'B' })],
])('%s is answered 400 and shows nothing of the inside', async (_, body) => {
  const answer = await new Client().post(body);
  expect(answer.status).toBe(400);
  expect(answer.text).not.toBe('');
  expect(answer.text).not.toMatch(innerWorkings);
});

test('whether an address has an account cannot be told from the answer', async () => {
  const attempt = (email: string) => new Client().send(signIn, { input: { email, password: 'not-the-password' } });
  const known = await attempt('trainer@demo.example');
  const unknown = await attempt('nobody@demo.example');
  expect(known.text).toBe(unknown.text);
});
