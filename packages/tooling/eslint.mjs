import js from '@eslint/js';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** Raw access to rows outside `database/` would slip past the unit of work, and so past row-level security. */
const rawDatabase = [
  {
    name: 'typeorm',
    importNames: ['DataSource', 'Repository', 'EntityManager', 'QueryRunner', 'getRepository'],
    message:
      'Use rows() or sql() of application/database: they run inside the unit of work, behind row-level security.',
  },
  { name: 'pg', message: 'Use sql() or read() of application/database: they run behind row-level security.' },
];

/** Text that a person reads comes from packages/i18n, in every language; letters in the source would stay English. */
const letters = '/\\p{L}/u';
const spoken = '/^(placeholder|aria-label|aria-description|aria-roledescription|title|alt|label|description)$/';
const fixedText = [
  `JSXText[value=${letters}]`,
  `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > Literal[value=${letters}]`,
  `JSXAttribute[name.name=${spoken}] > Literal[value=${letters}]`,
  `JSXAttribute[name.name=${spoken}] > JSXExpressionContainer > Literal[value=${letters}]`,
].map((selector) => ({ selector, message: 'Take this text from packages/i18n, in English and Arabic at least.' }));

const fixedSide = [
  'JSXAttribute[name.name="style"] Property[key.name=/^(left|right|(margin|padding|border)(Left|Right)\\w*|border(Top|Bottom)(Left|Right)Radius)$/]',
  'JSXAttribute[name.name=/^(ml|mr|pl|pr|left|right)$/]',
].map((selector) => ({
  selector,
  message: 'Name the side logically (marginInlineStart, ms, me, ps, pe): the page turns for Arabic.',
}));

export default defineConfig(
  { ignores: ['**/dist/**', '**/generated/**', '**/node_modules/**', '**/coverage/**'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 6],
    },
  },
  {
    files: ['packages/application/src/**/*.ts', 'apps/api/src/**/*.ts', 'apps/worker/src/**/*.ts'],
    ignores: ['packages/application/src/database/**', '**/*.spec.ts', '**/*.testing.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: rawDatabase }] },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    files: ['apps/web/src/**/*.tsx'],
    ignores: ['**/*.spec.tsx'],
    rules: { 'no-restricted-syntax': ['error', ...fixedText, ...fixedSide] },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        module: 'writable',
        require: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
    rules: { 'no-console': 'off', '@typescript-eslint/no-require-imports': 'off' },
  },
);
