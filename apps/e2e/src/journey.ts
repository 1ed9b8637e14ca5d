import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openPage, watchOf } from './browser';

/** The coordinator's screen: wide, in English. */
export function openDesk(path = '/desk'): Promise<Page> {
  return openPage(path, 'en', { viewport: { width: 1280, height: 900 } });
}

/** The learner's phone: narrow, in Arabic, read from right to left. */
export function openPhone(path = '/'): Promise<Page> {
  return openPage(path, 'ar', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
}

/** Declares a complaint that this test provokes; any other fails it. */
export function expectComplaint(page: Page, complaint: RegExp): void {
  watchOf(page).expect(complaint);
}

/** Of a form in a drawer that was refused since somebody else changed the same meanwhile: reads what is newer into it. */
export async function loadNewer(page: Page): Promise<void> {
  const drawer = page.getByRole('dialog');
  const refusal = drawer.getByText('Somebody changed this while you were editing');
  await refusal.waitFor();
  await drawer.getByRole('button', { name: 'Load the newer version' }).click();
  await refusal.waitFor({ state: 'detached' });
}

/** A day as the contract writes it. */
export const daysAhead = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Into apps/e2e/screenshots, for a person to look at; no test compares them. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const folder = join(__dirname, '../screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
