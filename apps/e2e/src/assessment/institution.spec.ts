import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { daysAhead, expectComplaint, loadNewer, openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';
import { targetsNow } from './maturity-targets';

const name = `What institutions can do ${Date.now()}`;

/** The demonstration's, which stay as they are for other journeys. */
let before: { indicatorId: string; ordinal: number }[] = [];

beforeAll(async () => {
  const { targets } = await targetsNow();
  before = targets.flatMap(({ ordinal, indicator }) =>
    ordinal === null ? [] : [{ indicatorId: indicator.indicatorId, ordinal }],
  );
});

afterAll(async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const { version: expectedVersion } = await targetsNow();
  await coordinator.send(
    'mutation ($input: SetMaturityTargetsInput!) { setMaturityTargets(input: $input) { __typename } }',
    { input: { targets: before, expectedVersion } },
  );
  const { data } = await coordinator.send('{ institutionAssessments { assessmentId name over version } }');
  const all = data?.institutionAssessments as { assessmentId: string; name: string; over: boolean; version: number }[];
  for (const { assessmentId, name: each, over, version } of all)
    if (each === name && !over)
      await coordinator.send(
        'mutation ($input: CloseInstitutionAssessmentInput!) { closeInstitutionAssessment(input: $input) { __typename } }',
        { input: { assessmentId, expectedVersion: version } },
      );
});

test('a coordinator says where institutions are to be', async () => {
  const page = await openDesk('/desk/assess/institutions');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Targets of institutions' }).click();
  await page.getByLabel('1.1 Leadership support').selectOption('4');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('The targets are saved.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institutions-targets');
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
  const search = page.getByLabel('Name a respondent: name, staff number or e-mail');
  await search.fill('nobody@nowhere.example');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('Nobody within your reach fits these words.').waitFor();
  // A search that fails says so, and can be made again.
  expectComplaint(page, /ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.context().setOffline(true);
  await search.fill('learner@demo.example');
  await page.getByRole('button', { name: 'Find' }).click();
  await page.getByText('Baobab could not be reached').waitFor();
  await screenshot(page, 'institution-find-failed');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('button', { name: /Name a respondent:.*Samira El-Masri/ }).click();
  await page.getByText('The respondent was named.').waitFor();
  await page.getByText(/Samira El-Masri.*not submitted yet/).waitFor();
  await page.getByRole('heading', { name: 'Its people' }).waitFor();
  // The breadcrumb says which assessment and which institution.
  const trail = page.getByRole('navigation', { name: 'Where you are' });
  await trail.getByRole('link', { name }).waitFor();
  await trail.getByText('Revenue Authority').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institution-respondents');

  // Nobody settles while others still answer: the leaders are taken back, and Samira alone is asked.
  await page.getByText(/respondents have not submitted yet.*can be taken back/).waitFor();
  const others = page.getByRole('listitem').filter({ hasText: 'not submitted yet' }).filter({ hasNotText: 'Samira' });
  for (let left = await others.count(); left > 0; left -= 1) {
    await others.first().getByRole('button').click();
    await page.getByText('What was answered so far is discarded').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
    await page.getByText('The respondent was taken back.').waitFor();
    await others.nth(left - 1).waitFor({ state: 'detached' });
  }
});

test('a coordinator gives respondents more time', async () => {
  const page = await openDesk('/desk/assess/institutions');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Take no more answers' }).click();
  await page
    .getByRole('dialog')
    .getByText(/not submitted: .* What was submitted stays/)
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institutions-close');

  // Somebody else changes the assessment meanwhile: what is newer can be loaded, and is what stands in the form then.
  const [, assessmentId] = /institutions\/([^/?]+)/.exec(page.url()) ?? [];
  const elsewhere = await asUser('coordinator@demo.example');
  const changeElsewhere = async (days: number) => {
    const { data } = await elsewhere.send('query ($id: ID!) { institutionAssessment(assessmentId: $id) { version } }', {
      id: assessmentId,
    });
    const { version: expectedVersion } = data?.institutionAssessment as { version: number };
    const closesOn = daysAhead(days);
    await elsewhere.send(
      'mutation ($input: ChangeInstitutionAssessmentInput!) { changeInstitutionAssessment(input: $input) { __typename } }',
      { input: { assessmentId, name, closesOn, expectedVersion } },
    );
    return closesOn;
  };
  await changeElsewhere(30);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Take no more answers: / })
    .click();
  await loadNewer(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Change name or last day' }).click();
  const newer = await changeElsewhere(35);
  await page.getByLabel('Last day', { exact: true }).fill(daysAhead(50));
  await page.getByRole('button', { name: 'Save' }).click();
  await loadNewer(page);
  expect(await page.getByLabel('Last day', { exact: true }).inputValue()).toBe(newer);
  await page.getByLabel('Last day', { exact: true }).fill('2020-01-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('This day has passed.').waitFor();
  await page.getByLabel('Last day', { exact: true }).fill(daysAhead(40));
  await expectAccessible(page);
  await screenshot(page, 'institutions-change');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. If the last day is another, those who have not submitted are told.').waitFor();
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
  // What the answer rests on; a page that only calls itself a PDF is not taken.
  const bring = (fileName: string, content: string) =>
    page.getByLabel('ارفع ملفًا').setInputFiles({
      name: fileName,
      mimeType: 'application/pdf',
      buffer: Buffer.from(content),
    });
  expectComplaint(page, /400/);
  await bring('report.pdf', '<script>alert(1)</script>');
  await page.getByText(/ليس هذا ملف PDF/).waitFor();
  await bring('wrong.pdf', '%PDF-1.7 wrong');
  await page.getByRole('button', { name: /أزل.*wrong\.pdf/ }).click();
  await page.getByRole('link', { name: 'wrong.pdf' }).waitFor({ state: 'detached' });
  await bring('الخطة.pdf', '%PDF-1.7 the plan');
  await page.getByRole('link', { name: 'الخطة.pdf' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'maturity-question');
  await page.getByRole('button', { name: 'التالي' }).click();
  // The line breaks: what she says is kept on the device, and sent when it is back.
  expectComplaint(page, /ERR_INTERNET_DISCONNECTED|Failed to load resource/);
  await page.context().setOffline(true);
  await page.getByRole('radio', { name: 'لا أعرف' }).check();
  await page.getByText(/أُجيب عن 2 من 10.*لا يوجد اتصال/).waitFor();
  expect(await page.getByRole('radio', { name: 'لا أعرف' }).isChecked()).toBe(true);
  await screenshot(page, 'maturity-offline');
  await page.context().setOffline(false);
  await page.getByText('لا يوجد اتصال').waitFor({ state: 'detached' });

  // What was answered is there when the page is opened anew.
  await page.goto(page.url().replace(/\?.*/, ''));
  await page.getByRole('button', { name: 'متابعة' }).click();
  for (let answered = 3; answered <= 10; answered += 1) {
    await page.getByRole('radio').nth(1).check();
    await page.getByText(`أُجيب عن ${answered} من 10`).waitFor();
    const asked = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'التالي' }).click();
    await page.getByRole('heading', { level: 1, name: asked, exact: true }).waitFor({ state: 'detached' });
  }
  await page.getByRole('heading', { name: /^إجاباتك عن/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'maturity-review');
  await page.getByRole('button', { name: 'إرسال' }).click();
  await page.getByText('أُرسلت إجاباتك').waitFor();
});

test('a moderator settles the levels one by one and makes them final, and a manager reads them', async () => {
  const page = await openDesk('/desk/assess/institutions');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name }).click();
  await page.getByRole('link', { name: 'Revenue Authority' }).click();
  await page.getByText('All answers are there. 0 of 10 levels are settled.').waitFor();
  await page.getByRole('heading', { name: '1.1 Leadership support' }).waitFor();
  const arriving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'الخطة.pdf' }).click();
  const file = await arriving;
  expect(file.suggestedFilename()).toBe('الخطة.pdf');
  expect(await readFile(await file.path(), 'utf8')).toBe('%PDF-1.7 the plan');
  await page.getByLabel('Level').selectOption('3');
  await page.getByRole('button', { name: 'Settle' }).click();
  await page.getByText('Respondents did not agree on this level.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institution-reason');
  await page.getByLabel('Reason').fill('The board looks at it each quarter.');
  await page.getByRole('button', { name: 'Settle' }).click();
  await page.getByText(/Settled:.*Managed/).waitFor();
  await page.getByText(/Target:.*Improving.*One level below it\./).waitFor();
  await page.getByText('The institution itself is below target in one indicator').waitFor();
  await page.getByText('The next level asks:').waitFor();
  await page.getByText(/Moderator:/).waitFor();
  await screenshot(page, 'institution-settled');
  for (let place = 2; place <= 10; place += 1) {
    await page.getByRole('button', { name: 'Next indicator' }).click();
    await page.getByText(`${place} of 10`, { exact: true }).waitFor();
    await page.getByLabel('Level').selectOption('1');
    // In the second Samira could not say, so that a reason is needed.
    await page.getByLabel('Reason').fill('As was said.');
    await page.getByRole('button', { name: 'Settle' }).click();
    await page.getByText(`All answers are there. ${place} of 10 levels are settled.`).waitFor();
  }
  await page.getByRole('button', { name: 'Make the levels final' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make the levels final' }).click();
  await page.getByText('The levels are final.', { exact: true }).waitFor();
  await page.getByRole('link', { name: /1\.1.*Leadership support.*Managed/ }).click();
  await page.getByRole('button', { name: 'Settle anew' }).waitFor({ state: 'detached' });
  await expectAccessible(page);
  await screenshot(page, 'institution-final');

  const reader = await openDesk('/desk/assess/institutions');
  await signInAs(reader, 'manager@demo.example');
  await reader.getByRole('link', { name }).click();
  await reader.getByRole('button', { name: /Revenue Authority.*Leadership support.*Managed/ }).click();
  await reader.getByText(/settled all levels; they are final/).waitFor();
  await expectAccessible(reader);
  await screenshot(reader, 'institutions-manager');

  // What the institution can do itself stands beside what its people need.
  await reader.getByRole('link', { name: 'Needs', exact: true }).click();
  await reader.getByRole('region', { name: 'Levels of institutions by indicator' }).waitFor();
  await reader.getByRole('button', { name: /Revenue Authority.*Leadership support.*Managed/ }).waitFor();
  await expectAccessible(reader);
  await screenshot(reader, 'needs-institutions');
});
