import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { expect, test } from '@jest/globals';
import { createDrain } from './drain.ts';

/** A server that answers when it is told to, and a way to ask it. */
async function createHeld(timeoutMs: number) {
  const held: ServerResponse[] = [];
  const server: Server = createServer((_request, response) => void held.push(response));
  const drain = createDrain(server, timeoutMs);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const ask = async (): Promise<Socket> => {
    const before = held.length;
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    while (held.length === before) await new Promise(setImmediate);
    return socket;
  };
  return { held, drain, ask };
}

test('an answer under way goes out whole, though its head did not say that the connection ends', async () => {
  const { held, drain, ask } = await createHeld(5_000);
  const socket = await ask();
  held[0]?.writeHead(200, { 'content-length': 200_002 });
  held[0]?.write('a'.repeat(100_000));
  const drained = drain();
  held[0]?.end(`${'b'.repeat(100_000)}\r\n`);
  let text = '';
  for await (const chunk of socket) text += String(chunk);
  expect([text.includes('keep-alive'), text.length > 200_000, text.endsWith('b\r\n')]).toEqual([true, true, true]);
  await drained;
});

test('a request that hangs is cut off at the end of the time', async () => {
  const { drain, ask } = await createHeld(50);
  const socket = await ask();
  const startedMs = performance.now();
  await Promise.all([drain(), once(socket, 'close')]);
  expect(performance.now() - startedMs).toBeLessThan(1_000);
});
