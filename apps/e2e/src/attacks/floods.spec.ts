import { request } from 'node:http';
import { addressOf } from '../address';
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

test('a body announced as many megabytes is refused unread', async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': 8 * 1024 * 1024 };
    const sending = request(addressOf('/graphql'), { method: 'POST', headers }, (response) => {
      resolve(response.statusCode);
      sending.destroy();
    });
    sending.on('error', reject);
    // The headers alone: an answer before the body is what is asked for.
    sending.flushHeaders();
  });
  expect(status).toBe(413);
});
