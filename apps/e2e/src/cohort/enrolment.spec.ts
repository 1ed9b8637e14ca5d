import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn } from '../assessment/wizard';
import { asUser } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const open = 'Foundations, second cohort';

/** Opens the drawer of a cohort's settings, changes something, and saves. */
const change = async (page: Page, fill: (drawer: ReturnType<Page['getByRole']>) => Promise<unknown>) => {
  await page.getByRole('button', { name: 'Change the cohort' }).click();
  const drawer = page.getByRole('dialog');
  await fill(drawer);
  await drawer.getByRole('button', { name: 'Save' }).click();
  return drawer;
};

/** The learner leaves where she was transferred to, and takes a seat where she had one. */
const takeSeatAgain = async (): Promise<void> => {
  const learner = await asUser('learner@demo.example');
  const mine = async () =>
    (await learner.send('{ myCohorts { id name state } }')).data?.myCohorts as {
      id: string;
      name: string;
      state: string | null;
    }[];
  for (const { id, name, state } of await mine())
    if (name !== open && (state === 'enrolled' || state === 'waiting'))
      await learner.send(
        'mutation ($input: WithdrawEnrolmentInput!) { withdrawEnrolment(input: $input) { __typename } }',
        { input: { cohortId: id } },
      );
  const before = (await mine()).find(({ name }) => name === open)!;
  await learner.send('mutation ($input: EnrolMyselfInput!) { enrolMyself(input: $input) { __typename } }', {
    input: { cohortId: before.id },
  });
  expect((await mine()).find(({ name }) => name === open)).toMatchObject({ state: 'enrolled' });
};

test('a request from the phone is decided on the desk; seats, a transfer and a file of people follow', async () => {
  const desk = await openDesk('/desk/cohorts');
  await signIn(desk);
  await desk.getByRole('link', { name: open }).click();
  const policy = await change(desk, async (drawer) => {
    await drawer.getByLabel('How people come in').selectOption('approval');
    await drawer.getByLabel('Days for a manager to decide').fill('10');
    await expectAccessible(desk);
    await screenshot(desk, 'enrolment-1-settings');
  });
  await policy.waitFor({ state: 'hidden' });

  const phone = await openPhone('/my-programme');
  await signInAs(phone, 'learner@demo.example');
  await phone.getByRole('button', { name: 'تخلَّ عن مكانك' }).first().click();
  const card = phone.getByRole('article').filter({ hasText: open });
  await card.getByRole('button', { name: 'اطلب مقعدًا' }).click();
  await card.getByText('يقرر مديرك قبل').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'enrolment-2-requested-ar');

  const manager = await openDesk('/desk');
  await signInAs(manager, 'manager@demo.example');
  await manager.getByRole('link', { name: 'Decide' }).click();
  await manager.getByRole('row', { name: /Samira El-Masri/ }).waitFor();
  await expectAccessible(manager);
  await screenshot(manager, 'enrolment-3-requests');
  await manager.getByRole('button', { name: /^Refuse .*Samira/ }).click();
  await manager.getByRole('dialog').getByRole('button', { name: 'Refuse the request' }).click();
  await manager.locator('[aria-invalid=true]').waitFor();
  await expectAccessible(manager);
  await manager.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await manager.getByRole('button', { name: /^Approve .*Samira/ }).click();
  await manager.getByText(/Samira El-Masri.* (has a seat|is approved)/).waitFor();
  await manager.getByText('Nobody asks for a seat now.').waitFor();

  await desk.reload();
  const row = desk.getByRole('row', { name: /Samira El-Masri.*Revenue/ });
  await row.waitFor();
  const seats = await change(desk, async (drawer) => {
    await drawer.getByLabel('People in each, at least').fill('0');
    await drawer.getByLabel('Seats', { exact: true }).fill('1');
  });
  await seats.getByText(/^More people hold a seat than that/).waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'enrolment-4-seats-refused');
  await seats.getByRole('button', { name: 'Close' }).click();

  // Another open cohort of the programme, to go to.
  await desk.getByRole('link', { name: /^Programme:/ }).click();
  await desk.getByRole('link', { name: 'Form cohorts' }).click();
  await desk.getByLabel('Seats in each, at most').fill('3');
  await desk.getByLabel('People in each, at least').fill('2');
  await desk.getByLabel('Cohorts, at most').fill('1');
  await desk.getByRole('button', { name: 'Form cohorts' }).click();
  await desk.getByRole('link', { name: 'See the cohorts' }).click();
  await desk.getByRole('link', { name: open }).click();
  await row.getByRole('button', { name: /^Transfer/ }).click();
  const drawer = desk.getByRole('dialog');
  await drawer.getByLabel('To which cohort').waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'enrolment-5-transfer');
  await drawer.getByRole('button', { name: 'Transfer', exact: true }).click();
  await drawer.getByText(/was transferred/).waitFor();
  await drawer.getByRole('button', { name: 'Close' }).click();
  await row.getByText('Withdrawn').waitFor();

  await desk.getByRole('link', { name: 'Enrol from a file' }).click();
  await desk.getByRole('heading', { name: 'Enrol from a file' }).waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'enrolment-6-file');
  const table = [
    'Staff number',
    ...Array.from({ length: 6 }, (_, at) => `RB-1${String(200 + at).padStart(4, '0')}`),
    'RB-0',
  ];
  await desk.locator('#import-paste').fill(table.join('\n'));
  await desk
    .locator('form')
    .filter({ has: desk.locator('#import-paste') })
    .getByRole('button')
    .click();
  await desk.getByRole('button', { name: 'Download what came of each row' }).waitFor();
  const saved = desk.waitForEvent('download');
  await desk.getByRole('button', { name: 'Download what came of each row' }).click();
  expect((await saved).suggestedFilename()).toBe('enrolment.csv');
  await desk.getByText('Nobody has this staff number or e-mail address').waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'enrolment-7-result');

  // As it was before, for whoever walks here next.
  await desk.goto(`${new URL(desk.url()).origin}/desk/cohorts`);
  await desk.getByRole('link', { name: open }).click();
  const back = await change(desk, async (form) => {
    await form.getByLabel('How people come in').selectOption('themselves');
    await form.getByLabel('Seats', { exact: true }).fill('60');
  });
  await back.waitFor({ state: 'hidden' });
  await takeSeatAgain();
});

test('in Arabic, on a narrow screen, a manager has nothing to decide and may name a deputy', async () => {
  const page = await openPhone('/desk/cohorts/requests');
  await signInAs(page, 'manager@demo.example');
  await page.getByRole('heading', { name: 'نائبك' }).waitFor();
  await page.getByRole('searchbox').fill('Amina Odhiambo');
  await page.getByRole('button', { name: 'ابحث' }).click();
  await page.getByRole('button', { name: /^سمِّ/ }).first().click();
  await page.getByText(/يقرر .*Amina Odhiambo/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'enrolment-8-deputy-ar');
  await page.getByRole('button', { name: 'أنهِها الآن' }).click();
  await page.getByText('ستغيب؟').waitFor();
});
