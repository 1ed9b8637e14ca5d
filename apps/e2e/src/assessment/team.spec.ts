import { randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { asUser } from '../client';
import { openDesk, screenshot } from '../journey';
import { signInAs } from '../sign-in';
import { asOwner } from './sat-test';

const email = 'coordinator@demo.example';
const mark = randomBytes(3).toString('hex');
const [gone, next, amina] = [`Gone ${mark}`, `Next ${mark}`, `Amina ${mark}`];

/** Somebody who has left, and two who report to her: one of them takes over. */
const aTeamLeft = async (): Promise<void> => {
  const coordinator = await asUser(email);
  const { data } = await coordinator.send('{ institutions { id name parentId } }');
  const institutions = data?.institutions as { id: string; parentId: string | null }[];
  const institutionId = institutions.find(({ parentId }) => parentId === null)?.id;
  const add = async (name: string, staffNumber: string, supervisor: string | null) => {
    const answer = await coordinator.send(
      'mutation ($input: AddPersonInput!) { addPerson(input: $input) { ... on Person { id } } }',
      { input: { institutionId, name, staffNumber, supervisor } },
    );
    return (answer.data?.addPerson as { id: string }).id;
  };
  const id = await add(gone, `${mark}-1`, null);
  await add(next, `${mark}-2`, `${mark}-1`);
  await add(amina, `${mark}-3`, `${mark}-1`);
  await asOwner(async (client) => {
    await client.query('update person set left_on = current_date where id = $1', [id]);
  });
};

const openTeam = (page: Page) =>
  page
    .getByRole('row')
    .filter({ hasText: gone })
    .getByRole('button', { name: /^Replace/ })
    .click();

test('a coordinator hands over the people of a supervisor who left, and is told before what it does', async () => {
  await aTeamLeft();
  const page = await openDesk('/desk/people');
  await signInAs(page, email);
  await page.getByRole('link', { name: 'Name other supervisors' }).click();
  await page.getByRole('heading', { name: 'Supervisors to replace' }).waitFor();
  await expectAccessible(page);
  await openTeam(page);
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('searchbox').fill(next);
  await drawer.getByRole('button', { name: 'Find' }).click();
  await drawer.getByRole('button', { name: /^Choose/ }).click();
  await drawer.getByText(/One person reports to .*Next/).waitFor();
  await drawer.getByText(/is one of these people/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'supervisors-to-replace');
  await drawer.getByRole('button', { name: 'Hand over one person' }).click();
  await page
    .getByRole('status')
    .getByText(/One person reports to .*Next.* now/)
    .waitFor();
  await openTeam(page);
  await drawer.getByRole('searchbox').fill(amina);
  await drawer.getByRole('button', { name: 'Find' }).click();
  await drawer.getByRole('button', { name: /^Choose/ }).click();
  await drawer.getByRole('button', { name: 'Hand over one person' }).click();
  await page.getByRole('row').filter({ hasText: gone }).waitFor({ state: 'detached' });
});
