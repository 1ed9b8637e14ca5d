export { findBrowser } from './browser';
export { freePort } from './ports';
export { startPostgres } from './postgres';
export type { Postgres } from './postgres';
export { withClient } from './postgres/owner';
export { startRedis } from './redis';
export { startThrowAwayStack as startStack } from './throw-away-stack';
