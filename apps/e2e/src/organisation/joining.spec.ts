import { randomUUID } from 'node:crypto';
import { withClient } from '@baobab/local/database';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { asUser, Client } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { mailedLink, ownerUrl } from './mailbox';

const password = 'seven blue lamps at dusk';
const newPassword = 'nine green doors at noon';
const administrator = 'halima@republic.example';

const organisationOf = async (client: Client): Promise<string> => {
  const { data } = await client.send('{ me { organisation { id } } }');
  return (data?.me as { organisation: { id: string } }).organisation.id;
};

/** Somebody at the root of an organisation, who has no account yet. */
const aPerson = async (organisationId: string, name: string, email: string | null): Promise<string> =>
  withClient(ownerUrl(), async (client) => {
    const id = randomUUID();
    await client.query(`select set_config('app.organisation', $1, false)`, [organisationId]);
    await client.query(
      `insert into person (organisation_id, id, institution_id, name, email)
       select $1, $2, id, $3, $4 from institution where organisation_id = $1 and code = 'ROOT'`,
      [organisationId, id, name, email],
    );
    return id;
  });

const fill = (page: Page, field: string, value: string) => page.locator(`[name=${field}]`).fill(value);
const send = (page: Page) => page.locator('button[type=submit]').click();

const signIn = async (page: Page, email: string, secret: string) => {
  await fill(page, 'email', email);
  await fill(page, 'password', secret);
  await send(page);
};

test('a real organisation is set up once, by the link that the launcher prints', async () => {
  const link = process.env.BAOBAB_E2E_SET_UP_LINK;
  if (!link) throw new Error('Set BAOBAB_E2E_SET_UP_LINK to the link that the start of the stack printed.');
  const path = new URL(link).pathname + new URL(link).search;

  const phone = await openPhone(path);
  await phone.locator('[name=organisationName]').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'set-up-phone');

  const page = await openDesk(path);
  await page.getByLabel('Name of the government or body').fill('Republic of Halima');
  await page.getByLabel('Country').selectOption('KE');
  await page.getByLabel('Time zone').selectOption('Africa/Nairobi');
  await page.getByLabel('Your name').fill('Halima Diallo');
  await page.getByLabel('E-mail address').fill(administrator);
  await fill(page, 'password', 'password1234');
  await send(page);
  await page.getByText('This password is on the lists that attackers try first.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'set-up');
  await fill(page, 'password', password);
  await send(page);
  await page.waitForURL(/\/desk/);
  await page.getByText('Republic of Halima').first().waitFor();
  await page.getByText('Halima Diallo').first().waitFor();
  await page.getByText('Nobody but you is here yet.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'home-empty');

  const late = await openDesk(path);
  await fill(late, 'organisationName', 'Another republic');
  await fill(late, 'name', 'Somebody');
  await signIn(late, 'somebody@republic.example', password);
  await late.getByRole('alert').getByText('This link was used already or is too old').waitFor();
});

test('a person is invited by mail, follows the link and is in', async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const organisationId = await organisationOf(coordinator);
  const email = 'zeinab@ministry.example';
  const personId = await aPerson(organisationId, 'Zeinab Farouk', email);

  const desk = await openDesk(`/desk/people/${personId}/invitation`);
  await signIn(desk, 'coordinator@demo.example', 'baobab-demo');
  await desk.getByRole('button', { name: 'Invite by mail' }).click();
  await desk.getByText(`is on its way to`).waitFor();
  await expectAccessible(desk);
  await screenshot(desk, 'invitation-by-mail');

  const path = await mailedLink(organisationId, email, '/invitation');
  const phone = await openPhone(path);
  await phone.getByText('Zeinab Farouk').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'invitation-phone');
  await fill(phone, 'password', 'short');
  await send(phone);
  await phone.getByText('استخدم 12 حرفًا على الأقل.').waitFor();
  await fill(phone, 'password', password);
  await send(phone);
  await phone.waitForURL((url) => url.pathname === '/');
  await phone.getByText('Zeinab Farouk').first().waitFor();

  const late = await openDesk(path);
  await late.getByRole('alert').getByText('This invitation is not good').waitFor();
});

test('a person without an address is invited by a printed code, which only works as it was printed', async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const personId = await aPerson(await organisationOf(coordinator), 'Tomás Ngola', null);

  const desk = await openDesk(`/desk/people/${personId}/invitation`);
  await signIn(desk, 'coordinator@demo.example', 'baobab-demo');
  await desk.getByRole('button', { name: 'Print a code' }).click();
  const code = await desk.getByText(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).innerText();
  await expectAccessible(desk);
  await screenshot(desk, 'invitation-code');
  await desk.emulateMedia({ media: 'print' });
  expect(await desk.getByRole('button').filter({ visible: true }).count()).toBe(0);
  await screenshot(desk, 'invitation-paper');

  const page = await openPhone('/invitation');
  await fill(page, 'code', 'AAAA-BBBB-CCCC-DDDD');
  await send(page);
  await page.getByRole('alert').getByText('هذه الدعوة غير صالحة').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'invitation-wrong-code-phone');
  await fill(page, 'code', code.toLowerCase());
  await send(page);
  await fill(page, 'email', 'tomas@home.example');
  await fill(page, 'password', password);
  await send(page);
  await page.waitForURL((url) => url.pathname === '/');
  await page.getByText('Tomás Ngola').first().waitFor();
});

describe('her own account', () => {
  const email = 'asked@ministry.example';
  let organisationId: string;

  beforeAll(async () => {
    const coordinator = await asUser('coordinator@demo.example');
    organisationId = await organisationOf(coordinator);
    const personId = await aPerson(organisationId, 'Mariam Kone', email);
    const invited = await coordinator.send(
      `mutation ($input: InvitePersonInput!) { invitePerson(input: $input) { ... on IssuedInvitation { printedCode } } }`,
      { input: { personId, by: 'code' } },
    );
    const token = (invited.data?.invitePerson as { printedCode: string }).printedCode;
    await new Client().send(
      'mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { __typename } }',
      { input: { token, password } },
    );
  });

  test('a forgotten password is set anew by a mailed link, and every old sign-in is over', async () => {
    const old = await openDesk('/');
    await signIn(old, email, password);
    await old.getByText('Mariam Kone').first().waitFor();

    const page = await openDesk('/forgot-password');
    await fill(page, 'email', email);
    await send(page);
    const path = await mailedLink(organisationId, email, '/reset-password');
    await page.goto(path);
    await fill(page, 'password', newPassword);
    await send(page);
    await page.getByText('Your new password is set.').waitFor();
    await signIn(page, email, newPassword);
    await page.getByText('Mariam Kone').first().waitFor();

    await old.reload();
    await old.waitForURL(/\/sign-in/);
    await page.goto(path);
    await fill(page, 'password', password);
    await send(page);
    await page.getByRole('alert').getByText('This link has been used already').waitFor();
  });

  test('the password is changed and other sign-ins are ended, on a phone', async () => {
    const elsewhere = new Client();
    await elsewhere.signIn(email, newPassword);
    const page = await openPhone('/account');
    await signIn(page, email, newPassword);
    await page.locator('[name=current]').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'account-phone');
    await fill(page, 'current', 'not the password');
    await fill(page, 'password', password);
    await send(page);
    await page.getByText('هذه ليست كلمة مرورك.').waitFor();
    await fill(page, 'current', newPassword);
    await send(page);
    await page.getByText('تغيّرت كلمة مرورك').waitFor();
    expect((await elsewhere.send('{ me { name } }')).data).toEqual({ me: null });
  });

  test('a demonstration account keeps its password, and is told why', async () => {
    const page = await openDesk('/desk/account');
    await signIn(page, 'coordinator@demo.example', 'baobab-demo');
    await fill(page, 'current', 'baobab-demo');
    await fill(page, 'password', newPassword);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.getByRole('alert').getByText('This account belongs to the demonstration').waitFor();
    await expectAccessible(page);
    await screenshot(page, 'account');
  });
});
