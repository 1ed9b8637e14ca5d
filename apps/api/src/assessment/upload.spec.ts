import { aGovernment } from '@baobab/testing';
import { Readable } from 'node:stream';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

const send = async (
  role: 'coordinator' | 'learner' | null,
  content: string | Readable,
  headers: Record<string, string> = { 'x-file-name': 'people.csv' },
) => {
  const { account } = await aGovernment(api.owner, role ?? 'learner');
  const cookie = role && (await api.signIn(account.email));
  return api.app.inject({
    method: 'POST',
    url: '/uploads',
    headers: { 'content-type': 'text/csv', ...headers, ...(cookie ? { cookie } : {}) },
    payload: content,
  });
};

test('a coordinator keeps a file, in whatever pieces it arrives', async () => {
  const answer = await send('coordinator', Readable.from(['Staff num', 'ber,Name\nA1,', 'Amina\n']));
  expect(answer.statusCode).toBe(200);
  const { rows } = await api.owner.query<{ text: string }>(
    `select convert_from(content, 'utf8') as text from upload_piece where upload_id = $1`,
    [answer.json<{ uploadId: string }>().uploadId],
  );
  expect(rows).toEqual([{ text: 'Staff number,Name\nA1,Amina\n' }]);
});

test.each([
  ['without its name', 'coordinator', 'a', {}, 400, 'file-name-missing'],
  ['from a visitor', null, 'a', { 'x-file-name': 'a.csv' }, 401, 'sign-in-needed'],
  ['from a learner', 'learner', 'a', { 'x-file-name': 'a.csv' }, 403, 'refused'],
  ['that is empty', 'coordinator', '', { 'x-file-name': 'a.csv' }, 400, 'input'],
  [
    'that says it is larger than may be',
    'coordinator',
    'a',
    { 'x-file-name': 'a.csv', 'content-length': '60000000' },
    413,
    'file-too-large',
  ],
] as const)('a file %s is refused in a sentence', async (_, role, content, headers, status, code) => {
  const answer = await send(role, content, headers);
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ code, message: expect.stringMatching(/\w+\.$/) as string });
});
