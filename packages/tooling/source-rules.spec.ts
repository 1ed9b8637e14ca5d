import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import rules from './eslint.mjs';
import {
  filesUnder,
  forbiddenFolderOf,
  isTooLong,
  lacksReload,
  longestFile,
  physicalDeclarations,
} from './source-rules';

const root = join(__dirname, '../..');
const files = filesUnder(root);
const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');

test('no folder has a name that takes in everything', () => {
  expect(forbiddenFolderOf('apps/api/src/utils/dates.ts')).toBe('utils');
  expect(forbiddenFolderOf('apps/api/src/cohort/core.ts')).toBeUndefined();
  expect(files.filter(forbiddenFolderOf)).toEqual([]);
});

test(`no file of code is longer than ${longestFile} lines`, () => {
  expect(isTooLong('line\n'.repeat(longestFile))).toBe(false);
  expect(isTooLong('line\n'.repeat(longestFile + 1))).toBe(true);
  const code = files.filter((file) => /\.(ts|tsx|mjs|cjs|js|css|graphql)$/.test(file));
  expect(code.filter((file) => isTooLong(textOf(file)))).toEqual([]);
});

test('stylesheets turn with the reading direction: logical properties only', () => {
  expect(
    physicalDeclarations('a { margin-left: 1px; right : 0; border-top-left-radius: 2px; text-align: right }'),
  ).toHaveLength(4);
  expect(
    physicalDeclarations('a { margin-inline-start: 1px; inset-inline-end: 0; text-align: start; /* left: 0 */ }'),
  ).toEqual([]);
  const sheets = files.filter((file) => file.startsWith('apps/web/') && file.endsWith('.css'));
  expect(sheets.flatMap((file) => physicalDeclarations(textOf(file)).map((found) => `${file}: ${found}`))).toEqual([]);
});

test('whatever form says which version it changes offers the newer one, and the command alone knows when', () => {
  const form = 'const change = useCommand(D, of); change.run({ input: { expectedVersion } });';
  expect(lacksReload(form)).toBe(true);
  expect(lacksReload(`${form} <Failure onReload={change.reloadBy(read)} />`)).toBe(false);
  const web = files.filter((file) => /^apps\/web\/src\/.*(?<!\.spec)\.tsx?$/.test(file));
  expect(web.filter((file) => lacksReload(textOf(file)))).toEqual([]);
  expect(web.filter((file) => textOf(file).includes("'version-conflict'"))).toEqual([
    'apps/web/src/graphql/use-command.ts',
  ]);
});

async function lint(source: string, file = 'apps/web/src/needs/page.tsx'): Promise<string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfigFile: true, baseConfig: rules });
  const [result] = await eslint.lintText(source, { filePath: join(root, file) });
  return result!.messages.map(({ ruleId }) => ruleId ?? 'parse');
}

test.each([
  ['text between tags', 'export const page = () => <p>Needs</p>;'],
  ['text in another script', 'export const page = () => <p>احتياجات</p>;'],
  ['text in braces', "export const page = () => <p>{'Needs'}</p>;"],
  ['a placeholder', 'export const page = () => <input placeholder="Name" />;'],
  ['a name for screen readers', "export const page = () => <nav aria-label={'Main'} />;"],
  ['a tooltip', 'export const page = () => <abbr title="Effect size" />;'],
  ['a side in a style', 'export const page = () => <p style={{ marginLeft: 4 }} />;'],
  [
    'a side in a property of Mantine',
    'export const page = () => <Box ml="md" />; declare const Box: (p: { ml: string }) => null;',
  ],
])('a page may not hold %s', async (_, source) => {
  expect(await lint(source)).toContain('no-restricted-syntax');
});

test('a page may hold messages, signs and numbers, and a spec what it likes', async () => {
  const translated =
    "export const page = (t: (key: string) => string) => <p title={t('needs')}>{t('needs')} · 3 %</p>;";
  expect(await lint(translated)).toEqual([]);
  expect(await lint('export const page = () => <p>Needs</p>;', 'apps/web/src/needs/page.spec.tsx')).toEqual([]);
});
