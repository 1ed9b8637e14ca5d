import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { openDesk, screenshot } from '../journey';
import { signInAs } from '../sign-in';

/** A round of a small institution that is open. */
const aRound = async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const { data } = await coordinator.send('{ institutions { id name } }');
  const institutions = data?.institutions as { id: string; name: string }[];
  const institutionId = institutions.find(({ name }) => name === 'National Statistics Office')?.id;
  const [opensOn, closesOn] = [0, 10].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const name = `On paper ${Date.now()}`;
  const input = { name, kind: 'stand_alone', institutionId, opensOn, closesOn, disclosure: 'person' };
  const opened = await coordinator.send(
    'mutation ($input: OpenRoundInput!) { openRound(input: $input) { ... on RoundOpened { roundId } } }',
    { input },
  );
  const { roundId } = opened.data?.openRound as { roundId: string };
  const forms = await coordinator.send(
    'query ($roundId: ID!, $institutionId: ID!) { paperForms(roundId: $roundId, institutionId: $institutionId) { forms { code personName } } }',
    { roundId, institutionId },
  );
  const { forms: printed } = forms.data?.paperForms as { forms: { code: string; personName: string }[] };
  const close = () =>
    coordinator.send('mutation ($input: CloseRoundInput!) { closeRound(input: $input) { __typename } }', {
      input: { roundId, expectedVersion: 1 },
    });
  return { roundId, first: printed[0]!, close };
};

const focused = (page: Page) => page.evaluate(() => document.activeElement?.tagName);

test('forms are printed with the policy before the first question, and keyed in without touching the mouse', async () => {
  const { roundId, first, close } = await aRound();
  const page = await openDesk(`/desk/assess/rounds/${roundId}`);
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Print forms' }).click();
  await page.getByRole('heading', { name: 'Self-assessment', exact: true }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'paper-blank');
  await page.getByLabel('Hand it in to').fill('Room 12');
  const office = page.getByRole('option', { name: /National Statistics Office/ });
  await page.getByLabel('Whose forms').selectOption((await office.getAttribute('value')) ?? '');
  await page.getByText(first.personName).first().waitFor();
  const sheet = page.locator('table').first();
  const words = (await sheet.textContent()) ?? '';
  expect(words).toContain('Room 12');
  expect(words.indexOf('You alone.')).toBeGreaterThan(0);
  expect(words.indexOf('You alone.')).toBeLessThan(words.indexOf('D1.1'));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a table to key them in' }).click();
  const table = readFileSync(await (await saving).path(), 'utf8').split('\r\n');

  await page.goto(page.url().replace('/forms', '/keying'));
  await page.getByLabel('Code on the form').waitFor();
  await page.keyboard.type(first.code);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: first.personName }).waitFor();
  await expectAccessible(page);
  await page.keyboard.type('7');
  await page.getByText('No such level').waitFor();
  await screenshot(page, 'paper-keying');
  await page.keyboard.type('3-20123012301');
  await screenshot(page, 'paper-keyed');
  await page.keyboard.type('1');
  expect(await focused(page)).toBe('BUTTON');
  await page.keyboard.press('Enter');
  await page.getByText(/13 levels keyed in, 1 left blank/).waitFor();
  expect(await focused(page)).toBe('INPUT');

  await page.keyboard.press('Enter');
  await page.getByText('Fill this in.').waitFor();
  await page.keyboard.type(first.code);
  await page.keyboard.press('Enter');
  await page.getByText(/was keyed in by/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'paper-twice');

  // The second and third of the table have come back; of the third a level can't be right.
  const [header = '', , second = '', third = ''] = table;
  const filled = (line: string, level: string) => line.replace(',,', `,${level},`);
  const take = (...lines: string[]) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'forms.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from([header, ...lines].join('\r\n')),
    });
  await take(filled(second, '2'), filled(third, '8'));
  await page.getByText('One mistake.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'paper-file-mistake');
  await take(filled(second, '2'), filled(third, '3'));
  await page.getByRole('button', { name: 'Key in 2 forms' }).click();
  await page.getByText('2 forms were keyed in').waitFor();
  await close();
});
