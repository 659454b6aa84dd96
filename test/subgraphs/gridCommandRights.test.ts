import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signScope } from '@hub/chassis';
import type { RowScope } from '@hub/chassis';
import { eventRow, gridId, openCommandTown, ticketRow, town } from '../support/commandTown.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await openCommandTown();
  await hub.import('gridEvents', [eventRow(1), eventRow(2, { division_code: town.otherVillage })]);
  await hub.import('hotlineTickets', [ticketRow(1)]);
  await hub.admin.query(
    `insert into hub.command_results values ('c', 'k', 'x', sha256('y'), '{"kind": "Payload"}', clock_timestamp())`,
  );
}, 60_000);
afterAll(() => hub.close());

const areas = { kind: 'areas', lows: ['3710/02/001'], highs: ['3710/02/001~'], person: 'p' } as const;
const hotline = { kind: 'partner', relation: 'hotline', lows: ['3710'], highs: ['3710~'], categories: [] } as const;
const acting = { client: 'c' };

/** What the application meets with a statement under a scope: how many rows, or the error's code. All is taken back. */
async function outcome(scope: RowScope, text: string): Promise<unknown> {
  const client = await hub.app.connect();
  try {
    await client.query('begin');
    await client.query(`set local hub.scope = '${signScope(scope, hub.resources.database.scopeKey, Date.now())}'`);
    return await client.query(text).then(
      ({ rowCount }) => rowCount,
      (error: unknown) => Reflect.get(Object(error), 'code'),
    );
  } finally {
    await client.query('rollback');
    client.release();
  }
}
const event = (values: Readonly<Record<string, string>>): string => {
  const row = {
    id: `'${gridId(50)}'`,
    version: '1',
    code: `'E50'`,
    category: `'ROAD'`,
    status: `'REPORTED'`,
    channel: `'WORKER'`,
    level: `'VILLAGE'`,
    division_code: `'${town.village}'`,
    division_path: `'3710/02/001/006'`,
    title: `'x'`,
    occurred_at: 'now()',
    received_at: 'now()',
    history: `'[]'`,
    ...values,
  };
  return `insert into grid_events (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
};

const update = 'update grid_events set version = version + 1';
const convert = `update hotline_tickets set status = 'CONVERTED'`;

describe('row security on what the grid’s commands change', () => {
  test.each<[string, RowScope, string, unknown]>([
    ['lets a command change the events of its areas, and no other', { ...areas, ...acting }, update, 1],
    ['lets nobody change an event without a command', areas, update, 0],
    ['lets the hotline’s command change no event', { ...hotline, ...acting }, update, 0],
    ['lets the hotline’s command change tickets', { ...hotline, ...acting }, convert, 1],
    ['lets an area’s command change no ticket', { ...areas, ...acting }, convert, 0],
    ['lets no command move an event', { ...areas, ...acting }, `update grid_events set division_code = 'x'`, '42501'],
    [
      'lets no command date an event anew',
      { ...areas, ...acting },
      'update grid_events set received_at = now()',
      '42501',
    ],
    ['lets no command take an event away', { ...areas, ...acting }, 'delete from grid_events', '42501'],
    ['lets no command say who called', { ...hotline, ...acting }, `update hotline_tickets set caller = 'x'`, '42501'],
    ['lets a command report in its areas', { ...areas, ...acting }, event({}), 1],
    ['lets nobody report without a command', areas, event({}), '42501'],
    [
      'lets no command report elsewhere',
      { ...areas, ...acting },
      event({ division_path: `'3710/82/004/214'` }),
      '42501',
    ],
    ['lets no command report what is verified', { ...areas, ...acting }, event({ status: `'VERIFIED'` }), '42501'],
    [
      'lets a resident report as himself anywhere',
      { kind: 'person', person: 'p', ...acting },
      event({ channel: `'RESIDENT'`, reporter: `'p'` }),
      1,
    ],
    [
      'lets a resident report as nobody else',
      { kind: 'person', person: 'p', ...acting },
      event({ channel: `'RESIDENT'`, reporter: `'q'` }),
      '42501',
    ],
    ['lets the hotline report its calls', { ...hotline, ...acting }, event({ channel: `'HOTLINE'` }), 1],
    ['lets the hotline report nothing else', { ...hotline, ...acting }, event({}), '42501'],
    [
      'shows the answers of a program’s commands to it',
      { ...areas, ...acting },
      'select * from hub.command_results',
      1,
    ],
    [
      'shows the answers of a program’s commands to no other',
      { ...areas, client: 'd' },
      'select * from hub.command_results',
      0,
    ],
    ['shows no answer of commands to a question', areas, 'select * from hub.command_results', 0],
  ])('%s', async (_, scope, text, expected) => {
    expect(await outcome(scope, text)).toBe(expected);
  });
});
