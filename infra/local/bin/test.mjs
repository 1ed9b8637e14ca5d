import { bootstrap, compiled } from './bootstrap.mjs';

await bootstrap();
await compiled('test').test();
