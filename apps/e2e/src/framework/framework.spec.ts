import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

test('a coordinator reads the framework, copies a role profile and changes one of its targets', async () => {
  const page = await openDesk('/desk/framework');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: 'Data use and governance' }).waitFor();
  await page.getByText('Understand and use simple digital tools').waitFor();
  await page.getByText('The French edition of the source says digital literacy here.').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'framework');

  await page.getByRole('link', { name: 'Role profiles' }).click();
  await page.getByRole('columnheader', { name: 'Data analyst' }).waitFor();
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Fill this in.').waitFor();
  const name = `Tax analyst ${Date.now()}`;
  await page.getByLabel('Role profile to copy').selectOption({ label: 'Data analyst' });
  await page.getByLabel('Name of the copy').fill(name);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('is in the table now').waitFor();

  const target = page.getByRole('combobox', { name: new RegExp(`${name}.*Strategic foresight`) });
  expect(await target.inputValue()).toBe('2');
  await target.selectOption({ label: '3 Advanced' });
  await page.locator('td[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.reload();
  await target.waitFor();
  expect(await target.inputValue()).toBe('3');
  await expectAccessible(page);
  await screenshot(page, 'role-profiles');

  await page.getByRole('button', { name: new RegExp(`Version 2, in force since .*${name}`) }).click();
  await page.getByText(/Strategic foresight.*: before 2 .*Intermediate.*, since then 3 .*Advanced/).waitFor();
  await page.getByText(/Amina Odhiambo.*Copied/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'role-profile-history');
  await page.keyboard.press('Escape');

  // A ministry asks for something else: there and below, until it takes that back.
  await page.getByRole('combobox', { name: 'Whose targets' }).selectOption({ label: '\u2003Ministry of Health' });
  await page.getByText(/What is not said here is asked for as above/).waitFor();
  await target.selectOption({ label: '1 Basic' });
  await page.getByText('said here', { exact: true }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'role-profiles-at');
  await page.getByRole('combobox', { name: 'Whose targets' }).selectOption({ label: 'The whole organisation' });
  await page.getByText('One institution asks for something else:').waitFor();
  await page.locator('td[aria-busy=true]').first().waitFor({ state: 'detached' });
  expect(await target.inputValue()).toBe('3');
  await page.getByRole('button', { name: 'Ministry of Health' }).click();
  await page.getByText('said here', { exact: true }).waitFor();
  await target.selectOption({ label: 'As above' });
  await page.getByText('said here', { exact: true }).waitFor({ state: 'detached' });
  await page.locator('td[aria-busy=true]').first().waitFor({ state: 'detached' });
  expect(await target.inputValue()).toBe('3');
});

test('a coordinator reads the framework in Arabic, and that its translation was not reviewed', async () => {
  const page = await openPhone('/desk/framework');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: 'استخدام البيانات وحوكمتها' }).waitFor();
  await page.getByText('ترجم باوباب هذا الإطار').waitFor();
  await expectAccessible(page);
  await screenshot(page, 'framework-arabic');
});

test('a learner sees on her phone, in Arabic, what her role asks of her', async () => {
  const page = await openPhone('/my-target');
  await signInAs(page, 'learner@demo.example');
  await page.getByText('محلل بيانات').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'المستوى المستهدف' }).count()).toBe(14);
  await expectAccessible(page);
  await screenshot(page, 'my-target');
});
