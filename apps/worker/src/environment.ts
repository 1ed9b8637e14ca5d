import { z } from 'zod';

const databaseUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must be an address such as postgres://user:password@host:5432/baobab',
});

const secretKeyRule = "must be the same secret as the api's, of 32 characters or more";

const Environment = z.object({
  DATABASE_APP_URL: databaseUrl,
  DATABASE_RELAY_URL: databaseUrl,
  REDIS_URL: z
    .url({
      protocol: /^rediss?$/,
      error: 'must be an address such as redis://host:6379; leave it out to keep the queue in PostgreSQL',
    })
    .optional(),
  SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error:
        'must be an address such as smtps://user:password@host:465; leave it out to keep mail in this installation',
    })
    .optional(),
  MAIL_FROM: z
    .string()
    .includes('@', { error: 'must be an address such as Training <training@example.org>' })
    .optional(),
  PUBLIC_URL: z.url({
    protocol: /^https?$/,
    error: 'must be the address that people open, such as https://baobab.example.org',
  }),
  SECRET_KEY: z.string({ error: secretKeyRule }).min(32, { error: secretKeyRule }),
  DEMONSTRATION: z.enum(['on', 'off'], { error: 'must be on or off' }).default('off'),
  /** 0: any free port, told to the parent process. */
  HEALTH_PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65_535).default(0),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export type Environment = z.output<typeof Environment>;

/** An empty value is as good as none: compose files and charts hand over empty strings for what is not set. */
const withoutEmpty = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));

/** @throws Error with a sentence for each value that is wrong; the values themselves may be secret and are not repeated. */
export const readEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const result = Environment.safeParse(withoutEmpty(env));
  if (result.success) return result.data;
  const mistakes = result.error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}.`);
  throw new Error(`These values of its environment are wrong:\n${mistakes.join('\n')}`);
};
