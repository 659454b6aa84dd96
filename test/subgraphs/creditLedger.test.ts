import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pointsForHours } from '@hub/credit';
import { parse, visit } from 'graphql';
import { z } from 'zod';
import { PLACES, PLANTED, entry, openPointVillage, send, uuid } from '../support/pointVillage.ts';
import type { Values } from '../support/pointVillage.ts';
import { official, person } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const { city, village } = PLACES;
let hub: TestSubgraph;

beforeAll(async () => {
  hub = await openPointVillage();
});
afterAll(() => hub.close());

let attempts = 0;
/** How an attempt to write an entry ends at the door: its code, or how many came in. */
const written = async (values: Values): Promise<unknown> =>
  send(hub, 'pointEntries', [
    entry(uuid(1_000 + (attempts += 1)), { source: 'COMMENDATION', points: 1, ...values }),
  ]).catch((error: unknown): unknown => Reflect.get(Object(Reflect.get(Object(error), 'extensions')), 'code'));
const entries = async (): Promise<unknown> =>
  (await hub.admin.query('select count(*)::int as count from point_entries')).rows;

/** A deduction as the law wants it; the catalogue is empty, so that nothing writes one by itself. */
const deduction: Values = {
  kind: 'DEDUCTION',
  source: 'CATALOGUE_DEDUCTION',
  points: -1,
  legal_basis: 'Decision 1',
  approved_by: '{甲,乙}',
};
const reversal: Values = {
  kind: 'REVERSE',
  source: 'REVERSAL',
  points: -1,
  reverses_id: PLANTED.awards.first,
  approved_by: '{甲,乙}',
};

describe('the ledger', () => {
  test.each<readonly [string, Values]>([
    ['an entry from a dispute', { source: 'MEDIATION' }],
    ['an entry from a petition', { source: 'PETITION' }],
    ['an entry from the hotline', { source: 'HOTLINE' }],
    ['an entry from religion', { source: 'RELIGION' }],
    ['an entry from health', { source: 'HEALTH' }],
    ['an entry from family', { source: 'FAMILY' }],
    ['an award that takes points away', { points: -1 }],
    ['an award from nothing', { source: 'REVERSAL' }],
    ['an award for service that names none', { source: 'VERIFIED_SERVICE' }],
    ['a second award for the same service', { source: 'VERIFIED_SERVICE', source_id: PLANTED.services.verified }],
    ['a deduction that one approved', { ...deduction, approved_by: '{甲}' }],
    ['a deduction that nobody approved', { ...deduction, approved_by: '{}' }],
    ['a deduction that one approved twice', { ...deduction, approved_by: '{甲,甲}' }],
    ['a deduction that nobody’s name approved', { ...deduction, approved_by: '{甲,NULL}' }],
    ['a deduction without a legal basis', { ...deduction, legal_basis: null }],
    ['a deduction without a document', { ...deduction, document_id: null }],
    ['a deduction under the name of an expiry', { ...deduction, kind: 'EXPIRE' }],
    ['a reversal that one approved', { ...reversal, approved_by: '{甲}' }],
    ['a reversal of nothing', { ...reversal, reverses_id: null }],
    ['an entry that leaves less than nothing', { kind: 'REDEEM', source: 'REDEMPTION', points: -1_000 }],
  ])('refuses %s', async (_what, values) => {
    const before = await entries();
    expect(await written(values)).toBe('BAD_USER_INPUT');
    expect(await entries()).toEqual(before);
  });

  test('is closed to them in the database itself, whoever writes', async () => {
    const insert = (kind: string, source: string, approvedBy: string) =>
      hub.admin
        .query(
          `insert into point_entries (id, account_id, holder, division_code, division_path, at, points, kind, source, reason, document_id, legal_basis, approved_by)
           select gen_random_uuid(), id, holder, division_code, division_path, now(), -1, $1, $2, 'x', $3, 'Decision 1', $4 from point_accounts limit 1`,
          [kind, source, PLANTED.documents.city, approvedBy],
        )
        .then(
          () => 'written',
          (error: unknown): unknown => Reflect.get(Object(error), 'code'),
        );
    expect(await insert('DEDUCTION', 'MEDIATION', '{甲,乙}')).toBe('23514');
    expect(await insert('DEDUCTION', 'CATALOGUE_DEDUCTION', '{甲}')).toBe('23514');
    expect(await insert('DEDUCTION', 'CATALOGUE_DEDUCTION', '{甲,甲}')).toBe('23514');
  });

  test('is only ever added to by the application', async () => {
    const { rows } = await hub.admin.query<{ right: string }>(
      `select privilege_type as right from information_schema.role_table_grants
       where table_name = 'point_entries' and grantee = hub.role_named('app') order by 1`,
    );
    expect(rows.map(({ right }) => right)).toEqual(['INSERT', 'SELECT']);
  });

  test('takes what two different people approved', async () => {
    for (const values of [reversal, deduction]) {
      expect(await written({ ...values, id: uuid(998) })).toBe(1);
      await hub.admin.query('delete from point_entries where id = $1', [uuid(998)]);
    }
  });

  test('dismisses no appeal without reasons and the way to court', async () => {
    const dismissed = { status: 'DISMISSED', decided_on: '2023-10-08' };
    const appeal = {
      id: uuid(93),
      entry_id: PLANTED.awards.taken,
      filed_at: '2023-10-05T09:00:00+08:00',
      due_at: '2023-10-12T09:00:00+08:00',
    };
    for (const more of [{}, { reasons: 'checked' }, { court_route: 'court' }])
      await expect(send(hub, 'appeals', [{ ...appeal, ...dismissed, ...more }])).rejects.toThrow(/appeals/);
  });
});

describe('the curves of points', () => {
  test('come back from the database as they were sent, and give what is published', async () => {
    const { data } = await hub.ask(
      official([city]),
      '{ pointRules(on: "2023-12-26") { name steps { aboveHours hoursPerPoint } document { documentNo } } }',
    );
    const shape = z.object({
      pointRules: z.array(
        z.object({ steps: z.array(z.object({ aboveHours: z.number(), hoursPerPoint: z.number() })) }),
      ),
    });
    const [ofCity, ofVillage] = shape.parse(data).pointRules;
    expect([20, 80, 200, 240].map((hours) => pointsForHours(ofCity?.steps ?? [], hours))).toEqual([20, 50, 90, 100]);
    expect([3.5, 4, 16].map((hours) => pointsForHours(ofVillage?.steps ?? [], hours))).toEqual([0, 1, 4]);
    expect((await hub.ask(official([city]), '{ pointRules(on: "2020-03-31") { name } }')).data).toEqual({
      pointRules: [],
    });
  });
});

describe('the schema of credit', () => {
  const document = parse(readFileSync(new URL('../../subgraphs/credit/schema.graphql', import.meta.url), 'utf8'));

  test('has no way to ask for anything in an order of points', () => {
    const found: string[] = [];
    visit(document, {
      InputValueDefinition: ({ name }) => {
        if (/order|sort|rank|top|above|below|least|most/i.test(name.value)) found.push(name.value);
      },
      EnumTypeDefinition: ({ name }) => {
        if (/order|sort/i.test(name.value)) found.push(name.value);
      },
    });
    expect(found).toEqual([]);
  });

  test('gives accounts and entries to `me` alone', () => {
    const givers: string[] = [];
    visit(document, {
      ObjectTypeDefinition: ({ name, fields }) => {
        for (const field of fields ?? [])
          visit(field.type, {
            NamedType: (type) => {
              if (type.name.value === 'PointAccount') givers.push(`${name.value}.${field.name.value}`);
            },
          });
      },
    });
    expect(givers).toEqual(['Viewer.points', 'Viewer.assessment']);
  });
});

describe('a question to credit', () => {
  test.each([
    ['a page of nothing', 'me { points { entries(first: 0) { nodes { id } } } }'],
    ['a page of ten thousand', 'me { points { entries(first: 10000) { nodes { id } } } }'],
    ['a broken cursor', 'me { points { entries(after: "broken") { nodes { id } } } }'],
    ['both directions', 'me { points { entries(first: 1, last: 1) { nodes { id } } } }'],
    [
      'a period that ends before it begins',
      'me { volunteerService(period: { from: "2023-12-26", to: "2023-01-01" }) { nodes { id } } }',
    ],
    [
      'figures of a period that ends before it begins',
      `division(code: "${village}") { volunteerStats(period: { from: "2023-12-26", to: "2023-01-01" }) { hours { value } } }`,
    ],
    ['a month that is none', `division(code: "${city}") { creditRanking(month: "2023-13") { rank } }`],
  ])('is refused as the caller’s slip for %s', async (_what, field) => {
    const { errors } = await hub.ask(person('p-1'), `{ ${field} }`);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
  });

  test('about the city’s rank is answered as it was published, and by nothing for another month', async () => {
    const query = `{ division(code: "${city}") { october: creditRanking(month: "2023-10") { rank of source } june: creditRanking(month: "2023-06") { rank } } }`;
    expect((await hub.ask(official([village]), query)).data).toEqual({
      division: { october: { rank: 3, of: 261, source: 'Source' }, june: null },
    });
  });
});
