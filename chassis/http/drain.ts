import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long requests in flight may take to finish at the end. */
const DRAIN_TIMEOUT_MS = 8_000;

/**
 * Follows a server's connections, so that it can end quickly: Node waits for connections that were opened ahead and never
 * used, and for those whose last answer did not say that they end.
 * @returns ends the server: no new connection, requests in flight finish, what hangs is cut off.
 */
export function createDrain(server: Server, timeoutMs: number = DRAIN_TIMEOUT_MS): () => Promise<void> {
  const inFlight = new Map<Socket, number>();
  let isDraining = false;

  const count = (socket: Socket, by: number): void => {
    const requests = (inFlight.get(socket) ?? 0) + by;
    if (!socket.destroyed) inFlight.set(socket, requests);
    // What was written still goes out.
    if (isDraining && requests === 0) socket.destroySoon();
  };
  server.on('connection', (socket: Socket) => {
    count(socket, 0);
    socket.once('close', () => inFlight.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    count(socket, 1);
    response.once('close', () => count(socket, -1));
  });

  return () =>
    new Promise((resolve) => {
      isDraining = true;
      const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      for (const socket of inFlight.keys()) count(socket, 0);
    });
}
