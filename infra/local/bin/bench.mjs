import path from 'node:path';
import { bootstrap, root, run } from './bootstrap.mjs';

await bootstrap();
const sources = path.join(root, 'packages', 'tooling', 'run-sources.cjs');
const main = path.join(root, 'apps', 'e2e', 'bench', 'main.ts');
process.exit(await run('node', ['--require', sources, main, ...process.argv.slice(2)]));
