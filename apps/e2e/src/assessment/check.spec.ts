import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openPhone, screenshot } from '../journey';
import { expectNothingSideways, fileOf, goToRound, openImport, signIn, unique, upload, type TestFile } from './wizard';

/** Long enough to be met at work. */
const longFile = (): TestFile => {
  const run = unique();
  const rows = Array.from({ length: 60_000 }, (_, row) => `L-${run}-${row},Name ${row},2,1`);
  return fileOf('long.csv', `Staff number,Name,D1.1,D1.2\n${rows.join('\n')}\n`);
};

/** The dry runs that a page asks for from now on. */
const checksAsked = (page: Page): string[] => {
  const asked: string[] = [];
  page.on('request', (request) => {
    const name = (request.postData() ?? '').match(/"operationName":"(CheckImport|CancelJob)"/)?.[1];
    if (name) asked.push(name);
  });
  return asked;
};

const checkOf = (page: Page): string | null => new URL(page.url()).searchParams.get('check');

test('a page that is loaded again in the middle of a check goes on with the same one', async () => {
  const page = await openImport();
  await upload(page, longFile());
  await page.getByText(/\d rows read, of about 60,001/).waitFor();
  const [check, asked] = [checkOf(page), checksAsked(page)];
  expect(check).not.toBeNull();
  await page.reload();
  await page.getByText(/rows read|can be taken/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'import-2-checking');
  await page.getByText('Every row can be taken as it is.').waitFor();
  expect(checkOf(page)).toBe(check);
  expect(asked).toEqual([]);
});

test('a check is stopped, and begun anew when that is asked or a column is corrected', async () => {
  const page = await openImport();
  await upload(page, longFile());
  await page.getByRole('button', { name: 'Stop the check' }).click();
  await page.getByText('The check was stopped. Nothing was changed.').waitFor();
  await expectAccessible(page);
  const stopped = checkOf(page);
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByRole('progressbar').waitFor();
  await page.waitForURL((url) => ![stopped, null].includes(url.searchParams.get('check')));
  const [again, asked] = [checkOf(page), checksAsked(page)];
  await page.getByRole('combobox', { name: /What .D1\.2. holds/ }).selectOption({ label: 'Not imported' });
  await page.waitForURL((url) => ![again, null].includes(url.searchParams.get('check')));
  await page.getByText('Every row can be taken as it is.').waitFor();
  expect(await page.getByRole('definition').allInnerTexts()).toContain('60,000');
  expect(asked).toEqual(['CancelJob', 'CheckImport']);
});

test('mistakes come a hundred at a time, and all of them as a file; a page loaded again comes back to the same check', async () => {
  const run = unique();
  const rows = Array.from({ length: 230 }, (_, row) => `M-${run}-${row},Name ${row},${row < 210 ? 'nine' : '2'}`);
  const page = await openImport();
  await upload(page, fileOf('mistakes.csv', `Staff number,Name,D1.1\n${rows.join('\n')}\n`));
  await page.getByText('210 mistakes in 210 rows').waitFor();
  const mistakes = page.getByRole('region', { name: 'Mistakes by row' }).getByRole('row');
  expect(await mistakes.count()).toBe(101);
  const address = page.url();
  await page.reload();
  await page.getByText('210 mistakes in 210 rows').waitFor();
  expect(page.url()).toBe(address);
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByText('These are the first 200 of 210.').waitFor();
  expect(await mistakes.count()).toBe(201);
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download all mistakes' }).click(),
  ]);
  expect(
    readFileSync(await saved.path(), 'utf8')
      .trim()
      .split('\r\n'),
  ).toHaveLength(211);
});

test('what was written about the round is still there when the page is loaded again', async () => {
  const page = await openImport();
  await upload(page, fileOf('people.csv', `Staff number,Name,D1.1\nW-${unique()},Ruth Abebe,2\n`));
  await goToRound(page);
  await page.getByLabel('Name of the round').fill('Half written');
  await page.getByLabel('Assessed with').fill('Interview');
  await page.getByLabel('Each person alone').check();
  await page.reload();
  await page.getByRole('heading', { name: 'Which round do the levels belong to?' }).waitFor();
  expect(await page.getByLabel('Name of the round').inputValue()).toBe('Half written');
  expect(await page.getByLabel('Assessed with').inputValue()).toBe('Interview');
  expect(await page.getByLabel('Each person alone').isChecked()).toBe(true);
});

test('an import that was cancelled leads back to its round, with all that was written there', async () => {
  const page = await openImport();
  await upload(page, longFile());
  await goToRound(page);
  await page.getByLabel('Name of the round').fill(`Stopped ${unique()}`);
  await page.getByRole('button', { name: 'Import 60,000 rows' }).click();
  await page.getByRole('button', { name: 'Cancel the import' }).click();
  await page.getByText('The import was cancelled, and nothing was changed.').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Back to the round' }).click();
  await page.getByRole('button', { name: 'Import 60,000 rows' }).waitFor();
  expect(await page.getByLabel('Name of the round').inputValue()).toMatch(/^Stopped/);
});

test('a file that is no longer kept is said to be gone at every step, with a way back', async () => {
  const page = await openImport();
  await upload(page, fileOf('once.csv', `Staff number,Name,D1.1\nG-${unique()},Ruth Abebe,2\n`));
  await goToRound(page);
  const round = page.url();
  const late = await page.context().newPage();
  await late.goto(round);
  await late.getByLabel('Name of the round').fill(`Late ${unique()}`);

  await page.getByLabel('Name of the round').fill(`Once ${unique()}`);
  await page.getByLabel('Assessed with').fill('Self-assessment, version 1');
  await page.getByRole('button', { name: 'Import one row' }).click();
  await page.getByText('One person was added.').waitFor();

  await late.getByRole('button', { name: 'Import one row' }).click();
  await late.getByText('The file is no longer kept').waitFor();
  await expectAccessible(late);
  await late.getByRole('button', { name: 'Take another file' }).click();
  await late.getByRole('heading', { name: 'Which table?' }).waitFor();

  await page.goto(round);
  await page.getByText('The file is no longer kept').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'import-gone');
  await page.getByRole('button', { name: 'Take another file' }).click();
  await page.getByRole('heading', { name: 'Which table?' }).waitFor();
});

test('in Arabic, on a narrow screen, a check that fails, a long list of mistakes and a vanished file can be read', async () => {
  const page = await openPhone('/desk/assess/import');
  await signIn(page);
  await page.getByRole('heading', { name: 'أي جدول؟' }).waitFor();
  const rows = Array.from({ length: 130 }, (_, row) => `P-${unique()}-${row};سميرة الحداد;${'خطأ'.repeat(30)}`);
  await upload(page, fileOf('طويل.csv', `الرقم الوظيفي;الاسم;D1.1\n${rows.join('\n')}\n`));
  await page.getByText('هذه أول').waitFor();
  await expectAccessible(page);
  await expectNothingSideways(page);
  await screenshot(page, 'import-2-mistakes-ar');
  await page.getByRole('button', { name: 'المزيد' }).click();
  await page.getByText('هذه أول').waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'خذ ملفًا آخر' }).click();
  // Below what the columns are guessed from, so that the check meets it.
  const short = Array.from({ length: 30 }, (_, row) => `Q-${row};Name;1`).join('\n');
  await upload(page, fileOf('cell.csv', `الرقم الوظيفي;الاسم;D1.1\n${short}\nQ-30;${'a'.repeat(10_001)};1\n`));
  await page.getByText('في الصف 32 خلية أطول من 10,000 حرف').waitFor();
  expect(await page.getByRole('button', { name: 'افحص من جديد' }).isVisible()).toBe(true);
  await expectAccessible(page);
  await expectNothingSideways(page);
  await screenshot(page, 'import-2-failed-ar');

  await page.goto('/desk/assess/import?upload=00000000-0000-4000-8000-000000000000');
  await page.getByText('لم يعد الملف محفوظًا').waitFor();
  await expectAccessible(page);
  await expectNothingSideways(page);
  await screenshot(page, 'import-gone-ar');
});
