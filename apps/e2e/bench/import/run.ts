import type { Client } from '../../src/client';
import { openStack } from '../opened-stack';
import { peakOf, resetPeak } from '../proc';
import { inSeconds, say, table } from '../say';
import type { Scale } from '../scale';
import { tableOf } from './table';

interface Job {
  state: string;
  problem: { message: string } | null;
  result: { name: string; value: number }[];
}

/** `npm run bench -- import`: by the product's own doors, from the upload to the end of the job. */
export const measureImport = async ({ people }: Scale): Promise<void> => {
  say('Starting a stack of its own …');
  const { stack, client, rootId } = await openStack();
  const [api = 0, worker = 0] = [stack.pidOf('api'), stack.pidOf('worker')];
  const rows: string[][] = [];
  const step = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    for (const pid of [api, worker]) resetPeak(pid);
    const held = [api, worker].map((pid) => peakOf(pid).toFixed(0));
    const [seconds, result] = await inSeconds(work);
    const peaks = [api, worker].map((pid, index) => `${held[index]} → ${peakOf(pid).toFixed(0)}`);
    rows.push([name, seconds.toFixed(1), ...peaks]);
    return result;
  };
  try {
    const content = await tableOf(client, people);
    say(`Importing ${people.toLocaleString('en')} people, ${(Buffer.byteLength(content) / 1e6).toFixed(1)} MB …`);
    const uploadId = await step('upload', () => upload(client, content));
    const columns = await step('what it is', () => preview(client, uploadId));
    const input = { uploadId, columns, institutionId: rootId };
    await step('dry run', () => job(client, 'checkImport', 'CheckImportInput', input));
    const round = { name: 'Benchmark round', kind: 'baseline', heldOn: '2026-01-15', disclosure: 'coordinators' };
    const { result } = await step('import', () => job(client, 'startImport', 'StartImportInput', { ...input, round }));
    say(table(['', 'seconds', 'api peak MB', 'worker peak MB'], rows));
    say(`The import says: ${result.map(({ name, value }) => `${name} ${value.toLocaleString('en')}`).join(', ')}.`);
  } finally {
    await stack.stop();
  }
};

const upload = async (client: Client, content: string): Promise<string> => {
  const headers = { 'content-type': 'text/csv', 'x-file-name': 'bench.csv' };
  const response = await client.fetch('/uploads', { method: 'POST', body: content, headers });
  const { uploadId, message } = (await response.json()) as { uploadId?: string; message?: string };
  if (!uploadId) throw new Error(`The upload was refused: ${message}`);
  return uploadId;
};

const preview = async (client: Client, uploadId: string): Promise<unknown> => {
  const { data, text } = await client.send(
    `query ($input: ImportPreviewInput!) { importPreview(input: $input) { ... on ImportPreview { columns { index meaning competencyId } } } }`,
    { input: { uploadId } },
  );
  const { columns } = (data?.importPreview ?? {}) as { columns?: unknown };
  if (!columns) throw new Error(`The file was not understood: ${text}`);
  return columns;
};

/** Starts a job and waits for its end. */
const job = async (client: Client, field: string, type: string, input: object): Promise<Job> => {
  const started = await client.send(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ... on JobStarted { jobId } } }`,
    { input },
  );
  const { jobId } = (started.data?.[field] ?? {}) as { jobId?: string };
  if (!jobId) throw new Error(`${field} was refused: ${started.text}`);
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const { data, text } = await client.send(
      'query ($id: ID!) { job(id: $id) { state problem { message } result { name value } } }',
      { id: jobId },
    );
    const seen = data?.job as Job | null;
    if (!seen) throw new Error(`The job can't be read: ${text}`);
    if (seen.state === 'done') return seen;
    if (seen.state === 'failed' || seen.state === 'cancelled')
      throw new Error(`${field} ${seen.state}: ${seen.problem?.message}`);
  }
};
