import { Client } from 'pg';

export interface Listening {
  stop(): Promise<void>;
}

const longestPause = 10_000;

/**
 * Calls `heard` at each NOTIFY on the channel, and once after each connection: what was said meanwhile was missed. A lost
 * connection is made again; each loss is told to `lost`.
 */
export const listen = (url: string, channel: string, heard: () => void, lost: (error: Error) => void): Listening => {
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let pause = 500;

  const connect = async (): Promise<void> => {
    const next = new Client({ connectionString: url, keepAlive: true, keepAliveInitialDelayMillis: 10_000 });
    client = next;
    const broken = (error: Error) => {
      if (stopped || client !== next) return;
      client = undefined;
      lost(error);
      next.end().catch(() => undefined);
      timer = setTimeout(connect, pause);
      pause = Math.min(pause * 2, longestPause);
    };
    next.on('error', broken);
    next.on('end', () => broken(new Error('PostgreSQL closed the connection.')));
    next.on('notification', heard);
    try {
      await next.connect();
      await next.query(`listen ${next.escapeIdentifier(channel)}`);
      pause = 500;
      heard();
    } catch (error) {
      broken(error instanceof Error ? error : new Error(String(error)));
    }
  };

  void connect();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => undefined);
    },
  };
};
