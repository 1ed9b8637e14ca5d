import { expectAccessible } from '../accessible';
import { signIn } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

test('a manager reads what changed for the learners of a finished programme: how far, how sure, over time and by group', async () => {
  const page = await openDesk('/desk/impact');
  await signInAs(page, 'manager@demo.example');
  await page.getByRole('heading', { name: 'Impact' }).waitFor();
  await page
    .getByRole('row', { name: /Foundations of data and AI/ })
    .getByText(/^\d of \d$/)
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'impact-1-list');
  await page.getByRole('link', { name: 'Foundations of data and AI' }).click();
  await page.getByText(/learners were assessed both in/).waitFor();
  await page.getByRole('heading', { name: 'Over time' }).waitFor();
  // Some region is too small to be shown, to anybody.
  await page.getByRole('region', { name: 'Region' }).getByRole('cell', { name: '⁝' }).first().waitFor();
  await page.getByRole('group').filter({ hasText: 'How it is measured' }).getByText('How it is measured').click();
  await expectAccessible(page);
  await screenshot(page, 'impact-2-programme');
  expect(await page.getByRole('button', { name: 'Choose rounds' }).count()).toBe(0);
  await page.getByRole('navigation', { name: 'From which round to which' }).getByRole('button').first().click();
  await page.waitForURL(/\?to=/);
});

test('a coordinator chooses rounds for another programme, and is told why a choice is wrong', async () => {
  const page = await openDesk('/desk/impact');
  await signIn(page);
  await page.getByRole('link', { name: 'Health goes digital' }).click();
  await page.getByText('No rounds are chosen yet').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'impact-3-unnamed');
  await page.getByRole('button', { name: 'Choose rounds' }).click();
  const drawer = page.getByRole('dialog');
  const choose = async (label: string, name: RegExp) => {
    const option = drawer.getByLabel(label).locator('option').filter({ hasText: name }).first();
    await drawer.getByLabel(label).selectOption((await option.getAttribute('value')) ?? '');
  };
  await choose('Before the programme', /^Baseline 2026/);
  await choose('After it', /^Baseline 2025/);
  await drawer.getByRole('button', { name: 'Measure' }).click();
  await drawer.locator('[aria-invalid=true]').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'impact-4-wrong-order');
  await choose('Before the programme', /^Baseline 2025/);
  await choose('After it', /^Baseline 2026/);
  await drawer.getByRole('button', { name: 'Measure' }).click();
  await drawer.waitFor({ state: 'hidden' });
  // The worker measures, and the page looks again by itself.
  await page.getByText(/Too few learners were assessed both/).waitFor();
});

test('in Arabic, on a narrow screen, the change can be read', async () => {
  const page = await openPhone('/desk/impact');
  await signIn(page);
  await page.getByRole('link', { name: 'Foundations of data and AI' }).click();
  await page.getByRole('heading', { name: 'عبر الزمن' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'impact-2-programme-ar');
});
