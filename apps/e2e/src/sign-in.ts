import type { Page } from 'playwright-core';
import { demonstrationPassword } from './client';

/** Through the form, whatever its language; the page that was asked for comes next. */
export async function signInAs(page: Page, email: string): Promise<void> {
  await page.locator('input[type=email]').fill(email);
  await page.locator('input[type=password]').fill(demonstrationPassword);
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
