import { Client } from '../client';

const stranger = new Client();

test('fifty sign-ins under aliases in one request are refused before the first is tried', async () => {
  const attempt = (n: number) =>
    `a${n}: signIn(input: { email: "coordinator@demo.example", password: "guess-${n}" }) { __typename }`;
  const answer = await stranger.send(`mutation { ${Array.from({ length: 50 }, (_, n) => attempt(n)).join('\n')} }`);
  expect(answer.status).toBe(400);
  expect(answer.data).toBeNull();
  expect(answer.errors.length).toBeGreaterThan(0);
});

test('a query twelve levels deep is refused, a flat one of the same kind is not', async () => {
  const deep = (levels: number): string => (levels === 0 ? 'name' : `... on Me { ${deep(levels - 1)} }`);
  const refused = await stranger.send(`{ me { ${deep(12)} } }`);
  expect(refused.status).toBe(400);
  expect(refused.data).toBeNull();
  const answered = await stranger.send(`{ me { ${deep(1)} } }`);
  expect(answered.status).toBe(200);
});

test('a query of a thousand fields is refused', async () => {
  const answer = await stranger.send(`{ me { ${'name '.repeat(1000)} } }`);
  expect(answer.status).toBe(400);
  expect(answer.data).toBeNull();
});

test('fragments that spread each other are refused', async () => {
  const answer = await stranger.send(`{ me { ...A } } fragment A on Me { ...B } fragment B on Me { ...A }`);
  expect(answer.status).toBe(400);
});

test('a list of operations in one request is refused', async () => {
  const answer = await stranger.post(JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]));
  expect(answer.status).toBe(400);
  expect(answer.data).toBeNull();
});

test('a body of many megabytes is refused', async () => {
  const answer = await stranger.send('{ __typename }', { padding: 'x'.repeat(8 * 1024 * 1024) });
  expect([400, 413]).toContain(answer.status);
});
