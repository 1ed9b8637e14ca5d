import { expectAccessible } from '../accessible';
import { signIn } from '../assessment/wizard';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

test('a trainer records on her phone who left early and who is excused; what can’t be is refused with the field', async () => {
  const page = await openPhone('/my-sessions');
  await signInAs(page, 'trainer@demo.example');
  // In the demonstration a session was held three days ago.
  const session = page.getByRole('article').first();
  const picker = session.getByRole('combobox').first();
  await picker.waitFor();
  await screenshot(page, 'attendance-1-led-ar');
  await picker.selectOption('part');
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('أو الدقائق كلها').fill('500');
  await drawer.getByRole('button', { name: 'سجّل ذلك' }).click();
  await drawer.getByText('لم تكن الجلسة قائمة عندئذ').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'attendance-2-part-ar');
  await drawer.getByLabel('أو الدقائق كلها').fill('60');
  await drawer.getByRole('button', { name: 'سجّل ذلك' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await session.getByText('60 من 180').waitFor();
  await picker.selectOption('excused');
  await drawer.getByRole('button', { name: 'سجّل ذلك' }).click();
  await drawer.getByText('اكتب سبب العذر').waitFor();
  await drawer.getByLabel('سبب العذر').fill('On mission');
  await drawer.getByRole('button', { name: 'سجّل ذلك' }).click();
  await session.getByText('On mission').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'attendance-3-recorded-ar');
});

test('a coordinator brings attendance from a table: mistakes are listed row by row and nothing is saved, then all of it is', async () => {
  const page = await openDesk('/desk/cohorts');
  await signIn(page);
  await page
    .getByRole('link', { name: /Foundations, second cohort/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Attendance from a file' }).click();
  const paste = async (...rows: string[]) => {
    await page.getByRole('textbox').fill(['E-mail\tSession\tAttendance\tReason', ...rows].join('\n'));
    await page.getByRole('button', { name: 'Use what is pasted' }).click();
  };
  await page.getByText('nothing is saved while a row is wrong').waitFor();
  await paste('nobody@demo.example\tOpening\tpresent\t', 'learner@demo.example\tClosing\tpresent\t');
  await page.getByText('2 rows are wrong, of 2.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'attendance-4-mistakes');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  await paste('learner@demo.example\tOpening\texcused\tCalled to Parliament');
  await page.getByRole('button', { name: 'Save one row' }).click();
  await page.getByText('The attendance of one row is recorded.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'attendance-5-saved');
  await page.getByRole('link', { name: 'Back to the cohort' }).click();
  await page.getByText('Called to Parliament').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'attendance-6-grid');
  const phone = await openPhone(new URL(page.url()).pathname);
  await signIn(phone);
  await phone.getByText('Called to Parliament').waitFor();
  await screenshot(phone, 'attendance-7-grid-ar');
});
