import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectAccessible } from './accessible';
import { openPage, watchOf } from './browser';
import { expectComplaint } from './journey';

const pages: Record<string, string> = {
  '/whole': '<title>Whole</title><main><h1>Whole</h1><label>Name <input></label></main>',
  '/unlabelled': '<title>Unlabelled</title><main><h1>Unlabelled</h1><input id="lonely"></main>',
  '/complaining': '<title>Complaining</title><main><h1>Complaining</h1></main><script src="/complain.js"></script>',
  '/complain.js': 'console.error("spoken"); fetch("/gone"); throw new Error("thrown");',
};

let server: Server;
let origin: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const body = pages[request.url ?? ''];
    const script = request.url?.endsWith('.js');
    response.writeHead(body === undefined && request.url !== '/favicon.ico' ? 404 : 200, {
      'content-type': script ? 'text/javascript' : 'text/html',
      // As strict as the real one: what works here works there.
      'content-security-policy': "default-src 'self'; script-src 'self'",
    });
    response.end(script ? body : `<!doctype html><html lang="en">${body ?? ''}</html>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

test('a whole page raises no complaint and is accessible under a strict policy', async () => {
  const page = await openPage(`${origin}/whole`, 'en', {});
  await expectAccessible(page);
  expect(watchOf(page).complaints()).toEqual([]);
});

test('an input without a label is named, with its place', async () => {
  const page = await openPage(`${origin}/unlabelled`, 'en', {});
  await expect(expectAccessible(page)).rejects.toThrow(/label: [^]*#lonely/);
});

test('what a page logs, throws and misses is heard, unless it is declared', async () => {
  const page = await openPage(`${origin}/complaining`, 'en', {});
  await page.waitForLoadState('networkidle');
  const heard = watchOf(page).complaints().join('\n');
  expect(heard).toMatch(/console: spoken/);
  expect(heard).toMatch(/page: thrown/);
  expect(heard).toMatch(/response: 404 .*\/gone/);
  expectComplaint(page, /spoken|thrown|gone/);
});

test('the language of the journey is chosen before the page loads', async () => {
  const page = await openPage(`${origin}/whole`, 'ar', {});
  expect(await page.evaluate(() => localStorage.getItem('baobab.locale'))).toBe('ar');
});
