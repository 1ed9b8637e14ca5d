const preset = require('@baobab/tooling/jest');

module.exports = {
  ...preset,
  globalSetup: '<rootDir>/src/stack/start.ts',
  globalTeardown: '<rootDir>/src/stack/stop.ts',
  setupFiles: ['<rootDir>/src/stack/of-worker.ts'],
  setupFilesAfterEnv: ['<rootDir>/src/browser.ts'],
  // A journey waits as much as it works: two side by side, each on a stack of its own.
  maxWorkers: 2,
  testTimeout: 60_000,
};
