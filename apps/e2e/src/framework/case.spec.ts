import { Buffer } from 'node:buffer';
import type { Page } from 'playwright-core';
import { expectAccessible } from '../accessible';
import { openDesk, openPhone, screenshot } from '../journey';
import { signInAs } from '../sign-in';

interface Package {
  CFItems: Record<string, unknown>[];
  CFAssociations: Record<string, unknown>[];
}

/** UNESCO's framework as everybody reads it. */
const aPackage = async (page: Page): Promise<Package> => {
  const at = (path: string) => new URL(`/ims/case/v1p1/${path}`, page.url()).toString();
  const { CFDocuments } = (await (await fetch(at('CFDocuments'))).json()) as { CFDocuments: { identifier: string }[] };
  return (await (await fetch(at(`CFPackages/${CFDocuments[0]!.identifier}`))).json()) as Package;
};

const choose = (page: Page, found: unknown, name = 'package.json') =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof found === 'string' ? found : JSON.stringify(found)),
  });

test('a coordinator takes a package that another system changed, sees what was mended, and opens the draft', async () => {
  const page = await openDesk('/desk/framework/editions');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('link', { name: 'Import a CASE package' }).click();
  await page.getByRole('heading', { name: 'Import a package' }).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'case-file');

  // Bad input first: nothing pasted, then no JSON, then a package that can't be.
  await page.getByRole('button', { name: 'Look at what was pasted' }).click();
  await page.getByText('There is nothing in it.').waitFor();
  await page.getByLabel('Or paste the package here').fill('{"CFDocument": {');
  await page.getByRole('button', { name: 'Look at what was pasted' }).click();
  await page.getByText(/This is no JSON/).waitFor();
  await page.getByRole('button', { name: 'Take another package' }).click();

  const found = await aPackage(page);
  const [domain, competency] = found.CFItems as { identifier: string }[];
  const circle = { ...found, CFAssociations: structuredClone(found.CFAssociations) };
  Object.assign(circle.CFAssociations[0]!, { originNodeURI: domain, destinationNodeURI: competency });
  await choose(page, circle, '../../<img src=x onerror=alert(1)>.json');
  await page.getByText('This package can’t be imported as it is').waitFor();
  await page.getByText(/in a circle/).waitFor();
  expect(await page.getByRole('button', { name: 'Import', exact: true }).count()).toBe(0);
  await expectAccessible(page);
  await screenshot(page, 'case-refused');
  await page.getByRole('button', { name: 'Take another package' }).click();

  for (const association of found.CFAssociations) association.sequenceNumber = String(association.sequenceNumber);
  Object.assign(found.CFItems[1]!, { abbreviatedStatement: 'Naming <b>problems</b>', notes: null });
  delete found.CFItems[2]!.humanCodingScheme;
  await choose(page, found);
  await page.getByText('Mended while reading').waitFor();
  await page.getByText(/A sequenceNumber is a text.*22 times/).waitFor();
  await page.getByText(/The item was numbered/).waitFor();
  await page.getByText(/14 competencies are the same as in/).waitFor();
  await expectAccessible(page);
  await screenshot(page, 'case-preview');

  await page.getByLabel('Name of the framework').fill('Taken from elsewhere');
  await page.getByLabel('Code', { exact: true }).fill('ELSEWHERE');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await page.getByText(/Draft of edition 1/).waitFor();
  await page
    .getByRole('navigation', { name: 'Parts of the framework' })
    .getByRole('link', { name: /Naming <b>problems<\/b>/ })
    .waitFor();
  await screenshot(page, 'case-draft');
});

test('on a phone and in Arabic, a package takes the place of what a draft holds', async () => {
  const page = await openPhone('/desk/framework/editions/import');
  await signInAs(page, 'coordinator@demo.example');
  await page.getByRole('heading', { name: 'استيراد حزمة' }).waitFor();
  await expectAccessible(page);
  await choose(page, await aPackage(page));
  await page.getByText('تلتزم بالمعيار').waitFor();
  await page.getByLabel('ما الذي تصير إليه').selectOption({ index: 1 });
  await expectAccessible(page);
  await screenshot(page, 'case-phone');
  await page.getByRole('button', { name: 'استيراد', exact: true }).click();
  await page.getByText(/مسودة الطبعة/).waitFor();
});
