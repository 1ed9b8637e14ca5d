import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

export interface Request {
  url: string;
  body: string;
  headers: Record<string, string>;
}

export interface Load {
  requests: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

const run = promisify(execFile);

const hasWrk = ((): boolean => {
  try {
    execFileSync('wrk', ['-v'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return (error as { code?: string }).code !== 'ENOENT'; // it ends with 1 after it has told its version
  }
})();

/** What sends the requests. wrk takes less of the processor from the servers that are measured. */
export const sender = hasWrk ? 'wrk' : 'autocannon';

/** Sends the same request again and again, each of `clients` as soon as its last one was answered. @throws Error on any answer that is not 200. */
export const load = (request: Request, clients: number, seconds: number): Promise<Load> =>
  hasWrk ? byWrk(request, clients, seconds) : byAutocannon(request, clients, seconds);

const byWrk = async ({ url, body, headers }: Request, clients: number, seconds: number): Promise<Load> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'baobab-bench-'));
  try {
    const script = path.join(folder, 'post.lua');
    writeFileSync(script, lua(body, headers));
    const args = ['--threads', '1', '--connections', String(clients), '--duration', `${seconds}s`, '--script', script];
    const { stdout } = await run('wrk', [...args, '--timeout', '30s', url]);
    const [requests = 0, micros = 0, refused = 0, p50 = 0, p99 = 0] = (/^measured (.+)$/m.exec(stdout)?.[1] ?? '')
      .split(' ')
      .map(Number);
    return checked({ requests, seconds: micros / 1e6, p50: p50 / 1000, p99: p99 / 1000 }, refused);
  } finally {
    rmSync(folder, { recursive: true });
  }
};

/** Lua's long strings take everything as it stands, save their own end. */
const quoted = (text: string): string => `[==[${text}]==]`;

const lua = (body: string, headers: Record<string, string>): string => `
wrk.method = 'POST'
wrk.body = ${quoted(body)}
${Object.entries(headers)
  .map(([name, value]) => `wrk.headers[ ${quoted(name)} ] = ${quoted(value)}`)
  .join('\n')}
done = function(summary, latency)
  local errors = summary.errors
  io.write(string.format('measured %d %d %d %d %d\\n', summary.requests, summary.duration,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout, latency:percentile(50), latency:percentile(99)))
end`;

interface Cannonade {
  requests: { total: number };
  duration: number;
  non2xx: number;
  errors: number;
  latency: { p50: number; p99: number };
}

const byAutocannon = async ({ url, body, headers }: Request, clients: number, seconds: number): Promise<Load> => {
  const args = [
    '--json',
    '--method',
    'POST',
    '--connections',
    String(clients),
    '--duration',
    String(seconds),
    '--body',
    body,
  ];
  const named = Object.entries(headers).flatMap(([name, value]) => ['--headers', `${name}=${value}`]);
  const { stdout } = await run(process.execPath, [require.resolve('autocannon'), ...args, ...named, url]);
  const { requests, duration, non2xx, errors, latency } = JSON.parse(stdout) as Cannonade;
  return checked({ requests: requests.total, seconds: duration, p50: latency.p50, p99: latency.p99 }, non2xx + errors);
};

const checked = (measured: Load, refused: number): Load => {
  if (refused > 0) throw new Error(`${refused} requests were not answered as they should be, so nothing is measured.`);
  if (measured.requests === 0) throw new Error(`No request was answered in ${measured.seconds.toFixed(1)} s.`);
  return measured;
};
