import { plainImport, referenceCheck } from '../imports/importDefinition.ts';
import type { ImportDefinition, ImportRow, ImportValue } from '../imports/importDefinition.ts';

/** The doors of the toy domain. */
export const toyImports: readonly ImportDefinition[] = [
  {
    ...plainImport(
      'shops',
      'shops',
      {
        id: 'uuid',
        name: 'text',
        keeper: 'text',
        division_path: 'text',
        opened_on: 'date',
        opened_at: 'timestamptz',
        size: 'int',
      },
      [
        {
          expected: '`division_path` begins with a or b',
          column: 'division_path',
          broken: "staged.division_path !~ '^[ab]'",
        },
      ],
    ),
    subjects: ['keeper'],
  },
  plainImport('sales', 'sales', { id: 'uuid', shop_id: 'uuid', sold_on: 'date', goods: 'text', amount: 'int' }, [
    referenceCheck('shop_id', 'a shop', 'shops'),
  ]),
];

/** An id that can be told by its number. */
export const toyId = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

/** A shop as a source system sends it; what matters to a test replaces the rest, by column. */
export const shopRow = (number: number, more: Readonly<Record<string, ImportValue>> = {}): ImportRow =>
  Object.values({
    id: toyId(number),
    name: `shop ${number}`,
    keeper: `keeper ${number}`,
    division_path: 'a/1',
    opened_on: '2023-01-01',
    opened_at: '2023-01-01T09:00:00+08:00',
    size: 10,
    ...more,
  });

/** A sale as a source system sends it. */
export const saleRow = (number: number, more: Readonly<Record<string, ImportValue>> = {}): ImportRow =>
  Object.values({
    id: toyId(number),
    shop_id: toyId(1),
    sold_on: '2023-05-01',
    goods: 'tea',
    amount: 5,
    ...more,
  });
