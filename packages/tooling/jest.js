// One Jest preset for every package: SWC (decorator metadata included), sources instead of builds.
const swc = require('./swcrc.json');

// Published as ES modules only; Jest runs CommonJS, so these are transformed as well.
const esModules = [
  'cookie',
  'jose',
  'nodemailer',
  'ical-generator',
  'temporal-polyfill',
  'temporal-utils',
  '@mantine',
  'wouter',
  'd3-scale',
  'd3-array',
  'internmap',
  'd3-format',
  'd3-interpolate',
  'd3-color',
  'd3-time',
  'd3-time-format',
];

module.exports = {
  testMatch: ['<rootDir>/**/*.spec.ts', '<rootDir>/**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
  testEnvironmentOptions: { customExportConditions: ['@baobab/source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      require.resolve('@swc/jest'),
      { ...swc, $schema: undefined, module: { type: 'commonjs' }, sourceMaps: 'inline' },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!\\.pnpm/|(${esModules.join('|')})/)`],
};
