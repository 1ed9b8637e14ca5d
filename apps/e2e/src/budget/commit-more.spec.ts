import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { asUser, type Client } from '../client';
import { daysAhead, openDesk, openPhone, screenshot } from '../journey';
import { addLine, chooseLine, draft, type Line } from '../programme/paid-draft';

const place = 'Ministry of Health';

/** Publishes a programme that the line pays for. @returns its id, and what was committed. */
const published = async (coordinator: Client, line: Line) => {
  const programmeId = await draft(coordinator, place, `Spent courses ${unique()}`);
  const input = { programmeId, expectedVersion: 2, budgetLineId: line.id, amount: '500' };
  const answer = await coordinator.send(
    'mutation ($input: PublishProgrammeInput!) { publishProgramme(input: $input) { __typename ... on Problem { message } } }',
    { input },
  );
  expect(answer.data?.publishProgramme).toMatchObject({ __typename: 'Done' });
  const { data } = await coordinator.send('query ($id: ID!) { programmeMoney(id: $id) { open } }', { id: programmeId });
  return { programmeId, open: (data?.programmeMoney as { open: string }).open };
};

const spend = async (coordinator: Client, { id }: Line, programmeId: string, amount: string) => {
  const spending = { budgetLineId: id, programmeId, amount, purpose: 'venue', day: daysAhead(0) };
  const answer = await coordinator.send(
    'mutation ($input: RecordSpendingInput!) { recordSpending(input: $input) { __typename } }',
    { input: spending },
  );
  expect(answer.data?.recordSpending).toEqual({ __typename: 'EntryWritten' });
};

test('for a programme whose commitment is spent only what is still to come is committed, and no amount is suggested', async () => {
  const coordinator = await asUser('coordinator@demo.example');
  const line = await addLine(coordinator, { place, planned: '900000' });
  const { programmeId, open } = await published(coordinator, line);
  await spend(coordinator, line, programmeId, open);

  const page = await openDesk(`/desk/tailor/${programmeId}`);
  await signIn(page);
  await page.getByRole('link', { name: 'Commit what is still to come', exact: true }).click();
  await page.getByText(/were spent for it already\. Commit only what is still to come\./).waitFor();
  const amount = page.getByLabel('Amount to commit, US dollars');
  expect(await amount.inputValue()).toBe('');
  await expectAccessible(page);
  await screenshot(page, 'commit-more');
  const phone = await openPhone(`/desk/tailor/${programmeId}/commitment`);
  await signIn(phone);
  await phone.getByText('التزم بما سيأتي فقط').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'commit-more-ar');
  await chooseLine(page, line);
  await amount.fill('75.50');
  await page.getByRole('button', { name: 'Commit what is still to come' }).click();
  await page.getByText('Committed. The line holds the amount').waitFor();
  await page.getByRole('link', { name: 'Back to the programme' }).click();
  await page.getByText('$75.50 of it still open').waitFor();
});
