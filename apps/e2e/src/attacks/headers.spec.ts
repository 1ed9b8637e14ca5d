import { Client } from '../client';

const stranger = new Client();

describe.each(['/', '/desk'])('the page %s', (path) => {
  test('runs no script but our own, and is framed by nobody', async () => {
    const response = await stranger.fetch(path);
    expect(response.status).toBe(200);
    const policy = new Map(
      (response.headers.get('content-security-policy') ?? '').split(';').map((directive) => {
        const [name = '', ...sources] = directive.trim().split(/\s+/);
        return [name, sources];
      }),
    );
    const scripts = policy.get('script-src') ?? policy.get('default-src');
    expect(scripts).toContain("'self'");
    expect(scripts).not.toContain("'unsafe-inline'");
    expect(scripts).not.toContain("'unsafe-eval'");
    expect(policy.get('object-src') ?? policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toBeDefined();
    expect(["'none'", "'self'"]).toContain(policy.get('frame-ancestors')?.[0]);
  });

  test('is taken for what it says it is, and tells no other site where people come from', async () => {
    const { headers } = await stranger.fetch(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toMatch(/^(no-referrer|same-origin|strict-origin)/);
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

test('no other origin may read an answer', async () => {
  const response = await fetch(new URL('/graphql', process.env.BAOBAB_E2E_URL), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'https://elsewhere.example' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

test.each(['/..%2f..%2fpackage.json', '/assets/..%2f..%2f..%2fpackage.json', '/.env'])(
  'the path %s leads out of the web folder to nothing',
  async (path) => {
    const text = await (await stranger.fetch(path)).text();
    expect(text).not.toMatch(/"dependencies"|SECRET_KEY/);
  },
);
