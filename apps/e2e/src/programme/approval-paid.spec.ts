import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { asUser, type Client } from '../client';
import { daysAhead, openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const place = 'Ministry of Education';

interface Line {
  id: string;
  code: string;
}

/** Of next year, so that programmes of the ministry need none this year. */
const addLine = async (coordinator: Client, planned: string): Promise<Line> => {
  const code = `AP-${unique()}`.slice(0, 40);
  const { data } = await coordinator.send('{ institutions { id name } budgetYear { year } }');
  const { institutions, budgetYear } = data as {
    institutions: { id: string; name: string }[];
    budgetYear: { year: number };
  };
  const answer = await coordinator.send(
    'mutation ($input: AddBudgetLineInput!) { addBudgetLine(input: $input) { ... on BudgetLineAdded { budgetLineId } } }',
    {
      input: {
        ...{ fiscalYear: budgetYear.year + 1, institutionId: institutions.find(({ name }) => name === place)!.id },
        ...{ code, name: `Courses ${code}`, currency: 'USD', planned },
      },
    },
  );
  return { id: (answer.data?.addBudgetLine as { budgetLineId: string }).budgetLineId, code };
};

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

/** A draft for the ministry with one module that costs something. @returns its id. */
const draft = async (coordinator: Client, name: string): Promise<string> => {
  const found = await coordinator.send(
    '{ institutions { id name } assessmentRounds { id name } trainingModules { nodes { id costPerGroup } } }',
  );
  const { institutions, assessmentRounds, trainingModules } = found.data as {
    institutions: { id: string; name: string }[];
    assessmentRounds: { id: string; name: string }[];
    trainingModules: { nodes: { id: string; costPerGroup: number }[] };
  };
  const drafted = await coordinator.send(
    'mutation ($input: DraftProgrammeInput!) { draftProgramme(input: $input) { ... on ProgrammeDrafted { programmeId } } }',
    {
      input: {
        ...{ name, institutionId: institutions.find((each) => each.name === place)!.id },
        roundId: assessmentRounds.find((each) => each.name === 'Baseline 2026')!.id,
      },
    },
  );
  const { programmeId } = drafted.data?.draftProgramme as { programmeId: string };
  const module = trainingModules.nodes.find(({ costPerGroup }) => costPerGroup > 0)!;
  await coordinator.send('mutation ($input: ChangePlanInput!) { changePlan(input: $input) { __typename } }', {
    input: { programmeId, trainingModuleIds: [module.id], expectedVersion: 1 },
  });
  return programmeId;
};

const chooseLine = async (page: Page, { code }: Line): Promise<void> => {
  const lines = page.getByLabel('Paid from');
  await lines.selectOption({ label: (await lines.locator('option', { hasText: code }).textContent()) ?? code });
};

test('a submission names the line that pays; it is approved by a deputy as long as the line has enough, and its cost can be committed anew', async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const line = await addLine(coordinator, '1');
  const page = await openDesk(`/desk/tailor/${await draft(coordinator, `Paid courses ${unique()}`)}`);
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
