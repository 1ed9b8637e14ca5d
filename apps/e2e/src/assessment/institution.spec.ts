import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const name = `What institutions can do ${Date.now()}`;

afterAll(async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const { data } = await coordinator.send('{ institutionAssessments { assessmentId name over version } }');
  const all = data?.institutionAssessments as { assessmentId: string; name: string; over: boolean; version: number }[];
  for (const { assessmentId, name: each, over, version } of all)
    if (each === name && !over)
      await coordinator.send(
        'mutation ($input: CloseInstitutionAssessmentInput!) { closeInstitutionAssessment(input: $input) { __typename } }',
        { input: { assessmentId, expectedVersion: version } },
      );
});

test('a coordinator assesses all institutions by their leaders, and names one more respondent', async () => {
  const page = await openDesk('/desk/assess');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Institutions assessed' }).click();
  await page.getByRole('link', { name: 'Assess institutions' }).click();
  await page.getByRole('button', { name: 'Assess institutions' }).click();
  await page.getByText('Choose at least one institution.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institutions-mistake');
  await page.getByLabel('Name', { exact: true }).fill(name);
  // Other journeys may have brought institutions of their own.
  const boxes = await page.getByRole('checkbox').all();
  for (const box of boxes) await box.check();
  await page.getByLabel('Who answers').selectOption({ label: 'Senior leader' });
  await page.getByRole('button', { name: 'Assess institutions' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page
    .getByText(new RegExp(`0 of \\d+ respondents have submitted; 0 of ${boxes.length * 10} levels are settled`))
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institutions-map');

  await page.getByRole('link', { name: 'Revenue Authority' }).click();
  await page.getByLabel('Staff number or e-mail').fill('nobody@nowhere.example');
  await page.getByRole('button', { name: 'Name a respondent' }).click();
  await page.getByText('Nobody has this staff number or e-mail.').waitFor();
  await page.getByLabel('Staff number or e-mail').fill('learner@demo.example');
  await page.getByRole('button', { name: 'Name a respondent' }).click();
  await page.getByText('The respondent was named.').waitFor();
  await page.getByText(/Samira El-Masri.*not submitted yet/).waitFor();
  await page.getByRole('heading', { name: 'Its people' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institution-respondents');
});

test('a respondent says on her phone how her institution stands', async () => {
  const page = await openPhone('/');
  await signInAs(page, 'learner@demo.example');
  await page.getByRole('listitem').filter({ hasText: name }).getByRole('link').click();
  await page.getByRole('heading', { name: 'من سيرى إجاباتك' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'maturity-introduction');
  await page.getByRole('button', { name: 'ابدأ' }).click();
  await page.getByLabel('تعليق').fill('الخطة المنشورة');
  await page.getByRole('radio').nth(2).check();
  await page.getByText('أُجيب عن 1 من 10').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'maturity-question');
  await page.getByRole('button', { name: 'التالي' }).click();
  await page.getByRole('radio', { name: 'لا أعرف' }).check();
  await page.getByText('أُجيب عن 2 من 10').waitFor();

  // What was answered is there when the page is opened anew.
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByRole('button', { name: 'متابعة' }).click();
  for (let answered = 3; answered <= 10; answered += 1) {
    await page.getByRole('radio').nth(1).check();
    await page.getByText(`أُجيب عن ${answered} من 10`).waitFor();
    await page.getByRole('button', { name: 'التالي' }).click();
  }
  await page.getByRole('heading', { name: /^إجاباتك عن/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'maturity-review');
  await page.getByRole('button', { name: 'إرسال' }).click();
  await page.getByText('أُرسلت إجاباتك').waitFor();
});

test('a coordinator settles a level from what was said, and a manager reads it', async () => {
  const page = await openDesk('/desk/assess/institutions');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Revenue Authority' }).click();
  const leadership = page.locator('section').filter({ hasText: '1.1 Leadership support' });
  await leadership.getByLabel('Level').selectOption('3');
  await leadership.getByRole('button', { name: 'Settle' }).click();
  await page.getByText('Respondents did not agree on this level.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institution-reason');
  await leadership.getByLabel('Reason').fill('The board looks at it each quarter.');
  await leadership.getByRole('button', { name: 'Settle' }).click();
  await page.getByText(/Settled:.*Managed/).waitFor();
  await page.getByText('The next level asks:').waitFor();
  await screenshot(page, 'institution-settled');

  const reader = await openDesk('/desk/assess/institutions');
  await signInAs(reader, 'manager@demo.example');
  await reader.getByRole('link', { name }).click();
  await reader.getByRole('button', { name: /Revenue Authority.*Leadership support.*Managed/ }).waitFor();
  await expectAccessible(reader);
  await screenshot(reader, 'institutions-manager');
});
