import { sql } from '../database';

/** Inside a unit of work of a job: nobody waits on the line for it, and it may be long. It also waits for others that are. */
export const takeTime = async (): Promise<void> => {
  for (const setting of ['statement_timeout', 'idle_in_transaction_session_timeout', 'lock_timeout'])
    await sql(`set local ${setting} = '10min'`);
};
