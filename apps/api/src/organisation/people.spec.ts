import { aGovernment, anInstitution, aPerson } from '@baobab/testing';
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

test('a search finds within one thing that is known of somebody, not across two', async () => {
  const { organisation, root, cookie } = await aScene();
  const own = { organisation_id: organisation.id, institution_id: root.id };
  await aPerson(api.owner, { ...own, name: 'Ngozi ÅLUND', staff_number: 'K-1', email: 'n@x.example' });
  expect((await page(cookie, { search: 'ozi ål' })).totalCount).toBe(1);
  expect((await page(cookie, { search: 'ålund k-1' })).totalCount).toBe(0);
});

test('who is named as long as can be is listed and found like everybody else', async () => {
  const { organisation, root, cookie } = await aScene();
  // Four bytes a letter and no two alike: nothing that the index could compress.
  const letters = (count: number) => String.fromCodePoint(...Array.from({ length: count }, (_, n) => 0x20000 + n * 7));
  const [name, staff_number] = [letters(200), letters(64)];
  const email = `${'x'.repeat(240)}@long.example`;
  await aPerson(api.owner, { organisation_id: organisation.id, institution_id: root.id, name, staff_number, email });
  expect((await page(cookie, { search: 'LONG.example' })).edges).toEqual([{ node: { name } }]);
});

test('an institution narrows the list to itself and those below it, page by page, and never beyond the reach', async () => {
  const { organisation, root, cookie } = await aScene();
  const own = { organisation_id: organisation.id };
  const below = await anInstitution(api.owner, { ...own, parent_id: root.id });
  const lowest = await anInstitution(api.owner, { ...own, parent_id: below.id });
  const { root: elsewhere } = await aGovernment(api.owner);
  for (const [name, institution_id] of [
    ['Abena', root.id],
    ['Bakari', below.id],
    ['Chipo', lowest.id],
    ['Dalia', lowest.id],
  ] as const)
    await aPerson(api.owner, { ...own, institution_id, name });
  const narrowed = (variables: object) =>
    api
      .ask(
        'query ($id: ID, $after: String, $search: String) { people(first: 2, after: $after, institutionId: $id, search: $search) { totalCount edges { node { name } } pageInfo { endCursor } } }',
        { id: below.id, ...variables },
        cookie,
      )
      .then(({ body }) => (body.data as People).people);
  const namesOf = ({ edges }: People['people']) => edges.map(({ node }) => node.name);
  const first = await narrowed({});
  expect([first.totalCount, namesOf(first)]).toEqual([3, ['Bakari', 'Chipo']]);
  expect(namesOf(await narrowed({ after: first.pageInfo.endCursor }))).toEqual(['Dalia']);
  expect(namesOf(await narrowed({ search: 'A' }))).toEqual(['Bakari', 'Dalia']);
  expect((await narrowed({ id: elsewhere.id })).totalCount).toBe(0);
});

test('a page is no longer than a hundred at a time, and begins only where a list ended', async () => {
  const { cookie } = await aScene();
  for (const variables of [{ first: 101 }, { first: 0 }, { after: 'not a cursor' }])
    expect((await api.ask(query, variables, cookie)).body.errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
});
