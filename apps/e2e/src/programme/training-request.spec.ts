import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';

const name = `Asked of providers ${unique()}`;

test('what nothing teaches is asked of providers, once, and stands on the list to procure by', async () => {
  const page = await openDesk('/desk/tailor/new');
  await signIn(page);
  await page.getByLabel('Name of the programme').fill(name);
  // Other journeys bring rounds of their own.
  await page.getByLabel('By which round').selectOption({ label: 'Baseline 2026' });
  await page.getByRole('button', { name: 'Count their needs' }).click();
  await page.getByRole('heading', { name }).waitFor();
  // Without the invented modules nearly nothing is taught.
  await page.getByRole('button', { name: 'Find the best set' }).click();
  await page.getByText('Proven: no other set is better.').waitFor();
  await page.getByText(/Ask providers for \d+ levels that nothing teaches/).click();
  await page.getByLabel('Needed by').fill('2020-01-31');
  await page.getByRole('button', { name: 'Ask providers', exact: true }).click();
  await page.getByText('Choose a day that is still to come.').waitFor();
  await page.getByLabel('Needed by').fill('2999-01-31');
  await page.getByLabel('What providers should know').fill('In French too');
  await expectAccessible(page);
  await screenshot(page, 'request-1-ask');
  await page.getByRole('button', { name: 'Ask providers', exact: true }).click();
  await page.getByText(/\d+ levels were asked for\./).waitFor();
  await page.getByRole('link', { name: 'See all requests' }).click();

  await page.getByRole('heading', { name: 'Requests to providers' }).waitFor();
  const asked = page.getByRole('row').filter({ hasText: name });
  await asked.first().waitFor();
  const before = await asked.count();
  expect(before).toBeGreaterThan(1);
  expect(await asked.first().innerText()).toContain('In French too');
  await expectAccessible(page);
  await screenshot(page, 'request-2-list');
  await asked
    .first()
    .getByRole('button', { name: new RegExp(`^Take back: .*${name}`) })
    .click();
  await asked.nth(before - 1).waitFor({ state: 'detached' });
});

test('the list is read on a phone, in Arabic', async () => {
  const page = await openPhone('/desk/tailor/requests');
  await signIn(page);
  await page.getByRole('heading', { name: 'طلبات إلى المقدّمين' }).waitFor();
  await page.getByRole('row').filter({ hasText: name }).first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'request-3-list-ar');
});
