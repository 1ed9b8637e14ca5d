import { withClient } from '@baobab/local/database';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { loadNewer, openDesk, openPhone, screenshot } from '../journey';
import { ownerUrl } from '../organisation/mailbox';
import { signInAs } from '../sign-in';

const drawer = (page: Page) => page.getByRole('dialog');

/** Opens a part of the draft by its name in the tree. */
const open = async (page: Page, name: RegExp) => {
  await page.getByRole('navigation', { name: 'Parts of the framework' }).getByRole('link', { name }).click();
  await page.getByRole('region', { name: /to be worded/ }).waitFor();
};

/** Another person's change of a competency of the draft. */
const wordElsewhere = async (frameworkId: string, code: string, label: string) => {
  const client = await asUser('coordinator@demo.example');
  const { data } = await client.send(
    'query ($id: ID!) { frameworkEdition(id: $id) { version domains { competencies { id code } } } }',
    { id: frameworkId },
  );
  const { version, domains } = data?.frameworkEdition as {
    version: number;
    domains: { competencies: { id: string; code: string }[] }[];
  };
  const itemId = domains.flatMap(({ competencies }) => competencies).find((each) => each.code === code)?.id;
  const input = {
    frameworkId,
    expectedVersion: version,
    locale: 'en',
    part: 'competency',
    itemId,
    code,
    text: { label },
  };
  await client.send('mutation ($input: EditFrameworkPartInput!) { editFrameworkPart(input: $input) { __typename } }', {
    input,
  });
};

/** Self-assessments that this journey closed: a framework changes between rounds. */
const closed: string[] = [];

const closeRounds = async () => {
  const client = await asUser('coordinator@demo.example');
  const { data } = await client.send('{ askedRounds { state round { id version } } }');
  const rounds = data?.askedRounds as { state: string; round: { id: string; version: number } }[];
  for (const { round } of rounds.filter(({ state }) => state === 'open')) {
    closed.push(round.id);
    await client.send('mutation ($input: CloseRoundInput!) { closeRound(input: $input) { __typename } }', {
      input: { roundId: round.id, expectedVersion: round.version },
    });
  }
};

/** The demonstration stays for other journeys as they expect it; the product opens no round again. */
afterAll(() =>
  withClient(ownerUrl(), async (client) => {
    const { data } = await (await asUser('coordinator@demo.example')).send('{ me { organisation { id } } }');
    const { organisation } = data?.me as { organisation: { id: string } };
    await client.query(`select set_config('app.organisation', $1, false)`, [organisation.id]);
    await client.query('update assessment_round set closed_at = null where id = any($1)', [closed]);
  }),
);

test('a coordinator makes the framework her country’s own, and goes back to where it came from', async () => {
  const page = await openDesk('/desk/framework');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Editions and adaptations' }).click();
  await page.getByText(/Your organisation works with .*, edition 1/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'editions');

  // Bad input first: what is missing is said beside it, and nothing is drafted.
  await page.getByRole('button', { name: 'Adapt' }).click();
  await drawer(page).getByRole('button', { name: 'Begin' }).click();
  await drawer(page).getByText('Fill this in.').first().waitFor();
  await drawer(page).getByLabel('Name of the framework').fill('Competencies of Marula');
  await drawer(page).getByLabel('Code').fill('MARULA');
  await expectAccessible(page);
  await screenshot(page, 'edition-adapt');
  await drawer(page).getByRole('button', { name: 'Begin' }).click();
  await page.getByText(/Draft of edition 1/).waitFor();

  await open(page, /D1\.1/);
  await page.getByLabel('Name', { exact: true }).fill('Naming the problem');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText(/was saved/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'edition-editor');

  // Somebody else words it meanwhile. Whichever form meets that loads the draft anew, and no other form keeps what stood there before.
  await wordElsewhere(/editions\/([^/?]+)/.exec(page.url())?.[1] ?? '', 'D1.1', 'Naming what is wrong');
  await page.getByRole('button', { name: 'Add an attitude' }).click();
  await drawer(page).getByLabel('Name').fill('Patience');
  await drawer(page).getByRole('button', { name: 'Add an attitude' }).click();
  await loadNewer(page);
  expect(await drawer(page).getByLabel('Name').inputValue()).toBe('Patience');
  await page.keyboard.press('Escape');
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Naming what is wrong');
  await page.getByLabel('Name', { exact: true }).fill('Naming the problem');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText(/was saved/).waitFor();

  await page.getByRole('combobox', { name: 'Language of the wording' }).selectOption({ label: 'French' });
  await page.getByText('Not worded in French yet.').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('Nommer le problème');
  await page.getByRole('button', { name: 'Save' }).first().click();
  await page.getByText(/was saved/).waitFor();
  await screenshot(page, 'edition-french');
  // What is worded in a language stands in its fields as soon as the language is chosen.
  await page.getByRole('combobox', { name: 'Language of the wording' }).selectOption({ label: 'Arabic' });
  await page.locator('input[name=label][lang=ar][value="تحديد المشكلات وحلولها"]').waitFor();
  await page.getByRole('combobox', { name: 'Language of the wording' }).selectOption({ label: 'English' });

  await open(page, /D2\.6/);
  await page.getByRole('button', { name: 'Split' }).click();
  await drawer(page).getByLabel('Name', { exact: true }).first().fill('How AI works');
  await drawer(page).getByLabel('Name', { exact: true }).last().fill('Where AI fails');
  await screenshot(page, 'edition-split');
  await drawer(page).getByRole('button', { name: 'Split' }).click();
  await page.getByText(/was split/).waitFor();

  await page.getByRole('button', { name: 'Merge competencies' }).click();
  await drawer(page).getByRole('checkbox', { name: /D3\.2/ }).check();
  await drawer(page).getByRole('checkbox', { name: /D3\.3/ }).check();
  await drawer(page).getByLabel('Code').fill('D3.2');
  await drawer(page).getByLabel('Name', { exact: true }).fill('Agile delivery');
  await drawer(page).getByRole('button', { name: 'Merge competencies' }).click();
  await page.getByText(/merged into/).waitFor();

  await open(page, /D1\.4/);
  await page.getByRole('button', { name: 'Take out' }).last().click();
  await drawer(page)
    .getByText(/nothing assessed before would count/)
    .waitFor();
  await expectAccessible(page);
  await drawer(page).getByRole('button', { name: 'Take out' }).click();
  await page.getByText(/was taken out/).waitFor();

  await page.getByRole('link', { name: 'What differs from its source' }).click();
  await page.getByRole('heading', { name: 'Competency: split' }).waitFor();
  await page.getByRole('heading', { name: 'Competency: merged' }).waitFor();
  await page.getByRole('heading', { name: 'Competency: dropped' }).waitFor();
  await page.getByText(/10 competencies stay comparable/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'edition-difference');
  await page.goBack();

  await page.getByRole('button', { name: 'Publish' }).click();
  await drawer(page).getByLabel('What this edition changes').fill('Ours: AI in two competencies, delivery in one.');
  await drawer(page).getByRole('button', { name: 'Publish' }).click();
  await drawer(page)
    .getByText(/People answer a self-assessment/)
    .waitFor();
  await screenshot(page, 'edition-answered');
  await closeRounds();
  await drawer(page).getByRole('button', { name: 'Publish' }).click();
  await page.getByText(/Edition 1\. Your organisation works with it\./).waitFor();
  await screenshot(page, 'edition-published');

  // What is assessed stays comparable where the competency is the same: needs are read in the new framework.
  await page.getByRole('link', { name: 'Needs' }).first().click();
  await page
    .getByRole('columnheader', { name: /D2\.6\.1|How AI works/ })
    .first()
    .waitFor();
  await screenshot(page, 'edition-needs');

  await page.goto(new URL('/desk/framework/editions', page.url()).toString());
  await page.getByRole('link', { name: 'Competencies of Marula' }).click();
  await page.getByRole('button', { name: 'Retire' }).click();
  await drawer(page).getByRole('button', { name: 'Retire' }).click();
  await page.getByText(/retired: your organisation works with another/).waitFor();
});

test('a manager reads on a phone which framework the organisation works with, and can change none', async () => {
  const page = await openPhone('/desk/framework/editions');
  await signInAs(page, 'manager@demo.example');
  await page.getByRole('heading', { name: 'الأطر' }).waitFor();
  expect(await page.getByRole('button', { name: 'تكييف' }).count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'editions-phone');
});
