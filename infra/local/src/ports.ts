import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Sentence } from './sentence';

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  return listenOnce(0, '127.0.0.1');
}

/** Asked before anything long begins, so that a busy port costs no waiting. */
export async function refuseBusyPort(port: number, host: string): Promise<void> {
  try {
    await listenOnce(port, host);
  } catch (error) {
    throw new Sentence(whyNot((error as NodeJS.ErrnoException).code, port, host));
  }
}

function whyNot(code: string | undefined, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is busy. Stop the program that uses it, or choose another: PORT=${port + 1} npm start.`;
  if (code === 'EACCES')
    return `This account may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start.`;
  return `HOST=${host} is no address of this machine (${code}). Write HOST=127.0.0.1, or HOST=0.0.0.0 for every address.`;
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo;
      server.close(() => resolve(taken));
    });
  });
}
