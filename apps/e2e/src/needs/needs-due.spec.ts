import { withClient } from '@baobab/local/database';
import type { Client } from 'pg';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { ownerUrl } from '../organisation/mailbox';
import { signInAs } from '../sign-in';

/** As the owner of the database, within the demonstration. */
const inDemonstration = <T>(work: (client: Client, organisationId: string) => Promise<T>): Promise<T> =>
  withClient(ownerUrl(), async (client) => {
    const coordinator = await asUser('coordinator@demo.example');
    const { data } = await coordinator.send('{ me { organisation { id } } }');
    const organisationId = (data as { me: { organisation: { id: string } } }).me.organisation.id;
    await client.query(`select set_config('app.organisation', $1, false)`, [organisationId]);
    return work(client, organisationId);
  });

/** What a change of many leaves, and the job takes away: the demonstration is too small for one, and its worker too quick to be seen. */
const isDue = () =>
  inDemonstration((client, organisationId) =>
    client.query('insert into needs_due (organisation_id) values ($1)', [organisationId]),
  );
const isCounted = () =>
  inDemonstration((client, organisationId) =>
    client.query('delete from needs_due where organisation_id = $1', [organisationId]),
  );
afterEach(isCounted);

test('while numbers are being counted anew the page says so, saves no report and compares nothing, and goes on by itself', async () => {
  const page = await openDesk('/desk/needs');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Round of assessment').selectOption({ label: 'Baseline 2026' });
  await page.getByRole('heading', { name: 'What comes first' }).waitFor();
  await isDue();
  await page.reload();
  const notice = page.getByRole('status').filter({ hasText: 'Numbers are being counted anew after a change made at' });
  await notice.waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-due');

  await page.getByRole('button', { name: 'Save as report' }).click();
  const dialog = page.getByRole('dialog');
  await page.getByRole('textbox', { name: 'Report' }).fill(`Too early ${Date.now()}`);
  await dialog.getByRole('button', { name: 'Save as report' }).click();
  await dialog.getByText('Wait until that is done, then try again.').waitFor();
  await page.keyboard.press('Escape');

  await page.getByLabel('Compare with').selectOption({ label: 'Compared with Baseline 2025' });
  await page.getByText('The comparison waits until then.').waitFor();
  expect(await page.getByRole('heading', { name: 'What changed' }).count()).toBe(0);
  expect(await page.getByText('There is nothing to compare with').count()).toBe(0);

  await isCounted();
  await notice.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'What changed' }).waitFor();
});

test('who drafts a programme is told, and may when the numbers are counted', async () => {
  await isDue();
  const page = await openDesk('/desk/tailor/new');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByText('When they are counted, a programme can be drafted').waitFor();
  await page.getByLabel('By which round').selectOption({ label: 'Baseline 2026' });
  await page.getByLabel('Name of the programme').fill(`Waiting ${Date.now()}`);
  const draft = page.getByRole('button', { name: 'Count their needs' });
  await draft.click();
  await page.getByText('Wait until that is done, then try again.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'needs-due-draft');
  await isCounted();
  await page.getByText('When they are counted, a programme can be drafted').waitFor({ state: 'detached' });
  await draft.click();
  await page.waitForURL(/\/tailor\/(?!new)/);
});

test('a manager is told on her first page, and reads the map in Arabic on a phone', async () => {
  await isDue();
  const home = await openDesk('/desk');
  await signInAs(home, 'manager@demo.example');
  const notice = home.getByRole('status').filter({ hasText: 'Numbers are being counted anew after a change made at' });
  await notice.waitFor();
  await expectAccessible(home);
  await screenshot(home, 'home-due');
  const phone = await openPhone('/desk/needs');
  await signInAs(phone, 'manager@demo.example');
  await phone.getByText(/يُعاد حساب الأرقام/).waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'needs-due-arabic');
  await isCounted();
  await notice.waitFor({ state: 'detached' });
  await phone.getByText(/يُعاد حساب الأرقام/).waitFor({ state: 'detached' });
});
