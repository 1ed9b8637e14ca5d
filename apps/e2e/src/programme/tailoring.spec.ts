import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';

const modules = (page: Page) => page.getByRole('region', { name: /best set|in their order/ }).locator('ol > li');
const findBest = async (page: Page, timeout?: number): Promise<void> => {
  const before = page.url();
  await page.getByRole('button', { name: 'Find the best set' }).click();
  await page.waitForURL((url) => url.search.includes('scenario=') && url.href !== before);
  await page.getByText('Proven: no other set is better.').waitFor({ timeout });
};

test('from the needs to a published programme: tailored under limits, compared, accepted, edited by hand', async () => {
  const name = `Foundations ${unique()}`;
  const page = await openDesk('/desk/needs');
  await signIn(page);
  await page.getByRole('link', { name: 'Tailor a programme' }).click();
  await page.getByRole('heading', { name: 'Tailor a programme' }).waitFor();
  await page.getByRole('button', { name: 'Count their needs' }).click();
  await page.getByText('Fill this in.').waitFor();
  await page.getByLabel('Name of the programme').fill(name);
  // Other journeys bring rounds of their own.
  await page.getByLabel('By which round').selectOption({ label: 'Baseline 2026' });
  await expectAccessible(page);
  await screenshot(page, 'programme-1-draft');
  await page.getByRole('button', { name: 'Count their needs' }).click();

  await page.getByRole('heading', { name }).waitFor();
  await page.getByText('Nothing is in the plan yet.').waitFor();
  const trail = page.getByRole('navigation', { name: 'Where you are' }).getByRole('listitem');
  expect(await trail.allTextContents()).toEqual(['Home', 'Tailor', name]);
  await expectAccessible(page);
  await page.getByLabel('Hours of the whole programme, at most').fill('many');
  await page.getByLabel('Use them too, to try things out').check();
  await page.getByRole('button', { name: 'Find the best set' }).click();
  await page.getByText('Write hours from 0 to 10,000, or leave it empty.').waitFor();
  await page.getByLabel('Hours of the whole programme, at most').fill('24');
  await findBest(page);
  expect(await modules(page).count()).toBeGreaterThan(1);
  await page.getByText('Binds: without it,').first().waitFor();
  await page.getByText('There are not hours enough.').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'programme-2-scenario');

  // Hours of each person in the place of the whole programme's: each skips what she has reached.
  await page.getByLabel('Hours of the whole programme, at most').fill('');
  await page.getByLabel('Hours a person, at most').fill('24');
  await findBest(page);
  await page.getByText(/Hours a person: .*of 24/).waitFor();
  await page.getByText(/Why \d+ other modules are not in it/).click();
  await expectAccessible(page);
  await screenshot(page, 'programme-2-hours-a-person');
  await page.getByRole('navigation', { name: 'The plan and what was tried' }).getByRole('link').nth(2).click();
  await page.getByText('There are not hours enough.').first().waitFor();

  // Without one of its modules: another set, beside the first.
  const first = (await modules(page).first().getByRole('heading').textContent()) ?? '';
  await page.getByRole('button', { name: `Leave out: \u2068${first}\u2069` }).click();
  await findBest(page);
  await page.getByText('There are not hours enough.').first().waitFor();
  expect(await modules(page).getByRole('heading').allTextContents()).not.toContain(first);
  expect(await page.getByRole('navigation', { name: 'The plan and what was tried' }).getByRole('link').count()).toBe(4);

  await page.getByRole('button', { name: 'Make this the plan' }).click();
  await page.waitForURL((url) => url.search === '');
  const planned = await modules(page).count();
  expect(planned).toBeGreaterThan(0);
  await page
    .getByRole('button', { name: /^Take out:/ })
    .first()
    .click();
  await page.getByText('is out of the plan.').waitFor();
  await modules(page)
    .nth(planned - 1)
    .waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await modules(page)
    .nth(planned - 1)
    .waitFor();
  await page.getByLabel('Title, code or provider').fill(first);
  await page.getByRole('button', { name: 'Find', exact: true }).click();
  await page.getByRole('button', { name: `Add: \u2068${first}\u2069` }).click();
  await page.getByText('is in the plan.').waitFor();
  await page.getByText('By hand').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'programme-3-plan');

  await page.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Published.').waitFor();
  expect(await page.getByRole('button', { name: 'Find the best set' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Tailor', exact: true }).first().click();
  await page.getByRole('row', { name: new RegExp(`${name}.*Published`) }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'programme-4-list');
});

test('of hours a person and weeks the tighter is told to bind, and a modality keeps its share of the hours', async () => {
  const page = await openDesk('/desk/tailor/new');
  await signIn(page);
  await page.getByLabel('Name of the programme').fill(`Weeks and shares ${unique()}`);
  await page.getByLabel('By which round').selectOption({ label: 'Baseline 2026' });
  await page.getByRole('button', { name: 'Count their needs' }).click();
  await page.getByText('Nothing is in the plan yet.').waitFor();
  await page.getByLabel('Use them too, to try things out').check();
  await page.getByLabel('Hours a person, at most').fill('24');
  await page.getByLabel('Weeks, at most').fill('6');
  await page.getByRole('button', { name: 'Find the best set' }).click();
  await page.getByText('Write both the weeks and the hours a week, or neither.').waitFor();
  await page.getByLabel('Hours a week for a person, at most').fill('3');
  await findBest(page);
  await page.getByText(/Weeks, in hours a person: .*of 18 hours\. Binds/).waitFor();
  await page.getByText(/Hours a person: .*of 24 hours\. Does not bind\./).waitFor();

  // At most a third of the hours self-paced, in the place of caps of a person.
  await page.getByLabel('Weeks, at most').fill('');
  await page.getByLabel('Hours a week for a person, at most').fill('');
  await page.getByLabel('Hours of the whole programme, at most').fill('24');
  await page.getByLabel('Hours a person, at most').fill('');
  const mix = page.getByRole('group', { name: 'Shares of the hours, in per cent' });
  await mix.getByRole('textbox', { name: 'Self-paced At most' }).fill('33');
  await mix.getByRole('textbox', { name: 'Self-paced At least' }).fill('40');
  await page.getByRole('button', { name: 'Find the best set' }).click();
  await page.getByText('The least share of a way is above its most.').waitFor();
  await mix.getByRole('textbox', { name: 'Self-paced At least' }).fill('');
  await findBest(page);
  await page.getByText(/Shares of the hours: Self-paced \d+% \(at most 33%\)\./).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'programme-2-mix');
});

test('a group is split into tracks where that closes more: who is in which, what each skips, what a track more closes', async () => {
  const page = await openDesk('/desk/tailor/new');
  await signIn(page);
  await page.getByLabel('Name of the programme').fill(`Two ways ${unique()}`);
  await page.getByLabel('By which round').selectOption({ label: 'Baseline 2026' });
  // Few enough for the best split to be proven at once.
  await page.getByLabel('People of, and below').selectOption({ label: 'Budget Department' });
  await page.getByLabel('Role profile').selectOption({ label: 'Service designer' });
  await page.getByRole('button', { name: 'Count their needs' }).click();
  await page.getByLabel('Tracks, at most').selectOption({ label: '2 tracks' });
  await page.getByLabel('Use them too, to try things out').check();
  await page.getByRole('button', { name: 'Find the best set' }).click();
  await page.getByText('Tracks close more only where hours a person are limited.').waitFor();
  await page.getByLabel('Hours a person, at most').fill('20');
  await findBest(page, 200_000);
  await page.getByText(/Up to 2 tracks: .* proven/).waitFor();
  const tracks = page.getByRole('region', { name: 'Tracks', exact: true });
  await tracks.getByText('Who is in track 2').click();
  await tracks.getByRole('region', { name: 'Who is in track 2' }).getByRole('rowheader').first().waitFor();
  await expectAccessible(page);
  await screenshot(page, 'programme-5-tracks');

  await page.getByRole('button', { name: 'Make this the plan' }).click();
  await page.waitForURL((url) => url.search === '');
  await tracks.getByRole('heading', { name: 'Track 2' }).waitFor();
  // Edited by hand it is one programme for all.
  await page
    .getByRole('button', { name: /^Take out:/ })
    .first()
    .click();
  await tracks.waitFor({ state: 'detached' });
}, 300_000);

test('in Arabic, on a narrow screen, programmes can be read and tailored', async () => {
  const page = await openPhone('/desk/tailor');
  await signIn(page);
  await page.getByRole('heading', { name: 'البرامج' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'programme-4-list-ar');
  await page.getByRole('link', { name: 'Finance: a first draft' }).click();
  await page.getByRole('navigation', { name: 'الخطة وما جُرّب' }).getByRole('link').nth(1).click();
  await page.getByText('مثبت: لا توجد مجموعة أفضل.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'programme-2-scenario-ar');
});
