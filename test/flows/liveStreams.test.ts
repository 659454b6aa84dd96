import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { GRID_PLACES } from '../support/gridTown.ts';
import { startLiveHub } from '../support/liveHub.ts';
import type { Identity, LiveHub } from '../support/liveHub.ts';
import { changeEvent, leaveAll, openSlowReader, until, watchLive } from '../support/liveWatching.ts';
import type { Watching } from '../support/liveWatching.ts';

const { city, townA, otherVillage } = GRID_PLACES;
let hub: LiveHub;
beforeAll(async () => {
  hub = await startLiveHub();
}, 60_000);
afterAll(async () => {
  leaveAll();
  await hub.stop();
});

const official = (areas: readonly string[], more: Partial<Identity> = {}): Identity => ({
  scope: { kind: 'areas', areas },
  ...more,
});
const EVENTS = 'subscription ($within: ID!) { gridEventUpdated(within: $within) { code status version } }';
const LONG = `subscription ($within: ID!) { gridEventUpdated(within: $within) {
  version transitions(first: 100) { nodes { command } }
} }`;

const watch = (identity: Identity, query: string, within: string): Promise<Watching> =>
  watchLive(hub, identity, { query, variables: { within } });

const errorShape = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).length(1) });

/** Sends a subscription by hand. @returns the status and the code of the refusal. */
async function refusalOf(headers: Readonly<Record<string, string>>): Promise<unknown> {
  const body = JSON.stringify({ query: EVENTS, variables: { within: city } });
  const response = await fetch(`${hub.url}/graphql/stream`, { method: 'POST', headers, body });
  const { errors } = errorShape.parse(await response.json());
  return [response.status, errors[0]?.extensions.code];
}

describe('a stream', () => {
  test('ends with the token, and nothing comes after', async () => {
    const brief = await watch(official([townA], { lifetimeS: 3 }), EVENTS, townA);
    const lasting = await watch(official([townA]), EVENTS, townA);
    await changeEvent(hub, 'E1');
    await until('the first change', () => brief.came.length === 1);
    await until('the end', brief.isOver);
    await changeEvent(hub, 'E1');
    await until('the second change', () => lasting.came.length === 2);
    expect([brief.came.length, brief.refusals]).toEqual([1, []]);
  });

  test('to a reader who does not read keeps the latest and no more', async () => {
    const step = { to: 'REPORTED', command: 'x'.repeat(10_000), at: '2023-12-01T09:30:00+08:00', by: 'y' };
    const history = JSON.stringify(Array.from({ length: 100 }, () => step));
    await hub.grid.admin.query("update grid_events set history = $1 where code = 'E1'", [history]);
    const slow = await openSlowReader(hub, official([townA]), { query: LONG, variables: { within: townA } });
    const fast = await watch(official([townA]), EVENTS, townA);
    const rounds = 25;
    let last = 0;
    for (let round = 1; round <= rounds; round += 1) {
      ({ version: last } = await changeEvent(hub, 'E1'));
      await until('the next', () => fast.came.length === round);
    }
    slow.resume();
    await until('the last', () => slow.text().includes(`"version":${last},`));
    const versions = [...slow.text().matchAll(/"version":(\d+)/g)].map(([, version]) => Number(version));
    slow.leave();
    expect(versions).toEqual(versions.toSorted((one, other) => one - other));
    expect(versions.length).toBeLessThan(rounds);
  }, 60_000);

  test.each([
    ['of a place that no register has', official([city]), { within: '371099999999', code: 'BAD_USER_INPUT' }],
    ['of no place', official([city]), { within: 'Weihai', code: 'BAD_USER_INPUT' }],
    ['by who has no areas', { scope: { kind: 'person' }, subject: 's1' }, { within: townA, code: 'FORBIDDEN' }],
  ])('%s is refused in words, and ends', async (_what, identity, { within, code }) => {
    const refused = await watch(identity, EVENTS, within);
    await until('the end', refused.isOver);
    expect([refused.came, refused.refusals]).toEqual([[], [code]]);
  });

  test('of what the graph has not is refused in words, and ends', async () => {
    const refused = await watch(official([city]), 'subscription { nothing { code } }', city);
    await until('the end', refused.isOver);
    expect([refused.came, refused.refusals]).toEqual([[], ['GRAPHQL_VALIDATION_FAILED']]);
  });

  test('is refused like a question before it begins', async () => {
    const authorization = `Bearer ${await hub.token(official([city]))}`;
    const json = { 'content-type': 'application/json' };
    const good = { authorization, ...json };
    expect(await refusalOf(json)).toEqual([401, 'UNAUTHENTICATED']);
    expect(await refusalOf({ authorization, 'content-type': 'text/plain' })).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    expect(await refusalOf({ ...good, accept: 'application/json' })).toEqual([400, 'BAD_REQUEST']);
    expect(await refusalOf({ ...good, 'hub-purpose': 'audit' })).toEqual([403, 'FORBIDDEN']);
  });

  test('is one of so many that a caller may have', async () => {
    const crowd = official([city], { client: 'crowd' });
    const headers = { authorization: `Bearer ${await hub.token(crowd)}`, 'content-type': 'application/json' };
    const taken: Watching[] = [];
    for (let number = 0; number < 20; number += 1) taken.push(await watch(crowd, EVENTS, city));
    expect(await refusalOf(headers)).toEqual([429, 'TOO_MANY_SUBSCRIPTIONS']);
    taken[0]?.leave();
    await until('a free place', async () => (await watch(crowd, EVENTS, city)).refusals.length === 0);
  });

  test('answers a query once', async () => {
    const query = 'query ($within: ID!) { division(code: $within) { code } }';
    const { came, isOver } = await watch(official([city]), query, otherVillage);
    await until('the end', isOver);
    expect(came).toEqual([{ code: otherVillage }]);
  });

  test('ends when the gateway stops, which leaves nothing of itself in the log', async () => {
    const { came, isOver } = await watch(official([townA]), EVENTS, townA);
    const groups = async (): Promise<number> => {
      const found = await hub.logRows?.query("select from log_readings where group_name like 'gateway-%'");
      return found?.rows.length ?? -1;
    };
    expect(await groups()).toBe(3);
    await hub.stopGateway();
    await until('the end', isOver);
    expect([came, await groups()]).toEqual([[], 0]);
  });
});
