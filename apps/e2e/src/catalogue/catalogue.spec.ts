import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

test('a coordinator narrows the catalogue, reads a module, adds one of her own and retires it', async () => {
  const page = await openDesk('/desk');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Training catalogue' }).click();
  await page.getByText(/^\d+ training modules\.$/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'catalogue');

  await page.getByLabel('Real or invented').selectOption({ label: 'Real offers' });
  await page.getByText('2 training modules fit.').waitFor();
  expect(page.url()).toContain('kind=real');
  await page.getByRole('button', { name: 'AI and Digital Transformation in Government' }).click();
  await page.getByText('The levels that it teaches are Baobab’s own reading.').waitFor();
  expect(await page.getByRole('link', { name: 'https://oxsbs.link/unesco' }).getAttribute('rel')).toContain('noopener');
  await expectAccessible(page);
  await screenshot(page, 'catalogue-module');

  // What the address says is what a colleague sees who is given it.
  await page.reload();
  await page.getByText('The levels that it teaches are Baobab’s own reading.').waitFor();
  await page
    .getByText(/learners in one programme rose by .* taught steps/)
    .first()
    .waitFor();
  await page.getByLabel('Title, code or provider').fill('nothing of this kind');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('No module fits all of this.').waitFor();
  await page.getByRole('button', { name: 'Show all modules' }).click();
  await page.getByText(/^\d+ training modules\.$/).waitFor();

  await page.getByRole('button', { name: 'Add a training module' }).click();
  const form = page.getByRole('dialog', { name: 'Add a training module' });
  await form.getByRole('button', { name: 'Add a training module' }).click();
  await form.getByText('Write how many hours one person spends on it').waitFor();
  await form.getByText('Choose a competency.').waitFor();
  await expectAccessible(page);
  const title = `Reading a budget ${Date.now()}`;
  await form.getByLabel('Title').fill(title);
  await form.getByLabel('Who offers it').fill('Civil service college');
  await form.getByLabel('Hours').fill('7.5');
  await form.getByLabel('Cost for a group').fill('1,800');
  await form.getByRole('button', { name: 'One more competency' }).click();
  const first = form.getByRole('group', { name: 'Competency 1' });
  await first.getByLabel('Competency', { exact: true }).selectOption({ label: 'D2.2 Data-driven decision making' });
  await first.getByLabel('To level').selectOption({ label: 'Intermediate' });
  const second = form.getByRole('group', { name: 'Competency 2' });
  await second.getByLabel('Competency', { exact: true }).selectOption({ label: 'D1.3 Strategic foresight' });
  await second.getByLabel('From level').selectOption({ label: 'Intermediate' });
  await form.getByRole('button', { name: 'Add a training module' }).click();
  await form.getByText('A module leads to a higher level than it begins from.').waitFor();
  await screenshot(page, 'catalogue-form');
  await second.getByLabel('To level').selectOption({ label: 'Advanced' });
  await form.getByRole('button', { name: 'Add a training module' }).click();
  await page.getByText('is in the catalogue now.').waitFor();

  await page.getByLabel('Title, code or provider').fill(title);
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByText('One training module fits.').waitFor();
  await page.getByText(/\$1,800.? a group/).waitFor();
  await page.getByRole('button', { name: title }).click();
  await page.getByText('Intermediate → Advanced').first().waitFor();
  await page.getByRole('button', { name: 'Retire this module' }).click();
  await page.getByText('Programmes that hold it keep it.').waitFor();
  await screenshot(page, 'catalogue-retire');
  await page.getByRole('button', { name: 'Retire it' }).click();
  await page.getByText('No training module fits.').waitFor();
  await expectAccessible(page);
});

test('a manager reads the catalogue in Arabic on a narrow screen, and adds nothing', async () => {
  const page = await openPhone('/desk/catalogue');
  await signInAs(page, 'manager@demo.example');
  await page.getByRole('heading', { name: 'دليل التدريب' }).waitFor();
  await page.getByLabel('تعلّم', { exact: true }).selectOption({ label: 'D2.4 الخصوصية والأمن' });
  await page.getByRole('button', { name: 'عادات آمنة' }).click();
  await page.getByText('كلمات السر والروابط والأجهزة').waitFor();
  await page.getByText('ليس بعد ← أساسي').first().waitFor();
  expect(await page.getByRole('button', { name: 'إضافة وحدة تدريبية' }).count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'catalogue-arabic');
});
