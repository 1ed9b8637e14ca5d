import { expectAccessible } from '../accessible';
import { signIn, unique } from '../assessment/wizard';
import { asUser } from '../client';
import { daysAhead, openDesk, openPhone, screenshot } from '../journey';

/** A module of the country's own that no plan holds. @returns its code. */
const addModule = async (title: string): Promise<string> => {
  const coordinator = await asUser('coordinator@demo.example');
  const found = await coordinator.send('{ framework { domains { competencies { id } } } }');
  const { domains } = found.data?.framework as { domains: { competencies: { id: string }[] }[] };
  await coordinator.send(
    'mutation ($input: AddTrainingModuleInput!) { addTrainingModule(input: $input) { __typename } }',
    {
      input: {
        ...{
          title,
          locale: 'en',
          provider: 'Civil service college',
          hours: 6,
          modality: 'in_person',
          languages: ['en'],
        },
        ...{
          costPerGroup: 2000,
          teaches: [{ competencyId: domains[0]!.competencies[0]!.id, fromOrdinal: 0, toOrdinal: 1 }],
        },
      },
    },
  );
  const listed = await coordinator.send(
    'query ($filter: TrainingModuleFilterInput) { trainingModules(filter: $filter) { nodes { code } } }',
    { filter: { search: title } },
  );
  const { nodes } = listed.data?.trainingModules as { nodes: { code: string }[] };
  return nodes[0]!.code;
};

test('a quote and days of a trainer are recorded for a module; one of them is in use in place of the catalogue’s price', async () => {
  const title = `Minutes that are read ${unique()}`;
  const code = await addModule(title);
  const page = await openDesk('/desk/budget');
  await signIn(page);
  await page.getByRole('link', { name: 'Quotes and trainer days' }).click();
  await page.getByRole('button', { name: 'Record a quote' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('Code of the module').fill('NOT-THERE');
  await drawer.getByLabel('Who quotes').fill('Acacia Academy');
  await drawer.getByLabel('For a group, US dollars').fill('1,800');
  await drawer.getByRole('button', { name: 'Record a quote' }).click();
  await drawer.getByText('Alone, 1,200 could be read in two ways.').waitFor();
  await expectAccessible(page);
  await drawer.getByLabel('For a group, US dollars').fill('1800');
  await drawer.getByRole('button', { name: 'Record a quote' }).click();
  await drawer.locator('[aria-invalid=true]').waitFor();
  await screenshot(page, 'prices-1-no-module');
  await drawer.getByLabel('Code of the module').fill(code);
  await drawer.getByRole('button', { name: 'Record a quote' }).click();
  await drawer.waitFor({ state: 'detached' });
  const quote = page.getByRole('row', { name: new RegExp(`${title}.*Quote: Acacia Academy`) });
  await quote.getByText('$1,800 a group, $0 a person').waitFor();
  await quote.getByText('$2,000 a group, $0 a person').waitFor();

  await page.getByRole('button', { name: 'Record trainer days' }).click();
  await drawer.getByLabel('Code of the module').fill(code);
  await drawer.getByLabel('Trainer', { exact: true }).fill('Joseph Mwangi');
  await drawer.getByLabel('A day of the trainer, US dollars').fill('400');
  await drawer.getByLabel('Days a group takes, whole or half').fill('0.7');
  await drawer.getByRole('button', { name: 'Record trainer days' }).click();
  await drawer.locator('[aria-invalid=true]').waitFor();
  await drawer.getByLabel('Days a group takes, whole or half').fill('1.5');
  await drawer.getByLabel('Valid until').fill(daysAhead(30));
  await drawer.getByRole('button', { name: 'Record trainer days' }).click();
  await drawer.waitFor({ state: 'detached' });
  const days = page.getByRole('row', { name: new RegExp(`${title}.*Trainer days: Joseph Mwangi`) });
  await days.getByText('1.5 days at $400').waitFor();
  await days.getByText('$600 a group').waitFor();

  // One at most is in use: the other gives way.
  await quote.getByRole('button', { name: 'Use in plans' }).click();
  await quote.getByText('In use.').waitFor();
  await days.getByRole('button', { name: 'Use in plans' }).click();
  await days.getByText('In use.').waitFor();
  await quote.getByRole('button', { name: 'Use in plans' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'prices-2-in-use');

  await days.getByRole('button', { name: 'Withdraw' }).click();
  await days.waitFor({ state: 'detached' });
  await quote.getByRole('button', { name: 'Withdraw' }).click();
  await quote.waitFor({ state: 'detached' });
});

test('in Arabic, on a narrow screen, prices can be read', async () => {
  const page = await openPhone('/desk/budget/prices');
  await signIn(page);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'تسجيل عرض سعر' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'prices-1-ar');
});
