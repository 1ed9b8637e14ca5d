import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';

/** The worker sends what was left within moments; whoever waits looks again. */
const letterCame = async (page: Page, subject: string): Promise<void> => {
  for (let look = 0; look < 60; look += 1) {
    await page.getByRole('button', { name: 'Look again' }).click();
    const letter = page.getByRole('listitem').filter({ hasText: subject }).first();
    if (await letter.isVisible()) return;
    await page.waitForTimeout(500);
  }
  throw new Error(`No letter came with the subject ${subject}.`);
};

test('a learner was told of her seat and its sessions, in words and as a calendar file', async () => {
  const page = await openDesk('/desk/mailbox?search=learner%40demo.example');
  await signIn(page);
  await page.getByRole('heading', { name: 'Mailbox' }).waitFor();
  await letterCame(page, 'You have a seat: Foundations, second cohort');
  await expectAccessible(page);
  await screenshot(page, 'reminder-1-mailbox');
  await page
    .getByRole('button', { name: /^You have a seat/ })
    .last()
    .click();
  const letter = page.getByRole('dialog');
  const words = letter.frameLocator('iframe').getByText('You are enrolled in');
  await words.first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reminder-2-letter');
  const saved = page.waitForEvent('download');
  await letter.getByRole('button', { name: 'Save the calendar file' }).click();
  expect((await saved).suggestedFilename()).toBe('baobab.ics');
});

test('a session that is planned and then cancelled is told to its people, each time with what a calendar needs', async () => {
  const title = `Extra hour ${unique()}`;
  const page = await openDesk('/desk/cohorts');
  await signIn(page);
  await page.getByRole('link', { name: 'Foundations, second cohort' }).first().click();
  await page.getByRole('button', { name: 'Plan a session' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Session', { exact: true }).fill(title);
  const day = new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10);
  await drawer.getByLabel('Begins').fill(`${day}T06:00`);
  await drawer.getByLabel('Ends').fill(`${day}T07:00`);
  await drawer.getByLabel('Venue').fill(title);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: `Cancel \u2068${title}\u2069` }).click();
  await page.getByText('Cancelled').first().waitFor();
  await page.getByRole('link', { name: 'Mailbox' }).click();
  await page.getByLabel('Recipient or subject').fill(title);
  await page.getByRole('button', { name: 'Find' }).click();
  await letterCame(page, `Cancelled: ${title}`);
  await page
    .getByRole('button', { name: `Cancelled: ${title}` })
    .first()
    .click();
  await page.getByRole('dialog').getByText('As plain text').click();
  await page.getByRole('dialog').locator('pre').getByText('does not take place').waitFor();
});

test('in Arabic, on a narrow screen, a letter can be found and read', async () => {
  const page = await openPhone('/desk/mailbox?search=nobody-has-this');
  await signIn(page);
  await page.getByText('لا توجد رسالة فيها ذلك').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'أظهر كل الرسائل' }).click();
  await page.getByRole('main').getByRole('listitem').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reminder-1-mailbox-ar');
  await page.getByRole('main').getByRole('listitem').first().getByRole('button').click();
  await page.getByRole('dialog').locator('iframe').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'reminder-2-letter-ar');
});
