import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../accessible';
import { screenshot } from '../journey';
import { openImport, upload } from './wizard';

const example = readFileSync(join(__dirname, '../../../../docs/examples/survey-limesurvey.csv'));

test('the export of a survey is recognised, and what its answers mean is confirmed before anything is imported', async () => {
  const page = await openImport();
  await upload(page, { name: 'results-survey.csv', buffer: example });
  await page.getByText('It looks like an export of LimeSurvey').waitFor();
  const first = page.getByLabel(/What .?A1.? is taken for/);
  expect(await first.inputValue()).toBe('0');
  await page.getByText('Every row can be taken as it is.').waitFor();
  await page.getByText('Submitted again later').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'survey-answers');

  // Nobody knows what A4 means: her rows are mistakes then.
  await page.getByLabel(/What .?A4.? is taken for/).selectOption('');
  await page.getByText(/mistakes? in one row/).waitFor();
});
