import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { failure } from '@hub/chassis';
import type { HubError, Principal } from '@hub/chassis';
import { until } from '../testing/until.ts';
import type { GraphAnswer, LiveQuery } from './askGraph.ts';
import { createChannels } from './channels.ts';
import type { Listener } from './channel.ts';
import { liveFields } from './liveFields.ts';
import { PACE } from './pace.ts';
import type { News } from './readNews.ts';
import type { LiveQuestion } from './rewriteSubscription.ts';

const pace = { ...PACE, flushMs: 20, figuresMs: 40, retryMs: 30, thingsMax: 5, questionsMax: 2 };
const TOWN = '371002001000';
const LINEAGE = new Set(['371000000000', '371002000000', TOWN]);

const official = (areas: string[], more: Partial<Principal> = {}): Principal => ({
  subject: null,
  client: 'test',
  organisation: 'Office',
  post: 'desk',
  roles: [],
  scope: { kind: 'areas', areas },
  purpose: 'supervision',
  ...more,
});

function questionOf(name: string, within: string = TOWN): LiveQuestion {
  const field = liveFields[name];
  if (field === undefined) throw new Error(`There is no ${name}.`);
  const query = `query ($key: ID!) { ${field.query}(${field.argument}: $key) { it } }`;
  return { field, within, query, variables: {}, keyVariable: 'key', responseKey: name, momentKeys: new Set(['asOf']) };
}

const eventNews = (code: string, version = 1): News => ({
  type: 'grid.event-state.v1',
  key: `id of ${code}`,
  version,
  divisionCode: TOWN,
  data: { code, divisionCode: TOWN, version },
});

type Heard = Listener & { readonly texts: unknown[]; readonly failures: HubError[] };
function ear(): Heard {
  const texts: unknown[] = [];
  const failures: HubError[] = [];
  return {
    texts,
    failures,
    send: (_thing, text) => void texts.push(JSON.parse(text)),
    fail: (reason) => void failures.push(reason),
  };
}

/** Channels over a graph whose answers the test gives; by default each thing is found as it is named. */
function bench(answer: (query: LiveQuery) => unknown = ({ variables }) => ({ gridEvent: { it: variables['key'] } })) {
  const asked: unknown[] = [];
  const running = { now: 0, most: 0 };
  const ask = async (query: LiveQuery): Promise<GraphAnswer> => {
    asked.push(query.variables['key']);
    running.now += 1;
    running.most = Math.max(running.most, running.now);
    await sleep(5);
    running.now -= 1;
    const given: unknown = answer(query);
    if (given instanceof Error)
      return { data: null, errors: [{ message: given.message, extensions: { ...Reflect.get(given, 'extensions') } }] };
    return { data: Object(given), errors: [] };
  };
  const channels = createChannels({ ask }, pace);
  const join = (name: string, principal: Principal, listener: Listener, within?: string) =>
    channels.join({ question: questionOf(name, within), principal, requestId: 'r1' }, listener);
  return { asked, running, channels, join };
}

const update = (it: string): unknown => ({ data: { gridEventUpdated: { it } } });

describe('a channel of things', () => {
  test('asks once for what changed often, and gives all who ask the same with the same rights the same answer', async () => {
    const { asked, channels, join } = bench();
    const [one, other] = [ear(), ear()];
    join('gridEventUpdated', official([TOWN]), one);
    join('gridEventUpdated', official([TOWN]), other);
    for (const version of [1, 2, 3]) channels.tell(eventNews('E1', version), LINEAGE);
    channels.tell(eventNews('E2'), LINEAGE);
    await until('both things', () => one.texts.length === 2);
    expect(asked).toEqual(['E1', 'E2']);
    expect(one.texts).toEqual([update('E1'), update('E2')]);
    expect(other.texts).toEqual(one.texts);
  });

  test.each([
    ['another post', official([TOWN], { post: 'other' })],
    ['another purpose', official([TOWN], { purpose: 'statistics' })],
    ['a person of his own', official([TOWN], { subject: 's2' })],
    ['more areas', official([TOWN, '371003000000'])],
  ])('asks for itself where a subscriber has %s', async (_what, principal) => {
    const { asked, channels, join } = bench();
    join('gridEventUpdated', official([TOWN]), ear());
    join('gridEventUpdated', principal, ear());
    channels.tell(eventNews('E1'), LINEAGE);
    await until('both questions', () => asked.length === 2);
    expect(asked).toEqual(['E1', 'E1']);
  });

  test('asks nothing about what lies elsewhere, outside its subscribers’ areas, or is of another kind', async () => {
    const { asked, channels, join } = bench();
    join('gridEventUpdated', official(['371002000000']), ear(), '371003000000');
    join('gridEventUpdated', official(['371003000000']), ear());
    join('gridEventUpdated', official([]), ear());
    join('disputeUpdated', official([TOWN]), ear());
    channels.tell(eventNews('E1'), LINEAGE);
    await sleep(60);
    expect(asked).toEqual([]);
  });

  test('says nothing of what its subscribers may not read', async () => {
    const { asked, channels, join } = bench(() => ({ gridEvent: null }));
    const heard = ear();
    join('gridEventUpdated', official([TOWN]), heard);
    channels.tell(eventNews('E1'), LINEAGE);
    await until('the question', () => asked.length === 1);
    await sleep(60);
    expect([asked, heard.texts]).toEqual([['E1'], []]);
  });

  test('asks again for what failed for now, and tells of the failure only when that did not help', async () => {
    let failures = 0;
    const { asked, channels, join } = bench(() =>
      (failures += 1) <= 2 ? failure('SUBGRAPH_UNAVAILABLE') : { gridEvent: { it: 'there' } },
    );
    const heard = ear();
    join('gridEventUpdated', official([TOWN]), heard);
    channels.tell(eventNews('E1'), LINEAGE);
    await until('the answer', () => heard.texts.length > 0);
    expect([asked, heard.texts]).toEqual([['E1', 'E1', 'E1'], [update('there')]]);

    const lasting = bench(() => failure('SUBGRAPH_UNAVAILABLE'));
    const patient = ear();
    lasting.join('gridEventUpdated', official([TOWN]), patient);
    lasting.channels.tell(eventNews('E1'), LINEAGE);
    await until('the failure', () => patient.texts.length > 0);
    expect(lasting.asked).toHaveLength(1 + pace.retriesMax);
    expect(patient.texts).toMatchObject([
      { data: { gridEventUpdated: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] },
    ]);
  });

  test('has a bound to what waits, beyond which its subscribers are told to begin anew', async () => {
    const { channels, join } = bench();
    const heard = ear();
    join('gridEventUpdated', official([TOWN]), heard);
    for (let number = 0; number <= pace.thingsMax; number += 1) channels.tell(eventNews(`E${number}`), LINEAGE);
    await sleep(60);
    expect(heard.texts).toEqual([]);
    expect(heard.failures.map(({ code }) => code)).toEqual(['SERVICE_UNAVAILABLE']);
  });

  test('is no more once the last has left', async () => {
    const { asked, channels, join } = bench();
    const leaves = [
      join('gridEventUpdated', official([TOWN]), ear()),
      join('gridEventUpdated', official([TOWN]), ear()),
    ];
    channels.tell(eventNews('E1'), LINEAGE);
    expect(channels.areDeafTo('grid.event-state.v1')).toBe(false);
    for (const leave of leaves) leave();
    for (const leave of leaves) leave();
    await sleep(60);
    expect([asked, channels.areDeafTo('grid.event-state.v1')]).toEqual([[], true]);
  });
});

test('all channels together ask so many questions at a time and no more', async () => {
  const { asked, running, channels, join } = bench();
  for (const post of ['a', 'b', 'c']) join('gridEventUpdated', official([TOWN], { post }), ear());
  for (const code of ['E1', 'E2', 'E3']) channels.tell(eventNews(code), LINEAGE);
  await until('all answers', () => asked.length === 9 && running.now === 0);
  expect(running.most).toBe(pace.questionsMax);
});

describe('a channel of figures', () => {
  const figures = (count: number, asOf: number) => ({ division: { stats: { count, asOf } } });
  const told = ({ texts }: Heard): unknown[] =>
    texts.map((text) => Object(text).data?.statisticsChanged?.stats?.count ?? null);

  test('answers at once, and then only when a figure is another, however often something happens', async () => {
    let [count, asOf] = [7, 0];
    const { asked, channels, join } = bench(() => figures(count, (asOf += 1)));
    const heard = ear();
    join('statisticsChanged', official([TOWN]), heard);
    await until('the first answer', () => heard.texts.length === 1);
    for (let times = 0; times < 50; times += 1) channels.tell(eventNews(`E${times}`), LINEAGE);
    await until('the second question', () => asked.length === 2);
    await sleep(2 * pace.figuresMs);
    expect([told(heard), asked.length]).toEqual([[7], 2]);
    count = 8;
    channels.tell(eventNews('E1'), LINEAGE);
    await until('the other figure', () => heard.texts.length === 2);
    expect([told(heard), asked]).toEqual([
      [7, 8],
      [TOWN, TOWN, TOWN],
    ]);
  });

  test('gives who comes later what the others know, without asking', async () => {
    const { asked, join } = bench(() => figures(7, 0));
    const [first, second] = [ear(), ear()];
    join('statisticsChanged', official([TOWN]), first);
    await until('the first answer', () => first.texts.length === 1);
    join('statisticsChanged', official([TOWN]), second);
    expect([told(first), told(second), asked.length]).toEqual([[7], [7], 1]);
  });

  test('takes no failure for a change, and asks again until it has the figures', async () => {
    let state: 'well' | 'ill' | 'changed' = 'well';
    const { asked, channels, join } = bench(() =>
      state === 'ill' ? failure('SUBGRAPH_UNAVAILABLE') : figures(state === 'well' ? 7 : 9, 0),
    );
    const heard = ear();
    join('statisticsChanged', official([TOWN]), heard);
    await until('the first answer', () => heard.texts.length === 1);
    state = 'ill';
    channels.tell(eventNews('E1'), LINEAGE);
    await until('a failure', () => asked.length >= 3);
    state = 'changed';
    await until('the other figure', () => heard.texts.length === 2);
    expect(told(heard)).toEqual([7, 9]);
  });
});
