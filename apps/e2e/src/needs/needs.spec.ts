import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

/** Of the people's map, which stands first: by row and column. */
const cellOf = (page: Page, at: string) => page.locator(`[data-cell="${at}"]`).first();

test('a coordinator finds who is below target: from the whole to a ministry, to a cell, to its people', async () => {
  const page = await openDesk('/desk/needs');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: /^Needs of/ }).waitFor();
  // Other journeys hold rounds of their own.
  await page.getByLabel('Round of assessment').selectOption({ label: 'Baseline 2026' });
  await page.getByText(/people are below target in at least one of \d+ competencies; .* not assessed/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs');

  await page.getByRole('button', { name: 'Ministry of Finance', exact: true }).click();
  await page.getByRole('heading', { name: /Ministry of Finance/ }).waitFor();
  const people = page.getByRole('region', { name: 'People below target' });
  await people.getByRole('rowheader', { name: 'Revenue Authority' }).waitFor();

  // By keyboard: the first cell of the map, one down, opened.
  await cellOf(page, '0 0').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await cellOf(page, '1 1').evaluate((cell) => cell === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'How people stand' }).waitFor();
  await page.getByRole('heading', { name: /(person|people) below target$/ }).waitFor();
  expect(await page.getByRole('columnheader', { name: 'Person' }).isVisible()).toBe(true);
  await expectAccessible(page);
  await screenshot(page, 'needs-cell');

  // The address holds what is open.
  await page.reload();
  await page.getByRole('heading', { name: 'How people stand' }).waitFor();

  const file = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  expect((await file).suggestedFilename()).toBe('Needs Baseline 2026.csv');

  await page.getByLabel('What the cells show').selectOption({ label: 'Mean gap in levels' });
  await page.getByText('Shade: the mean gap in levels').waitFor();

  // Of two rounds each keeps its own numbers.
  await page.getByLabel('Compare with').selectOption({ label: 'Compared with Baseline 2025' });
  // Whether they asked the same people is said before what changed.
  await page
    .getByText(/At least [\d,]+ people were assessed in both: at least [\d,]+ earlier, at least [\d,]+ later/)
    .waitFor();
  const changed = page.getByRole('row').filter({ has: page.getByText('D1.1', { exact: true }) });
  const cells = changed.filter({ hasText: /%.*%/ }).getByRole('cell');
  await cells.last().waitFor();
  const [earlier, later] = (await cells.allInnerTexts()).slice(-2);
  expect(earlier).not.toBe(later);
  await screenshot(page, 'needs-changed');
});

test('a coordinator sees how likely people are below target where evidence was put together, and from which sources', async () => {
  const page = await openDesk('/desk/needs');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Round of assessment').selectOption({ label: 'Finance: all evidence 2026' });
  await page.getByRole('button', { name: 'Ministry of Finance', exact: true }).click();
  await page.getByLabel('What the cells show').selectOption({ label: 'Expected below target' });
  await page.getByText('each counted with her probability').waitFor();
  // Artificial intelligence in the Budget Department: of whom a file and a supervisor say where he stands.
  await cellOf(page, '1 9').click();
  await page.getByRole('columnheader', { name: 'Probability' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-expected');
  const person = page.getByRole('row').filter({ hasText: 'André Coulibaly' });
  await person.getByRole('button', { name: 'Why this level?' }).click();
  const drawer = page.getByRole('dialog');
  for (const source of ['From a file', 'Supervisor']) await drawer.getByText(source, { exact: true }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-sources');
});

test('a coordinator turns the map, and says what weighs more', async () => {
  const page = await openDesk('/desk/needs');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Round of assessment').selectOption({ label: 'Baseline 2026' });
  await page.getByLabel('What the rows are').selectOption({ label: 'By role profile' });
  await page.getByRole('rowheader', { name: 'Data analyst' }).waitFor();
  await cellOf(page, '1 0').click();
  await page.getByRole('heading', { name: /(person|people) below target$/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-by-role');
  await page.getByLabel('What the rows are').selectOption({ label: 'By team' });
  await page.getByRole('rowheader', { name: 'No supervisor named' }).waitFor();
  // What a cell opens is below a long table: she is taken there, and back.
  const opener = page
    .getByRole('region', { name: 'People below target' })
    .getByRole('row')
    .nth(4)
    .locator('[data-cell]')
    .first();
  const team = (await opener.getAttribute('aria-label'))?.split(',')[0]?.replace(/[\u2066-\u2069]/g, '') ?? '';
  await opener.click();
  const opened = page.getByRole('heading', { name: new RegExp(`Team of .*${team}`) });
  await opened.waitFor();
  expect(await opened.evaluate((heading) => heading === document.activeElement)).toBe(true);
  await page.waitForFunction(
    (heading) => {
      const { top } = (heading as HTMLElement).getBoundingClientRect();
      return top >= 0 && top < 200;
    },
    await opened.elementHandle(),
  );
  await screenshot(page, 'needs-by-team');
  await page.getByRole('button', { name: 'Close' }).click();
  expect(await opener.evaluate((cell) => cell === document.activeElement)).toBe(true);
  await page.getByLabel('What the rows are').selectOption({ label: 'By gender' });
  await page.getByRole('rowheader', { name: 'Female' }).waitFor();

  const first = page.getByRole('region', { name: 'What comes first' }).getByRole('row').nth(1);
  const last = page.getByRole('region', { name: 'What comes first' }).getByRole('row').last();
  const competency = await last.getByRole('rowheader').innerText();
  await last.getByRole('combobox').selectOption('5');
  await first.getByText(competency.slice(0, 4)).waitFor();
  await page
    .getByRole('status')
    .getByText(/^Saved: .* weighs × 5, for the whole organisation\. It was × 1\.$/)
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-priorities');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Taken back: .* weighs × 1 again\.$/).waitFor();
  await last.getByText(competency.slice(0, 4)).waitFor();
});

test('a coordinator keeps the numbers of a round as a report, sees what changed since, and discards it', async () => {
  const report = `Needs, kept ${Date.now()}`;
  const page = await openDesk('/desk/needs');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Round of assessment').selectOption({ label: 'Baseline 2026' });
  await page.getByRole('button', { name: 'Save as report' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save as report' }).click();
  await page
    .getByRole('dialog')
    .getByRole('alert')
    .or(page.getByRole('dialog').locator('[aria-invalid]'))
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: 'Report' }).fill(report);
  await page.getByRole('textbox', { name: 'Note' }).fill('For the board of November.');
  await expectAccessible(page);
  await screenshot(page, 'needs-report-save');
  await page.getByRole('dialog').getByRole('button', { name: 'Save as report' }).click();
  await page.getByText('For the board of November.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-report');
  await page.getByRole('link', { name: 'See what changed since' }).click();
  await page.getByRole('heading', { name: 'What changed' }).waitFor();
  await screenshot(page, 'needs-compared');

  await page.getByRole('link', { name: 'Needs reports' }).click();
  await page.getByRole('row').filter({ hasText: report }).getByRole('button', { name: 'Discard' }).click();
  await expectAccessible(page);
  await screenshot(page, 'needs-reports');
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('row').filter({ hasText: report }).waitFor({ state: 'detached' });
});

test('a manager sees numbers, small ones withheld, and is told who sees persons', async () => {
  const page = await openDesk('/desk/needs');
  await signInAs(page, 'manager@demo.example');
  await page.getByRole('heading', { name: /^Needs of/ }).waitFor();
  await cellOf(page, '0 0').click();
  await page.getByText(/here you see numbers/).waitFor();
  await page.getByLabel('What the rows are').selectOption({ label: 'By gender' });
  await page.getByRole('rowheader', { name: 'Female' }).waitFor();
  await cellOf(page, '1 0').click();
  await page.getByText('Withheld: fewer than ten people at a level').waitFor();
  await page.getByLabel('What the rows are').selectOption({ label: 'By team' });
  await page.getByText('Teams are shown to whom this round shows persons').waitFor();
  expect(await page.getByRole('columnheader', { name: 'Person' }).count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'needs-manager');
});

test('a coordinator reads the map on a phone, in Arabic', async () => {
  const page = await openPhone('/desk/needs');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: /^احتياجات/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-arabic');
});

test('a learner sees on her phone, in Arabic, where she is against her target', async () => {
  const page = await openPhone('/my-profile');
  await signInAs(page, 'learner@demo.example');
  await page.getByRole('heading', { name: 'ملفي' }).waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'مستواك' }).count()).toBeGreaterThan(0);
  await expectAccessible(page);
  await screenshot(page, 'my-profile');
});
