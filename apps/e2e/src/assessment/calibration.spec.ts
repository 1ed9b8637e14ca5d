import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';
import { forgetTest, satTest } from './sat-test';

const test300 = `Sat by 300 ${Date.now()}`;

beforeAll(() => satTest(test300));
afterAll(() => forgetTest(test300));

test('a coordinator calibrates the items, looks at how they turned out, and accepts that', async () => {
  const page = await openDesk('/desk/assess/items');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'How items turn out from answers' }).click();
  await page.getByText(/300.* people have answered/).waitFor();
  await page.getByRole('button', { name: 'Calibrate the items' }).click();
  await page.getByText('can be taken into use').waitFor({ timeout: 40_000 });
  await expectAccessible(page);
  await screenshot(page, 'calibrations');

  await page.getByRole('link', { name: 'Calibration 1' }).click();
  await page.getByRole('heading', { name: 'Items with a place on the scale' }).waitFor();
  const lucky = page.getByRole('row').filter({ hasText: 'D1.1.3a' });
  expect(await lucky.innerText()).toContain('Left out: tells people hardly apart');
  await page.getByText('Items of which nothing can be said yet (66)').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'calibration');

  await page.getByRole('button', { name: 'Accept this calibration' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept this calibration' }).click();
  await page.getByText('In use', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Accept this calibration' }).count()).toBe(0);
});

test('she reads it on a phone in Arabic as well', async () => {
  const page = await openPhone('/desk/assess/items/calibrations');
  await signInAs(page, 'coordinator@demo.example');
  await page.goto(new URL('/desk/assess/items/calibrations', page.url()).toString());
  await page.getByRole('row').getByRole('link').first().click();
  await page.getByRole('heading', { name: 'أسئلة لها موضع على المقياس' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'calibration-phone');
});
