import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';

test('a line is planned, spent of and corrected; what is wrong or too much is refused with the remedy', async () => {
  const code = `T-${unique()}`.slice(0, 40);
  const page = await openDesk('/desk/budget');
  await signIn(page);
  await page.getByRole('heading', { name: 'Budget', exact: true }).waitFor();
  await page.getByRole('row', { name: /Digital health, training/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'budget-1-year');

  await page.getByRole('button', { name: 'Add a line' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('What it is for').fill(`Leadership ${code}`);
  await drawer.getByLabel('Code').fill(code);
  await drawer.getByLabel('Currency').fill('XQX');
  await drawer.getByLabel('Planned amount').fill('1,200');
  await drawer.getByRole('button', { name: 'Add a line' }).click();
  await drawer.getByText('Alone, 1,200 could be read in two ways.').waitFor();
  await drawer.getByText('Write the currency by its three letters').waitFor();
  await expectAccessible(page);
  await drawer.getByLabel('Currency').fill('USD');
  await drawer.getByLabel('Planned amount').fill('1,200.50');
  await drawer.getByRole('button', { name: 'Add a line' }).click();
  await page.getByRole('link', { name: `Leadership ${code}` }).click();

  await page.getByText('Nothing is committed or spent yet.').waitFor();
  await page.getByRole('button', { name: 'Record spending' }).click();
  await drawer.getByLabel('Amount, USD').fill('1300');
  await drawer.getByLabel('Who was paid').fill('Conference Centre');
  await drawer.getByRole('button', { name: 'Record spending' }).click();
  await drawer.getByText('$99.50 are missing: the line has $1,200.50 left.').waitFor();
  await screenshot(page, 'budget-2-short');
  await drawer.getByLabel('Amount, USD').fill('130');
  await drawer.getByRole('button', { name: 'Record spending' }).click();
  await page.getByText('$1,070.50 left of $1,200.50.').waitFor();

  await page.getByRole('button', { name: 'Take back' }).click();
  await drawer.getByRole('button', { name: 'Take back' }).click();
  await drawer.getByText('Fill this in.').waitFor();
  await drawer.getByLabel('Why').fill('It was 120');
  await drawer.getByRole('button', { name: 'Take back' }).click();
  await page.getByText('$1,200.50 left of $1,200.50.').waitFor();
  await page.getByRole('button', { name: 'Change what is planned' }).click();
  await drawer.getByLabel('Planned amount').fill('2000');
  await drawer.getByLabel('Why').fill('Supplementary budget');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByText('$1,200.50 left of $2,000.').or(page.getByText('$2,000 left of $2,000.')).waitFor();
  await page.getByText('Supplementary budget').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'budget-3-line');
});

test('lines come from a table: what is wrong is said by row, then they are there', async () => {
  const code = `I-${unique()}`.slice(0, 40);
  const page = await openDesk('/desk/budget');
  await signIn(page);
  await page.getByRole('link', { name: 'Import lines' }).click();
  const paste = page.getByLabel('Or paste the table');
  await paste.fill(`code,name,institution,currency,planned\n${code},Imported ${code},NOWHERE,USD,12000\n`);
  await page.getByRole('button', { name: 'Take what is pasted' }).click();
  await page.getByText('No institution that you see has this code.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'budget-4-mistakes');
  await page.getByRole('button', { name: 'Take another file' }).click();
  await paste.fill(`code,name,institution,currency,planned\n${code},Imported ${code},MOH,USD,12000\n`);
  await page.getByRole('button', { name: 'Take what is pasted' }).click();
  await page.getByText('Is added').waitFor();
  await page.getByRole('button', { name: 'Import these lines' }).click();
  await page.getByText('One line was added').waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Budget' }).click();
  await page.getByRole('row', { name: new RegExp(`Imported ${code}`) }).waitFor();
});

test('what was exported changes nothing when it is imported again, and a changed amount changes its line alone', async () => {
  const code = `X-${unique()}`.slice(0, 40);
  const page = await openDesk('/desk/budget/import');
  await signIn(page);
  const paste = page.getByLabel('Or paste the table');
  const take = async (table: string) => {
    await paste.fill(table);
    await page.getByRole('button', { name: 'Take what is pasted' }).click();
  };
  await take(`code,name,institution,currency,planned\n${code},Exported ${code},MOH,USD,12000\n`);
  await page.getByRole('button', { name: 'Import these lines' }).click();
  await page.getByText('One line was added').waitFor();

  await page.goto(new URL('/desk/budget', page.url()).toString());
  await page.getByRole('row', { name: new RegExp(`Exported ${code}`) }).waitFor();
  const download = async (link: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
    return readFile(await file.path(), 'utf8');
  };
  const table = await download('Lines as a table (CSV)');
  expect(table).toContain(`${code},Exported ${code},MOH,USD,12000.00`);
  expect(await download('Entries as a table (CSV)')).toMatch(/^\uFEFF?line,institution,currency,number,day,kind,/);

  await page.getByRole('link', { name: 'Import lines' }).click();
  await take(table);
  await page.getByRole('row', { name: new RegExp(`${code} .*Stays as it is`) }).waitFor();
  expect(await page.getByRole('cell', { name: /^(Is added|Is changed)/ }).count()).toBe(0);
  await page.getByRole('button', { name: 'Take another file' }).click();
  await take(table.replace(`${code},MOH,USD,12000.00`, `${code},MOH,USD,13000.50`));
  await page.getByRole('row', { name: new RegExp(`${code} .*Is changed`) }).waitFor();
  expect(await page.getByRole('cell', { name: /^(Is added|Is changed)/ }).count()).toBe(1);
  await expectAccessible(page);
  await screenshot(page, 'budget-6-import-again');
  await page.getByRole('button', { name: 'Import these lines' }).click();
  await page
    .getByText(/changed/)
    .first()
    .waitFor();
  await page.getByRole('main').getByRole('link', { name: 'Budget' }).click();
  await page.getByRole('row', { name: new RegExp(`Exported ${code} .*\\$13,000\\.50`) }).waitFor();
});

test('a published programme tells what it costs and which line pays', async () => {
  const page = await openDesk('/desk/tailor');
  await signIn(page);
  await page.getByRole('link', { name: 'Health goes digital', exact: true }).click();
  await page.getByRole('heading', { name: 'What it costs' }).waitFor();
  await page.getByRole('link', { name: 'MOH-22 Digital health, training' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'budget-5-programme');
});

test('in Arabic, on a narrow screen, the budget can be read', async () => {
  const page = await openPhone('/desk/budget');
  await signIn(page);
  await page.getByRole('heading', { name: 'الميزانية' }).waitFor();
  await page.getByRole('link', { name: 'Digital health, training' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'budget-1-year-ar');
  await page.getByRole('link', { name: 'Digital health, training' }).click();
  await page.getByRole('heading', { name: 'القيود' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'budget-3-line-ar');
});
