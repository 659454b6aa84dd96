import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { gridEventConverted, gridHotlineDisputeSpotted } from '@hub/schema';
import { createDelivery } from '../../../test/support/deliver.ts';
import { openDisputeTown } from '../../../test/support/disputeTown.ts';
import { PLACES, PLANTED, uuid } from '../../../test/support/plantedDisputes.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { onGridEventConverted } from './onGridEventConverted.ts';
import { onGridHotlineDisputeSpotted } from './onGridHotlineDisputeSpotted.ts';

let hub: TestSubgraph;
let deliver: ReturnType<typeof createDelivery>;
beforeAll(async () => {
  hub = await openDisputeTown();
  deliver = createDelivery(hub, {
    part: 'mediation',
    handlers: [onGridEventConverted, onGridHotlineDisputeSpotted],
    places: Object.values(PLACES),
  });
}, 60_000);
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.admin.query(`delete from dispute_cases where case_no ~ '^C2023'; delete from hub.outbox`);
});

const KNOWN_AT = '2023-12-20T10:00:00.000+08:00';
const converted = (more: object = {}) => ({
  eventId: uuid(7001),
  version: 3,
  code: 'E2023122000000001',
  divisionCode: PLACES.villageA,
  category: 'ROAD',
  level: 'TOWN',
  channel: 'WORKER',
  occurredAt: '2023-12-18T09:00:00+08:00',
  receivedAt: '2023-12-18T09:30:00+08:00',
  ...more,
});
const spotted = (more: object = {}) => ({
  ticketId: uuid(7002),
  version: 3,
  no: 'WH1',
  divisionCode: PLACES.townA,
  kind: 'COMPLAINT',
  receivedAt: '2023-12-19T09:00:00+08:00',
  ...more,
});

const cases = async (): Promise<readonly Record<string, unknown>[]> =>
  (
    await hub.admin.query(
      `select version, case_no, stage, channel, category, is_at_sea, level, division_code, division_path, centre_id, external_ref,
         origin_event_id, origin_ticket_id, occurred_at, received_at, accepted_on, history from dispute_cases where case_no ~ '^C2023' order by case_no`,
    )
  ).rows;
const told = async (): Promise<readonly Record<string, unknown>[]> =>
  (
    await hub.admin.query(
      'select type, key, occurred_at, known_at, data, traceparent from hub.outbox order by sequence',
    )
  ).rows;

describe('an event that became a dispute', () => {
  test('is taken in by the channel of the grid, with its reference and its place', async () => {
    expect(await deliver(gridEventConverted, converted(), { knownAt: KNOWN_AT })).toBe('handled');
    expect(await cases()).toEqual([
      {
        version: 1,
        case_no: expect.stringMatching(/^C20231220\d{8}$/),
        stage: 'INTAKE',
        channel: 'GRID',
        category: 'OTHER',
        is_at_sea: false,
        level: 'TOWN',
        division_code: PLACES.villageA,
        division_path: '3710/02/001/006',
        centre_id: null,
        external_ref: 'E2023122000000001',
        origin_event_id: uuid(7001),
        origin_ticket_id: null,
        occurred_at: '2023-12-18T09:00:00+08:00',
        received_at: '2023-12-20T10:00:00+08:00',
        accepted_on: null,
        history: [{ to: 'INTAKE', command: 'receive', at: '2023-12-20T10:00:00+08:00', by: '网格员' }],
      },
    ]);
  });

  test('is told of as a case at its intake, known when the grid knew it', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await deliver(gridEventConverted, converted(), { knownAt: KNOWN_AT, traceparent });
    const { rows } = await hub.admin.query("select id from dispute_cases where case_no ~ '^C2023'");
    const key = rows[0].id;
    const facts = {
      caseId: key,
      version: 1,
      divisionCode: PLACES.villageA,
      centreId: null,
      dueOn: null,
      originEventId: uuid(7001),
      originTicketId: null,
    };
    const at = { occurred_at: '2023-12-20T10:00:00+08:00', known_at: '2023-12-20T10:00:00+08:00', traceparent };
    expect(await told()).toEqual([
      { type: 'mediation.case-stage-changed.v1', key, ...at, data: { ...facts, from: null, to: 'INTAKE' } },
      { type: 'mediation.case-state.v1', key, ...at, data: { ...facts, stage: 'INTAKE', level: 'TOWN' } },
    ]);
  });

  test('keeps a category that mediation has, too, and is at sea where it was seen there', async () => {
    await deliver(gridEventConverted, converted({ category: 'NEIGHBOUR', level: 'PORT' }));
    expect(await cases()).toMatchObject([{ category: 'NEIGHBOUR', level: 'PORT', is_at_sea: true }]);
  });

  test('is taken in once, though it comes again', async () => {
    const again = { id: '018c8f5a-0000-7000-8000-000000000001' };
    const outcomes = [
      await deliver(gridEventConverted, converted(), again),
      await deliver(gridEventConverted, converted(), again),
    ];
    expect([outcomes, (await cases()).length, (await told()).length]).toEqual([['handled', 'duplicate'], 1, 2]);
  });

  test.each([
    ['the number', { eventId: uuid(7003) }],
    ['the event', { code: 'E2023122000000009' }],
  ])('is taken in once, though another event comes of %s', async (_same, more) => {
    await deliver(gridEventConverted, converted());
    expect(await deliver(gridEventConverted, converted(more))).toBe('handled');
    expect([(await cases()).length, (await told()).length]).toEqual([1, 2]);
  });

  test('is not taken in where its case came by import', async () => {
    await deliver(gridEventConverted, converted({ eventId: PLANTED.event }));
    expect([await cases(), await told()]).toEqual([[], []]);
  });

  test('whose place nobody knows waits for a person', async () => {
    const data = converted({ eventId: uuid(7009), divisionCode: '379900000000' });
    expect(await deliver(gridEventConverted, data)).toBe('parked');
    expect(await cases()).toEqual([]);
  });
});

describe('a dispute that was spotted in a ticket', () => {
  test('is taken in by the channel of the hotline, at the level of its place', async () => {
    expect(await deliver(gridHotlineDisputeSpotted, spotted(), { knownAt: KNOWN_AT })).toBe('handled');
    expect(await cases()).toMatchObject([
      {
        stage: 'INTAKE',
        channel: 'HOTLINE_12345',
        category: 'OTHER',
        level: 'TOWN',
        external_ref: 'WH1',
        origin_event_id: null,
        origin_ticket_id: uuid(7002),
        occurred_at: '2023-12-19T09:00:00+08:00',
        received_at: '2023-12-20T10:00:00+08:00',
        history: [{ by: '12345热线' }],
      },
    ]);
    expect((await told()).map(({ data }) => data)).toMatchObject([
      { originTicketId: uuid(7002), from: null, to: 'INTAKE' },
      { originTicketId: uuid(7002), stage: 'INTAKE', level: 'TOWN' },
    ]);
  });

  test('belongs to the county where a zone is its place', async () => {
    await deliver(gridHotlineDisputeSpotted, spotted({ divisionCode: PLACES.zone }));
    expect(await cases()).toMatchObject([{ level: 'COUNTY', division_code: PLACES.zone }]);
  });
});
