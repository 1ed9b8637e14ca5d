import { readFileSync } from 'node:fs';
import { startStack } from '@baobab/local';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { Client } from '../client';
import { openDesk, screenshot } from '../journey';
import { assessed, joined, leaderPassword, targetsIn } from './leader';
import { belowTarget, institutions, leaders, levelOf, testedPeople } from './people';

const codes = 'D1.1 D1.2 D1.3 D1.4 D2.1 D2.2 D2.3 D2.4 D2.5 D2.6 D3.1 D3.2 D3.3 D3.4'.split(' ');
const officer = 'officer@country.example';
const password = 'seven blue lamps at dusk';

let stack: Awaited<ReturnType<typeof startStack>>;

/** A country begins with nothing: a stack of its own, without the demonstration's people. */
beforeAll(async () => {
  stack = await startStack({ demonstration: false });
  process.env.BAOBAB_E2E_URL = stack.url;
});

afterAll(() => stack.stop());

const openAs = async (path: string, email = officer, secret = password): Promise<Page> => {
  const page = await openDesk(path);
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(secret);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  return page;
};

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('an officer sets up her country, and may coordinate all of it', async () => {
  const link = new URL(stack.setUpLink ?? '');
  const page = await openDesk(link.pathname + link.search);
  await page.getByLabel('Name of the government or body').fill('Republic of Marula');
  await page.getByLabel('Country').selectOption('KE');
  await page.getByLabel('Time zone').selectOption('Africa/Nairobi');
  await page.getByLabel('Your name').fill('Officer Diallo');
  await page.getByLabel('E-mail address').fill(officer);
  await page.locator('[name=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/desk/);
  await page.getByRole('link', { name: 'People', exact: true }).click();
  await page.getByRole('row').getByRole('button', { name: 'Officer Diallo' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.locator('select[name=role]').selectOption({ label: 'Coordinator' });
  await drawer.getByRole('button', { name: 'Grant the role' }).click();
  await drawer.getByText('Role granted: Coordinator.').waitFor();
});

test('she makes the framework her country’s, translates part of it and publishes it', async () => {
  const page = await openAs('/desk/framework/editions');
  await page.getByRole('button', { name: 'Adapt' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Name of the framework').fill('Competencies of Marula');
  await drawer.getByLabel('Code').fill('MARULA');
  await drawer.getByRole('button', { name: 'Begin' }).click();
  await page.getByText(/Draft of edition 1/).waitFor();
  await page.getByRole('navigation', { name: 'Parts of the framework' }).getByRole('link', { name: /D1\.1/ }).click();
  await page.getByRole('combobox', { name: 'Language of the wording' }).selectOption({ label: 'French' });
  await page.getByLabel('Name', { exact: true }).fill('Nommer le problème');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText(/was saved/).waitFor();
  await page.getByRole('button', { name: 'Publish' }).click();
  await drawer.getByLabel('What this edition changes').fill('The first, with French.');
  await drawer.getByRole('button', { name: 'Publish' }).click();
  await page.getByText(/Edition 1\. Your organisation works with it\./).waitFor();
});

test('she brings 1,200 people of 12 institutions, with what an academy tested', async () => {
  const page = await openAs('/desk/assess/import');
  await page.locator('input[type=file]').setInputFiles(csv('academy.csv', testedPeople(codes)));
  await page.getByText('Every row can be taken as it is.').waitFor();
  await screenshot(page, 'country-check');
  await page.getByRole('button', { name: 'Go on to the round' }).click();
  await page.getByLabel('Name of the round').fill('Academy 2026');
  await page.getByLabel('Assessed with').fill('Test of the academy');
  await page.getByRole('button', { name: /^Import 1,200 rows/ }).click();
  await page.getByText('1,200 people were added.').waitFor();
  await screenshot(page, 'country-imported');
});

/** Asks everybody, from today on; what the form offers stands where nothing is said. */
const ask = async (name: string, source: 'self' | 'supervisor' | 'test'): Promise<Page> => {
  const page = await openAs('/desk/assess/rounds/new');
  await page.getByLabel('Name of the round').fill(name);
  await page.getByLabel('Who answers').selectOption(source);
  if (source === 'test') await page.getByLabel('Items a competency').fill('1');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page;
};

/** Prints the forms' table, fills it in as a clerk would, and takes it. */
const keyIn = async (page: Page, levels: (place: number, competency: number) => number): Promise<void> => {
  await page.getByRole('link', { name: 'Print forms' }).click();
  await page.getByLabel('Whose forms').selectOption({ label: 'Republic of Marula' });
  await page.getByRole('button', { name: 'Save a table to key them in' }).waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a table to key them in' }).click();
  const [header = '', ...rows] = readFileSync(await (await saving).path(), 'utf8')
    .trim()
    .split(/\r?\n/);
  const filled = rows.map((row) => {
    const place = Number(/Official C-(\d{4})/.exec(row)?.[1]) - 1;
    const [code, name, ...blank] = row.split(',');
    // The officer herself has no form to hand in.
    if (Number.isNaN(place)) return row;
    return [code, name, ...blank.map((_, competency) => levels(place, competency))].join(',');
  });
  await page.goto(page.url().replace('/forms', '/keying'));
  await page.locator('input[type=file]').setInputFiles(csv('forms.csv', [header, ...filled].join('\r\n')));
  await page.getByRole('button', { name: /^Key in [\d,]+ forms/ }).click();
  await page.getByText(/forms were keyed in/).waitFor();
};

test('people and supervisors say on paper where people stand, and clerks key it in', async () => {
  const self = await ask('Self 2026', 'self');
  await screenshot(self, 'country-self');
  await keyIn(self, (place, competency) => levelOf(place, competency, 'self'));
  await screenshot(self, 'country-keyed');
  const supervisors = await ask('Supervisors 2026', 'supervisor');
  await screenshot(supervisors, 'country-supervisors');
  await keyIn(supervisors, (place, competency) => levelOf(place, competency, 'supervisor'));
});

test('twelve institutions are assessed by their leaders', async () => {
  const page = await openAs('/desk/assess/institutions/new');
  await page.getByLabel('Name', { exact: true }).fill('Institutions 2026');
  for (const name of institutions) await page.getByRole('checkbox', { name }).check();
  await page.getByLabel('Who answers').selectOption({ label: 'Senior leader' });
  await page.getByRole('button', { name: 'Assess institutions' }).click();
  await page.getByText('0 of 12 respondents have submitted; 0 of 120 levels are settled').waitFor();
  const client = new Client();
  await client.signIn(officer, password);
  for (const [nth, leader] of leaders.entries())
    await assessed(client, await joined(client, leader), (indicator) => (nth + indicator) % 4);
  await page.reload();
  await page.getByText(/120 of 120 levels are settled/).waitFor();
  await screenshot(page, 'country-institutions');
});

/** Answers whatever is asked, and waits until it has been taken. */
const answerOne = async (page: Page): Promise<void> => {
  const place = (await page.getByText(/^Question/).textContent()) ?? '';
  const number = page.getByLabel('Your answer');
  if ((await number.count()) > 0) await number.fill('25');
  else if ((await page.getByRole('radio').count()) > 0) await page.getByRole('radio').first().check();
  else if ((await page.getByRole('checkbox').count()) > 0) {
    await page.getByRole('checkbox').first().check();
    await page.getByRole('checkbox').last().check();
  }
  await page.getByRole('button', { name: 'Answer and go on' }).click();
  await page.getByText(place, { exact: true }).waitFor({ state: 'detached' });
};

test('everybody is asked in a knowledge test, and a leader sits it', async () => {
  const page = await ask('Test 2026', 'test');
  await screenshot(page, 'country-test');

  const hers = await openAs('/', leaders[0]?.email, leaderPassword);
  await hers.getByRole('listitem').filter({ hasText: 'Test 2026' }).getByRole('link').click();
  await hers.getByRole('button', { name: 'Begin' }).click();
  await hers.getByText(/^Question/).waitFor();
  while ((await hers.getByText(/^Question/).count()) > 0) await answerOne(hers);
  await hers.getByRole('button', { name: 'Submit' }).click();
  await hers.getByText('Submitted. Thank you.').waitFor();
});

test('what all of them say becomes one level a person and competency', async () => {
  const page = await openAs('/desk/assess');
  for (const name of ['Self 2026', 'Supervisors 2026', 'Test 2026']) {
    await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name }).click();
    await page.getByRole('button', { name: 'Close now' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close now' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Assess', exact: true }).first().click();
  }
  await screenshot(page, 'country-rounds');
  await page.getByRole('link', { name: 'Put evidence together' }).click();
  await page.getByLabel('Name of the round').fill('Baseline 2026');
  expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(4);
  await page.getByRole('button', { name: 'Put evidence together' }).click();
  // A job: how long it takes is no matter of this test.
  await page.getByText(/^Put together: 16,800 levels of 1,200 people/).waitFor({ timeout: 120_000 });
  await screenshot(page, 'country-fused');
}, 180_000);

test('she reads the needs of her people beside those of her institutions, and they are what was said', async () => {
  const page = await openAs('/desk/needs');
  await page.getByRole('heading', { name: /^Needs of/ }).waitFor();
  await page.getByRole('region', { name: 'Levels of institutions by indicator' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'country-needs');
  await page.getByLabel('Round of assessment').selectOption({ label: 'Self 2026' });
  await page.waitForURL(/round=/);
  // Nothing of the round before is left.
  await page.reload();
  await page.getByText(/people are below target/).waitFor();
  const saving = page.waitForEvent('download', (file) => file.suggestedFilename() === 'Needs Self 2026.csv');
  await page.getByRole('button', { name: 'Export as CSV' }).click();
  const lines = readFileSync(await (await saving).path(), 'utf8').split(/\r?\n/);
  const client = new Client();
  await client.signIn(officer, password);
  for (const { institution, code, count } of belowTarget(codes, await targetsIn(client)))
    expect(lines.filter((line) => line.startsWith(`Self 2026,`) && line.includes(`,${institution},${code},`))).toEqual([
      expect.stringContaining(`,100,${count},,`),
    ]);
});
