import { bootstrap, compiled } from './bootstrap.mjs';

await bootstrap();
await compiled('backup').backup(process.argv.slice(2));
