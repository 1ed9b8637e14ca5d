import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { addressOf } from './address';
import { Watch } from './watch';

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A container's /dev/shm is often too small for a page.
  '--disable-dev-shm-usage',
  '--no-first-run',
];

let browser: Browser | undefined;
const watches = new Map<Page, Watch>();

async function launch(): Promise<Browser> {
  // Chromium's sandbox refuses to start as root.
  return chromium.launch({
    executablePath: process.env.CHROME_PATH,
    chromiumSandbox: process.getuid?.() !== 0,
    args: flags,
    // Where the machine names no character set, Chromium can't name a file in Arabic.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
}

/** A page in a context of its own: nothing stored by another test is seen. */
export async function openPage(path: string, locale: string, options: BrowserContextOptions): Promise<Page> {
  browser ??= await launch();
  const context = await browser.newContext({ ...options, locale, baseURL: addressOf('/'), reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => {
    // Only the first page: a language chosen during the journey stays chosen. A frame that is kept apart has nothing to store in.
    if (window.origin === 'null') return;
    if (!localStorage.getItem('baobab.locale')) localStorage.setItem('baobab.locale', chosen);
  }, locale);
  const page = await context.newPage();
  watches.set(page, new Watch(page));
  await page.goto(path);
  return page;
}

export function watchOf(page: Page): Watch {
  const watch = watches.get(page);
  if (!watch) throw new Error('This page was not opened by openDesk or openPhone.');
  return watch;
}

afterEach(async () => {
  const pages = [...watches];
  watches.clear();
  for (const [page] of pages) await page.context().close();
  expect(pages.flatMap(([, watch]) => watch.complaints())).toEqual([]);
});

afterAll(async () => {
  await browser?.close();
  browser = undefined;
});
