import { jest } from '@jest/globals';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { describeEventLog } from '../../../test/support/eventLog/describeEventLog.ts';
import type { EventLogFixture } from '../../../test/support/eventLog/logBench.ts';
import { startEmbeddedPostgres } from '../../postgres/embedded.ts';
import type { EmbeddedPostgres } from '../../postgres/embedded.ts';
import { createLogger } from '../../telemetry.ts';
import { createPglogDatabase } from '../../testing/pglogDatabase.ts';
import { createPglog } from './pglog.ts';

const PUBLISH_TIMEOUT_MS = 3_000;

/** Who is there, and what is new: two a second. */
const IDLE_STATEMENTS_PER_SECOND_MAX = 2.25;

/** The log on a cluster of its own, which can be taken away. */
async function openFixture(): Promise<EventLogFixture> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'hub-pglog-'));
  await chmod(folder, 0o711);
  const directory = path.join(folder, 'postgres');
  let server: EmbeddedPostgres = await startEmbeddedPostgres({ directory });
  const { port } = server;
  const { databaseUrl, scopeKey, admin } = await createPglogDatabase(server.adminUrl);
  const asked = jest.spyOn(pg.Client.prototype, 'query');
  const log = createLogger({ name: 'test', level: 'silent' });

  return {
    open: async (name) => createPglog({ databaseUrl, name, scopeKey, log, publishTimeoutMs: PUBLISH_TIMEOUT_MS }),
    stopServer: () => server.stop(),
    async startServer() {
      server = await startEmbeddedPostgres({ directory, port });
    },
    env: {
      EVENT_LOG_DATABASE_URL: databaseUrl,
      EVENT_LOG_SCOPE_KEY: scopeKey.key.toString('base64url'),
      EVENT_LOG_SCOPE_KEY_ID: scopeKey.id,
    },
    publishTimeoutMs: PUBLISH_TIMEOUT_MS,
    idle: {
      perSecondMax: IDLE_STATEMENTS_PER_SECOND_MAX,
      count: async () => asked.mock.calls.length,
    },
    async close() {
      asked.mockRestore();
      await admin.end();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

describeEventLog('the log on PostgreSQL', openFixture);
