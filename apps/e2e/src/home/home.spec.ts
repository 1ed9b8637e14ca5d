import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const deskOf = async (who: string): Promise<Page> => {
  const page = await openDesk('/desk');
  await signInAs(page, `${who}@demo.example`);
  return page;
};

const phoneOf = async (who: string, path: string): Promise<Page> => {
  const page = await openPhone(path);
  await signInAs(page, `${who}@demo.example`);
  return page;
};

test('a coordinator sees what needs doing and what is coming, and goes to the very place', async () => {
  const page = await deskOf('coordinator');
  await page.getByRole('heading', { name: 'Coming sessions' }).waitFor();
  const todo = page.getByRole('region', { name: 'What needs doing now' });
  await todo.getByRole('listitem').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'home-1-coordinator');
  await todo.getByRole('link', { name: 'Form cohorts' }).first().click();
  await page.waitForURL(/\/desk\/tailor\/[^/]+\/cohorts/);
  await page.getByRole('heading', { name: 'Form cohorts' }).waitFor();
});

test('a manager sees capacity over time, how far programmes are and who is in need, with the round, the day and n', async () => {
  const page = await deskOf('manager');
  const capacity = page.getByRole('region', { name: 'Capacity over time' }).first();
  await capacity.getByRole('row', { name: /Baseline 2026/ }).waitFor();
  await page
    .getByRole('region', { name: 'Programmes' })
    .first()
    .getByRole('row', { name: /By .*Baseline 2026/ })
    .first()
    .waitFor();
  const equity = page.getByRole('region', { name: 'Who is in need' });
  await equity.getByRole('row', { name: /Female \d+% of [\d,]+ [\d,]+ of [\d,]+/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'home-2-manager');
});

test('an administrator sees how many are here and who was not invited, and goes on to the audit', async () => {
  const page = await deskOf('admin');
  const people = page.getByRole('region', { name: 'People and accounts' });
  await people.getByRole('link', { name: 'Invite', exact: true }).first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'home-3-administrator');
  await people.getByRole('link', { name: 'Audit' }).click();
  await page.waitForURL(/\/desk\/audit/);
});

test('a learner sees her next session, what waits for her and her largest gaps, in Arabic on a phone', async () => {
  const page = await phoneOf('learner', '/');
  await page.getByRole('heading', { name: 'الجلسة القادمة', exact: true }).waitFor();
  await page.getByRole('region', { name: 'أين أنت' }).getByRole('listitem').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'home-4-learner-ar');
  await page.getByRole('link', { name: 'انظر ملفي كله' }).click();
  await page.getByRole('heading', { name: 'ملفي' }).waitFor();
});

test('a trainer sees the next session that she leads', async () => {
  const page = await phoneOf('trainer', '/');
  await page.getByRole('region', { name: 'الجلسة القادمة التي تقودها' }).getByRole('article').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'home-5-trainer-ar');
});

test.each(['coordinator', 'manager', 'admin'])(
  'the home of a %s can be read in Arabic on a narrow screen',
  async (who) => {
    const page = await phoneOf(who, '/desk');
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    await page.getByText('جارٍ التحميل').first().waitFor({ state: 'detached' });
    await expectAccessible(page);
    await screenshot(page, `home-6-${who}-ar`);
  },
);
