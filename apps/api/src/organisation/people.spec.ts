import { aGovernment, aPerson } from '@baobab/testing';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

const aScene = async () => {
  const { organisation, root, account } = await aGovernment(api.owner, 'coordinator');
  return { organisation, root, cookie: await api.signIn(account.email) };
};

const query =
  'query ($first: Int, $after: String, $search: String) { people(first: $first, after: $after, search: $search) { totalCount edges { node { name } } pageInfo { hasNextPage endCursor } } }';
type People = {
  people: {
    totalCount: number;
    edges: { node: { name: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};
const page = async (cookie: string, variables: Record<string, unknown>) =>
  ((await api.ask(query, variables, cookie)).body.data as People).people;

test('the list of people gives everybody once, in the order of names, however it is cut into pages', async () => {
  const { organisation, root, cookie } = await aScene();
  const own = { organisation_id: organisation.id, institution_id: root.id };
  for (const name of ['Zoë', 'أمينة', 'Same', 'Same', 'Same', 'Ålund']) await aPerson(api.owner, { ...own, name });
  const whole = await page(cookie, { first: 100 });
  const names: string[] = [];
  for (let after: string | null = null, more = true; more;) {
    const { edges, pageInfo } = await page(cookie, { first: 2, after });
    names.push(...edges.map(({ node }) => node.name));
    ({ endCursor: after, hasNextPage: more } = pageInfo);
  }
  expect(names).toEqual(whole.edges.map(({ node }) => node.name));
  expect(names).toHaveLength(whole.totalCount);
});

test('a search finds by name, staff number and e-mail, and takes signs as signs', async () => {
  const { organisation, root, cookie } = await aScene();
  const own = { organisation_id: organisation.id, institution_id: root.id };
  await aPerson(api.owner, { ...own, name: 'Percent', staff_number: '100%', email: 'under_score@x.example' });
  for (const search of ['PERCENT', '100%', 'r_s', '  percent '])
    expect((await page(cookie, { search })).edges).toEqual([{ node: { name: 'Percent' } }]);
  expect((await page(cookie, { search: '%_' })).totalCount).toBe(0);
});

test('a page is no longer than a hundred at a time, and begins only where a list ended', async () => {
  const { cookie } = await aScene();
  for (const variables of [{ first: 101 }, { first: 0 }, { after: 'not a cursor' }])
    expect((await api.ask(query, variables, cookie)).body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
