// Lets a child process of a test run TypeScript sources as Jest does, without a build:
//   node --conditions=@baobab/source --require @baobab/tooling/run-sources src/main.ts
const { readFileSync } = require('node:fs');
const Module = require('node:module');
const { transformSync } = require('@swc/core');
const options = require('./swcrc.json');

Module._extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(readFileSync(filename, 'utf8'), {
    ...options,
    filename,
    swcrc: false,
    sourceMaps: 'inline',
  });
  module._compile(code, filename);
};
