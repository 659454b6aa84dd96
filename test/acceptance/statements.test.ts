import { beforeAll, describe, expect, test } from '@jest/globals';
import { createAskAs } from '../support/asking.ts';
import type { AskAs } from '../support/asking.ts';
import { openSharedCity } from '../support/city.ts';
import type { City } from '../support/city.ts';

let city: City;
let ask: AskAs;

beforeAll(async () => {
  city = await openSharedCity();
  ask = createAskAs(city);
}, 400_000);

/** SQL statements of an operation so far, in every part, by the part's own counters. */
async function statements(operation: string): Promise<Readonly<Record<string, number>>> {
  const { parts } = await city.status();
  const counts = await Promise.all(
    parts.map(async ({ name, url }) => {
      const text = await (await fetch(new URL('/metrics', url))).text();
      const line = text
        .split('\n')
        .find((one) => one.startsWith('hub_sql_statements_total') && one.includes(`operation="${operation}"`));
      return [name, Number(line?.split(' ').at(-1) ?? 0)] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** Lists with something of every part under each row. */
const PAGES: readonly (readonly [string, string])[] = [
  [
    'GridEvents',
    `gridEvents(within: "371000000000", first: $n) { totalCount { value } nodes { code division { name parent { name } staffing(on: "2023-12-26") { stewards { value } } }
    grid { code workers { displayName appointment { kind } } } whistles { at officersArrived { kind } } linkedDispute { stage } transitions(first: 2) { nodes { to } } } }`,
  ],
  [
    'Disputes',
    `disputes(filter: { stage: [PERFORMED] }, first: $n) { nodes { caseNo division { name } centre { name } mediators { displayName } sessions(first: 3) { nodes { heldOn } }
    intake { channel { name } } transitions(last: 2) { nodes { to } } } }`,
  ],
  [
    'Cadres',
    `cadres(first: $n) { nodes { kind holder { displayName } sendingUnit { name } division { name mediationStats(period: {from: "2023-01-01", to: "2023-12-26"}) { accepted { value } } }
    serviceLog(period: {from: "2023-01-01", to: "2023-12-26"}) { daysOnPost disputesHelped eventsHandled } } }`,
  ],
];

describe('the number of SQL statements of a request', () => {
  test.each(PAGES)(
    'is the same for a page of 1 and of 100: %s',
    async (name, fields) => {
      for (const size of [1, 100]) {
        const { errors } = await ask('city-dashboard', `query ${name}PageOf${size}($n: Int!) { ${fields} }`, {
          variables: { n: size },
        });
        expect(errors).toEqual([]);
      }
      const [small, large] = [await statements(`${name}PageOf1`), await statements(`${name}PageOf100`)];
      expect(Object.values(small).some((count) => count > 0)).toBe(true);
      expect(large).toEqual(small);
    },
    60_000,
  );
});
