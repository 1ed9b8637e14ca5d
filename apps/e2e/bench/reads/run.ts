import { generate } from '../data/generate';
import { openStack } from '../opened-stack';
import { cpuOf, cpuOfChildren } from '../proc';
import { median, say, table } from '../say';
import type { Scale } from '../scale';
import { load, sender } from './load';
import type { Read } from './reads';
import { readsOf } from './reads';
import { expectSameAnswer } from './same-answer';
import type { Server } from './servers';
import { startServers } from './servers';

interface Measured {
  p50: number;
  p99: number;
  perSecond: number;
  /** Milliseconds of processor time a request. */
  server: number;
  database: number;
}

/** `npm run bench -- reads` */
export const measureReads = async (scale: Scale): Promise<void> => {
  say(`Starting a stack of its own, and making ${scale.people.toLocaleString('en')} people …`);
  const opened = await openStack();
  let servers: Server[] = [];
  try {
    const { roundId } = await generate(opened, scale.people);
    const ministryId = await opened.institutionOf('B-1');
    const reads = readsOf({ ...opened, roundId, ministryId });
    servers = await startServers(opened);
    for (const read of reads) expectSameAnswer(read.name, await answersOf(servers, read));
    say(`All ${servers.length} servers give the same answers. Measuring with ${sender} …`);
    const postmaster = opened.stack.pidOf('postgres') ?? 0;
    // The code is compiled and the statements are planned before anything counts.
    for (const server of servers)
      for (const read of reads) await load(server.request(read), 8, scale.latencySeconds + 1);
    for (const read of reads) say(`\n${read.name}\n${summary(await measure(servers, read, scale, postmaster))}`);
  } finally {
    for (const server of servers) server.stop();
    await opened.stack.stop();
  }
};

const answersOf = async (servers: Server[], read: Read): Promise<Record<string, unknown>> => {
  const answers: Record<string, unknown> = {};
  for (const server of servers) {
    const { url, body, headers } = server.request(read);
    const response = await fetch(url, { method: 'POST', body, headers });
    const text = await response.text();
    if (!response.ok || text.includes('"errors"'))
      throw new Error(`${server.name} refuses "${read.name}": ${text.slice(0, 500)}`);
    answers[server.name] = server.answerOf(read, JSON.parse(text) as { data: unknown });
  }
  return answers;
};

/** Interleaved: what disturbs the machine for a while disturbs every server of that round. */
const measure = async (
  servers: Server[],
  read: Read,
  scale: Scale,
  postmaster: number,
): Promise<Map<string, Measured[]>> => {
  const measured = new Map<string, Measured[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round < scale.rounds; round += 1)
    for (const server of round % 2 ? [...servers].reverse() : servers) {
      const { p50, p99 } = await load(server.request(read), 1, scale.latencySeconds);
      const [serverBefore, databaseBefore] = [cpuOf(server.pid), cpuOfChildren(postmaster)];
      const { requests, seconds } = await load(server.request(read), 8, scale.loadSeconds);
      measured.get(server.name)?.push({
        p50,
        p99,
        perSecond: requests / seconds,
        server: ((cpuOf(server.pid) - serverBefore) * 1000) / requests,
        database: ((cpuOfChildren(postmaster) - databaseBefore) * 1000) / requests,
      });
    }
  return measured;
};

const header = ['', '1 client p50 ms', 'p99 ms', '8 clients req/s', 'server CPU ms', 'database CPU ms', '× product'];

const summary = (measured: Map<string, Measured[]>): string => {
  const product = measured.get('product') ?? [];
  return table(
    header,
    [...measured].map(([name, rounds]) => [
      name,
      ...(['p50', 'p99', 'perSecond', 'server', 'database'] as const).map((figure) =>
        median(rounds.map((round) => round[figure])).toFixed(figure === 'perSecond' ? 0 : 1),
      ),
      // Of the same round, and only then the middle of them.
      median(rounds.map(({ perSecond }, round) => perSecond / (product[round]?.perSecond ?? NaN))).toFixed(2),
    ]),
  );
};
