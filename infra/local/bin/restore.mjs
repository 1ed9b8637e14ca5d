import { bootstrap, compiled } from './bootstrap.mjs';

await bootstrap();
await compiled('restore').restore(process.argv.slice(2));
