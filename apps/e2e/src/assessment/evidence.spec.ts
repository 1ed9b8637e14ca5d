import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const round = `Seen by supervisors ${Date.now()}`;
const picture = `What we know ${Date.now()}`;

afterAll(async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const { data } = await coordinator.send(
    '{ askedRounds { state round { id name version } } assessmentRounds { id name } }',
  );
  const asked = data?.askedRounds as { state: string; round: { id: string; name: string; version: number } }[];
  for (const { state, round: each } of asked)
    if (each.name === round && state === 'open')
      await coordinator.send('mutation ($input: CloseRoundInput!) { closeRound(input: $input) { __typename } }', {
        input: { roundId: each.id, expectedVersion: each.version },
      });
  for (const { id, name } of data?.assessmentRounds as { id: string; name: string }[])
    if (name === picture)
      await coordinator.send(
        'mutation ($input: DiscardFusedRoundInput!) { discardFusedRound(input: $input) { __typename } }',
        { input: { roundId: id } },
      );
});

test('a coordinator asks supervisors about their people', async () => {
  const page = await openDesk('/desk/assess/rounds/new');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Name of the round').fill(round);
  await page.getByLabel('Who answers').selectOption('supervisor');
  await page.getByLabel('Why it is held').selectOption('stand_alone');
  await page.getByLabel('Role profile').selectOption({ label: 'IT manager' });
  await expectAccessible(page);
  await screenshot(page, 'supervision-open');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByRole('definition').filter({ hasText: 'Supervisors' }).waitFor();
  await page.getByText('Not asked about').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'supervision-round');
});

test('a supervisor says on her phone where one of her people stands, without seeing what that person said', async () => {
  const page = await openPhone('/');
  await signInAs(page, 'manager@demo.example');
  await page.goto(new URL('/', page.url()).toString());
  await page.getByRole('listitem').filter({ hasText: round }).getByRole('link').click();
  await page.getByText('حدد لكل منهم').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'supervision-people');
  await page.getByRole('listitem').getByRole('link', { name: 'فتح' }).first().click();

  await page.getByRole('heading', { name: 'من سيرى ما تقوله' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'supervision-introduction');
  await page.getByRole('button', { name: /متابعة|ابدأ/ }).click();
  await page.getByRole('radio').first().waitFor();
  await screenshot(page, 'supervision-question');
  expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
  while ((await page.getByRole('radio').count()) > 0) {
    await page.getByRole('radio').nth(2).check();
    await page.getByRole('button', { name: 'التالي' }).click();
  }
  await page.getByRole('button', { name: 'إرسال' }).click();
  await page.getByText('أُرسلت إجاباتك').waitFor();
  await page.getByRole('link', { name: 'العودة إلى العاملين معي' }).click();
  await page.getByText('أُرسل', { exact: true }).waitFor();
  await screenshot(page, 'supervision-done');
});

test('a coordinator puts evidence together, reads why a level is what it is, and discards it again', async () => {
  const page = await openDesk('/desk/assess');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Put evidence together' }).click();
  await page.getByLabel('Name of the round').fill(picture);
  // Of one policy, whatever other journeys left in the list.
  for (const each of await page.getByRole('group', { name: 'Rounds' }).getByRole('checkbox').all())
    await each.uncheck();
  await page.getByRole('checkbox', { name: /Baseline 2026/ }).check();
  await page.getByLabel('Half-life').fill('soon');
  await page.getByRole('button', { name: 'Put evidence together' }).click();
  await page.getByText('A half-life is a number of days from 30 to 3,650.').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'evidence-mistake');
  await page.getByLabel('Half-life').fill('540');
  await page.getByRole('button', { name: 'Put evidence together' }).click();
  await page.getByText(/^Put together: .* levels of .* people/).waitFor();
  await screenshot(page, 'evidence-done');

  await page.getByRole('link', { name: 'How it was put together' }).click();
  await page.getByRole('heading', { level: 1, name: picture }).waitFor();
  await page.getByRole('row').filter({ hasText: 'Baseline 2026' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'evidence-round');

  await page.getByRole('link', { name: 'Needs by this round' }).click();
  await page.locator('[data-cell="0 0"]').first().click();
  await page.getByRole('button', { name: 'Why this level?' }).first().click();
  const drawer = page.getByRole('dialog');
  await drawer.getByText('From a file').waitFor();
  await drawer.getByText(/counts 100%/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'evidence-why');
  await drawer.getByRole('button', { name: 'Close' }).click();

  await page.goto(page.url().replace(/\/needs.*/, '/assess'));
  await page
    .getByRole('row')
    .filter({ hasText: picture })
    .getByRole('link', { name: 'How it was put together' })
    .click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rounds of assessment' }).waitFor();
  await page.getByRole('row').filter({ hasText: picture }).waitFor({ state: 'detached' });
});

test('a learner asks on her phone why a level of hers is what it is', async () => {
  const page = await openPhone('/my-profile');
  await signInAs(page, 'learner@demo.example');
  await page.getByText('لماذا هذا المستوى؟').first().click();
  // Whatever round assessed her last: a source known, or put together.
  await page
    .getByText(/لا يُعرف مدى اليقين|مجموع الأدلة/)
    .first()
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'evidence-mine');
});
