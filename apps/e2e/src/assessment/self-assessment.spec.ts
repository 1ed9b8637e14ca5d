import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { daysAhead, expectComplaint, loadNewer, openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

/** Chooses the nth level, from 0, and goes on. */
const answer = async (page: Page, nth: number): Promise<void> => {
  await page.getByRole('radio').nth(nth).check();
  await page.getByRole('button', { name: 'التالي' }).click();
};

/** The demonstration asks the learner in one; where that is over, she is asked in another. */
const askLearner = async () => {
  const learner = await asUser('learner@demo.example');
  const { data } = await learner.send('{ myAssessments { open submittedAt } }');
  const asked = data?.myAssessments as { open: boolean; submittedAt: string | null }[];
  if (asked.some(({ open, submittedAt }) => open && submittedAt === null)) return;
  const coordinator = await asUser('coordinator@demo.example');
  const words = await coordinator.send('{ institutions { id name } roleProfiles { profiles { id text { label } } } }');
  const { institutions, roleProfiles } = words.data as {
    institutions: { id: string; name: string }[];
    roleProfiles: { profiles: { id: string; text: { label: string } }[] };
  };
  const [opensOn, closesOn] = [0, 10].map(daysAhead);
  const input = {
    name: `Asked again ${Date.now()}`,
    kind: 'stand_alone',
    institutionId: institutions.find(({ name }) => name === 'Ministry of Finance')?.id,
    roleProfileId: roleProfiles.profiles.find(({ text }) => text.label === 'Data analyst')?.id,
    opensOn,
    closesOn,
    disclosure: 'coordinators',
  };
  await coordinator.send('mutation ($input: OpenRoundInput!) { openRound(input: $input) { __typename } }', { input });
};

test('a coordinator asks people to assess themselves, and watches who has answered', async () => {
  const page = await openDesk('/desk/assess');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: 'Rounds that ask people' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'self-rounds');
  await page.getByRole('link', { name: 'Ask people' }).click();

  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByText('Fill this in.').waitFor();
  await page.getByLabel('Name of the round').fill(`What we can do ${Date.now()}`);
  const smallest = page.getByRole('option', { name: 'National Statistics Office' });
  await page.getByLabel('Whose levels').selectOption((await smallest.getAttribute('value')) ?? '');
  await page.getByLabel('Last day').fill('2020-01-01');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByText('The last day is before the first. Change one of the two.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'self-open-mistake');

  await page.getByLabel('Last day').fill(daysAhead(20));
  await page.getByLabel('Why it is held').selectOption('stand_alone');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByText(/people have submitted/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'self-round');

  // Somebody else moves the last day meanwhile: the newer one is loaded into the form before another is saved.
  const [, roundId] = /rounds\/([^/?]+)/.exec(page.url()) ?? [];
  await page.getByRole('button', { name: 'Change the last day' }).click();
  const elsewhere = await asUser('coordinator@demo.example');
  const { data } = await elsewhere.send('query ($id: ID!) { askedRound(roundId: $id) { round { version } } }', {
    id: roundId,
  });
  const { round } = data?.askedRound as { round: { version: number } };
  const newer = daysAhead(25);
  await elsewhere.send('mutation ($input: ChangeRoundInput!) { changeRound(input: $input) { __typename } }', {
    input: { roundId, closesOn: newer, expectedVersion: round.version },
  });
  const drawer = page.getByRole('dialog');
  const lastDay = drawer.getByLabel('Last day');
  await lastDay.fill(daysAhead(30));
  await drawer.getByRole('button', { name: 'Save' }).click();
  await loadNewer(page);
  expect(await lastDay.inputValue()).toBe(newer);
  await lastDay.fill(daysAhead(30));
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The last day was changed.').waitFor();

  await page.getByRole('button', { name: 'Close now' }).click();
  // It says what is closed, and what happens to what is not submitted.
  await page
    .getByRole('dialog')
    .getByText(/Nobody can answer any more\. .* What was submitted stays/)
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'self-close');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Close now: / })
    .click();
  await page.getByText(/people submitted\. It closed on/).waitFor();
});

test('a learner assesses herself on her phone, loses the line in between, and loses no answer', async () => {
  await askLearner();
  const page = await openPhone('/');
  await signInAs(page, 'learner@demo.example');
  await page.getByText('قل أين أنت').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'قل أين أنت' }).getByRole('link').click();

  // Who will see it is said before the first question.
  await page.getByRole('heading', { name: 'من سيرى مستوياتك' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'self-introduction');
  await page.getByRole('button', { name: /متابعة|ابدأ/ }).click();
  await page.getByRole('radio').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'self-question');

  expectComplaint(page, /ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.context().setOffline(true);
  await answer(page, 2);
  await page.getByText('لا يوجد اتصال').waitFor();
  await screenshot(page, 'self-offline');
  await answer(page, 1);
  // Each new question has the focus, so that it is heard.
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
  await page.context().setOffline(false);
  await page.getByText('لا يوجد اتصال').waitFor({ state: 'detached' });

  // What was answered without a line is there when the page is opened anew.
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByRole('button', { name: /متابعة|ابدأ/ }).click();
  while ((await page.getByRole('radio').count()) > 0) await answer(page, 1);
  await page.getByRole('heading', { name: 'إجاباتك' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'self-review');
  await page.getByRole('button', { name: 'إرسال' }).click();
  await page.getByText('أُرسلت إجاباتك').waitFor();
  await page.getByRole('link', { name: 'عرض ملفي' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await screenshot(page, 'self-profile');
});
