import { z } from 'zod';

const Environment = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  PUBLIC_URL: z.url({
    protocol: /^https?$/,
    error: 'write the address that people use, such as https://training.gov.example',
  }),
  DATABASE_APP_URL: z.url({ error: "write the app login's address, such as postgres://baobab_app:…@host/baobab" }),
  SECRET_KEY: z.string().min(32, 'write at least 32 random characters, and keep them: tokens are derived from it'),
  WEB_ROOT: z.string().min(1),
  DEMONSTRATION: z.enum(['on', 'off']).default('off'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Environment = z.output<typeof Environment>;

/** @throws Error with a sentence for each wrong or missing value. */
export const readEnvironment = (values: NodeJS.ProcessEnv): Environment => {
  const result = Environment.safeParse(values);
  if (result.success) return result.data;
  throw new Error(result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
};
