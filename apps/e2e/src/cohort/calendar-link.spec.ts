import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

test('a learner makes an address for her calendar, subscribes with it and revokes it, in Arabic on a phone', async () => {
  const page = await openPhone('/my-programme');
  await signInAs(page, 'learner@demo.example');
  await page.getByRole('heading', { name: 'في تقويمك' }).waitFor();
  await page.getByRole('button', { name: 'أنشئ عنوانًا' }).click();
  const address = await page.getByLabel('عنوانك السري').inputValue();
  await expectAccessible(page);
  await screenshot(page, 'calendar-link-ar');
  // As a calendar program does: without a sign-in.
  const read = () => fetch(address);
  const calendar = await read();
  expect(calendar.headers.get('content-type')).toMatch(/^text\/calendar/);
  expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*BEGIN:VEVENT\r\n[^]*END:VCALENDAR\s*$/);
  await page.getByRole('button', { name: 'ألغِ العنوان' }).click();
  await page.getByText('بطل العنوان').waitFor();
  expect((await read()).status).toBe(404);
});

test('a trainer renews her address, and the one before is void', async () => {
  const page = await openDesk('/my-sessions');
  await signInAs(page, 'trainer@demo.example');
  await page.getByRole('button', { name: 'Make an address' }).click();
  const first = await page.getByLabel('Your secret address').inputValue();
  await page.getByRole('button', { name: 'Copy the address' }).click();
  await page.getByText(/Copied\.|copy it yourself/).waitFor();
  await page.reload();
  await page.getByText('You have had an address since').waitFor();
  await page.getByRole('button', { name: 'Renew the address' }).click();
  const second = await page.getByLabel('Your secret address').inputValue();
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  await expectAccessible(page);
  await screenshot(page, 'calendar-link-en');
  await page.getByRole('button', { name: 'Revoke the address' }).click();
  await page.getByText('The address is void').waitFor();
});
