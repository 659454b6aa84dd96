import { connect } from 'node:net';
import type { NetConnectOpts } from 'node:net';
import type pg from 'pg';

/** PostgreSQL's number for "this is no session but a request to cancel". */
const CANCEL_REQUEST = 80_877_102;
const MESSAGE_BYTES = 16;
/** A request that has not gone out by then is given up; the statement's own timeout ends it. */
const SEND_TIMEOUT_MS = 5_000;

/** Where the server of a connection listens, and by what it knows the connection; pg declares none of it on a public type. */
interface Backend {
  readonly address: NetConnectOpts;
  readonly process: number;
  readonly secret: number;
}

function backendOf(client: pg.ClientBase): Backend | null {
  const [host, port, process, secret] = ['host', 'port', 'processID', 'secretKey'].map((field): unknown =>
    Reflect.get(client, field),
  );
  if (typeof host !== 'string' || typeof port !== 'number') return null;
  if (typeof process !== 'number' || typeof secret !== 'number') return null;
  return { address: host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }, process, secret };
}

/**
 * Asks the server to cancel what a connection is running, by PostgreSQL's own cancel request. It takes no connection of
 * the pool, which may be exhausted by the very statements that are to end, and names the session by its secret, so that it
 * never meets another. It is best effort: who sends it must not use the connection again, since it may arrive late.
 */
export function cancelStatement(client: pg.ClientBase): void {
  const backend = backendOf(client);
  if (backend === null) return;
  const message = Buffer.alloc(MESSAGE_BYTES);
  message.writeInt32BE(MESSAGE_BYTES, 0);
  message.writeInt32BE(CANCEL_REQUEST, 4);
  message.writeInt32BE(backend.process, 8);
  message.writeInt32BE(backend.secret, 12);
  const socket = connect(backend.address);
  socket.setTimeout(SEND_TIMEOUT_MS, () => socket.destroy());
  socket.once('error', () => socket.destroy());
  socket.unref();
  socket.end(message);
}
