import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { mediationCaseState } from '@hub/schema';
import { eventRow, gridId, openCommandTown, people, ticketRow, town } from '../../../test/support/commandTown.ts';
import { createDelivery } from '../../../test/support/deliver.ts';
import { official, person } from '../../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { onMediationCaseState } from './onMediationCaseState.ts';

let hub: TestSubgraph;
let deliver: ReturnType<typeof createDelivery>;
beforeAll(async () => {
  hub = await openCommandTown();
  await hub.import('gridEvents', [eventRow(1), eventRow(2)]);
  await hub.import('hotlineTickets', [ticketRow(3)]);
  deliver = createDelivery(hub, { part: 'grid', handlers: [onMediationCaseState], places: Object.values(town) });
}, 60_000);
afterAll(() => hub.close());
beforeEach(() => hub.admin.query('delete from dispute_progress'));

const [CASE, CENTRE] = [gridId(100), gridId(200)];
const state = (more: object = {}) => ({
  caseId: CASE,
  version: 1,
  divisionCode: town.village,
  centreId: null,
  dueOn: null,
  originEventId: gridId(1),
  originTicketId: null,
  stage: 'INTAKE',
  level: 'TOWN',
  ...more,
});
const accepted = { version: 4, stage: 'ACCEPTED', centreId: CENTRE, dueOn: '2024-01-25' };

const QUERY = `{
  gridEvent(code: "E1") { disputeProgress { stage centre { id } dueOn asOf version } }
  hotlineTicket(no: "WH3") { disputeProgress { stage } } }`;
const seenBy = async (who: Principal): Promise<unknown> => {
  const { data, errors } = await hub.ask(who, QUERY);
  expect(errors).toBeUndefined();
  return data;
};
const rows = async (): Promise<unknown> =>
  (await hub.admin.query('select case_id, version, stage from dispute_progress order by case_id')).rows;

describe('the progress of a dispute', () => {
  test('is seen with the event that it came of', async () => {
    await deliver(mediationCaseState, state());
    await deliver(mediationCaseState, state(accepted), { knownAt: '2023-12-26T18:30:00.000+08:00' });
    expect(await seenBy(people.centre)).toEqual({
      gridEvent: {
        disputeProgress: {
          stage: 'ACCEPTED',
          centre: { id: CENTRE },
          dueOn: '2024-01-25',
          asOf: '2023-12-26T18:30:00+08:00',
          version: 4,
        },
      },
      hotlineTicket: { disputeProgress: null },
    });
  });

  test('is seen with the ticket that it came of, by its caller and the hotline, too', async () => {
    await deliver(mediationCaseState, state({ originEventId: null, originTicketId: gridId(3) }));
    for (const who of [people.centre, people.hotline, person('somebody')])
      expect(await seenBy(who)).toMatchObject({ hotlineTicket: { disputeProgress: { stage: 'INTAKE' } } });
  });

  test('is not seen by those who see neither', async () => {
    await deliver(mediationCaseState, state());
    const nothing = { gridEvent: null, hotlineTicket: null };
    expect(await seenBy(official(['371082000000']))).toEqual(nothing);
    expect(await seenBy(person('nobody'))).toEqual(nothing);
  });

  test.each([
    ['is older', { version: 3, stage: 'ROUTED' }],
    ['is of the version that it has', { version: 4, stage: 'IN_MEDIATION' }],
  ])('comes to nothing of a record that %s', async (_what, more) => {
    await deliver(mediationCaseState, state(accepted));
    expect(await deliver(mediationCaseState, state(more))).toBe('handled');
    expect(await rows()).toEqual([{ case_id: CASE, version: 4, stage: 'ACCEPTED' }]);
  });

  test('is of one dispute alone', async () => {
    await deliver(mediationCaseState, state());
    await deliver(mediationCaseState, state({ caseId: gridId(101), originEventId: gridId(2), stage: 'ROUTED' }));
    expect(await rows()).toEqual([
      { case_id: CASE, version: 1, stage: 'INTAKE' },
      { case_id: gridId(101), version: 1, stage: 'ROUTED' },
    ]);
  });

  test('is kept of what came of the grid, and of nothing else', async () => {
    expect(await deliver(mediationCaseState, state({ originEventId: null }))).toBe('handled');
    expect(await rows()).toEqual([]);
  });
});

describe('the copy of disputes', () => {
  test('is read under row security: a scope that sees no event sees none of it', async () => {
    await deliver(mediationCaseState, state());
    const client = await hub.app.connect();
    expect((await client.query('select * from dispute_progress')).rows).toEqual([]);
    client.release();
  });

  test('is read once for many events', async () => {
    const query = `{ gridEvents(within: "${town.town}") { nodes { id disputeProgress { stage } } } }`;
    await deliver(mediationCaseState, state());
    await hub.ask(people.centre, query.replace('disputeProgress { stage }', ''));
    const without = hub.statements();
    const { data } = await hub.ask(people.centre, query);
    expect(data).toEqual({
      gridEvents: {
        nodes: expect.arrayContaining([
          { id: gridId(1), disputeProgress: { stage: 'INTAKE' } },
          { id: gridId(2), disputeProgress: null },
        ]),
      },
    });
    expect(hub.statements()).toBe(without + 1);
  });
});
