const preset = require('@baobab/tooling/jest');

module.exports = {
  ...preset,
  globalSetup: '<rootDir>/src/stack/start.ts',
  globalTeardown: '<rootDir>/src/stack/stop.ts',
  setupFilesAfterEnv: ['<rootDir>/src/browser.ts'],
  // One browser beside one stack: more would only wait for each other on two cores.
  maxWorkers: 1,
  testTimeout: 60_000,
};
