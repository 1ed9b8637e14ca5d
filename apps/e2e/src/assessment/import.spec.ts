import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { expectNothingSideways, fileOf, goToRound, openImport, signIn, unique, upload } from './wizard';

test('a coordinator imports a file with a mistake: she sees it, leaves its row out, and the same file again changes nothing', async () => {
  const [run, round] = [unique(), `Baseline ${unique()}`];
  const file = fileOf(
    `levels-${run}.csv`,
    `Staff number,Name,Ministry,D1.1,D2.2,Note\nA-${run},Amélie Kouassi,Office ${run},1,2,x\nB-${run},ليلى الخطيب,Ministry of Health,٢,7,y\nC-${run},Chidi Okonkwo,Ministry of Health,Basic,n/a,z\n`,
  );
  const page = await openDesk('/desk/assess');
  await signIn(page);
  await page.getByRole('link', { name: 'Import a spreadsheet' }).click();
  await page.getByRole('heading', { name: 'Which table?' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'import-1-file');

  await upload(page, file);
  await page.getByText('commas between the cells, written in \u2068UTF-8\u2069').waitFor();
  await page.getByText('One mistake in one row').waitFor();
  const mistake = page.getByRole('region', { name: 'Mistakes by row' }).getByRole('row').nth(1);
  expect(await mistake.innerText()).toMatch(/3\s+D2\.2\s+7\s+This is no level/);
  await page.getByText(`Office ${run}`).first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'import-2-check');

  await goToRound(page);
  await expectAccessible(page);
  await screenshot(page, 'import-3-round');
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await page.getByText('Nothing was imported. Say here').waitFor();
  await page.getByLabel('Leave them out, and import the other 2 rows').check();
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await page.getByText('Fill this in.').waitFor();
  await page.getByLabel('Name of the round').fill(round);
  await page.getByLabel('Assessed with').fill('self-assessment, Version 1');
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await page.waitForURL(/job=/);
  await page.getByText('2 people were added.').waitFor();
  await page.getByText('3 levels were written.').waitFor();
  await page.getByText('One row with a mistake was left out.').waitFor();
  await page.reload();
  await page.getByText('2 people were added.').waitFor();
  expect(await page.getByRole('link', { name: 'See the needs' }).getAttribute('href')).toMatch(
    /needs\?round=[\w-]{36}/,
  );
  await expectAccessible(page);
  await screenshot(page, 'import-4-result');

  await page.getByRole('button', { name: 'Import another file' }).click();
  await upload(page, file);
  await goToRound(page);
  await page.getByLabel('A round that exists').check();
  await page.getByLabel('Which one').selectOption({ label: await optionOf(page, round) });
  await page.getByLabel('Leave them out, and import the other 2 rows').check();
  await page.getByRole('button', { name: 'Import 3 rows' }).click();
  await page.getByText('Everything in this file was known already').waitFor();
  await page.getByText('3 levels were the same already.').waitFor();

  await page.getByRole('link', { name: 'Assess' }).first().click();
  await page.getByRole('row', { name: new RegExp(`${round}.*Baseline.*Self-assessment, version 1.* 2 `) }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'rounds');
});

const optionOf = async (page: Page, round: string): Promise<string> =>
  (await page.getByRole('option').filter({ hasText: round }).first().textContent()) ?? '';

test('a column that was taken for the wrong thing is corrected, and the address keeps the correction', async () => {
  const run = unique();
  const page = await openImport();
  await upload(page, fileOf('own.csv', `Key,Name,D1.1\nK-${run},Ruth Abebe,2\n`));
  await page.getByText('Say which column holds the staff number').waitFor();
  const key = page.getByRole('combobox', { name: /What .Key. holds/ });
  await key.selectOption({ label: 'Staff number' });
  await page.getByText('Every row can be taken as it is.').waitFor();
  await page.reload();
  await page.getByText('Every row can be taken as it is.').waitFor();
  expect(await key.inputValue()).toBe('staff_number');
  await key.selectOption({ label: 'Name' });
  await page.getByText('Two columns hold the same thing.').waitFor();
  await expectAccessible(page);
});

test('a table is pasted from a spreadsheet', async () => {
  const page = await openImport();
  await page.getByRole('button', { name: 'Use what is pasted' }).click();
  await page.getByText('Nothing is pasted yet.').waitFor();
  await page
    .getByLabel('Or paste from a spreadsheet')
    .fill(`Staff number\tName\tD3.1\nT-${unique()}\tTomas Alvarez\t1\n`);
  await page.getByRole('button', { name: 'Use what is pasted' }).click();
  await page.getByText('tabs between the cells').waitFor();
});

test('the example that the page offers can be imported as it is', async () => {
  const page = await openImport();
  // Listened for long before the key: the browser takes a moment to hand its dialog over.
  const chooser = page.waitForEvent('filechooser');
  const [example] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download a small example' }).click(),
  ]);
  await page.getByLabel('Choose a file').press('Enter');
  await (await chooser).setFiles(await example.path());
  await page.getByText('Every row can be taken as it is.').waitFor();
});

test('in Arabic, on a narrow screen, every step can be read and used', async () => {
  const run = unique();
  const page = await openPhone('/desk/assess/import');
  await signIn(page);
  await page.getByRole('heading', { name: 'أي جدول؟' }).waitFor();
  await expectAccessible(page);
  await expectNothingSideways(page);
  await screenshot(page, 'import-1-file-ar');
  await upload(
    page,
    fileOf(`مستويات.csv`, `الرقم الوظيفي;الاسم;D1.1;D2.2\nR-${run};هدى الشامي;متوسط;٩\nS-${run};عمر بن سالم;١;٢\n`),
  );
  await page.getByText('هذا ليس مستوى من مستويات الإطار').waitFor();
  await expectAccessible(page);
  await expectNothingSideways(page);
  await screenshot(page, 'import-2-check-ar');
  await page.getByRole('button', { name: 'تابع إلى الجولة' }).click();
  await page.getByLabel('اسم الجولة').fill(`جولة ${run}`);
  await page.getByLabel('أداة القياس').fill('Self-assessment, version 1');
  await page.locator('input[name=rows]').check();
  await expectAccessible(page);
  await expectNothingSideways(page);
  await screenshot(page, 'import-3-round-ar');
  await page.locator('form button[type=submit]').click();
  await page.getByText('أضيف شخص واحد.').waitFor();
  await expectAccessible(page);
  await expectNothingSideways(page);
  await screenshot(page, 'import-4-result-ar');
});
