import { once } from 'node:events';
import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { createReadiness } from './status.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A subgraph as far as its readiness goes, and how often it was asked. */
async function subgraph(answer: RequestListener) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    answer(request, response);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { asked, address: { url: `http://127.0.0.1:${port}/graphql`, tokenKeys: [] } };
}
const bodyOf = ({ body }: { body: string | Buffer }): unknown => JSON.parse(String(body));

test('a gateway that serves is ready, whatever the subgraphs are, and tells of each', async () => {
  const good = await subgraph((_request, response) => response.end('{}'));
  const bad = await subgraph((_request, response) => response.writeHead(503).end('{}'));
  const hanging = await subgraph(() => undefined);
  const gone = { url: 'http://127.0.0.1:1', tokenKeys: [] };
  const ready = createReadiness({ good: good.address, bad: bad.address, hanging: hanging.address, gone });
  const startedMs = performance.now();
  const reply = await ready(true);
  expect(performance.now() - startedMs).toBeLessThan(2_000);
  expect([reply.status, bodyOf(reply)]).toEqual([
    200,
    {
      ready: true,
      part: 'gateway',
      subgraphs: { good: 'ready', bad: 'not-ready', hanging: 'unreachable', gone: 'unreachable' },
    },
  ]);
  expect(good.asked).toEqual(['/ready']);
});

test('one that is on its way down is not', async () => {
  const reply = await createReadiness({})(false);
  expect([reply.status, bodyOf(reply)]).toEqual([503, { ready: false, part: 'gateway', subgraphs: {} }]);
});

test('however often it is asked, it asks the subgraphs once a second', async () => {
  const { asked, address } = await subgraph((_request, response) => response.end('{}'));
  const ready = createReadiness({ good: address });
  await Promise.all(Array.from({ length: 50 }, () => ready(true)));
  await ready(false);
  expect(asked).toEqual(['/ready']);
});
