// Who may import whom: the table of docs/architecture.md as rules of dependency-cruiser.
// Each rule is planted once as a violation in arrows.spec.ts, so none can be disarmed unseen.
const { rooms, forbiddenFolders } = require('./house.cjs');

const anyRoom = rooms.join('|');
// A `noun.testing.ts` holds what several specs of a package need.
const spec = '\\.(spec|testing)\\.tsx?$';

/** A package of npm, found in node_modules or (when it is not a dependency of the importer) by its bare name. */
const npm = (...names) => `(^|node_modules/)(${names.join('|')})(/|$)`;
const ours = (...folders) => `^(${folders.join('|')})/`;

const never = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

module.exports = {
  forbidden: [
    never(
      'domain-stands-alone',
      'The rules and maths run in a browser and in a worker thread: no floor above, no I/O, no clock, no framework. HiGHS, a solver compiled to WebAssembly, ml-matrix, plain arithmetic, and temporal-polyfill, days and times as the language will have them, are the exceptions.',
      { path: ours('packages/domain/src'), pathNot: spec },
      { pathNot: [ours('packages/domain/src'), npm('highs'), npm('ml-matrix'), npm('temporal-polyfill')] },
    ),
    never(
      'application-knows-domain-only',
      'Use cases serve the front door and the back door alike, so they know neither.',
      { path: ours('packages/application'), pathNot: spec },
      {
        path: ours('packages', 'apps', 'infra'),
        pathNot: ours('packages/application', 'packages/domain', 'packages/tooling'),
      },
    ),
    never(
      'application-is-not-a-server',
      'Nest here is dependency injection and nothing else; queues, HTTP and GraphQL belong to the apps.',
      { path: ours('packages/application') },
      { path: npm('@nestjs/(?!common/)[^/]+', 'bullmq', 'ioredis', 'graphql', '@apollo', 'fastify', 'express') },
    ),
    never(
      'contract-and-words-stand-alone',
      'The contract and the messages are read by every client; whatever they imported, every client would carry.',
      { path: ours('packages/contract/src', 'packages/i18n/src'), pathNot: spec },
      { path: ours('packages/(?!contract/|i18n/)[^/]+', 'apps', 'infra') },
    ),
    never(
      'contract-and-words-do-not-meet',
      'A code of the contract is translated by the client, so neither needs the other.',
      { path: '^packages/(contract|i18n)/src/' },
      { path: '^packages/(contract|i18n)/', pathNot: '^packages/$1/' },
    ),
    never(
      'api-never-queues',
      'The api writes jobs to the outbox only, so a dead queue never fails a request.',
      { path: ours('apps/api') },
      { path: npm('bullmq', 'ioredis', '@nestjs/bullmq') },
    ),
    never(
      'worker-never-answers',
      'The worker has no door for people: no contract, no GraphQL, health only.',
      { path: ours('apps/worker') },
      { path: [ours('packages/contract'), npm('graphql', '@apollo', '@nestjs/(graphql|apollo)')] },
    ),
    never(
      'doors-leave-the-maths',
      'A resolver or consumer that computes is a use case in the wrong place: the apps take types and errors of the domain, nothing that runs.',
      { path: ours('apps/api', 'apps/worker'), pathNot: spec },
      { path: ours('packages/domain'), pathNot: '/errors(/|\\.ts$)', dependencyTypesNot: ['type-only'] },
    ),
    never(
      'web-asks-the-api',
      'The browser reaches use cases and rows through the contract only.',
      { path: ours('apps/web') },
      { path: [ours('packages/application', 'infra'), npm('typeorm', 'pg', '@nestjs', 'bullmq')] },
    ),
    never(
      'ui-knows-no-room',
      'The design system shows what it is given: no GraphQL and no room, or it could not be used by the next room.',
      { path: ours('apps/web/src/ui') },
      {
        path: [
          npm('graphql', '@apollo'),
          ours(`apps/web/src/(${anyRoom}|desk|learner|generated)`, 'packages/contract'),
        ],
      },
    ),
    never(
      'learner-stays-light',
      "The learner's first page loads on a slow 3G phone: no Mantine and no large router, not even through a room.",
      { path: ours('apps/web/src/learner'), pathNot: spec },
      { path: npm('@mantine', 'react-router'), reachable: true },
    ),
    never(
      'apps-never-import-apps',
      'Apps are processes of their own; what two of them need stands on a floor below.',
      { path: '^apps/([^/]+)/' },
      { path: '^apps/', pathNot: '^apps/$1/' },
    ),
    never(
      'floors-do-not-look-up',
      'A package that imports an app, or the launcher, could not be used without it.',
      { path: ours('packages') },
      { path: ours('apps', 'infra') },
    ),
    never(
      'launcher-calls-use-cases',
      'infra/local loads the demonstration through the use cases and starts the apps as processes; it imports no other floor.',
      { path: ours('infra/local'), pathNot: spec },
      { path: ours('packages', 'apps'), pathNot: ours('packages/application', 'packages/tooling') },
    ),
    never(
      'development-only',
      'Builders and tools are not installed in production: only specs, the browser journeys and configuration use them.',
      {
        path: ours('packages', 'apps', 'infra'),
        pathNot: [spec, ours('packages/testing', 'packages/tooling', 'apps/e2e'), '/[^/]+\\.config\\.(js|cjs|mjs|ts)$'],
      },
      { path: ours('packages/testing', 'packages/tooling') },
    ),
    never(
      'specs-are-for-specs',
      'What a test needs is not there in production.',
      { path: ours('packages', 'apps', 'infra'), pathNot: spec },
      { path: `^(packages|apps|infra)/.*${spec}` },
    ),
    never(
      'rooms-knock',
      "A room asks another room's queries or its index; rows belong to the room that writes them.",
      { path: `^packages/application/src/(${anyRoom})/`, pathNot: spec },
      {
        path: ours(`packages/application/src/(${anyRoom})`),
        pathNot: ['^packages/application/src/$1/', '/index\\.ts$', '\\.queries\\.ts$'],
      },
    ),
    never(
      'rooms-keep-their-rows',
      'An index that handed out entities would open the door that rooms-knock shuts.',
      { path: `^packages/application/src/(${anyRoom})/index\\.ts$` },
      { path: '\\.entity\\.ts$' },
    ),
    never(
      'no-cycles',
      'Modules in a circle can only be understood, tested and loaded together.',
      { path: ours('packages', 'apps', 'infra') },
      { circular: true },
    ),
    never(
      'named-folders',
      'A folder is named for what is in it; these names take in everything.',
      {},
      { path: `^(apps|packages|infra).*/(${forbiddenFolders.join('|')})/`, pathNot: '/node_modules/' },
    ),
    never(
      'imports-resolve',
      'An import that is not found is not checked by any rule above: install, and run the generators first.',
      // What the benchmark compares us with is installed apart from the product, and only when it runs.
      { path: ours('packages', 'apps', 'infra'), pathNot: ours('apps/e2e/bench/peers') },
      { couldNotResolve: true },
    ),
  ],
  options: {
    // Anchored to our own folders: a bare /dist/ would also hide node_modules/bullmq/dist, and with it every rule about bullmq.
    exclude: { path: '^(apps|packages|infra)/[^/]+/(dist|coverage)/' },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@baobab/source', 'types', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.cjs', '.js', '.json'],
      mainFields: ['types', 'typings', 'main'],
    },
  },
};
