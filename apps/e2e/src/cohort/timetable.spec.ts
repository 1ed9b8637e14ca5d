import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { daysAhead, openDesk, openPhone, screenshot } from '../journey';

const drawerOf = (page: Page) => page.getByRole('dialog');

test('a venue is added with its hours, a holiday is written down, and a session on it is planned only when that is passed', async () => {
  const page = await openDesk('/desk/cohorts/venues');
  await signIn(page);
  const drawer = drawerOf(page);
  const hall = `Hall ${unique()}`;
  await page.getByRole('button', { name: 'Add a venue' }).click();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.getByText('A venue has at least one seat.').waitFor();
  await expectAccessible(page);
  await drawer.getByLabel('Venue', { exact: true }).fill(hall);
  await drawer.getByLabel('Seats').fill('12');
  await drawer.getByRole('checkbox', { name: 'Without steps' }).check();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: new RegExp(`^Hours and days off of .?${hall}`) }).click();
  await drawer.getByLabel('Monday').fill('12-9');
  await drawer.getByLabel('Days off').fill('tomorrow 1');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.getByText('Write hours such as').waitFor();
  await drawer.getByText('Line 1 is no day').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'timetable-1-hours');
  await drawer.getByLabel('Monday').fill('09:00-12:00, 13:00-17:00');
  await drawer.getByLabel('Days off').fill('2030-12-24; 2030-12-26; Closed');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText('One stretch of days off.').waitFor();

  const holiday = daysAhead(300);
  await page.getByRole('button', { name: 'Change working days' }).click();
  for (const box of await drawer.getByRole('checkbox').all()) await box.check();
  await drawer.getByLabel('Days off').fill(`${holiday}; Founding day`);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByText('Founding day').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'timetable-2-venues');

  await page.goto(new URL('/desk/cohorts', page.url()).href);
  await page
    .getByRole('link', { name: /Foundations, second cohort/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Plan a session' }).click();
  await drawer.getByLabel('Session', { exact: true }).fill('On a holiday');
  await drawer.getByLabel('Begins').fill(`${holiday}T10:00`);
  await drawer.getByLabel('Ends').fill(`${holiday}T11:00`);
  await drawer.getByLabel('Venue').fill(hall);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.getByText(/It is a holiday/).waitFor();
  await drawer.getByText(/The venue has 12 seats, fewer than the cohort/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'timetable-3-doubtful');
  await drawer.getByRole('checkbox', { name: 'Save it all the same' }).check();
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page.getByRole('cell', { name: hall }).waitFor();
});

test('a timetable is asked for, moved by hand and back, and planned in one step; on a phone it is a list by day', async () => {
  const page = await openDesk('/desk/cohorts');
  await signIn(page);
  await page
    .getByRole('link', { name: /Foundations, second cohort/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Propose a timetable' }).click();
  const ask = page.getByRole('button', { name: 'Propose a timetable' });
  await page.getByLabel('Sessions end at').fill('09:30');
  await ask.click();
  await page.getByText('Say where it takes place').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'timetable-4-ask');
  await page.getByRole('checkbox', { name: /Hall 3/ }).check();
  for (const group of await page.getByRole('group', { name: /who can lead it/ }).all())
    await group.getByRole('checkbox').first().check();
  await ask.click();
  await page.getByText('No session fits into these hours').waitFor();
  await page.getByLabel('Sessions end at').fill('17:30');
  await page.getByLabel('First day').fill(daysAhead(120));
  await page.getByLabel('Last day').fill(daysAhead(180));
  await ask.click();
  await page.getByText('The proposal is proven').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'timetable-5-proposal');

  const chips = page.getByRole('region', { name: /Week of/ }).getByRole('button');
  const drawer = drawerOf(page);
  await chips.first().click();
  const times = drawer.getByLabel('Move it to');
  const second = await times.locator('option').nth(2).getAttribute('value');
  await times.selectOption(second);
  await drawer.getByRole('button', { name: 'Move' }).click();
  await page.getByText(/is moved to/).waitFor();
  await page.getByText(/Moved by hand, the sessions are/).waitFor();
  await screenshot(page, 'timetable-6-moved');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/Moved by hand, the sessions are/).waitFor({ state: 'detached' });

  const phone = await openPhone(new URL(page.url()).pathname);
  await signIn(phone);
  await phone.getByText('مُثبت').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'timetable-7-phone-ar');

  await page.getByRole('link', { name: 'By trainer' }).click();
  await page.getByRole('button', { name: /^Plan (all|one)/ }).click();
  await page.getByText('All sessions are planned.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'timetable-8-planned');
});
