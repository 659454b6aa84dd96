import type pg from 'pg';

/**
 * Breaks a connection at once: what runs on it fails, and nothing is waited for. For a server that is gone without a word:
 * it neither answers a goodbye nor a request to cancel, and the system would wait for it for a quarter of an hour.
 */
export function breakConnection(client: pg.ClientBase): void {
  // pg declares its connection on clients that are no pool's only.
  const connection: unknown = Reflect.get(client, 'connection');
  const stream: unknown = typeof connection === 'object' && connection !== null && Reflect.get(connection, 'stream');
  const destroy: unknown = typeof stream === 'object' && stream !== null && Reflect.get(stream, 'destroy');
  if (typeof destroy === 'function') destroy.call(stream);
}
