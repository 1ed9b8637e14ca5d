import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import rules from './eslint.mjs';
import {
  commandsLackingReload,
  filesUnder,
  forbiddenFolderOf,
  isTooLong,
  longestFile,
  physicalDeclarations,
  versionedCommands,
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

describe('a command that says which version it changes', () => {
  const contract = files.filter((file) => /^packages\/contract\/schema\/.*\.graphql$/.test(file)).map(textOf);
  const versioned = versionedCommands(contract.join('\n'));
  const web = files.filter((file) => /^apps\/web\/src\/.*(?<!\.spec)\.tsx?$/.test(file));
  const lacking = (source: string) => commandsLackingReload(source, new Set(['Change', 'Move']));
  const change = 'const change = useCommand(ChangeDocument, of);';

  test('is found in the contract by its input', () => {
    expect(
      versionedCommands(
        'input ChangeInput {\n  id: ID!\n  expectedVersion: Int!\n}\n\ninput AddInput {\n  id: ID!\n}\n',
      ),
    ).toEqual(new Set(['Change']));
    expect([...versioned]).toEqual(expect.arrayContaining(['ChangeCohort', 'MoveSession', 'RecordLeaving']));
  });

  test.each([
    ['nowhere', change],
    ['where it is not kept at all', 'return { change: useCommand(ChangeDocument, of) };'],
    ['where other parts of it are taken', 'const { run, issue } = useCommand(ChangeDocument, of);'],
    ['by another command of the same file', `${change} const add = useCommand(AddDocument, of); add.reloadBy(read);`],
    ['by one of the same name in the next component', `${change}\nfunction Other() { change.reloadBy(read); }`],
    ['by a choice among others', `${change} const one = add ? plan : move; one.reloadBy(read);`],
  ])('is told of where it offers what is newer %s', (_, source) => {
    expect(lacking(source)).toEqual(['Change']);
  });

  test.each([
    ['by itself', `${change} change.reloadBy(read);`],
    ['as a part that is taken', 'const { run, reloadBy } = useCommand(\n  ChangeDocument, of);'],
    ['by what it is one of', `${change} const command = old ? change : add; command.reloadBy(read);`],
    ['in a list', `${change} const all = [change, add]; all.map((each) => each.reloadBy(read));`],
    ['where it has no version', 'const add = useCommand(AddDocument, of);'],
  ])('is left alone where it offers what is newer %s', (_, source) => {
    expect(lacking(source)).toEqual([]);
  });

  test('offers what is newer wherever it is run, and useCommand alone knows when', () => {
    const found = web.flatMap((file) =>
      commandsLackingReload(textOf(file), versioned).map((name) => `${file}: ${name}`),
    );
    expect(found).toEqual([]);
    expect(web.filter((file) => textOf(file).includes("'version-conflict'"))).toEqual([
      'apps/web/src/graphql/use-command.ts',
    ]);
  });
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
