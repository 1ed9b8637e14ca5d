import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aGovernment, aPerson, aRound, waitUntil } from '@baobab/testing';
import { TestApi } from '../api.testing';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api?.stop());

/** A government with one person who can be exported, and somebody who signs in with the role. */
const aGovernmentWith = async (role: string, round: { name?: string; disclosure?: string } = {}) => {
  const government = await aGovernment(api.owner, role);
  const organisation_id = government.organisation.id;
  await aPerson(api.owner, { organisation_id, institution_id: government.root.id, staff_number: '7', name: 'أمينة' });
  const { id } = await aRound(api.owner, { organisation_id, disclosure: 'coordinators', ...round });
  return { ...government, roundId: id, cookie: await api.signIn(government.account.email) };
};
const fetchExport = async (query: string, headers: Record<string, string> = {}) => {
  const response = await api.app.inject({ url: `/exports/levels.csv?${query}`, headers });
  return { status: response.statusCode, headers: response.headers, body: response.body };
};
const refusal = async (...asked: Parameters<typeof fetchExport>) => {
  const { status, headers, body } = await fetchExport(...asked);
  expect(headers['content-type']).toMatch('application/json');
  expect(headers['content-disposition']).toBeUndefined();
  expect(headers['cache-control']).toBe('no-store');
  const problem = JSON.parse(body) as { code: string; message: string };
  expect(problem.message).not.toBe('');
  return `${status} ${problem.code}`;
};

test('a coordinator saves the levels of a round as a file that is named after it', async () => {
  const { roundId, cookie } = await aGovernmentWith('coordinator', { name: "الأساس 2026/1\r\n\u202E(l'été)" });
  const { status, headers, body } = await fetchExport(`round=${roundId}`, { cookie });
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="levels.csv"; filename*=UTF-8''${encodeURIComponent('الأساس 2026 1 ')}%28l%27%C3%A9t%C3%A9%29.csv`,
  });
  expect(body).toMatch(/^\uFEFFStaff number,Name,.*\r\n7,أمينة,.*\r\n$/);
});

describe('refused, before anything is sent, is', () => {
  test('who is not signed in', async () => {
    const { roundId } = await aGovernmentWith('coordinator');
    expect(await refusal(`round=${roundId}`)).toBe('401 sign-in-needed');
    expect(await refusal(`round=${roundId}`, { cookie: 'baobab=made-up' })).toBe('401 sign-in-needed');
  });
  test.each(['coordinators', 'person'])('a manager, where persons are shown to: %s', async (disclosure) => {
    const { roundId, cookie } = await aGovernmentWith('manager', { disclosure });
    expect(await refusal(`round=${roundId}`, { cookie })).toBe('403 refused');
  });
  test("another organisation's round or institution", async () => {
    const [mine, theirs] = [await aGovernmentWith('coordinator'), await aGovernmentWith('coordinator')];
    expect(await refusal(`round=${theirs.roundId}`, { cookie: mine.cookie })).toBe('404 not-found');
    expect(await refusal(`round=${mine.roundId}&institution=${theirs.root.id}`, { cookie: mine.cookie })).toBe(
      '404 not-found',
    );
  });
  test('a question that names no round, or is no question', async () => {
    const { roundId, cookie } = await aGovernmentWith('coordinator');
    for (const query of ['', 'round=1', `round=${roundId}&round=${roundId}`, `round=${roundId}&institution=1`])
      expect(await refusal(query, { cookie })).toBe('400 input');
  });
  test.each(['cross-site', 'same-site'])('what a page of another site asks for (%s)', async (site) => {
    const { roundId, cookie } = await aGovernmentWith('coordinator');
    expect(await refusal(`round=${roundId}`, { cookie, 'sec-fetch-site': site })).toBe('403 cross-site');
  });
});

test('who followed a link to what is refused comes back to the page, which says why in her language', async () => {
  const { roundId, cookie } = await aGovernmentWith('coordinator', { disclosure: 'person' });
  const followed = async (query: string, headers: Record<string, string>) => {
    const { status, headers: answered } = await fetchExport(query, { ...headers, 'sec-fetch-mode': 'navigate' });
    return `${status} ${answered['location']}`;
  };
  expect(await followed(`round=${roundId}`, { cookie })).toBe('303 /desk/assess?refused=refused');
  expect(await followed(`round=${roundId}`, {})).toBe('303 /desk/assess?refused=sign-in-needed');
  expect(await followed('round=https://evil.example', { cookie })).toBe('303 /desk/assess?refused=input');
});

test('at another address below it there is nothing, not even a page', async () => {
  expect((await api.app.inject({ url: '/exports/people.csv' })).statusCode).toBe(404);
});

test.each(['same-origin', 'none'])('a link of our own, or a typed address, is followed (%s)', async (site) => {
  const { roundId, cookie } = await aGovernmentWith('coordinator');
  expect((await fetchExport(`round=${roundId}`, { cookie, 'sec-fetch-site': site })).status).toBe(200);
});

test('asking for the headers alone exports nothing', async () => {
  const { roundId, cookie, organisation } = await aGovernmentWith('coordinator');
  await api.app.inject({ method: 'HEAD', url: `/exports/levels.csv?round=${roundId}`, headers: { cookie } });
  const { rows } = await api.owner.query(
    `select 1 from audit where organisation_id = $1 and action = 'levels.exported'`,
    [organisation.id],
  );
  expect(rows).toEqual([]);
});

/** More than the sockets between the two ends can hold. */
const aLargeGovernment = async () => {
  const large = await aGovernmentWith('coordinator');
  await api.owner.query(
    `insert into person (organisation_id, institution_id, staff_number, name, post)
     select $1, $2, 'S' || n, md5(n::text) || md5(n || 'a') || md5(n || 'b') || md5(n || 'c') || md5(n || 'd') || md5(n || 'e'),
       md5(n || 'f') || md5(n || 'g') || md5(n || 'h') || md5(n || 'i') || md5(n || 'j') || md5(n || 'k')
     from generate_series(1, 60000) as n`,
    [large.organisation.id, large.root.id],
  );
  return large;
};

describe('to a reader who is slow', () => {
  type Government = Awaited<ReturnType<typeof aLargeGovernment>>;
  let large: Government;

  beforeAll(async () => {
    await api.app.listen(0, '127.0.0.1');
    large = await aLargeGovernment();
  });

  /** The beginning of an answer: no more of it is read yet. */
  const begin = ({ roundId, cookie }: Government, encoding = 'identity') => {
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const path = `/exports/levels.csv?round=${roundId}`;
    return new Promise<IncomingMessage>((resolve, reject) => {
      get({ port, host: '127.0.0.1', path, headers: { cookie, 'accept-encoding': encoding } }, resolve).on(
        'error',
        reject,
      );
    });
  };

  test.each(['identity', 'gzip'])(
    'a failure midway cuts the connection, so that half a file is never taken for a whole one (%s)',
    async (encoding) => {
      const response = await begin(large, encoding);
      expect(response.statusCode).toBe(200);
      expect(response.headers['content-encoding'] ?? 'identity').toBe(encoding);
      // The headers may come before the first people are fetched.
      await waitUntil('its reading of people is ended', async () => {
        const { rowCount } = await api.owner.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'fetch%exported'`,
        );
        return rowCount === 1;
      });
      const read = async () => {
        for await (const _ of response);
      };
      await expect(read()).rejects.toMatchObject({ code: 'ECONNRESET' });
    },
  );

  test('four are sent at once, and the next is asked to wait until one has gone', async () => {
    const four = await Promise.all([1, 2, 3, 4].map(() => begin(large)));
    expect(four.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
    const asked = [`round=${large.roundId}`, { cookie: large.cookie }] as const;
    expect(await refusal(...asked)).toBe('503 busy');
    for (const each of four) each.destroy();
    await waitUntil('another is sent', async () => (await begin(large)).destroy().statusCode === 200);
  });
});
