import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const choose = (page: Page, text: string, name = 'ours.csv') =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

const header = 'domain code;domain name;competency code;competency name;level 1 Basic;competency name:fr';

/** What a link saves. */
const saved = async (page: Page, link: string): Promise<string> => {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  return readFile(await (await waiting).path(), 'utf8');
};

test('a coordinator mends her table row by row, sees the tree that comes of it, and saves it again from the draft', async () => {
  const page = await openDesk('/desk/framework/editions');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Import a table (CSV)' }).click();
  await page.getByRole('heading', { name: 'Import a table' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'table-file');

  // Bad input first: nothing pasted, a workbook, then a table with mistakes.
  await page.getByRole('button', { name: 'Look at what was pasted' }).click();
  await page.getByText(/There is nothing in it/).waitFor();
  await choose(page, 'PK\x03\x04', 'ours.xlsx');
  await page.getByText(/This is not a text file/).waitFor();
  await page.getByRole('button', { name: 'Take another table' }).click();
  await choose(page, `${header}\nA;Data;A1;<b>Reading</b> data;Reads;\nA;;a1;Again;;\nB;;B1;Nowhere;;`);
  await page.getByText('This table can’t be imported as it is').waitFor();
  await page.getByRole('row', { name: /3 .*This code stands in an earlier row too/ }).waitFor();
  await page.getByRole('row', { name: /4 .*No row names this domain/ }).waitFor();
  expect(await page.getByRole('button', { name: 'Make the draft' }).count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'table-refused');
  await page.getByRole('button', { name: 'Take another table' }).click();

  await choose(page, `${header};shoe size\nA;Data;A1;<b>Reading</b> data;Reads;Lire;43\nA;;A2;=1+1;;;`);
  const tree = page.getByRole('list', { name: 'Parts of the framework' });
  await tree.getByText('<b>Reading</b> data').waitFor();
  await page.getByText('Read otherwise than it stands').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'table-preview');
  await page.getByLabel('Name of the framework').fill('From a spreadsheet');
  await page.getByLabel('Code', { exact: true }).fill('SHEET');
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await page.getByText(/Draft of edition 1/).waitFor();
  expect(await saved(page, 'Save as a table (CSV)')).toContain("A,,A2,'=1+1");
});

test('on a phone and in Arabic, the framework in use comes back as a draft in which all stays comparable', async () => {
  const page = await openPhone('/desk/framework/editions/table');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: 'استيراد جدول' }).waitFor();
  await expectAccessible(page);
  const table = await saved(page, 'احفظ الإطار المعمول به كجدول لتبدأ منه');
  // A code that is none of the framework's, and the last attitude left out.
  await choose(
    page,
    table
      .trimEnd()
      .replace('D1.1', 'D1.X')
      .replace(/\r?\n[^\n]*$/, ''),
  );
  const into = page.getByLabel('ما الذي يغيّره الجدول');
  await into.waitFor();
  // Those of no organisation stand last.
  await into.selectOption({ index: (await into.locator('option').count()) - 1 });
  await page.getByText(/13 كفاءة تبقى قابلة للمقارنة/).waitFor();
  await page.getByRole('heading', { name: 'ما يُحذف' }).waitFor();
  const gone = page.getByRole('list', { name: 'ما يُحذف' }).getByRole('listitem');
  expect(await gone.allInnerTexts()).toEqual([expect.stringMatching(/^D1\.1 /), expect.stringMatching(/^موقف /)]);
  await expectAccessible(page);
  await screenshot(page, 'table-phone');
});
