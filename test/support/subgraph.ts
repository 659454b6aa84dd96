import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import {
  createDeadline,
  createLogger,
  createMetrics,
  createPool,
  encodeClaims,
  importRows,
  installScopeKey,
  invariant,
  migrate,
  provisionDatabase,
  signHubToken,
  startEmbeddedPostgres,
} from '@hub/chassis';
import type { ImportRow, MacKey, OpenSubgraph, Principal, Subgraph, SubgraphResources } from '@hub/chassis';

/** A real subgraph on a real database of its own, called the way the gateway calls it. */
export interface TestSubgraph {
  readonly resources: SubgraphResources;
  /** As the superuser: sees everything, for counting and for changing rows behind the hub's back. */
  readonly admin: pg.Pool;
  /** As the application role, without a scope. */
  readonly app: pg.Pool;
  import(dataset: string, rows: Iterable<ImportRow>): Promise<number>;
  /** Asks as a principal. @returns what a caller would see, as plain JSON. */
  ask(
    principal: Principal,
    query: string,
    variables?: object,
  ): Promise<{
    data?: Record<string, unknown> | null;
    errors?: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  }>;
  /** How many SQL statements the last question took. */
  statements(): number;
  /** Reads what the subgraph keeps in memory anew, as a restart would. */
  reopen(): Promise<void>;
  close(): Promise<void>;
}

/** The domain time of the tests: the evening of the city's last day. */
export const TEST_NOW = Date.parse('2023-12-26T18:00:00+08:00');

/** Somebody with a jurisdiction; tests name what matters to them. */
export const official = (areas: string[], more: Partial<Principal> = {}): Principal => ({
  subject: null,
  client: 'test',
  organisation: 'Test office',
  post: 'Tester',
  roles: [],
  scope: { kind: 'areas', areas },
  purpose: 'statistics',
  ...more,
});

/** A person who asks for what is his. */
export const person = (subject: string): Principal => ({
  ...official(['000000000000']),
  subject,
  organisation: 'self',
  scope: { kind: 'person' },
  purpose: 'own-data',
});

/** The PostgreSQL of this run; the first caller starts it. */
export async function testServer(): Promise<{ adminUrl: string }> {
  const home = process.env['HUB_TEST_HOME'];
  invariant(home !== undefined, 'the test run has a folder');
  return startEmbeddedPostgres({ directory: join(home, 'postgres') });
}

const withDatabase = (url: string, database: string): string =>
  Object.assign(new URL(url), { pathname: `/${database}` }).toString();

/** A database of its own for one test file, migrated, as its roles see it. */
async function createTestDatabase({
  name,
  migrations,
}: Subgraph): Promise<{ app: pg.Pool; admin: pg.Pool; scopeKey: MacKey }> {
  const { adminUrl } = await testServer();
  const prefix = `t${randomBytes(4).toString('hex')}_`;
  const passwords = { migrator: 'migrator-secret', app: 'app-secret', reader: 'reader-secret' };
  const { migratorUrl, appUrl, database } = await provisionDatabase({ adminUrl, name, prefix, passwords });
  await migrate({ url: migratorUrl, directories: migrations });
  const scopeKey = { id: 'k1', key: randomBytes(32) };
  const migrator = new pg.Pool({ connectionString: migratorUrl, max: 1 });
  await installScopeKey(migrator, scopeKey);
  await migrator.end();
  return {
    app: createPool({ url: appUrl, name: 'test', connectionsMax: 4 }),
    admin: createPool({ url: withDatabase(adminUrl, database), name: 'test admin', connectionsMax: 2 }),
    scopeKey,
  };
}

/** Makes a database for one test file and opens the subgraph on it. @param more resources that a test brings itself. */
export async function openTestSubgraph(
  subgraph: Subgraph,
  more: Partial<SubgraphResources> = {},
): Promise<TestSubgraph> {
  const { app, admin, scopeKey } = await createTestDatabase(subgraph);
  let statements = 0;
  const resources: SubgraphResources = {
    database: { pool: app, scopeKey },
    tokenKeys: [{ id: 't1', key: randomBytes(32) }],
    pseudonymKey: randomBytes(32),
    log: createLogger({ name: 'test', level: 'silent' }),
    metrics: { ...createMetrics('test'), sqlStatementCounter: () => () => void (statements += 1) },
    ...more,
  };
  let open: OpenSubgraph = await subgraph.open(resources);

  return {
    resources,
    admin,
    app,
    statements: () => statements,
    async import(dataset, rows) {
      const definition = subgraph.imports.find((door) => door.dataset === dataset);
      invariant(definition !== undefined, `there is a door for ${dataset}`);
      return importRows(resources.database, definition, rows, {
        source: `test ${randomBytes(4).toString('hex')}`,
        pseudonymKey: resources.pseudonymKey,
      });
    },
    async ask(principal, query, variables = {}) {
      statements = 0;
      const body = JSON.stringify({ query, variables });
      const [key] = resources.tokenKeys;
      invariant(key !== undefined, 'there is a token key');
      const token = signHubToken(
        encodeClaims(principal, subgraph.name, Date.now()).text,
        { body, domainTimeMs: TEST_NOW },
        key,
      );
      const deadline = createDeadline(10_000);
      try {
        return JSON.parse(JSON.stringify(await open.answer({ token, body, deadline })));
      } finally {
        deadline.dispose();
      }
    },
    async reopen() {
      await open.close();
      open = await subgraph.open(resources);
    },
    async close() {
      await open.close();
      await app.end();
      await admin.end();
    },
  };
}
