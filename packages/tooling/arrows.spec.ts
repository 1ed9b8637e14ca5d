import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import arrows from './arrows.cjs';

type Files = Record<string, string>;
type Violation = { rule: { name: string }; from: string };

const cruiser = join(__dirname, 'node_modules/.bin/depcruise');

const floor = (name: string): string =>
  JSON.stringify({
    name: `@baobab/${name}`,
    exports: {
      '.': { '@baobab/source': './src/index.ts', default: './dist/index.js' },
      './*': { '@baobab/source': './src/*/index.ts', default: './dist/*/index.js' },
    },
  });

/** The house in small: every arrow that is allowed is drawn once. */
const house: Files = {
  'packages/domain/package.json': floor('domain'),
  'packages/domain/src/needs/index.ts': `import 'highs'; export const gapOf = 1; export type Gap = number;`,
  'packages/application/package.json': floor('application'),
  'packages/application/src/index.ts': `export * from './needs/index'; export * from './cohort/index';`,
  'packages/application/src/needs/index.ts': `export * from './find-needs';`,
  'packages/application/src/needs/find-needs.ts': `import 'node:fs'; import 'pg'; import '@nestjs/common'; import '@baobab/domain/needs'; export const needs = 1;`,
  'packages/application/src/needs/find-needs.spec.ts': `import '@baobab/testing';`,
  'packages/application/src/cohort/index.ts': `export * from './form-cohort';`,
  'packages/application/src/cohort/cohort.entity.ts': `export class Cohort {}`,
  'packages/application/src/cohort/cohort.queries.ts': `export const cohorts = 1;`,
  'packages/application/src/cohort/form-cohort.ts': `import '../needs/index'; import './cohort.entity'; export const form = 1;`,
  'packages/contract/package.json': floor('contract'),
  'packages/contract/src/index.ts': `export const typeDefs = '';`,
  'packages/i18n/package.json': floor('i18n'),
  'packages/i18n/src/index.ts': `export const words = 1;`,
  'packages/testing/package.json': floor('testing'),
  'packages/testing/src/index.ts': `export const aPerson = 1;`,
  'apps/api/src/main.ts': `import '@baobab/application'; import '@baobab/contract'; import '@baobab/i18n'; import type { Gap } from '@baobab/domain/needs'; export type G = Gap;`,
  'apps/worker/src/main.ts': `import '@baobab/application'; import '@baobab/i18n'; import 'bullmq';`,
  'apps/web/src/desk/main.tsx': `import '@mantine/core'; import '../needs/page'; import '../ui/chart'; import '@baobab/domain/needs';`,
  'apps/web/src/learner/main.tsx': `import '../ui/chart'; import '@apollo/client';`,
  'apps/web/src/needs/page.tsx': `import '@mantine/core'; import '@apollo/client';`,
  'apps/web/src/ui/chart.tsx': `export const chart = 1;`,
  'apps/e2e/src/journey.ts': `import '@baobab/testing';`,
  'infra/local/src/index.ts': `import '@baobab/application';`,
};

const outside = [
  'highs',
  'pg',
  'bullmq',
  'ioredis',
  '@nestjs/common',
  '@nestjs/core',
  '@mantine/core',
  '@apollo/client',
  'react-router',
  'graphql',
];

/** What goes wrong when each rule is broken: the rule, the file that breaks it, and its text. */
const plants: [rule: string, file: string, text: string, alsoThere?: Files][] = [
  ['domain-stands-alone', 'packages/domain/src/needs/read-clock.ts', `import 'node:fs';`],
  ['domain-stands-alone', 'packages/domain/src/needs/serve.ts', `import '@nestjs/common';`],
  ['domain-stands-alone', 'packages/domain/src/needs/store.ts', `import '@baobab/application';`],
  ['application-knows-domain-only', 'packages/application/src/needs/translate.ts', `import '@baobab/i18n';`],
  ['application-is-not-a-server', 'packages/application/src/needs/boot.ts', `import '@nestjs/core';`],
  ['application-is-not-a-server', 'packages/application/src/needs/queue.ts', `import 'bullmq';`],
  ['contract-and-words-stand-alone', 'packages/contract/src/reach.ts', `import '@baobab/domain/needs';`],
  ['contract-and-words-do-not-meet', 'packages/i18n/src/reach.ts', `import '@baobab/contract';`],
  ['api-never-queues', 'apps/api/src/queue.ts', `import 'bullmq';`],
  ['api-never-queues', 'apps/api/src/redis.ts', `import 'ioredis';`],
  ['worker-never-answers', 'apps/worker/src/answer.ts', `import 'graphql';`],
  ['worker-never-answers', 'apps/worker/src/contract.ts', `import '@baobab/contract';`],
  [
    'doors-leave-the-maths',
    'apps/api/src/compute.ts',
    `import { gapOf } from '@baobab/domain/needs'; export const gap = gapOf;`,
  ],
  ['web-asks-the-api', 'apps/web/src/needs/cheat.ts', `import '@baobab/application';`],
  ['ui-knows-no-room', 'apps/web/src/ui/table.tsx', `import '@apollo/client';`],
  ['ui-knows-no-room', 'apps/web/src/ui/heat-map.tsx', `import '../needs/page';`],
  ['learner-stays-light', 'apps/web/src/learner/profile.tsx', `import '../needs/page';`],
  ['learner-stays-light', 'apps/web/src/learner/routes.tsx', `import 'react-router';`],
  ['apps-never-import-apps', 'apps/api/src/borrow.ts', `import '../../worker/src/main';`],
  ['floors-do-not-look-up', 'packages/testing/src/up.ts', `import '../../../apps/api/src/main';`],
  ['launcher-calls-use-cases', 'infra/local/src/compute.ts', `import '@baobab/domain/needs';`],
  [
    'specs-are-for-specs',
    'apps/api/src/lean-on-tests.ts',
    `import './api.testing';`,
    { 'apps/api/src/api.testing.ts': `import '@baobab/testing';` },
  ],
  ['development-only', 'apps/api/src/fake.ts', `import '@baobab/testing';`],
  ['rooms-knock', 'packages/application/src/needs/write-cohort.ts', `import '../cohort/cohort.entity';`],
  [
    'rooms-keep-their-rows',
    'packages/application/src/impact/index.ts',
    `export * from './change.entity';`,
    { 'packages/application/src/impact/change.entity.ts': 'export class Change {}' },
  ],
  ['no-cycles', 'apps/worker/src/egg.ts', `import './hen';`, { 'apps/worker/src/hen.ts': `import './egg';` }],
  ['named-folders', 'apps/worker/src/tidy.ts', `import './utils/dates';`, { 'apps/worker/src/utils/dates.ts': '' }],
  ['imports-resolve', 'apps/worker/src/lost.ts', `import './nowhere';`],
];

let root: string;

function write(files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

function violations(): string[] {
  const config = join(__dirname, 'arrows.cjs');
  const args = ['--config', config, '--output-type', 'json', 'apps', 'packages', 'infra'];
  // The exit code counts violations in other output types only; here a failure is a failure to run.
  const report = execFileSync(cruiser, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const { summary } = JSON.parse(report) as { summary: { violations: Violation[] } };
  return summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
}

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'arrows-')));
  write(house);
  mkdirSync(join(root, 'node_modules/@baobab'), { recursive: true });
  for (const name of ['domain', 'application', 'contract', 'i18n', 'testing']) {
    symlinkSync(join(root, 'packages', name), join(root, 'node_modules/@baobab', name));
  }
  for (const name of outside) {
    write({
      // Built into dist, as most of npm is: a rule that skips every dist would skip these.
      [`node_modules/${name}/package.json`]: JSON.stringify({ name, main: 'dist/index.js' }),
      [`node_modules/${name}/dist/index.js`]: '',
    });
  }
});

afterEach(() => rmSync(root, { recursive: true }));

test('the house as it should be breaks no rule', () => {
  expect(violations()).toEqual([]);
});

test('each rule fires where it is broken', () => {
  for (const [, file, text, alsoThere = {}] of plants) write({ [file]: text, ...alsoThere });
  const found = violations();
  expect(plants.map(([rule, file]) => `${rule}: ${file}`).filter((planted) => !found.includes(planted))).toEqual([]);
});

test('no rule is left without a plant, or without its reason', () => {
  const planted = new Set(plants.map(([rule]) => rule));
  expect(arrows.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  expect(arrows.forbidden.filter(({ comment }) => comment.length < 20)).toEqual([]);
});
