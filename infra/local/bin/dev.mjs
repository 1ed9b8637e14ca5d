import { bootstrap, compiled } from './bootstrap.mjs';

await bootstrap();
await compiled('dev').dev();
