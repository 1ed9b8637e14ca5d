import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { loadNewer, openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const administrator = 'admin@demo.example';
const coordinator = 'coordinator@demo.example';

/** The stack may have been used before: what this run adds is its own. */
const mark = () => randomBytes(3).toString('hex');

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const drawer = (page: Page) => page.getByRole('dialog');
const done = (page: Page, sentence: RegExp) => page.getByRole('status').getByText(sentence).waitFor();

/** A choice of a list, by its words; those below others are indented. */
async function choose(page: Page, label: string, words: string): Promise<void> {
  const list = drawer(page).getByLabel(label, { exact: true });
  const value = await list.getByRole('option', { name: words }).first().getAttribute('value');
  await list.selectOption(value);
}

async function addInstitution(page: Page, name: string, code: string): Promise<void> {
  await press(page, 'Add an institution');
  await drawer(page).getByLabel('Name').fill(name);
  await drawer(page).getByLabel('Code').fill(code);
  await drawer(page).getByRole('button', { name: 'Add an institution' }).click();
}

test('an administrator adds an institution, moves it and takes the move back', async () => {
  const page = await openDesk('/desk/institutions');
  await signInAs(page, administrator);
  const name = `Cyber Office ${mark()}`;
  await page.getByRole('heading', { name: 'Institutions' }).waitFor();
  await page.getByRole('rowheader', { name: /Ministry of Health/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'institutions');

  await addInstitution(page, name, mark());
  await done(page, /Cyber Office .* is added/);
  const row = page.getByRole('row').filter({ hasText: name });
  await row.getByRole('button', { name: /^Move/ }).click();
  await choose(page, 'Belongs from then on to', 'Ministry of Health');
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: 'Move the institution' }).click();
  await done(page, /is moved/);
  const below = page.getByRole('button', { name: /Below .*Ministry of Health/ });
  await below.press('Enter');
  await row.waitFor({ state: 'detached' });
  await below.press('Enter');
  await row.waitFor();
  await press(page, 'Undo');
  await done(page, /as it was before/);
});

test('what cannot be taken gets its sentence, and a name is shown as text whatever it says', async () => {
  const page = await openDesk('/desk/institutions');
  await signInAs(page, administrator);
  await addInstitution(page, 'Second Ministry of Health', 'MOH');
  await drawer(page).getByText('Another institution has this code').waitFor();
  await drawer(page).getByLabel('Name').fill('  ');
  await drawer(page).getByRole('button', { name: 'Add an institution' }).click();
  await drawer(page).getByText('Fill this in.').waitFor();
  await expectAccessible(page);
  const name = `<script>alert("${mark()}")</script>`;
  await drawer(page).getByLabel('Name').fill(name);
  await drawer(page).getByLabel('Code').fill(mark());
  await drawer(page).getByRole('button', { name: 'Add an institution' }).click();
  await page.getByRole('rowheader').getByText(name).waitFor();
});

test('who changes what another changed meanwhile is told, and loads the newer version', async () => {
  const [mine, hers] = [await openDesk('/desk/institutions'), await openDesk('/desk/institutions')];
  const name = `Archive ${mark()}`;
  await signInAs(mine, administrator);
  await addInstitution(mine, name, mark());
  await done(mine, /is added/);
  await signInAs(hers, administrator);
  for (const page of [mine, hers]) await page.getByRole('button', { name: new RegExp(`^Change .*${name}`) }).click();
  const save = (page: Page) => drawer(page).getByRole('button', { name: 'Save' }).click();
  await drawer(hers).getByLabel('Region').fill('North');
  await save(hers);
  await done(hers, /is changed/);
  await drawer(mine).getByLabel('Region').fill('South');
  await save(mine);
  await loadNewer(mine);
  expect(await drawer(mine).getByLabel('Region').inputValue()).toBe('North');
});

test('an administrator adds a person, makes her coordinator, and finds both in the audit', async () => {
  const page = await openDesk('/desk/people');
  await signInAs(page, administrator);
  const name = `Nadia Haddad ${mark()}`;
  await press(page, 'Add a person');
  await drawer(page).getByLabel('Name').fill(name);
  await drawer(page).getByLabel('E-mail address').fill('not an address');
  await drawer(page).getByRole('button', { name: 'Add a person' }).click();
  await drawer(page).getByText('Write a whole e-mail address').waitFor();
  await drawer(page).getByLabel('E-mail address').fill('');
  await drawer(page).getByRole('button', { name: 'Add a person' }).click();
  await done(page, /Nadia Haddad .* is added/);

  await page.getByLabel('Name, staff number or e-mail').fill(name.toLowerCase());
  await press(page, 'Search');
  await done(page, /One person/);
  expect(new URL(page.url()).searchParams.get('search')).toBe(name.toLowerCase());
  // What is changed by mistake is taken back.
  await press(page, name);
  await drawer(page).getByLabel('Post').fill('Clerk');
  await drawer(page).getByRole('button', { name: 'Save' }).click();
  await done(page, /is changed/);
  await page.getByRole('cell', { name: 'Clerk' }).waitFor();
  await press(page, 'Undo');
  await done(page, /as it was before/);
  await page.getByRole('cell', { name: 'Clerk' }).waitFor({ state: 'detached' });

  await press(page, name);
  await choose(page, 'Role', 'Coordinator');
  await choose(page, 'Reaches', 'Ministry of Health');
  await drawer(page).getByRole('button', { name: 'Grant the role' }).click();
  await drawer(page)
    .getByText(/Coordinator, in .*Ministry of Health.* and below/)
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'person');
  await press(page, 'Close');

  await page.getByRole('link', { name: 'Audit' }).click();
  const entry = (what: string) => page.getByRole('row').filter({ hasText: what }).filter({ hasText: name });
  await entry('Granted a role').filter({ hasText: 'Wei Zhang' }).waitFor();
  await entry('Added a person').waitFor();
  await page.getByText('The record is whole').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'audit');
});

test('the last administrator is kept', async () => {
  const page = await openDesk('/desk/people?search=Wei%20Zhang');
  await signInAs(page, administrator);
  await page.getByRole('rowheader').getByRole('button', { name: 'Wei Zhang' }).click();
  await drawer(page)
    .getByRole('button', { name: /^Revoke Administrator/ })
    .click();
  await drawer(page).getByText('This is the last administrator').waitFor();
});

test('a coordinator sees no roles and no audit; a search that finds nobody shows the way back', async () => {
  const page = await openDesk('/desk/people?search=nobody%20of%20this%20name');
  await signInAs(page, coordinator);
  await page.getByText('Nobody fits').waitFor();
  await expectAccessible(page);
  await press(page, 'Show everybody');
  await page.getByRole('table').waitFor();
  await page.getByLabel('Name, staff number or e-mail').fill('trainer@demo.example');
  await press(page, 'Search');
  await press(page, 'Lucía Fernández');
  await drawer(page).getByLabel('Post').waitFor();
  expect(await drawer(page).getByText('Grant the role').count()).toBe(0);
  await press(page, 'Close');
  expect(await page.getByRole('link', { name: 'Audit' }).count()).toBe(0);
});

test.each(['institutions', 'people', 'audit'])('the page %s is usable on a phone, in Arabic', async (path) => {
  const page = await openPhone(`/desk/${path}`);
  await signInAs(page, administrator);
  await page.getByRole('table').waitFor();
  await expectAccessible(page);
  await screenshot(page, `${path}-ar`);
});
