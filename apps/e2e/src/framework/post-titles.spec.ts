import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const choose = (page: Page, text: string) =>
  page
    .locator('input[type=file]')
    .setInputFiles({ name: 'titles.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

test('a coordinator takes a list of titles, confirms what is proposed, leaves out the rest, and changes only whom she saw', async () => {
  const page = await openDesk('/desk/role-profiles');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Give role profiles by post title' }).click();
  await page.getByRole('table').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'titles');

  // Bad input first: no titles, a workbook.
  await choose(page, 'Name,Salary\nAmina,1');
  await page.getByText(/No column is called “post title”/).waitFor();
  await page.getByRole('button', { name: 'Back to the titles that people have' }).click();

  await choose(page, 'Post title,Staff number\n<b>IT manager</b>,nobody\nData analyst,\nGardener,\n,RB-10002');
  await page.getByRole('row', { name: /2 .*Nobody within your reach has this staff number/ }).waitFor();
  await page.getByRole('row', { name: /5 .*no title of a post/ }).waitFor();
  const row = (title: RegExp) => page.getByRole('table').last().getByRole('row', { name: title });
  await row(/Gardener.*None is like enough/).waitFor();
  const give = page.getByRole('button', { name: 'Give the role profiles' });
  expect(await give.isDisabled()).toBe(true);
  await page.getByText('No title is confirmed. Nobody changes.').waitFor();
  await row(/Gardener/)
    .getByRole('combobox')
    .selectOption({ label: 'Service designer' });
  await page.getByText('One title is confirmed. Nobody changes.').waitFor();
  // What is confirmed stays so while she looks for another.
  await page.getByLabel('Post title', { exact: true }).fill('ANALYST');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('One title.').waitFor();
  expect(await row(/Gardener/).count()).toBe(0);
  await page.getByText('One title is confirmed. Nobody changes.').waitFor();
  await page.getByLabel('Post title', { exact: true }).fill('zzz');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('No title fits. Look for part of it.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'titles-none-found');
  await page.getByRole('button', { name: 'Show all titles' }).click();
  await row(/Gardener/).waitFor();
  await row(/Gardener/)
    .getByRole('combobox')
    .selectOption({ label: 'Left out' });
  await page.getByText('No title is confirmed.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'titles-list');
});

test('on a phone and in Arabic, the title of a staff number changes her role profile, and changes it back', async () => {
  const page = await openPhone('/desk/role-profiles/titles');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: 'ملفات الأدوار بحسب المسمى الوظيفي' }).waitFor();
  await choose(page, 'المسمى الوظيفي;الرقم الوظيفي\nبستاني;RB-11000');
  const profile = page.getByRole('row', { name: /بستاني/ }).getByRole('combobox');
  // Proposed is what people of the title have, and she alone is of it.
  const before = await profile.inputValue();
  const values = await profile
    .locator('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('value')));
  const other = values.find((value) => value !== before && value !== 'left-out')!;
  const give = async (value: string) => {
    await profile.selectOption(value);
    await page.getByRole('button', { name: 'أسند ملفات الأدوار' }).click();
    await page.getByText('لشخص واحد ملف دوره الآن.').waitFor();
  };
  await page.getByLabel('غيّر أيضًا من لهم ملف دور آخر').check();
  await page.getByText('لا يتغيّر أحد').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'titles-phone');
  await give(other);
  await give(before);
});
