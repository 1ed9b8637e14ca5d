import { totalmem } from 'node:os';

const mebibyte = 1024 * 1024;

/** Memory that this machine, or the container around us, may use; in bytes. */
function memory(): number {
  const limit = process.constrainedMemory(); // 0 or absurdly large where there is none
  return limit > 0 ? Math.min(totalmem(), limit) : totalmem();
}

/** Settings for one office on one machine, whose disk is solid state and which also runs the api and the worker. */
export function tuning(bytes = memory()): string[] {
  const mib = bytes / mebibyte;
  const between = (low: number, value: number, high: number) => `${Math.round(Math.min(high, Math.max(low, value)))}MB`;
  return settings({
    shared_buffers: between(64, mib / 8, 2048),
    effective_cache_size: between(256, mib / 2, 65536),
    work_mem: between(4, mib / 256, 64),
    maintenance_work_mem: between(32, mib / 32, 512),
    random_page_cost: '1.1',
    max_wal_size: '2GB',
    // Our statements are short; compiling them costs more than it gains.
    jit: 'off',
  });
}

/** For tests: the data is thrown away, so nothing has to reach the disk. */
export const throwAway = settings({
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '200',
});

export function settings(values: Record<string, string>): string[] {
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
