import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { once } from 'node:events';

/** A way to a server that can fall silent, as one whose machine has lost its power: no answer, and no goodbye either. */
export interface SilentServer {
  /** The address of the server by this way. */
  readonly url: string;
  /** From now on nothing comes through. */
  readonly fallSilent: () => void;
  readonly close: () => void;
}

/** Opens a way to the server of a URL, on a port of this machine. */
export async function openSilentServer(target: string): Promise<SilentServer> {
  const { hostname: host, port } = new URL(target);
  const sockets = new Set<Socket>();
  let isSilent = false;
  const server = createServer((near) => {
    const far = connect(Number(port), host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (data) => isSilent || to.write(data));
      from.on('error', () => to.destroy());
      from.on('close', () => isSilent || to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a server that listens on a port has such an address
  const address = server.address() as AddressInfo;
  return {
    url: Object.assign(new URL(target), { hostname: '127.0.0.1', port: String(address.port) }).toString(),
    fallSilent: () => void (isSilent = true),
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
