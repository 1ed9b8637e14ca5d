import { TestApi } from '../api.testing';
import type { Scene } from './commands.testing';
import { aSceneOf, auditRowsOf, command } from './commands.testing';
import { leavingOf } from './leaving.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});
afterAll(() => api?.stop());

test.each<[string, (scene: Scene) => Record<string, unknown>, string]>([
  ['a day long past', ({ person }) => ({ ...leavingOf(person), leftOn: '1999-01-01' }), 'input'],
  ['the last administrator', ({ administrator }) => leavingOf(administrator), 'last-administrator'],
  ['an older version', ({ person }) => ({ ...leavingOf(person), expectedVersion: 0 }), 'version-conflict'],
])('%s is refused, and leaves nothing', async (_, input, code) => {
  const scene = await aSceneOf(api);
  const before = await auditRowsOf(api, scene);
  expect(await command(api, 'recordLeaving', input(scene), scene.cookie)).toMatchObject({ code });
  expect(await auditRowsOf(api, scene)).toBe(before);
});

test('a sign-in ends with the day on which its person has left', async () => {
  const { account, administrator, organisation } = await aSceneOf(api);
  const cookie = await api.signIn(account.email);
  const asMe = async () => (await api.ask('{ me { name } }', {}, cookie)).body.data?.me ?? null;
  expect(await asMe()).not.toBeNull();
  const leaves = (days: number) =>
    api.owner.query('update person set left_on = current_date + $3::int where organisation_id = $1 and id = $2', [
      organisation.id,
      administrator.id,
      days,
    ]);
  await leaves(1);
  expect(await asMe()).not.toBeNull();
  await leaves(0);
  expect(await asMe()).toBeNull();
  await expect(api.signIn(account.email)).rejects.toThrow();
});
