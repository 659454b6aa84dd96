import { expect, test } from '@jest/globals';
import { datedColumns, plainImport, referenceCheck } from './importDefinition.ts';

test('a plain import inserts its columns as they were staged', () => {
  const check = referenceCheck('b', 'a thing', 'things');
  expect(plainImport('data', 'rows', { a: 'text', b: 'uuid', ...datedColumns }, [check])).toEqual({
    dataset: 'data',
    columns: { a: 'text', b: 'uuid', valid_from: 'date', valid_to: 'date' },
    checks: [
      {
        expected: '`b` is a thing',
        column: 'b',
        broken: 'staged.b is not null and not exists (select from things as named where named.id = staged.b)',
      },
    ],
    insert:
      'insert into rows (a, b, valid_from, valid_to) select staged.a, staged.b, staged.valid_from, staged.valid_to from staged',
  });
  expect(plainImport('data', 'rows', { a: 'text' }).checks).toEqual([]);
});
