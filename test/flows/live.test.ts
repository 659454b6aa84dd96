import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askWith } from '../support/asking.ts';
import { GRID_PLACES } from '../support/gridTown.ts';
import { startLiveHub } from '../support/liveHub.ts';
import type { Identity, LiveHub } from '../support/liveHub.ts';
import { changeCase, changeEvent, leaveAll, until, watchLive } from '../support/liveWatching.ts';
import type { Change, Changed, Watching } from '../support/liveWatching.ts';
import { uuid } from '../support/plantedDisputes.ts';

const { city, county, townA, villageA, villageB, managedZone } = GRID_PLACES;
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
const partner = (relation: string, areas: readonly string[]): Identity => ({
  scope: { kind: 'partner', relation, areas, categories: [] },
});

const EVENTS = 'subscription ($within: ID!) { gridEventUpdated(within: $within) { code status version } }';
const DISPUTES = 'subscription ($within: ID!) { disputeUpdated(within: $within) { caseNo stage } }';
const FIGURES = `subscription ($within: ID!) { statisticsChanged(within: $within) {
  eventStats(period: { from: "2023-01-01", to: "2023-12-31" }) { asOf reported { value status } }
} }`;

const watch = (identity: Identity, query: string, within: string): Promise<Watching> =>
  watchLive(hub, identity, { query, variables: { within } });
const change = (code: string, how?: Change): Promise<Changed> => changeEvent(hub, code, how);

describe('a change of a grid event', () => {
  test('comes to those whose areas hold it and who watch where it is, as it now stands', async () => {
    const inTown = await watch(official([townA]), EVENTS, townA);
    const inCity = await watch(official([county]), EVENTS, city);
    const inVillage = await watch(official([city]), EVENTS, villageA);
    const now = await change('E1');
    await until('all three', () => [inTown, inCity, inVillage].every(({ came }) => came.length === 1));
    expect([inTown.came, inCity.came, inVillage.came]).toEqual([[now], [now], [now]]);
  });

  test('never comes to who watches elsewhere, has other areas, or both', async () => {
    const elsewhere = await watch(official([city]), EVENTS, townA);
    const others = await watch(official([townA]), EVENTS, city);
    const strangers = await watch(official([villageB]), EVENTS, townA);
    await change('E4');
    const seen = await change('E2');
    await until('what may be seen', () => elsewhere.came.length > 0 && others.came.length > 0);
    expect([elsewhere.came, others.came, strangers.came]).toEqual([[seen], [seen], []]);
  });

  test('comes to a zone that runs the village', async () => {
    const zone = await watch(official([managedZone]), EVENTS, managedZone);
    const now = await change('E6');
    await until('the change', () => zone.came.length > 0);
    expect(zone.came).toEqual([now]);
  });

  test('comes once, and as the last of them, however fast changes follow each other', async () => {
    const { came } = await watch(official([townA]), EVENTS, townA);
    const changes = [];
    for (let times = 0; times < 30; times += 1)
      changes.push(await change('E1', { status: times % 2 ? 'VERIFIED' : 'REPORTED' }));
    const last = changes.at(-1);
    await until('the last', () => JSON.stringify(came.at(-1)) === JSON.stringify(last));
    expect(came.length).toBeLessThan(changes.length);
  });

  test('is believed only with its owner’s signature', async () => {
    const { came } = await watch(official([townA]), EVENTS, townA);
    await change('E1', { key: { id: 'grid', key: Buffer.alloc(32) } });
    const genuine = await change('E2');
    await until('the true one', () => came.length > 0);
    expect(came).toEqual([genuine]);
    const metrics = await (await fetch(`${hub.url}/metrics`)).text();
    expect(metrics).toMatch(/hub_event_records_total\{consumer="live",outcome="dropped"[^}]*\} 1\n/);
  });

  test('comes from a command by the outbox, the relay and the log', async () => {
    const { came } = await watch(official([townA]), EVENTS, townA);
    const { version: expectedVersion } = await change('E3', { status: 'REPORTED' });
    await until('its first change', () => came.length === 1);
    const mutation = `mutation ($input: VerifyEventInput!) { verifyEvent(input: $input) { __typename } }`;
    const input = { idempotencyKey: 'live-1', id: uuid(3), expectedVersion };
    const token = await hub.token(official([townA], { roles: ['verifier'], subject: 's-verifier' }));
    const { data, errors } = await askWith(hub.url, token, mutation, { variables: { input } });
    expect([data, errors]).toEqual([{ verifyEvent: { __typename: 'VerifyEventPayload' } }, []]);
    await until('the verified event', () => came.length === 2);
    expect(came[1]).toEqual({ code: 'E3', status: 'VERIFIED', version: expectedVersion + 1 });
  });
});

describe('a change of a dispute', () => {
  test('comes to who may read the case, and never to who may not, though it is in his district', async () => {
    const court = await watch(partner('court', [county]), DISPUTES, county);
    const town = await watch(official([townA]), DISPUTES, county);
    await changeCase(hub, 2, { stage: 'IN_MEDIATION', place: villageA });
    await changeCase(hub, 1, { stage: 'AGREED', place: villageA });
    await until('what each may read', () => court.came.length === 1 && town.came.length === 2);
    expect(court.came).toEqual([{ caseNo: 'C1', stage: 'AGREED' }]);
    // Different things come in any order.
    expect(town.came.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toEqual([
      { caseNo: 'C1', stage: 'AGREED' },
      { caseNo: 'C2', stage: 'IN_MEDIATION' },
    ]);
  });
});

describe('figures', () => {
  const reported = ({ came }: Watching): readonly unknown[] =>
    came.map((division) => Object(division).eventStats.reported);
  const copyOf = (number: number, code: string) =>
    hub.grid.admin.query(
      `insert into grid_events (id, version, code, category, status, channel, level, division_code, division_path, title, occurred_at, received_at, history)
       select $1, 1, $2, category, status, channel, level, division_code, division_path, title, occurred_at, received_at, history
       from grid_events where code = 'E1'`,
      [uuid(number), code],
    );

  test('come at once, and again only when one is another', async () => {
    const town = await watch(official([townA]), FIGURES, townA);
    const stranger = await watch(official([villageB]), FIGURES, townA);
    await until('the first answers', () => town.came.length === 1 && stranger.came.length === 1);
    expect([reported(town), reported(stranger)]).toEqual([
      [{ value: 3, status: 'EXACT' }],
      [{ value: null, status: 'SUPPRESSED' }],
    ]);
    await change('E1');
    await change('E1', { status: 'REPORTED' });
    await copyOf(21, 'E21');
    await change('E21');
    await until('the other figure', () => town.came.length > 1);
    await change('E2');
    await copyOf(22, 'E22');
    await change('E22');
    await until('one more', () => town.came.length > 2);
    expect(reported(town)).toEqual([3, 4, 5].map((value) => ({ value, status: 'EXACT' })));
    expect(stranger.came).toHaveLength(1);
  });
});
