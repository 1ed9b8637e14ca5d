import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

/** What a `datetime-local` field takes: so many days from now, at that hour. */
const at = (days: number, hour: number): string => {
  const day = new Date(Date.now() + days * 86_400_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}T${two(hour)}:00`;
};
test('from a published programme to cohorts: formed, sessions planned without clashes, people enrolled and withdrawn', async () => {
  const page = await openDesk('/desk/tailor');
  await signIn(page);
  await page.getByRole('link', { name: 'Health goes digital', exact: true }).click();
  await page.getByRole('link', { name: 'Form cohorts' }).click();
  await page.getByRole('heading', { name: 'Form cohorts' }).waitFor();
  await page.getByLabel('Seats in each, at most').fill('0');
  await page.getByRole('button', { name: 'Form cohorts' }).click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'cohort-1-form');
  await page.getByLabel('Seats in each, at most').fill('5');
  await page.getByLabel('Cohorts, at most').fill('500');
  await page.getByRole('button', { name: 'Form cohorts' }).click();
  await page.getByText('Write a number of cohorts from 1 to 200, or leave it empty.').waitFor();
  await page.getByLabel('People in each, at least').fill('2');
  await page.getByLabel('Cohorts, at most').fill('2');
  await page.getByRole('button', { name: 'Form cohorts' }).click();
  await page.getByText('2 cohorts were formed.').waitFor();
  await page.getByRole('link', { name: 'See the cohorts' }).click();
  await page.getByRole('heading', { name: 'Cohorts' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'cohort-2-list');

  await page
    .getByRole('row', { name: /5 of 5/ })
    .first()
    .getByRole('link')
    .click();
  await page.getByText('No session is planned yet.').waitFor();
  const venue = `Room ${unique()}`;
  const plan = async (title: string, hour: number) => {
    await page.getByRole('button', { name: 'Plan a session' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByLabel('Session', { exact: true }).fill(title);
    await drawer.getByLabel('Begins').fill(at(30, hour));
    await drawer.getByLabel('Ends').fill(at(30, hour + 2));
    await drawer.getByLabel('Venue').fill(venue);
    await drawer.getByRole('button', { name: 'Save' }).click();
    return drawer;
  };
  const first = await plan('Opening', 9);
  await first.waitFor({ state: 'hidden' });
  const second = await plan('Practice', 10);
  await second.getByText(/another session at that time|is taken at that time/).waitFor();
  await second.getByLabel('Begins').fill(at(30, 13));
  await second.getByLabel('Ends').fill(at(30, 15));
  await expectAccessible(page);
  await second.getByRole('button', { name: 'Save' }).click();
  await second.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Cancel \u2068Practice\u2069' }).click();
  await page.getByText('Cancelled').first().waitFor();

  const people = page.getByRole('region', { name: 'People' }).getByRole('row');
  await people.nth(5).waitFor();
  await page.getByLabel('Enrol or invite somebody').fill('RB-1');
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page
    .getByRole('button', { name: /^Enrol ./ })
    .first()
    .click();
  await page.getByText(/All seats are taken: .* waits, place 1|has a seat/).waitFor();
  await page
    .getByRole('button', { name: /^Withdraw/ })
    .first()
    .click();
  await page.getByText('Withdrawn').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'cohort-3-cohort');
});

test('a learner takes a seat that is offered to her and gives it back, in Arabic on a phone', async () => {
  const page = await openPhone('/my-programme');
  await signInAs(page, 'learner@demo.example');
  await page.getByRole('heading', { name: 'برنامجي' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'cohort-4-mine-ar');
  // In the demonstration she has a seat in a cohort that is still to come.
  await page.getByRole('button', { name: 'تخلَّ عن مكانك' }).first().click();
  await page
    .getByRole('button', { name: /خذ مقعدًا|انضم إلى قائمة الانتظار/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'تخلَّ عن مكانك' }).first().waitFor();
  await expectAccessible(page);
});

test('a trainer sees the sessions that she leads', async () => {
  const page = await openPhone('/my-sessions');
  await signInAs(page, 'trainer@demo.example');
  await page.getByRole('heading', { name: 'جلسات أقودها' }).waitFor();
  await page.getByRole('article').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'cohort-5-led-ar');
});

test('at an address whose id is none, there is nothing', async () => {
  const page = await openDesk('/desk/cohorts/abc');
  await signIn(page);
  await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
  await expectAccessible(page);
  await page.goto('/my-sessions/abc/check-in');
  await page.getByRole('heading', { name: 'There is no page at this address' }).waitFor();
});

test('in Arabic, on a narrow screen, a cohort can be read', async () => {
  const page = await openPhone('/desk/cohorts');
  await signIn(page);
  await page.getByRole('heading', { name: 'الدفعات' }).waitFor();
  await page.getByRole('row').nth(1).getByRole('link').click();
  await page.getByRole('heading', { name: 'الجلسات' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'cohort-3-cohort-ar');
});
