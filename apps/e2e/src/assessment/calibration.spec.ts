import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';
import { forgetTest, satTest } from './sat-test';

const test300 = `Sat by 300 ${Date.now()}`;

const adaptive = `What tells most ${Date.now()}`;

beforeAll(() => satTest(test300));
afterAll(async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const { data } = await coordinator.send('{ askedRounds { state round { id name version } } }');
  const asked = data?.askedRounds as { state: string; round: { id: string; name: string; version: number } }[];
  for (const { state, round } of asked)
    if (round.name === adaptive && state === 'open')
      await coordinator.send('mutation ($input: CloseRoundInput!) { closeRound(input: $input) { __typename } }', {
        input: { roundId: round.id, expectedVersion: round.version },
      });
  await forgetTest(test300);
});

test('a coordinator calibrates the items, looks at how they turned out, and accepts that', async () => {
  const page = await openDesk('/desk/assess/items');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'How items turn out from answers' }).click();
  await page.getByText(/30\d.* people have answered/).waitFor();
  await page.getByRole('button', { name: 'Calibrate the items' }).click();
  await page.getByText('can be taken into use').waitFor({ timeout: 40_000 });
  // Ready for the next one, without the page being loaded again.
  await page.getByRole('button', { name: 'Calibrate the items' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'calibrations');

  await page.getByRole('link', { name: 'Calibration 1' }).click();
  await page.getByRole('heading', { name: 'Items with a place on the scale' }).waitFor();
  // Every figure is in sight on a laptop.
  const table = page.getByRole('region', { name: 'Items with a place on the scale' });
  expect(await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  const lucky = page.getByRole('row').filter({ hasText: 'D1.1.3a' });
  expect(await lucky.innerText()).toContain('Left out: tells people hardly apart');
  // 66 of Baobab's that this test did not ask, and two of the demonstration's own.
  await page.getByText('Items of which nothing can be said yet (68)').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'calibration');

  await page.getByRole('button', { name: 'Accept this calibration' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept this calibration' }).click();
  await page.getByText('In use', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Accept this calibration' }).count()).toBe(0);
});

test('she reads it on a phone in Arabic, and opens a test that asks each person what tells most about her', async () => {
  const phone = await openPhone('/desk/assess/items/calibrations');
  await signInAs(phone, 'coordinator@demo.example');
  await phone.goto(new URL('/desk/assess/items/calibrations', phone.url()).toString());
  await phone.getByRole('row').getByRole('link').first().click();
  await phone.getByRole('heading', { name: 'أسئلة لها موضع على المقياس' }).waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'calibration-phone');

  const page = await openDesk('/desk/assess/rounds/new');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Name of the round').fill(adaptive);
  await page.getByLabel('Who answers').selectOption('test');
  await page.getByLabel('Which items').selectOption('adaptive');
  await page.getByLabel('Why it is held').selectOption('stand_alone');
  const place = page.getByRole('option', { name: 'Revenue Authority' });
  await page.getByLabel('Whose levels').selectOption((await place.getAttribute('value')) ?? '');
  await page.getByLabel('Role profile').selectOption({ label: 'Data analyst' });
  await page.getByText(/They come from calibration .*17 items/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'adaptive-open');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByRole('definition').filter({ hasText: 'those that tell most about her' }).waitFor();
  await screenshot(page, 'adaptive-round');
});

test('a learner is told that what comes depends on what she answers', async () => {
  const page = await openPhone('/');
  await signInAs(page, 'learner@demo.example');
  await page.getByRole('listitem').filter({ hasText: adaptive }).getByRole('link').click();
  await page.getByText('يتوقف على ما أجبت').waitFor();
  await screenshot(page, 'adaptive-introduction');
  await page.getByRole('button', { name: 'ابدأ' }).click();
  await page.getByText(/^السؤال.*على الأكثر/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'adaptive-question');
});
