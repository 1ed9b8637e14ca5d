import path from 'node:path';
import { claimHome } from './home';
import { freePort, refuseBusyPort } from './ports';
import type { Postgres } from './postgres';
import { startPostgres } from './postgres';
import { prepareDatabase } from './prepare';
import type { AppProcess } from './processes';
import { repository, startApp } from './processes';
import type { Say } from './say';
import type { Sentence } from './sentence';
import { loadSecrets } from './secrets';
import type { Settings } from './settings';
import { inUrl } from './settings';

export interface Stack {
  /** Where the api answers on this machine. */
  url: string;
  ownerUrl: string;
  /** With the login that the apps have. */
  appUrl: string;
  /** Founds the first real organisation; undefined once it was used. */
  setUpLink?: string;
  /** Resolves with the reason when a part ends although nobody stopped it. */
  broken: Promise<Sentence>;
  /** The process that runs a part; undefined where the part is not ours. */
  pidOf(part: 'api' | 'worker' | 'postgres'): number | undefined;
  /** Ends api and worker and starts them again, from what is built now. */
  restartApps(): Promise<void>;
  stop(): Promise<void>;
}

/** Database, api and worker on one data folder. What was started is stopped again when a later part fails. */
export async function startStack(settings: Settings, say: Say, options: { throwAway?: boolean } = {}): Promise<Stack> {
  await refuseBusyPort(settings.port, settings.host);
  const claim = claimHome(settings.home);
  let postgres: Postgres | undefined;
  let apps: AppProcess[] = [];
  let restart = Promise.resolve();
  let stopping = false;

  const stopApps = async () => {
    await Promise.all(apps.map((app) => app.stop()));
    apps = [];
  };
  const stop = async () => {
    stopping = true;
    await restart.catch(() => undefined);
    await stopApps();
    await postgres?.stop();
    claim.release();
  };

  try {
    const secrets = loadSecrets(settings.home);
    if (settings.databaseUrl === undefined) {
      say('Starting the database …');
      postgres = await startPostgres({ home: settings.home, throwAway: options.throwAway });
      if (postgres.takenOver) say('Found the database still running and took it over.');
    }
    const urls = await prepareDatabase(settings.databaseUrl ?? (postgres as Postgres).ownerUrl, secrets, settings, say);
    const environments = environmentsOf(settings, {
      ...urls,
      secretKey: secrets.secretKey,
      healthPort: await freePort(),
    });
    const startApps = async () => {
      const logs = path.join(settings.home, 'logs');
      const started = await Promise.allSettled([
        startApp('api', environments.api, logs),
        startApp('worker', environments.worker, logs),
      ]);
      apps = started.filter((each) => each.status === 'fulfilled').map((each) => each.value);
      const failed = started.find((each) => each.status === 'rejected');
      if (failed) throw failed.reason;
    };
    say('Starting the api and the worker …');
    await startApps();

    let restarting = false;
    const broken = new Promise<Sentence>((resolve) => {
      const watch = setInterval(() => {
        if (stopping) return clearInterval(watch);
        const ended = restarting
          ? undefined
          : [...(postgres ? [postgres] : []), ...apps].find((part) => !part.isRunning());
        if (ended) resolve(ended.whyItEnded());
      }, 250);
      watch.unref();
    });
    // One after the other: two at once would start two of each on the same port.
    const restartApps = () => {
      restart = restart
        .catch(() => undefined)
        .then(async () => {
          if (stopping) return;
          restarting = true;
          await stopApps();
          await startApps().finally(() => (restarting = false));
        });
      return restart;
    };
    return {
      url: `http://${inUrl(reachable(settings.host))}:${settings.port}`,
      ownerUrl: urls.ownerUrl,
      appUrl: urls.appUrl,
      setUpLink: urls.setUpLink,
      broken,
      pidOf: (part) => (part === 'postgres' ? postgres : apps.find(({ name }) => name === part))?.pid,
      restartApps,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Made {
  appUrl: string;
  relayUrl: string;
  secretKey: string;
  healthPort: number;
}

function environmentsOf(settings: Settings, made: Made) {
  const shared = {
    DATABASE_APP_URL: made.appUrl,
    SECRET_KEY: made.secretKey,
    PUBLIC_URL: settings.publicUrl,
    DEMONSTRATION: settings.demonstration ? 'on' : 'off',
    NODE_ENV: settings.production ? 'production' : 'development',
  };
  return {
    api: {
      ...shared,
      HOST: settings.host,
      PORT: String(settings.port),
      WEB_ROOT: path.join(repository, 'apps', 'web', 'dist'),
    },
    worker: {
      ...shared,
      DATABASE_RELAY_URL: made.relayUrl,
      HEALTH_PORT: String(made.healthPort),
      REDIS_URL: settings.redisUrl,
      SMTP_URL: settings.smtpUrl,
    },
  };
}

function reachable(host: string): string {
  return { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
}
