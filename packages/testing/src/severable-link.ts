import type { AddressInfo, Socket } from 'node:net';
import { connect, createServer } from 'node:net';

export interface SeverableLink {
  /** The service's address, through the link. */
  url: string;
  /** Drops every connection and refuses new ones, as when the service is down. */
  sever(): Promise<void>;
  mend(): Promise<void>;
}

/** A wire to a service that a test can cut; it begins severed. */
export const severableLink = async (serviceUrl: string): Promise<SeverableLink> => {
  const service = new URL(serviceUrl);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    const far = connect(Number(service.port), service.hostname);
    keep(near);
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  const open = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const sever = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await open(0);
  const { port } = server.address() as AddressInfo;
  await sever();
  const url = new URL(serviceUrl);
  url.hostname = '127.0.0.1';
  url.port = String(port);
  return { url: url.toString(), sever, mend: () => open(port) };
};
