import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';

const password = 'baobab-demo';

test('a coordinator is asked to sign in, corrects her password, and comes to her desk', async () => {
  const page = await openDesk('/desk');
  await page.waitForURL(/\/sign-in\?next=/);
  await expectAccessible(page);
  await page.getByLabel('E-mail address').fill('coordinator@demo.example');
  await page.getByLabel('Password', { exact: true }).fill('not the password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('alert').getByText('E-mail address or password is wrong').waitFor();
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/desk/);
  await page.getByText('Amina Odhiambo').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'desk-home');
});

test('a learner signs in on her phone, in Arabic', async () => {
  const page = await openPhone('/');
  await page.locator('input[type=email]').fill('learner@demo.example');
  await page.locator('input[type=password]').fill(password);
  await expectAccessible(page);
  await page.locator('button[type=submit]').click();
  await page.getByText('Samira El-Masri').first().waitFor();
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await expectAccessible(page);
  await screenshot(page, 'learner-home');
});
