import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { asUser, type Client } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const place = 'Ministry of Education';

/** The route of the ministry, as an administrator chooses it on screen. */
const chooseRoute = async (page: Page, route: string): Promise<void> => {
  await page.getByRole('button', { name: `Change who approves programmes of \u2068${place}\u2069` }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Approved by').selectOption({ label: route });
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.waitFor({ state: 'detached' });
};

/** Somebody coordinates the ministry besides who submits. @returns how that ends. */
const secondCoordinator = async (administrator: Client): Promise<() => Promise<unknown>> => {
  const { data } = await administrator.send('{ me { personId } institutions { id name } }');
  const { me, institutions } = data as { me: { personId: string }; institutions: { id: string; name: string }[] };
  const institutionId = institutions.find(({ name }) => name === place)!.id;
  const answer = await administrator.send(
    'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { ... on Person { grants { id role } } } }',
    { input: { personId: me.personId, role: 'coordinator', institutionId } },
  );
  const { grants } = answer.data?.grantRole as { grants: { id: string; role: string }[] };
  const grantId = grants.find(({ role }) => role === 'coordinator')!.id;
  return () =>
    administrator.send('mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename } }', {
      input: { grantId },
    });
};

/** A draft for the ministry, with the best set under 24 hours as its plan. */
const tailor = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('Name of the programme').fill(name);
  await page.getByLabel('By which round').selectOption({ label: 'Baseline 2026' });
  await page.getByLabel('People of, and below').selectOption({ label: `\u2003${place}` });
  await page.getByRole('button', { name: 'Count their needs' }).click();
  await page.getByRole('heading', { name }).waitFor();
  await page.getByLabel('Hours of the whole programme, at most').fill('24');
  await page.getByLabel('Use them too, to try things out').check();
  await page.getByRole('button', { name: 'Find the best set' }).click();
  await page.getByText('Proven: no other set is better.').waitFor();
  await page.getByRole('button', { name: 'Make this the plan' }).click();
  await page.getByText('It was proven that no other set is better.').waitFor();
};

test('a programme is submitted, sent back, submitted again, approved by a manager and then a coordinator, and read as a page', async () => {
  const name = `Education ${unique()}`;
  const admin = await openDesk('/desk/institutions/approval');
  await signInAs(admin, 'admin@demo.example');
  await chooseRoute(admin, 'a manager, then a coordinator');
  await expectAccessible(admin);
  await screenshot(admin, 'approval-1-routes');
  const revoke = await secondCoordinator(await asUser('admin@demo.example'));

  const page = await openDesk('/desk/tailor/new');
  await signIn(page);
  await tailor(page, name);
  const address = new URL(page.url()).pathname;
  await page
    .getByRole('button', { name: /^Take out:/ })
    .first()
    .click();
  await page.getByText('Edited by hand since. Against that set:').waitFor();
  await page.getByText('Approved by: a manager, then a coordinator.').waitFor();
  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByText('Version 1 waits for a manager’s approval.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-2-submitted');

  // The manager finds it among her tasks, and sends it back; a reason is asked for first.
  const manager = await openDesk('/desk');
  await signInAs(manager, 'manager@demo.example');
  const task = manager.getByRole('listitem').filter({ hasText: `“\u2068${name}\u2069” waits for your approval` });
  await task.getByRole('link', { name: 'Look at it' }).click();
  await manager.getByRole('heading', { name: 'Approval', exact: true }).waitFor();
  await expectAccessible(manager);
  await screenshot(manager, 'approval-3-decision');
  await manager.getByRole('button', { name: 'Send back' }).click();
  const drawer = manager.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Send it back' }).click();
  await drawer.getByText('Write why, so that it can be mended.').waitFor();
  await drawer.getByLabel('The reason').fill('Keep the module that was taken out.');
  await drawer.getByRole('button', { name: 'Send it back' }).click();
  await manager.getByText('Sent back. Change the draft').waitFor();

  // The coordinator goes back to the set that was proven, and submits again.
  await page.reload();
  await page.getByRole('navigation', { name: 'The plan and what was tried' }).getByRole('link').nth(1).click();
  await page.getByRole('button', { name: 'Make this the plan' }).click();
  await page.getByText('It was proven that no other set is better.').waitFor();
  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByText('Version 2 waits for a manager’s approval.').waitFor();
  await page.getByRole('link', { name: 'Versions' }).click();
  await page.getByRole('row', { name: /^Version 2 .*Waits for approval.*In:/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-4-versions');

  await manager.goto(manager.url().replace(/versions\/.*/, ''));
  await manager.getByRole('link', { name }).click();
  await manager.getByRole('link', { name: 'See what was submitted' }).click();
  await manager.getByRole('button', { name: 'Approve', exact: true }).click();
  await manager.getByText('It waits for a coordinator of the institution or above.').waitFor();
  await admin.goto(manager.url());
  await admin.getByRole('button', { name: 'Approve and publish' }).click();
  await admin.getByText('Approved, and published exactly as it stands here.').waitFor();
  await screenshot(admin, 'approval-5-approved');

  await page.goto(new URL(address, page.url()).toString());
  await page.getByText('Published.').waitFor();
  await page.getByRole('link', { name: 'Read it as a page, or print it' }).click();
  await page.getByText('Version 2, published on').waitFor();
  await page.getByText('It was proven that no other set is better.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-6-published');
  await page.emulateMedia({ media: 'print' });
  await screenshot(page, 'approval-6-published-print');

  await revoke();
  await admin.goto(new URL('/desk/institutions/approval', admin.url()).toString());
  await chooseRoute(admin, 'a manager');
});

test('in Arabic, on a narrow screen, versions and routes can be read', async () => {
  const page = await openPhone('/desk/tailor');
  await signIn(page);
  await page.getByRole('link', { name: 'Foundations of data and AI', exact: true }).click();
  await page.getByRole('link', { name: 'النسخ', exact: true }).click();
  await page.getByText('نسخة واحدة.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-4-versions-ar');
  await page.getByRole('link', { name: 'النسخة 1' }).click();
  await page.getByText('أُثبت أنه لا توجد مجموعة أفضل.').waitFor();
  const trail = page.getByRole('navigation', { name: 'موقعك الحالي' }).getByRole('listitem');
  expect(await trail.count()).toBe(3);
  await expectAccessible(page);
  await screenshot(page, 'approval-5-version-ar');
  await page.goto(new URL('/desk/institutions/approval', page.url()).toString());
  await page.getByRole('heading', { name: 'الموافقة على البرامج' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-1-routes-ar');
});

test('in Arabic, on a narrow screen, a learner reads the programme that she takes part in, and what is not hers is said to be not hers', async () => {
  const page = await openPhone('/programmes/00000000-0000-4000-8000-000000000000');
  await signInAs(page, 'learner@demo.example');
  await page.getByText('لا يوجد برنامج كهذا، أو أنه ليس لك.').waitFor();
  await page.getByRole('link', { name: 'برنامجي' }).first().click();
  await page
    .getByRole('link', { name: /^اقرأ البرنامج/ })
    .first()
    .click();
  await page.getByText('النسخة 1، نُشرت في').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-6-published-ar');
  await page.emulateMedia({ media: 'print' });
  await screenshot(page, 'approval-6-published-print-ar');
});
