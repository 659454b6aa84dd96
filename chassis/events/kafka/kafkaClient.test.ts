import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createLogger } from '../../telemetry.ts';
import { createKafkaClient } from './kafkaClient.ts';
import type { KafkaClient } from './kafkaClient.ts';

/** A server that takes connections and never answers. */
let server: Server;
let sockets: Socket[] = [];

function openClient(): KafkaClient {
  const place = server.address();
  const port = typeof place === 'object' ? place?.port : null;
  const address = { brokers: [`127.0.0.1:${String(port)}`], clientId: 'test', tls: null, sasl: null };
  return createKafkaClient(address, { log: createLogger({ name: 'test', level: 'silent' }), requestTimeoutMs: 60_000 });
}

beforeEach(async () => {
  sockets = [];
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    sockets.push(socket.resume());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
});

describe('a client that is cut', () => {
  test('lets go of its connection at once, answered or not, and never makes another', async () => {
    const { kafka, cut } = openClient();
    const admin = kafka.admin();
    const connecting = admin.connect();
    await once(server, 'connection');
    const [socket] = sockets;
    const closed = socket === undefined ? null : once(socket, 'close');
    cut();
    await closed;
    await expect(connecting).rejects.toThrow('this client was let go');
    await expect(admin.connect()).rejects.toThrow('this client was let go');
    expect(sockets).toHaveLength(1);
  });

  test('takes no other client with it', async () => {
    const [first, second] = [openClient(), openClient()];
    first.cut();
    const connecting = second.kafka.admin().connect();
    await once(server, 'connection');
    second.cut();
    await expect(connecting).rejects.toThrow('this client was let go');
    expect(sockets).toHaveLength(1);
  });
});
