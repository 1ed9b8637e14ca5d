import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openPage } from '../browser';
import { openDesk, openPhone, screenshot } from '../journey';

/** The next Monday that is more than so many weeks away: `2026-11-30`. */
const monday = (weeks: number): string => {
  const day = new Date(Date.now() + weeks * 7 * 86_400_000);
  day.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7));
  return day.toISOString().slice(0, 10);
};

const openSeries = async (page: Page, cohort: RegExp, open: string) => {
  await page.getByRole('link', { name: cohort }).first().click();
  await page.getByRole('button', { name: open }).click();
  return page.getByRole('dialog');
};

test('a series is shown with what stands in its way, mended and planned in one step', async () => {
  const page = await openDesk('/desk/cohorts');
  await signIn(page);
  const drawer = await openSeries(page, /Foundations, second cohort/, 'Plan a series');
  const title = `Practice ${unique()}`;
  const fill = async (firstDay: string, times: string) => {
    await drawer.getByLabel('Session', { exact: true }).fill(title);
    await drawer.getByLabel('First day').fill(firstDay);
    await drawer.getByLabel('Begins at').fill('14:00');
    await drawer.getByLabel('Ends at').fill('16:00');
    await drawer.getByRole('checkbox', { name: 'Monday' }).check();
    await drawer.getByLabel('So many sessions').fill(times);
    await drawer.getByLabel('Venue').fill(`Hall ${title}`);
  };
  await drawer.getByRole('button', { name: 'Show the sessions' }).click();
  await drawer.getByText('Choose at least one day of the week.').waitFor();
  await expectAccessible(page);
  await fill(monday(21), '1');
  await drawer.getByRole('button', { name: 'Show the sessions' }).click();
  await drawer.getByRole('button', { name: 'Plan one session' }).click();
  await drawer.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: 'Plan a series' }).click();
  await fill(monday(20), '3');
  await drawer.getByRole('button', { name: 'Show the sessions' }).click();
  await drawer.getByText('2 sessions can be planned. One can’t').waitFor();
  await drawer.getByText('This cohort has').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'series-1-clash');
  await drawer.getByRole('button', { name: /^Leave out/ }).click();
  await drawer.getByRole('button', { name: 'Plan 3 sessions' }).waitFor();
  await screenshot(page, 'series-2-clear');
  await drawer.getByRole('button', { name: 'Plan 3 sessions' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await page
    .getByRole('cell', { name: `Hall ${title}` })
    .nth(3)
    .waitFor();
  await screenshot(page, 'series-3-planned');
});

/** The day of next year on which clocks in Berlin are put forward. */
const spring = (): string => {
  const year = new Date().getUTCFullYear() + 1;
  return new Date(Date.UTC(year, 2, 31 - new Date(Date.UTC(year, 2, 31)).getUTCDay())).toISOString().slice(0, 10);
};

test('a single session at a time that clocks are put forward over is refused, with the reason', async () => {
  const page = await openPage('/desk/cohorts', 'en', { timezoneId: 'Europe/Berlin' });
  await signIn(page);
  const drawer = await openSeries(page, /Foundations, second cohort/, 'Plan a session');
  await drawer.getByLabel('Session', { exact: true }).fill('Night');
  await drawer.getByLabel('Begins').fill(`${spring()}T02:30`);
  await drawer.getByLabel('Ends').fill(`${spring()}T04:00`);
  await drawer.getByLabel('Venue').fill(`Hall ${unique()}`);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.getByText('This time does not exist on that day').waitFor();
});

test('a time that clocks are put forward over is shown as such, in Arabic on a phone', async () => {
  const page = await openPhone('/desk/cohorts');
  await signIn(page);
  const drawer = await openSeries(page, /Foundations, second cohort/, 'خطّط سلسلة');
  await drawer.getByLabel('الجلسة', { exact: true }).fill('ورشة');
  await drawer.getByLabel('اليوم الأول').fill(spring());
  await drawer.getByLabel('تبدأ الساعة').fill('02:30');
  await drawer.getByLabel('تنتهي الساعة').fill('04:00');
  await drawer.getByLabel('المنطقة الزمنية').selectOption('Europe/Berlin');
  await drawer.getByRole('checkbox', { name: 'الأحد' }).check();
  await drawer.getByLabel('عدد الجلسات').fill('2');
  await drawer.getByLabel('المكان').fill(`قاعة ${unique()}`);
  await drawer.getByRole('button', { name: 'اعرض الجلسات' }).click();
  await drawer.getByText('لا يوجد هذا الوقت في ذلك اليوم').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'series-4-skipped-ar');
});
