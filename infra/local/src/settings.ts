import { isIP } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { Sentence } from './sentence';

const anyAddress = ['0.0.0.0', '::'];

function url(name: string, protocols: string[], example: string) {
  const message = `${name} must look like ${example}.`;
  return z.string().refine((value) => protocols.includes(parse(value)?.protocol ?? ''), { message });
}

const environment = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'PORT must be a number from 1 to 65535, for example PORT=3000.')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65535, 'PORT must be a number from 1 to 65535, for example PORT=3000.')
    .default(3000),
  HOST: z
    .string()
    .refine((host) => isIP(host) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(host), {
      message: 'HOST must be the address to listen on, for example HOST=127.0.0.1 or HOST=0.0.0.0.',
    })
    .default('127.0.0.1'),
  PUBLIC_URL: url('PUBLIC_URL', ['http:', 'https:'], 'https://training.example.org').optional(),
  DATABASE_URL: url('DATABASE_URL', ['postgres:', 'postgresql:'], 'postgresql://owner:password@host:5432/baobab')
    .refine((value) => (parse(value)?.pathname.length ?? 2) > 1, {
      message: 'DATABASE_URL must name a database, for example postgresql://owner:password@host:5432/baobab.',
    })
    .optional(),
  REDIS_URL: url('REDIS_URL', ['redis:', 'rediss:'], 'redis://host:6379').optional(),
  SMTP_URL: url('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://user:password@mail.example.org:587').optional(),
  BAOBAB_HOME: z
    .string()
    .refine(path.isAbsolute, 'BAOBAB_HOME must be a whole path that begins with /, for example /var/lib/baobab.')
    .transform((home) => path.resolve(home))
    .refine((home) => !/^\/(proc|sys|dev)(\/|$)/.test(home), {
      message:
        'BAOBAB_HOME must be a folder on a disk, for example /var/lib/baobab; nothing can be kept under /proc, /sys or /dev.',
    })
    .optional(),
  NODE_ENV: z.string().optional(),
});

export interface Settings {
  host: string;
  port: number;
  /** Where people reach Baobab; without a slash at the end. */
  publicUrl: string;
  databaseUrl?: string;
  redisUrl?: string;
  smtpUrl?: string;
  home: string;
  production: boolean;
  /** Whether the demonstration accounts, whose password everybody knows, may sign in. */
  demonstration: boolean;
}

/** Reads the environment. Every wrong value is named in the sentence that it throws. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const { success, data, error } = environment.safeParse(given);
  if (!success) throw new Sentence(error.issues.map((issue) => issue.message).join('\n'));
  const publicUrl = data.PUBLIC_URL?.replace(/\/+$/, '') ?? defaultPublicUrl(data.HOST, data.PORT);
  const production = data.NODE_ENV === 'production';
  const reachedFromHereOnly = isLoopback(data.HOST) && isLoopback(hostOf(publicUrl));
  if (!publicUrl.startsWith('https:') && !isLoopback(hostOf(publicUrl))) {
    throw new Sentence(
      'PUBLIC_URL must begin with https:// unless it is an address of this machine: passwords travel over it.',
    );
  }
  return {
    host: data.HOST,
    port: data.PORT,
    publicUrl,
    databaseUrl: data.DATABASE_URL,
    redisUrl: data.REDIS_URL,
    smtpUrl: data.SMTP_URL,
    home: data.BAOBAB_HOME ?? defaultHome(),
    production,
    demonstration: reachedFromHereOnly && !production,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

/** The host as it stands in an address: IPv6 in brackets. */
export function inUrl(host: string): string {
  return isIP(host) === 6 ? `[${host}]` : host;
}

function defaultPublicUrl(host: string, port: number): string {
  const local = anyAddress.includes(host) ? '127.0.0.1' : host;
  if (isLoopback(local)) return `http://${inUrl(local)}:${port}`;
  throw new Sentence(
    `HOST=${host} can be reached from other machines, so also write PUBLIC_URL=https://…, the address that people will use.`,
  );
}

function defaultHome(): string {
  return process.getuid?.() === 0 ? '/var/lib/baobab' : path.join(homedir(), '.local', 'share', 'baobab');
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^\[|\]$/g, '');
}

function parse(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}
