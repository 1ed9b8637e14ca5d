import type { Page } from 'playwright-core';
import { demonstrationPassword } from '../client';
import { openDesk } from '../journey';

/** A file as a browser hands it over. */
export interface TestFile {
  name: string;
  buffer: Buffer;
}

export const fileOf = (name: string, text: string, encoding: BufferEncoding = 'utf8'): TestFile => ({
  name,
  buffer: Buffer.from(text, encoding),
});

/** Different in every run: a stack may be walked twice. */
export const unique = (): string => `${Date.now().toString(36)}${Math.floor(Math.random() * 1e6).toString(36)}`;

export const signIn = async (page: Page): Promise<void> => {
  await page.locator('input[type=email]').fill('coordinator@demo.example');
  await page.locator('input[type=password]').fill(demonstrationPassword);
  await page.locator('button[type=submit]').click();
};

/** The first step, in English on a wide screen. */
export const openImport = async (search = ''): Promise<Page> => {
  const page = await openDesk(`/desk/assess/import${search}`);
  await signIn(page);
  await page.locator('#import-step').waitFor();
  return page;
};

export const upload = async (page: Page, { name, buffer }: TestFile): Promise<void> => {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer });
};

/** From the check to the form of the round. */
export const goToRound = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Go on to the round' }).click();
  await page.getByRole('heading', { name: 'Which round do the levels belong to?' }).waitFor();
};

/** Neither the page nor its list of mistakes is wider than the screen; in Arabic. */
export const expectNothingSideways = async (page: Page): Promise<void> => {
  const wider = await page
    .locator('html, [aria-label="الأخطاء بحسب الصف"]')
    .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.tagName));
  expect(wider).toEqual([]);
};
