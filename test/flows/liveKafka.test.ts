import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { GRID_PLACES } from '../support/gridTown.ts';
import { openKafka, startLiveHub } from '../support/liveHub.ts';
import type { LiveHub } from '../support/liveHub.ts';
import { changeEvent, leaveAll, until, watchLive } from '../support/liveWatching.ts';

const { townA } = GRID_PLACES;
const EVENTS = 'subscription ($within: ID!) { gridEventUpdated(within: $within) { code status version } }';
let hub: LiveHub;
beforeAll(async () => {
  hub = await startLiveHub(openKafka);
}, 120_000);
afterAll(async () => {
  leaveAll();
  await hub.stop();
});

test('over Kafka too, a change comes to who watches it, and a stopping gateway ends the stream', async () => {
  const question = { query: EVENTS, variables: { within: townA } };
  const { came, isOver } = await watchLive(hub, { scope: { kind: 'areas', areas: [townA] } }, question);
  await changeEvent(hub, 'E4');
  const seen = [await changeEvent(hub, 'E1'), await changeEvent(hub, 'E2')];
  await until('both changes', () => came.length === 2);
  expect(came.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))).toEqual(seen);
  await hub.stopGateway();
  await until('the end', isOver);
});
