import { describe, expect, test } from '@jest/globals';
import { testServer } from '../../test/support/subgraph.ts';
import { openSilentServer } from '../testing/silentServer.ts';
import { openWokenSession } from './wokenSession.ts';

describe('a session that is woken', () => {
  test('closes though its server has gone without a word', async () => {
    const server = await openSilentServer((await testServer()).adminUrl);
    const session = await openWokenSession({ url: server.url, name: 'woken', channel: 'nothing' });
    server.fallSilent();
    const since = performance.now();
    await session.close();
    expect(performance.now() - since).toBeLessThan(3_000);
    expect(session.lost.aborted).toBe(true);
    server.close();
  });

  test('lets the server notice within a minute that this end has gone', async () => {
    const { adminUrl: url } = await testServer();
    const session = await openWokenSession({ url, name: 'woken', channel: 'nothing' });
    const { rows } = await session.client.query(
      `select current_setting('tcp_keepalives_idle')::int + current_setting('tcp_keepalives_interval')::int * current_setting('tcp_keepalives_count')::int as seconds`,
    );
    expect(rows).toEqual([{ seconds: 60 }]);
    await session.close();
  });
});
