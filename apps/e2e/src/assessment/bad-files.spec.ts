import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk } from '../journey';
import { fileOf, signIn, unique, upload } from './wizard';

let page: Page;

beforeEach(async () => {
  page = await openDesk('/desk/assess/import');
  await signIn(page);
  await page.getByRole('heading', { name: 'Which table?' }).waitFor();
});

test('a workbook is refused with the way to save it', async () => {
  await upload(page, fileOf('levels.xlsx', 'PK\u0003\u0004 and the rest of an archive', 'latin1'));
  await page.getByRole('alert').getByText('choose “Save as”, then “CSV UTF-8”').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Take another file' }).click();
  await page.getByRole('heading', { name: 'Which table?' }).waitFor();
});

test('an empty file, and one that has only a header, are refused in a sentence', async () => {
  await upload(page, fileOf('empty.csv', ''));
  await page.getByRole('alert').getByText('The file is empty.').waitFor();
  await upload(page, fileOf('header.csv', 'Staff number,Name,D1.1\n'));
  await page.getByRole('alert').getByText('a header row and nothing below it').waitFor();
});

test('semicolons and Windows-1252 are recognised', async () => {
  await upload(page, fileOf('vieux.csv', `Matricule;Nom;D1.1\n${unique()};Amélie Dvorák`, 'latin1'));
  await page.getByText('semicolons between the cells, written in \u2068Windows-1252\u2069').waitFor();
  await page.getByRole('cell', { name: 'Amélie Dvorák' }).first().waitFor();
});

test('hostile names and cells are shown as text, and run nowhere', async () => {
  const script = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  const rows = `Staff number,Name,E-mail,D1.1\n${unique()},"${script.replaceAll('"', '""')}",=cmd|' /C calc'!A0,1\n`;
  await upload(page, fileOf('<script>alert(1)<.csv', rows));
  await page.getByText('<script>alert(1)<.csv').waitFor();
  await page
    .getByRole('region', { name: /as it was read/ })
    .getByText(script)
    .waitFor();
  expect(await page.title()).toMatch(/^Import/);
  const [mistakes] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all mistakes' }).click(),
  ]);
  expect(readFileSync(await mistakes.path(), 'utf8')).toContain(`,'=cmd|' /c calc'!a0,`);
});

test('the messy example is read, with exactly its three mistakes', async () => {
  const example = readFileSync(join(__dirname, '../../../../docs/examples/people-and-levels.csv'));
  await upload(page, { name: 'people-and-levels.csv', buffer: example });
  await page.getByText('semicolons between the cells').waitFor();
  const rows = page.getByRole('region', { name: 'Mistakes by row' }).locator('tbody tr');
  await rows.nth(2).waitFor();
  expect(await rows.evaluateAll((all) => all.map((row) => row.querySelector('td')?.textContent))).toEqual([
    '8',
    '25',
    '44',
  ]);
});
