import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';

const second = 'Foundations, second cohort';

const openPlan = async (page: Page, button = 'Change the plan') => {
  await page.getByRole('button', { name: button }).click();
  return page.getByRole('dialog');
};

test('a plan is postponed and put back, a cohort split, and merged again: each is shown before it is done', async () => {
  const page = await openDesk('/desk/cohorts');
  await signIn(page);
  await page.getByRole('link', { name: second }).click();
  const drawer = await openPlan(page);
  const look = () => drawer.getByRole('button', { name: 'See what it does' }).click();

  await look();
  await drawer.getByText('Say by how many days, or a new first day: one of the two.').waitFor();
  await expectAccessible(page);
  await drawer.getByLabel('What changes').selectOption('cancel');
  await look();
  await drawer.locator('[aria-invalid=true]').waitFor();
  await drawer.getByLabel('The reason').fill('The training centre is closed.');
  await look();
  await drawer.getByRole('button', { name: 'Cancel the cohort now' }).waitFor();
  await drawer.getByText(/that are committed for the programme and not spent, .* go back to/).waitFor();
  await drawer.getByText('who would complete as things stand would not any more.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'plan-1-cancel');

  await drawer.getByLabel('What changes').selectOption('postpone');
  await drawer.getByLabel('Later by so many days').fill('7');
  await look();
  // The trainer opens a cohort of another programme on the day to which the last session would go.
  await drawer.getByText('It can’t be done like this.').waitFor();
  await drawer.getByText('The trainer leads').waitFor();
  await expectAccessible(page);
  await drawer.getByLabel('Later by so many days').fill('8');
  await look();
  await drawer.getByText(/^\d+ sessions change\./).waitFor();
  await drawer.getByText(/stay committed for the programme on/).waitFor();
  await screenshot(page, 'plan-2-postpone');
  await drawer.getByRole('button', { name: 'Postpone them' }).click();
  await drawer.getByText('Done. Everybody concerned gets a letter.').waitFor();
  await expectAccessible(page);
  await drawer.getByRole('button', { name: 'Undo' }).click();
  await drawer.getByText('Undone: the sessions are as they were').waitFor();
  await drawer.getByRole('button', { name: 'Close' }).click();

  await openPlan(page);
  const name = `Evening group ${unique()}`;
  await drawer.getByLabel('What changes').selectOption('split');
  await drawer.getByLabel('Seats in it').fill('1');
  await look();
  await drawer.locator('[aria-invalid=true]').waitFor();
  await drawer.getByLabel('Name of the new cohort').fill(name);
  await look();
  await drawer.getByText('more seats are needed there').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'plan-3-split-missing');
  await drawer.getByLabel('Seats in it').fill('26');
  await look();
  await drawer.getByRole('button', { name: 'Split the cohort' }).click();
  await drawer.getByRole('link', { name: 'See the other cohort' }).click();
  await page.getByRole('heading', { name, level: 1 }).waitFor();

  await openPlan(page);
  await drawer.getByLabel('What changes').selectOption('merge');
  const into = drawer.getByLabel('Into which cohort');
  await into.selectOption({ label: (await into.locator('option', { hasText: second }).textContent()) ?? second });
  await look();
  await drawer.getByRole('button', { name: 'Merge the cohorts' }).waitFor();
  await screenshot(page, 'plan-4-merge');
  await drawer.getByRole('button', { name: 'Merge the cohorts' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText('This cohort goes on in another one.').waitFor();
  await page.getByRole('cell', { name: 'Withdrawn' }).first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'plan-5-merged');
});

test('another venue is looked at on a phone, in Arabic', async () => {
  const page = await openPhone('/desk/cohorts');
  await signIn(page);
  await page.getByRole('link', { name: second }).click();
  const drawer = await openPlan(page, 'غيّر الخطة');
  await drawer.getByLabel('ما الذي يتغير').selectOption('venue');
  await drawer.getByRole('button', { name: 'انظر ما الذي سيحدث' }).click();
  await drawer.getByText('اذكر أين تُعقد').waitFor();
  await drawer.getByLabel('المكان', { exact: true }).fill('قاعة المدينة');
  await drawer.getByRole('button', { name: 'انظر ما الذي سيحدث' }).click();
  await drawer.getByRole('button', { name: 'غيّر المكان' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'plan-6-venue-ar');
});
