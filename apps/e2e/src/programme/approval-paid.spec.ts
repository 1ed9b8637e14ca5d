import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { asUser, type Client } from '../client';
import { daysAhead, openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';
import { addLine, chooseLine, draft, type Line } from './paid-draft';

const place = 'Ministry of Education';

const replan = async (coordinator: Client, { id, code }: Line, planned: string, expectedVersion: number) => {
  const answer = await coordinator.send(
    'mutation ($input: ChangeBudgetLineInput!) { changeBudgetLine(input: $input) { __typename } }',
    { input: { budgetLineId: id, name: `Courses ${code}`, planned, reason: 'Another budget', expectedVersion } },
  );
  expect(answer.data?.changeBudgetLine).toEqual({ __typename: 'Done' });
};

/** The manager names the administrator her deputy. @returns how that ends. */
const deputise = async (): Promise<() => Promise<unknown>> => {
  const [manager, administrator] = [await asUser('manager@demo.example'), await asUser('admin@demo.example')];
  const { data } = await administrator.send('{ me { personId } }');
  const { personId } = data?.me as { personId: string };
  await manager.send('mutation ($input: NameDeputyInput!) { nameDeputy(input: $input) { __typename } }', {
    input: { personId, untilOn: daysAhead(1) },
  });
  return () => manager.send('mutation { removeDeputy { __typename } }');
};

test('a submission names the line that pays; it is approved by a deputy as long as the line has enough, and its cost can be committed anew', async () => {
  const coordinator = await asUser('coordinator@demo.example');
  // Of next year, so that programmes of the ministry need none this year.
  const line = await addLine(coordinator, { place, planned: '1', yearsAhead: 1 });
  const page = await openDesk(`/desk/tailor/${await draft(coordinator, place, `Paid courses ${unique()}`)}`);
  await signIn(page);
  await chooseLine(page, line);
  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByText(/are missing: the line has \$1 left\./).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-paid-1-short');
  await replan(coordinator, line, '900000', 1);
  await page.getByRole('button', { name: 'Submit for approval' }).click();
  await page.getByText('Version 1 waits for a manager’s approval.').waitFor();
  const address = new URL(page.url()).pathname;
  await page.getByRole('link', { name: 'See what was submitted' }).click();
  await page.getByText(/^The last approval commits .* to the budget line/).waitFor();

  const ended = await deputise();
  const deputy = await openDesk(new URL(page.url()).pathname);
  await signInAs(deputy, 'admin@demo.example');
  await deputy.getByText(/which has .*\$900,000.* left\.$/).waitFor();
  await replan(coordinator, line, '1', 2);
  await deputy.getByRole('button', { name: 'Approve and publish' }).click();
  await deputy.getByText(/are missing: the line has \$1 left by now\./).waitFor();
  await deputy.reload();
  await deputy.getByText(/are missing there\. Have more planned on the line/).waitFor();
  await expectAccessible(deputy);
  await screenshot(deputy, 'approval-paid-2-missing');
  await replan(coordinator, line, '900000', 3);
  await deputy.reload();
  await deputy.getByRole('button', { name: 'Approve and publish' }).click();
  await deputy.getByText(/were committed to the budget line/).waitFor();
  await deputy.getByText(/in the stead of/).waitFor();
  await expectAccessible(deputy);
  await screenshot(deputy, 'approval-paid-3-approved');
  await ended();

  await page.goto(new URL(address, page.url()).toString());
  await page.getByRole('link', { name: new RegExp(line.code) }).waitFor();
  await page.getByRole('button', { name: 'Release what is not spent' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Why').fill('Another line pays');
  await drawer.getByRole('button', { name: 'Release what is not spent' }).click();
  await page.getByRole('link', { name: 'Commit its cost to a budget line' }).click();
  await chooseLine(page, line);
  await page.getByLabel('Amount to commit, US dollars').fill('1,200');
  await page.getByRole('button', { name: 'Commit its cost to a budget line' }).click();
  await page.getByText('Alone, 1,200 could be read in two ways.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-paid-4-commit');
  await page.getByLabel('Amount to commit, US dollars').fill('1200.50');
  await page.getByRole('button', { name: 'Commit its cost to a budget line' }).click();
  await page.getByText('Committed. The line holds the amount').waitFor();
  await page.getByRole('link', { name: 'Back to the programme' }).click();
  await page.getByText('$1,200.50 of it still open').waitFor();
});

test('in Arabic, on a narrow screen, a commitment that is there already is told', async () => {
  const page = await openPhone('/desk/tailor');
  await signIn(page);
  await page.getByRole('link', { name: 'Health goes digital', exact: true }).click();
  await page.getByRole('link', { name: /MOH-22/ }).waitFor();
  await page.goto(`${page.url().replace(/\?.*/, '')}/commitment`);
  await page.getByText('حرّرها أولًا، أو اتركها كما هي.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'approval-paid-4-commit-ar');
});
