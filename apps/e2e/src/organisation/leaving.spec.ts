import { randomBytes } from 'node:crypto';
import { expectAccessible } from '../accessible';
import { asUser, command } from '../client';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const email = 'coordinator@demo.example';
const mark = randomBytes(3).toString('hex');
const [leaver, waiter, cohort] = [`Leila ${mark}`, `Waleed ${mark}`, `Leaving ${mark}`];

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A cohort with one seat that somebody has, and somebody else waits for. @returns what closes it again, and records of who waits that she leaves. */
const aFullCohort = async () => {
  const coordinator = await asUser(email);
  const send = (name: string, input: object, fields?: string) => command(coordinator, name, input, fields);
  const { data } = await coordinator.send('{ cohorts(first: 50) { nodes { name programmeId institutionId } } }');
  const { nodes } = data?.cohorts as { nodes: { name: string; programmeId: string; institutionId: string }[] };
  const { programmeId, institutionId } = nodes.find(({ name }) => name === 'Foundations, second cohort')!;
  const formed = { programmeId, seats: 1, leastPeople: 0, most: 1, enrol: false };
  const { cohortIds } = await send('formCohorts', formed, '... on CohortsFormed { cohortIds }');
  const [cohortId] = cohortIds as string[];
  const said = {
    cohortId,
    name: cohort,
    seats: 1,
    leastPeople: 0,
    enrolmentPolicy: 'coordinators',
    hoursToConfirm: 24,
  };
  await send('changeCohort', { ...said, open: true, expectedVersion: 1 });
  const people: Record<string, unknown> = {};
  for (const name of [leaver, waiter]) {
    const { id } = await send('addPerson', { institutionId, name }, '... on Person { id }');
    people[name] = id;
    await send('enrolPerson', { cohortId, personId: id });
  }
  return {
    close: () => send('changeCohort', { ...said, open: false, expectedVersion: 2 }),
    waiterLeaves: () => send('recordLeaving', { personId: people[waiter], leftOn: inDays(30), expectedVersion: 1 }),
  };
};

test('somebody with a seat leaves today: who waited is offered it; undone, she is back, and not in the cohort', async () => {
  const { close, waiterLeaves } = await aFullCohort();
  const page = await openDesk(`/desk/people?search=${encodeURIComponent(leaver)}`);
  await signInAs(page, email);
  await page.getByRole('button', { name: leaver }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: /^Record that .*Leila.* leaves…/ }).click();
  await drawer.getByText('One place in a cohort is given back').waitFor();
  await drawer.getByRole('listitem').filter({ hasText: cohort }).getByText('Enrolled').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'leaving-1-preview');
  await drawer.getByLabel('First day away').fill('2001-01-01');
  await drawer.getByText('This day is more than a year ago.').waitFor();
  await expectAccessible(page);
  await drawer.getByLabel('First day away').fill(inDays(0));
  await drawer.getByRole('button', { name: /^Record that .*Leila.* leaves$/ }).click();
  await page.getByText(/It is recorded that .*Leila.* leaves/).waitFor();
  await page.getByText('Nobody fits.').waitFor();

  const seats = await openDesk('/desk/cohorts');
  await signInAs(seats, email);
  await seats.getByRole('link', { name: cohort }).click();
  const offered = seats.getByRole('row').filter({ hasText: waiter }).getByText('Seat to confirm');
  // The worker gives the seat back; the page is of the moment when it was loaded.
  for (let tries = 0; tries < 60 && !(await offered.isVisible()); tries += 1) {
    await seats.reload();
    await seats.getByRole('row').filter({ hasText: waiter }).waitFor();
  }
  await offered.waitFor();
  await seats.getByRole('row').filter({ hasText: leaver }).getByText('Withdrawn').waitFor();

  await page.getByLabel('Who', { exact: true }).selectOption('Who have left');
  await page
    .getByRole('row')
    .filter({ hasText: leaver })
    .getByText(/^Left on/)
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'leaving-2-left');
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/Leila.* is among the people here.*enrol .*Leila.* anew/).waitFor();
  await page.getByText('Nobody who has left fits.').waitFor();
  await page.getByLabel('Who', { exact: true }).selectOption('Who are here');
  await page.getByRole('button', { name: leaver }).waitFor();
  await seats.reload();
  await offered.waitFor();
  await seats.getByRole('row').filter({ hasText: leaver }).getByText('Withdrawn').waitFor();
  await waiterLeaves();
  await seats.reload();
  await seats
    .getByRole('row')
    .filter({ hasText: waiter })
    .getByText(/^Leaves on .*: the seat is given back then, and goes to whoever waits for it\.$/)
    .waitFor();
  await expectAccessible(seats);
  await screenshot(seats, 'leaving-5-ahead');
  await close();
});

test('in Arabic, on a narrow screen, it is recorded for a day to come, and taken back where it stands', async () => {
  const page = await openPhone(`/desk/people?search=${encodeURIComponent(leaver)}`);
  await signInAs(page, email);
  await page.getByRole('button', { name: leaver }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: /^تسجيل مغادرة .*…/ }).click();
  await drawer.getByLabel('أول يوم بعد المغادرة').fill(inDays(30));
  await drawer.getByText(/^ابتداءً من/).waitFor();
  await drawer.getByText('لا يُعاد أي مكان في دفعة.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'leaving-3-later-ar');
  await drawer.getByRole('button', { name: /^تسجيل مغادرة/ }).click();
  await page
    .getByRole('row')
    .filter({ hasText: leaver })
    .getByText(/^يغادر في/)
    .waitFor();
  await page.getByRole('button', { name: leaver }).click();
  await drawer.getByRole('button', { name: /باقٍ/ }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'leaving-4-recorded-ar');
  await drawer.getByRole('button', { name: /باقٍ/ }).click();
  await page.getByText(/بين الأشخاص هنا/).waitFor();
});
