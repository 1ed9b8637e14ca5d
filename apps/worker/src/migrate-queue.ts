import { grantQueue } from '@baobab/application/database';
import { createPostgresBackend, Queue } from 'bullmq';
import { queueSchema } from './queue-backend';

/** Brings the queue's schema in PostgreSQL to what BullMQ needs, as the owner of the database, and opens it to the relay. */
export const migrateQueue = async (ownerUrl: string): Promise<void> => {
  const connection = { connectionString: ownerUrl, schema: queueSchema, migrate: true, max: 1 };
  const queue = new Queue('migrate', { connection }, createPostgresBackend);
  let failure: Error | undefined;
  queue.on('error', (error) => (failure = error));
  try {
    await queue.waitUntilReady();
  } finally {
    await queue.close().catch((error: Error) => (failure ??= error));
  }
  if (failure) throw failure;
  await grantQueue(ownerUrl, queueSchema);
};

const main = async (): Promise<void> => {
  const ownerUrl = process.env.DATABASE_URL;
  if (!ownerUrl)
    throw new Error('DATABASE_URL is not set: give the address of the database with the login of its owner.');
  await migrateQueue(ownerUrl);
};

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(
      `The queue's schema was not migrated: ${error instanceof Error ? error.message : String(error)}\n`,
    );
    process.exitCode = 1;
  });
}
