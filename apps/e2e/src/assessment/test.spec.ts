import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { expectComplaint, openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const round = `What we know of it ${Date.now()}`;

/** Ends the round, if it is not over. */
const end = async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const { data } = await coordinator.send('{ askedRounds { state round { id name version } } }');
  const asked = data?.askedRounds as { state: string; round: { id: string; name: string; version: number } }[];
  for (const { state, round: each } of asked)
    if (each.name === round && state === 'open')
      await coordinator.send('mutation ($input: CloseRoundInput!) { closeRound(input: $input) { __typename } }', {
        input: { roundId: each.id, expectedVersion: each.version },
      });
};

afterAll(end);

/** Answers whatever is asked, and waits until it has been taken. */
const answerOne = async (page: Page): Promise<void> => {
  const place = (await page.getByText(/^السؤال/).textContent()) ?? '';
  const number = page.getByLabel('إجابتك');
  if ((await number.count()) > 0) await number.fill('٢٥');
  else if ((await page.getByRole('radio').count()) > 0) await page.getByRole('radio').first().check();
  else if ((await page.getByRole('checkbox').count()) > 0) {
    // Each item with boxes says that two are right.
    await page.getByRole('checkbox').first().check();
    await page.getByRole('checkbox').last().check();
  } else
    await page
      .getByRole('button', { name: /^إلى أسفل/ })
      .first()
      .click();
  await page.getByRole('button', { name: 'أجب وتابع' }).click();
  await page.getByText(place, { exact: true }).waitFor({ state: 'detached' });
};

test('a coordinator opens a knowledge test, and is told how it measured only when there is something to tell', async () => {
  const page = await openDesk('/desk/assess/rounds/new');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Name of the round').fill(round);
  await page.getByLabel('Who answers').selectOption('test');
  await page.getByLabel('Why it is held').selectOption('stand_alone');
  const place = page.getByRole('option', { name: 'Revenue Authority' });
  await page.getByLabel('Whose levels').selectOption((await place.getAttribute('value')) ?? '');
  await page.getByLabel('Role profile').selectOption({ label: 'Data analyst' });
  await page.getByLabel('Items a competency').fill('9');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByText('A test asks 1 to 6 items a competency.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'test-open-mistake');
  await page.getByLabel('Items a competency').fill('1');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByRole('heading', { name: 'How the test measured' }).waitFor();
  await page.getByText(/ten people or more/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'test-round');
});

test('a learner sits the test on her phone, goes on where she stopped, and sees her levels', async () => {
  const page = await openPhone('/');
  await signInAs(page, 'learner@demo.example');
  await page.getByRole('listitem').filter({ hasText: round }).getByRole('link').click();
  await page.getByRole('heading', { name: 'من سيرى مستوياتك' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'test-introduction');
  await page.getByRole('button', { name: 'ابدأ' }).click();
  await page.getByText(/^السؤال/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'test-question');
  await answerOne(page);
  await answerOne(page);

  // Without a line nothing is taken, and her choice stays.
  expectComplaint(page, /ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.context().setOffline(true);
  const choice = page.getByRole('radio').or(page.getByRole('checkbox')).first();
  await choice.check();
  await page.getByRole('button', { name: 'أجب وتابع' }).click();
  await page.getByRole('alert').waitFor();
  expect(await choice.isChecked()).toBe(true);
  await screenshot(page, 'test-offline');
  await page.context().setOffline(false);

  const before = await page.getByText(/^السؤال/).textContent();
  await page.reload();
  await page.getByRole('button', { name: 'متابعة' }).click();
  expect(await page.getByText(/^السؤال/).textContent()).toBe(before);
  while ((await page.getByText(/^السؤال/).count()) > 0) await answerOne(page);
  await page.getByRole('heading', { name: 'أُجيب عن كل الأسئلة' }).waitFor();
  await page.getByRole('button', { name: 'إرسال' }).click();
  await page.getByText('أُرسلت إجاباتك').waitFor();
  await page.getByRole('link', { name: 'عرض ملفي' }).click();
  await page.getByText('لماذا هذا المستوى؟').first().click();
  await page.getByText('اختبار معرفة', { exact: true }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'test-why');
});

test('when the round is over she sees what she answered and why, and the coordinator may ask the same again', async () => {
  const phone = await openPhone('/my-profile');
  await signInAs(phone, 'learner@demo.example');
  await phone.getByText('لماذا هذا المستوى؟').first().click();
  await phone.getByRole('link', { name: 'ما أجبت به' }).click();
  await phone.getByText(/حين لا يُسأل أحد/).waitFor();
  await end();
  await phone.reload();
  await phone.getByRole('heading', { name: 'ما أجبت به' }).waitFor();
  expect(await phone.getByText('لماذا', { exact: true }).count()).toBe(14);
  await expectAccessible(phone);
  await screenshot(phone, 'test-review');

  const page = await openDesk('/desk/assess/rounds/new');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Who answers').selectOption('test');
  await page.getByLabel('Which items').selectOption({ label: `Those of “${round}”, again` });
  expect(await page.getByLabel('Items a competency').count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'test-again');
});
