import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { ExplorerConfig } from '@hub/console';
import { decodeJwt } from 'jose';
import { explorerConfigOf } from './explorer.ts';
import { writeState } from './home.ts';

let home: string;
let gateway: Server | null = null;

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'explorer-home-'));
});
afterEach(async () => {
  gateway?.closeAllConnections();
  gateway?.close();
  gateway = null;
  await rm(home, { recursive: true });
});

/** Something that stands for the running hub of the home, and answers with `data`; with null it never answers. */
async function runHub(data: object | null): Promise<void> {
  gateway = createServer((_request, response) => {
    if (data !== null) response.end(JSON.stringify({ data }));
  }).listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  const address = gateway.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const state = { mode: 'demo' as const, city: 'weihai', seed: 1, scale: 1, isSplit: false, startedAt: '', parts: [] };
  writeState(home, {
    ...state,
    pid: process.pid,
    gatewayUrl: `http://127.0.0.1:${port}`,
    databases: [],
    transport: 'pglog',
    kafkaEnv: {},
  });
}

const missing = ({ samples }: ExplorerConfig): unknown =>
  samples
    .filter(({ variables, hint }) => hint !== null || Object.values(variables).includes(null))
    .map(({ id, hint }) => [id, hint?.split(':', 1)[0]]);
const variablesOf = ({ samples }: ExplorerConfig, wanted: string): unknown =>
  samples.find(({ id }) => id === wanted)?.variables;

describe('the page is told', () => {
  test('every identity with a token of its own, and every question with an identity to ask it as', async () => {
    const { identities, samples, identity, endpoint } = await explorerConfigOf(home, 'weihai');
    const names = identities.map(({ name }) => name);
    expect(identities.map(({ token }) => decodeJwt(token)['client_id'])).toEqual(names);
    expect(samples.map(({ id }) => id)).toEqual(['Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07', 'Q08', 'Q09', 'Q10']);
    expect(names).toEqual(expect.arrayContaining([identity, ...samples.map((sample) => sample.identity)]));
    expect([identity, endpoint]).toEqual(['city-dashboard', '/graphql']);
  });

  test('where to find what only a running hub could tell, while none runs', async () => {
    expect(missing(await explorerConfigOf(home, 'weihai'))).toEqual([
      ['Q06', 'no'],
      ['Q08', 'id'],
    ]);
  });

  test('the values themselves, as the running hub names them', async () => {
    await runHub({
      hotlineTickets: {
        nodes: [
          { no: 'T1', dispute: null },
          { no: 'T2', dispute: { stage: 'ACCEPTED' } },
        ],
      },
      division: {
        grids: [
          { code: 'c', workers: [{ id: 'w1', appointment: { kind: 'COMMUNITY_WORKER', startedOn: '2023-02-06' } }] },
        ],
      },
    });
    const config = await explorerConfigOf(home, 'weihai');
    expect(missing(config)).toEqual([]);
    expect(variablesOf(config, 'Q06')).toEqual({ no: 'T2' });
    expect(variablesOf(config, 'Q08')).toMatchObject({ id: 'w1' });
  });

  test('the rest in time when the hub has no such rows, or does not answer', async () => {
    await runHub({ hotlineTickets: null, division: null });
    expect(missing(await explorerConfigOf(home, 'weihai'))).toHaveLength(2);
    gateway?.close();
    await runHub(null);
    // The test's own time would be up before an answer that does not come.
    expect(missing(await explorerConfigOf(home, 'weihai'))).toHaveLength(2);
  });
});
