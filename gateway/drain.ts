import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** How long requests in flight may take to finish at the end. */
const DRAIN_TIMEOUT_MS = 8_000;

/**
 * Follows a server's connections, so that it can end quickly: Node closes those whose last request was answered, but
 * waits for those that browsers open ahead and never use.
 * @returns ends the server: no new connection, requests in flight finish, what hangs is cut off.
 */
export function createDrain(server: Server): () => Promise<void> {
  const inFlight = new Map<Socket, number>();
  server.on('connection', (socket: Socket) => {
    inFlight.set(socket, 0);
    socket.once('close', () => inFlight.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    inFlight.set(socket, (inFlight.get(socket) ?? 0) + 1);
    response.once('close', () => {
      if (inFlight.has(socket)) inFlight.set(socket, (inFlight.get(socket) ?? 1) - 1);
    });
  });

  return () =>
    new Promise((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), DRAIN_TIMEOUT_MS);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      for (const [socket, requests] of inFlight) if (requests === 0) socket.destroy();
    });
}
