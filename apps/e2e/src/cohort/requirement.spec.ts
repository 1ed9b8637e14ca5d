import { readFile } from 'node:fs/promises';
import { expectAccessible } from '../accessible';
import { unique } from '../assessment/wizard';
import { asUser, command } from '../client';
import { daysAhead, loadNewer, openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

const email = 'coordinator@demo.example';
const mark = unique();
const title = `Records ${mark}`;

/** A module of the organisation's own. @returns what takes it out of the catalogue again, and changes what is required from beside. */
const aModule = async () => {
  const coordinator = await asUser(email);
  const send = (name: string, input: object, fields?: string) => command(coordinator, name, input, fields);
  const { data } = await coordinator.send('{ framework { domains { competencies { id } } } }');
  const { domains } = data?.framework as { domains: { competencies: { id: string }[] }[] };
  const added = {
    ...{ title, locale: 'en', provider: 'College', hours: 4, modality: 'self_paced', languages: ['en'] },
    teaches: [{ competencyId: domains[0]!.competencies[0]!.id, fromOrdinal: 0, toOrdinal: 1 }],
  };
  const { trainingModuleId } = await send(
    'addTrainingModule',
    added,
    '... on TrainingModuleAdded { trainingModuleId }',
  );
  return {
    retire: () => send('retireTrainingModule', { trainingModuleId }),
    changeBeside: (requirementId: string) =>
      send('changeRequirement', {
        ...{ requirementId, expectedVersion: 1, firstDueOn: daysAhead(50), everyMonths: 6, newcomerDays: 30 },
      }),
  };
};

test('a module is required of the Revenue Authority; a learner reads by when, a manager reads numbers, and it is ended', async () => {
  const { retire, changeBeside } = await aModule();
  const page = await openDesk('/desk/cohorts');
  await signInAs(page, email);
  await page.getByRole('link', { name: 'Required learning' }).click();
  await page.getByRole('heading', { name: 'Required learning' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'requirement-1-list');
  const drawer = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Require a module' }).click();
  await drawer.getByLabel('Title, code or provider').fill(mark);
  await drawer.getByRole('button', { name: 'Find' }).click();
  await drawer.getByRole('button', { name: new RegExp(`^Choose: .*${title}`) }).click();
  await drawer.getByLabel('Institution').selectOption({ label: '\u2003\u2003Revenue Authority' });
  await drawer.getByLabel('First due date').fill('2020-01-31');
  await drawer.getByLabel('Holds for so many months').fill('12');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await drawer.getByText('This day has passed, so that people would be overdue').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'requirement-2-refused');
  await drawer.getByLabel('First due date').fill(daysAhead(40));
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  await page.getByText(/Everybody at .*Revenue Authority.* and below\. First by .*, then every 12 months\./).waitFor();
  const people = page.getByRole('region', { name: 'People' }).last();
  await people
    .getByRole('row', { name: /To come/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  await screenshot(page, 'requirement-3-one');

  const phone = await openPhone('/');
  await signInAs(phone, 'learner@demo.example');
  const required = phone.getByRole('region', { name: 'مطلوب منك' });
  await required
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByText(/مطلوب منك حتى/)
    .waitFor();
  await required.getByText('لا دفعة مفتوحة تفي به بعد.').waitFor();
  await expectAccessible(phone);
  await screenshot(phone, 'requirement-4-learner-ar');

  // As it will be when the day is over, if nobody does anything.
  await page.getByLabel('As of the day').fill(daysAhead(41));
  await people
    .getByRole('row', { name: /Overdue/ })
    .first()
    .waitFor();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toMatch(/Revenue Authority,[1-9]\d*,0,0,0/);

  const requirementId = /requirements\/([^?]+)/.exec(page.url())![1]!;
  await page.getByRole('button', { name: 'Change by when' }).click();
  await drawer.getByLabel('Holds for so many months').fill('24');
  await changeBeside(requirementId);
  await drawer.getByRole('button', { name: 'Save' }).click();
  await loadNewer(page);
  expect(await drawer.getByLabel('Holds for so many months').inputValue()).toBe('6');
  await drawer.getByLabel('Holds for so many months').fill('24');
  await drawer.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/then every 24 months/).waitFor();

  const reader = await openDesk(`/desk/cohorts/requirements/${requirementId}`);
  await signInAs(reader, 'manager@demo.example');
  await reader.getByRole('heading', { name: 'By institution, with everything below' }).waitFor();
  expect(await reader.getByRole('heading', { name: 'People', exact: true }).count()).toBe(0);
  // Two days would tell of one person.
  expect(await reader.getByLabel('As of the day').count()).toBe(0);
  await expectAccessible(reader);
  await screenshot(reader, 'requirement-5-manager');

  await page.getByRole('button', { name: 'End it' }).click();
  await drawer.getByRole('button', { name: 'End it' }).click();
  await page.getByRole('heading', { name: 'Required learning' }).waitFor();
  await page.getByRole('link', { name: title }).waitFor({ state: 'detached' });
  await retire();
});
