import { aGovernment } from '@baobab/testing';
import { TestApi } from '../api.testing';
import { aDraft, unesco } from '../framework/framework.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

const signedIn = async (role: string) => {
  const { account } = await aGovernment(api.owner, role);
  return { cookie: await api.signIn(account.email) };
};
const fetchTable = async (query: string, headers: Record<string, string> = {}) =>
  api.app.inject({ url: `/exports/framework.csv?${query}`, headers });

test('everybody signed in saves a published framework as a table, by its code and edition', async () => {
  const { statusCode, headers, body } = await fetchTable(`framework=${await unesco(api)}`, await signedIn('learner'));
  expect(statusCode).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': expect.stringMatching(/^attachment; filename="[\w.-]+-1\.csv"$/) as unknown,
  });
  expect(body).toMatch(/^\uFEFFdomain code,domain name:ar,domain name:en,competency code,.*level 1:en Basic/);
});

test('a draft goes to who may change it; to nobody else, and to nobody who is not signed in', async () => {
  const coordinator = await signedIn('coordinator');
  const { frameworkId } = await aDraft(api, coordinator);
  const status = async (query: string, headers?: Record<string, string>) => {
    const { statusCode, headers: sent, body } = await fetchTable(query, headers);
    if (statusCode !== 200) expect(sent['content-disposition']).toBeUndefined();
    return [statusCode, statusCode === 200 ? null : (JSON.parse(body) as { code: string }).code];
  };
  expect(await status(`framework=${frameworkId}`, coordinator)).toEqual([200, null]);
  expect(await status(`framework=${frameworkId}`, await signedIn('coordinator'))).toEqual([404, 'not-found']);
  expect(await status(`framework=${frameworkId}`)).toEqual([401, 'sign-in-needed']);
  expect(await status('framework=x', coordinator)).toEqual([400, 'input']);
  expect((await status(`framework=x&framework=y`, coordinator))[0]).toBe(400);
});
