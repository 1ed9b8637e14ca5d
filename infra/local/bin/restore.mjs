import { bootstrap, compiled } from './bootstrap.mjs';

await bootstrap();
await compiled('backup').restore(process.argv.slice(2));
