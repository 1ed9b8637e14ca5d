import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { fileOf, goToRound, signIn, unique, upload } from './wizard';

const download = async (page: Page, link: Locator) => {
  const [saved] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return { name: saved.suggestedFilename(), text: readFileSync(await saved.path(), 'utf8') };
};

test('the levels that are downloaded can be imported again as they are, and that changes nothing', async () => {
  const [run, round] = [unique(), `Exported ${unique()}`];
  const page = await openDesk('/desk/assess/import');
  await signIn(page);
  const table = `Staff number,Name,D1.1\nX-${run},=Ana,1\nY-${run},'-x,2\nZ-${run},هدى الشامي,3\n`;
  await upload(page, fileOf('people.csv', table));
  await goToRound(page);
  await page.getByLabel('Name of the round').fill(round);
  await page.getByLabel('Assessed with').fill('Self-assessment, version 1');
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await page.getByText('3 people were added.').waitFor();

  await page.getByRole('link', { name: 'Assess' }).first().click();
  const row = page.getByRole('row').filter({ hasText: round });
  const saved = await download(page, row.getByRole('link', { name: 'Download levels' }));
  expect(saved.name).toBe(`${round}.csv`);
  expect(saved.text).toMatch(/^\uFEFFStaff number,Name,E-mail,Institution,.*,Role profile,Supervisor,D1\.1,/);
  expect(saved.text).toContain(`X-${run},'=Ana,`);
  await page.goto(new URL('/desk/assess/import', page.url()).href);
  await upload(page, fileOf(saved.name, saved.text));
  await page.getByText('Every row can be taken as it is.').waitFor();
  await goToRound(page);
  await page.getByLabel('A round that exists').check();
  const same = page.getByRole('option').filter({ hasText: round });
  await page.getByLabel('Which one').selectOption({ label: (await same.first().textContent()) ?? '' });
  await page.getByRole('button', { name: /^Import [\d,]+ rows$/ }).click();
  await page.getByText('Everything in this file was known already').waitFor();
});

test('who is led to a download that is not for her comes back to the rounds, which say why', async () => {
  const page = await openDesk('/desk/assess');
  await signIn(page);
  await page.getByRole('link', { name: 'Download levels' }).first().waitFor();
  await page.goto(new URL('/exports/levels.csv?round=00000000-0000-4000-8000-000000000000', page.url()).href);
  await page.getByText('Nothing was downloaded: the round or the institution is not here any more').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'rounds-refused');
});

test('in Arabic, on a narrow screen, the levels of a round are downloaded', async () => {
  const page = await openPhone('/desk/assess?refused=refused');
  await signIn(page);
  await page.getByText('لم يُنزَّل شيء').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'rounds-ar');
  const saved = await download(page, page.getByRole('link', { name: 'تنزيل المستويات' }).first());
  expect(saved.text).toMatch(/^\uFEFFStaff number,Name,/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
});
