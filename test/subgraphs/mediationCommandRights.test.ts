import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { signScope } from '@hub/chassis';
import type { RowScope } from '@hub/chassis';
import { CASE, plantCase } from '../support/caseTown.ts';
import { openDisputeTown } from '../support/disputeTown.ts';
import { PLANTED, uuid } from '../support/plantedDisputes.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await openDisputeTown();
  await plantCase(hub, 'IN_MEDIATION', { stage: 'AGREED', history: '[{"to": "AGREED"}]', category: 'LABOUR_WAGES' });
}, 60_000);
afterAll(() => hub.close());

const within = (path: string) => ({ lows: [path], highs: [`${path}~`] });
const areas = { kind: 'areas', ...within('3710/02/001'), person: 'p' } as const;
const elsewhere = { kind: 'areas', ...within('3710/02/002'), person: 'p' } as const;
const partner = (relation: string): RowScope => ({
  kind: 'partner',
  relation,
  ...within('3710/02'),
  categories: ['LABOUR_WAGES'],
  client: 'c',
});
const acting = { client: 'c' };
const consumer = { kind: 'machine', name: 'consumer' } as const;

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

const update = `update dispute_cases set version = version + 1 where id = '${CASE}'`;
/** Of the planted cases, one is accepted and one in mediation. */
const updateAll = 'update dispute_cases set version = version + 1';
const session = `insert into mediation_sessions values ('${uuid(5001)}', '${CASE}', '2023-12-26', false)`;
const paper = `insert into case_papers values ('${CASE}', 'CONSENT', 'K-9', now())`;
const newCase = `insert into dispute_cases (id, version, case_no, stage, channel, category, is_at_sea, level, is_summary, is_escalated, division_code,
  division_path, occurred_at, received_at, history) values ('${uuid(5002)}', 1, 'C5002', 'INTAKE', 'GRID', 'OTHER', false, 'TOWN', false, false, 'x', '3710/02/001', now(), now(), '[]')`;
const circle = `select from case_circle('${CASE}', '{}')`;
const DENIED = '42501';

describe('row security on what mediation’s commands change', () => {
  test.each<[string, RowScope, string, unknown]>([
    ['lets a command change a case of its areas', { ...areas, ...acting }, update, 1],
    ['lets nobody change a case without a command', areas, update, 0],
    ['lets a command elsewhere change none of it', { ...elsewhere, ...acting }, update, 0],
    ['lets a court change no case that it sees', partner('court'), update, 0],
    ['lets a bureau change no case that it sees', partner('bureau'), update, 0],
    ['lets a party change no case that it is in', { kind: 'person', person: 'party-1', ...acting }, update, 0],
    ['lets others’ events change cases that are in mediation, and no other', consumer, updateAll, 2],
    [
      'lets no command move a case',
      { ...areas, ...acting },
      `update dispute_cases set division_path = '3710/82'`,
      DENIED,
    ],
    [
      'lets no command date a case anew',
      { ...areas, ...acting },
      'update dispute_cases set received_at = now()',
      DENIED,
    ],
    ['lets no command take a case away', { ...areas, ...acting }, 'delete from dispute_cases', DENIED],
    ['lets a command take no case in', { ...areas, ...acting }, newCase, DENIED],
    ['lets others’ events take a case in', consumer, newCase, 1],
    ['lets a command count a session of a case of its areas', { ...areas, ...acting }, session, 1],
    ['lets nobody count a session without a command', areas, session, DENIED],
    ['lets a court count no session', partner('court'), session, DENIED],
    ['lets others’ events count no session', consumer, session, DENIED],
    ['lets a command keep a paper of a case of its areas', { ...areas, ...acting }, paper, 1],
    ['lets a command elsewhere keep none', { ...elsewhere, ...acting }, paper, DENIED],
    ['lets a court keep none', partner('court'), paper, DENIED],
    ['lets nobody read the papers of a case', { ...areas, ...acting }, 'select from case_papers', DENIED],
    ['shows no party to a command', { ...areas, ...acting }, 'select from case_parties', 0],
    ['shows no party to others’ events', consumer, 'select from case_parties', 0],
    [
      'lets no command write a party',
      { ...areas, ...acting },
      `insert into case_parties values ('${CASE}', 'x')`,
      DENIED,
    ],
    [
      'lets no command write what is confidential',
      { ...areas, ...acting },
      `insert into confidential_records values ('${CASE}', 2, 'x')`,
      DENIED,
    ],
    ['shows nothing that is confidential', { ...areas, ...acting }, 'select from confidential_records', 0],
    ['counts the parties of a case for a command', { ...areas, ...acting }, circle, 1],
    ['counts them for nobody else', areas, circle, 0],
  ])('%s', async (_, scope, text, expected) => {
    expect(await outcome(scope, text)).toBe(expected);
  });

  test('shows a centre the cases that it has, and no other of their place', async () => {
    const count = `select from dispute_cases where division_path >= '3710/02/001' and division_path < '3710/02/001~'`;
    const before = await outcome(elsewhere, count);
    await hub.admin.query('update dispute_cases set centre_id = $1 where id = $2', [PLANTED.centres.townB, CASE]);
    expect([before, await outcome(elsewhere, count)]).toEqual([0, 1]);
    expect(await outcome({ ...elsewhere, ...acting }, update)).toBe(1);
  });
});
