import { createServer } from 'node:net';

/** How many ports after the wished one are tried. */
const TRIES = 50;

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });

/** The wished port, or the next free one after it. Ports in `taken` are left alone. */
export async function freePort(wished: number, taken: ReadonlySet<number>): Promise<number> {
  for (let port = wished; port < wished + TRIES; port += 1) if (!taken.has(port) && (await isFree(port))) return port;
  throw new Error(
    `Expected a free port from ${wished} to ${wished + TRIES - 1}; all are taken. Free one, or set PORT to another.`,
  );
}
