import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';
import { asOwner } from './sat-test';

const code = `LAW ${Date.now()}`;
const stem = `Who signs a licence? ${Date.now()}`;
const round = `With an item of our own ${Date.now()}`;
let grantId: string | undefined;

/** The manager coordinates as well for a while: an item needs two coordinators, and the demonstration has one with an account. */
beforeAll(async () => {
  const manager = await asUser('manager@demo.example');
  const { data: who } = await manager.send('{ me { personId } institutions { id parentId } }');
  const { personId } = who?.me as { personId: string };
  const root = (who?.institutions as { id: string; parentId: string | null }[]).find(
    ({ parentId }) => parentId === null,
  );
  const admin = await asUser('admin@demo.example');
  const { data } = await admin.send(
    'mutation ($input: GrantRoleInput!) { grantRole(input: $input) { ... on Person { grants { id role } } } }',
    { input: { personId, role: 'coordinator', institutionId: root?.id } },
  );
  const { grants } = data?.grantRole as { grants: { id: string; role: string }[] };
  grantId = grants.find(({ role }) => role === 'coordinator')?.id;
});

/** Nothing stays that other journeys would be asked. */
afterAll(async () => {
  await notAsked();
  const coordinator = await asUser('coordinator@demo.example');
  const { data } = await coordinator.send(
    `query ($code: String) { bankItems(filter: { search: $code }) { nodes { id state } } askedRounds { state round { id name version } } }`,
    { code },
  );
  for (const { id, state } of (data?.bankItems as { nodes: { id: string; state: string }[] }).nodes)
    if (state === 'approved') await step(coordinator, 'retireItem', id);
  for (const { state, round: each } of data?.askedRounds as {
    state: string;
    round: { id: string; name: string; version: number };
  }[])
    if (each.name === round && state === 'open')
      await coordinator.send('mutation ($input: CloseRoundInput!) { closeRound(input: $input) { __typename } }', {
        input: { roundId: each.id, expectedVersion: each.version },
      });
  const admin = await asUser('admin@demo.example');
  await admin.send('mutation ($input: RevokeRoleInput!) { revokeRole(input: $input) { __typename } }', {
    input: { grantId },
  });
});

const step = async (client: Awaited<ReturnType<typeof asUser>>, name: string, itemId: string) => {
  const { data } = await client.send('query ($itemId: ID!) { bankItem(itemId: $itemId) { version } }', { itemId });
  const { version } = data?.bankItem as { version: number };
  await client.send(`mutation ($input: RetireItemInput!) { ${name}(input: $input) { __typename } }`, {
    input: { itemId, expectedVersion: version },
  });
};

/** As if she worked where the round asks. */
const alsoAsked = () =>
  asOwner(async (client) => {
    await client.query(
      `insert into round_participant (organisation_id, round_id, person_id, rater_id)
       select r.organisation_id, r.id, p.id, p.id from assessment_round r join person p on p.organisation_id = r.organisation_id
         join account a on a.id = p.account_id where r.name = $1 and a.email = 'coordinator@demo.example'`,
      [round],
    );
  });
const notAsked = () =>
  asOwner(async (client) => {
    await client.query(
      `delete from round_participant where round_id = (select id from assessment_round where name = $1)
         and person_id in (select p.id from person p join account a on a.id = p.account_id where a.email = 'coordinator@demo.example')`,
      [round],
    );
  });

const write = async (page: Page): Promise<void> => {
  await page.getByLabel('Code', { exact: true }).fill(code);
  const competency = page.getByRole('option', { name: /^D1\.1 / });
  await page.getByLabel('Competency').selectOption((await competency.getAttribute('value')) ?? '');
  await page.getByLabel('Question').fill(stem);
  await page.getByLabel('Right option').fill('The minister, or whom she has put in charge of licences');
  await page.getByLabel('Wrong options').fill('The clerk at the counter\nThe applicant\nNobody');
};

test('a coordinator writes an item, is told what gives it away, mends it, and cannot approve it herself', async () => {
  const page = await openDesk('/desk/assess');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Item bank' }).click();
  await page.getByRole('heading', { name: 'Item bank' }).waitFor();
  await page.getByLabel('Not written in').selectOption('fr');
  await page.getByText(/items fit/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'items');
  await page.getByRole('link', { name: 'Write an item' }).click();
  await write(page);
  // Another kind asks for the same options otherwise, and none is lost.
  const kind = page.getByLabel('Answered with');
  await kind.selectOption('order');
  expect((await page.getByLabel('Options in the right order').inputValue()).split('\n')).toHaveLength(4);
  await kind.selectOption('numeric');
  await kind.selectOption('single');
  expect(await page.getByLabel('Wrong options').inputValue()).toBe('The clerk at the counter\nThe applicant\nNobody');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  // Nothing is kept before it is whole.
  await page.getByText('Fill this in.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'item-mistake');
  await page.getByLabel('Why it is right').fill('Article 3 of the law on licences.');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByText('The right option is the only longest').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'item-draft');
  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel('Right option').fill('The minister');
  await page.getByRole('button', { name: 'Save as a draft' }).click();
  await page.getByRole('heading', { name: 'As people see it' }).waitFor();
  expect(await page.getByText('The right option is the only longest').count()).toBe(0);
  await page.getByLabel('In', { exact: true }).selectOption('ar');
  await page.getByText('Not translated yet: shown in').waitFor();
  await page.getByRole('button', { name: 'Send to review' }).click();
  await page.getByText(/another coordinator of the whole organisation reviews it/).waitFor();
  expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  await expectAccessible(page);
});

test('another coordinator sends it back, the author mends it, and she approves it', async () => {
  const reviewer = await openDesk('/desk/assess/items?state=in_review');
  await signInAs(reviewer, 'manager@demo.example');
  await reviewer.getByRole('link', { name: stem }).click();
  await reviewer.getByRole('button', { name: 'Send back' }).click();
  const drawer = reviewer.getByRole('dialog');
  await drawer.getByLabel('What should be changed').fill('Say which law.');
  await drawer.getByRole('button', { name: 'Send back' }).click();
  await reviewer.getByText('It was sent back with your remark.').waitFor();
  await expectAccessible(reviewer);
  await screenshot(reviewer, 'item-sent-back');

  const author = await openDesk(`/desk/assess/items?search=${encodeURIComponent(code)}`);
  await signInAs(author, 'coordinator@demo.example');
  await author.getByRole('link', { name: stem }).click();
  await author.getByText('Say which law.').waitFor();
  await author.getByRole('link', { name: 'Change', exact: true }).click();
  await author.getByLabel('Why it is right').fill('Article 3 of the law on licences of 2019.');
  await author.getByRole('button', { name: 'Save as a draft' }).click();
  await author.getByRole('button', { name: 'Send to review' }).click();
  await author.getByText('It is in review.').waitFor();

  await reviewer.reload();
  await reviewer.getByRole('button', { name: 'Approve' }).click();
  await reviewer.getByText('It is approved: rounds may ask it.').waitFor();
  await expectAccessible(reviewer);
  await screenshot(reviewer, 'item-approved');
});

test('a round that is opened then asks it, in English where it has no Arabic', async () => {
  const page = await openDesk('/desk/assess/rounds/new');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByLabel('Name of the round').fill(round);
  await page.getByLabel('Who answers').selectOption('test');
  await page.getByLabel('Why it is held').selectOption('stand_alone');
  const place = page.getByRole('option', { name: 'Revenue Authority' });
  await page.getByLabel('Whose levels').selectOption((await place.getAttribute('value')) ?? '');
  await page.getByLabel('Role profile').selectOption({ label: 'Data analyst' });
  await page.getByLabel('Items a competency').fill('1');
  await page.getByRole('button', { name: 'Ask people' }).click();
  await page.getByRole('heading', { name: 'How the test measured' }).waitFor();

  const phone = await openPhone('/');
  await signInAs(phone, 'learner@demo.example');
  await phone.getByRole('listitem').filter({ hasText: round }).getByRole('link').click();
  await phone.getByRole('button', { name: 'ابدأ' }).click();
  await phone.getByRole('heading', { name: stem }).waitFor();
  await phone.getByText(/^لم يُترجم بعد/).waitFor();
  expect(await phone.getByRole('radio').count()).toBe(4);
  await expectAccessible(phone);
  await screenshot(phone, 'item-asked');
});

test('who is asked it herself sees it without what is right, and is told why', async () => {
  await alsoAsked();
  const page = await openDesk(`/desk/assess/items?search=${encodeURIComponent(code)}`);
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: stem }).click();
  await page.getByText('You are asked this item yourself').waitFor();
  for (const right of ['The minister', 'Article 3', 'Write the next edition', 'Retire'])
    expect(await page.getByText(right).count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'item-withheld');
  await notAsked();
  await page.reload();
  await page.getByText('The minister', { exact: true }).first().waitFor();
});

test('on a phone, in Arabic, rounds and items are read from top to bottom, each value with its title', async () => {
  const page = await openPhone('/desk/assess');
  await signInAs(page, 'coordinator@demo.example');
  const titleOf = (cell: ReturnType<Page['locator']>) =>
    cell.evaluate((element) => getComputedStyle(element, '::before').content.replaceAll('"', '').trim());
  const first = page.getByRole('row').filter({ hasText: 'Baseline 2026' });
  await first.waitFor();
  expect(await titleOf(first.locator('td').first())).not.toBe('');
  expect((await first.boundingBox())?.width).toBeLessThan(390);
  await expectAccessible(page);
  await screenshot(page, 'rounds-phone');
  await page.goto(new URL('/desk/assess/items', page.url()).toString());
  await page.getByText(/سؤال/).first().waitFor();
  await page.locator('tbody tr').first().waitFor();
  expect(await titleOf(page.locator('tbody td').nth(1))).not.toBe('');
  await expectAccessible(page);
  await screenshot(page, 'items-phone');
});

test('who reads Arabic writes an item in Arabic alone, and sees what others are shown', async () => {
  const page = await openPhone('/desk/assess/items/new');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('group', { name: 'العربية' }).waitFor();
  expect(await page.getByRole('group', { name: 'الإنجليزية' }).count()).toBe(0);
  await page.getByText('تكفي لغة واحدة').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'item-arabic-phone');
});
