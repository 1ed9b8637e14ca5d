import { expectAccessible } from '../accessible';
import { signIn } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';

test('cohorts are proposed from needs with their reasons, a person is moved at a told cost and back; on a phone too; thrown away, nothing is formed', async () => {
  const page = await openDesk('/desk/tailor');
  await signIn(page);
  await page
    .getByRole('link', { name: /Foundations of data and AI/ })
    .first()
    .click();
  await page.waitForURL(/\/tailor\/[0-9a-f-]{36}/);
  await page.goto(`${page.url()}/proposals`);
  const ask = page.getByRole('button', { name: 'Propose cohorts from needs' });
  await page.getByRole('checkbox', { name: /^English/ }).uncheck();
  await ask.click();
  await page.getByText('Choose at least one language').waitFor();
  await expectAccessible(page);
  await page.getByRole('checkbox', { name: /^English/ }).check();
  await page.getByLabel('Cohorts, at most').fill('3');
  await page.getByLabel('Women in each cohort, at least').fill('30');
  await ask.click();
  await page.getByText('fewer seats than the women and men').waitFor();
  await page.getByLabel('Women in each cohort, at least').fill('8');
  await screenshot(page, 'proposal-1-ask');
  await ask.click();
  await page.getByRole('button', { name: 'Form all 3 cohorts' }).waitFor();
  await page.getByText('Not everybody found a place').waitFor();
  await page.getByText(/Without .?the most cohorts/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'proposal-2-proposed');

  const drawer = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Cohort 1', exact: true }).click();
  await drawer.getByLabel('Move to').selectOption({ label: 'Without a place' });
  await expectAccessible(page);
  await screenshot(page, 'proposal-3-people');
  await drawer.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByText(/is moved: .*Without a place/).waitFor();
  await page.getByText(/Moved by hand, need of/).waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/Moved by hand, need of/).waitFor({ state: 'detached' });

  const phone = await openPhone(new URL(page.url()).pathname);
  await signIn(phone);
  await phone.getByRole('heading', { name: 'دفعات مقترحة' }).waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'proposal-4-phone-ar');

  await page.getByRole('button', { name: 'Throw it away' }).click();
  await ask.waitFor();
});
