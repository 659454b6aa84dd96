import { describe, expect, test } from '@jest/globals';
import { findSchemaFaults } from '../rules.ts';

const good = {
  field: 'closeCell(input: CloseCellInput!): CloseCellResult',
  input: 'input CloseCellInput { idempotencyKey: String! id: ID! }',
  union: 'union CloseCellResult = CloseCellPayload | CellClosed',
};
const rest = `interface Refusal { message: String! }
  type CloseCellPayload { id: ID }
  type CellClosed implements Refusal { message: String! }
  type Other { id: ID }`;

/** What is wrong with a schema in which something of the good one is replaced. */
function messages(replaced: Partial<typeof good> = {}): readonly string[] {
  const { field, input, union } = { ...good, ...replaced };
  const sdl = `type Mutation { ${field} } ${input} ${union} ${rest}`;
  return findSchemaFaults([{ name: 'grid', sdl }])
    .filter(({ rule }) => rule === 'mutationsAreCommands')
    .map(({ coordinate, message }) => `${coordinate} ${message}`);
}

describe('a mutation', () => {
  test('that is a command passes', () => {
    expect(messages()).toEqual([]);
  });

  const ARGUMENTS = 'Mutation.closeCell takes other arguments than one `input: CloseCellInput!`.';
  const UNION = 'Mutation.closeCell does not give a union `CloseCellResult`.';
  const NO_KEY =
    'Mutation.closeCell has an input without `idempotencyKey: String!`. Sent again, it would be done again.';

  test.each([
    ['has no argument', { field: 'closeCell: CloseCellResult' }, ARGUMENTS],
    ['may go without its input', { field: 'closeCell(input: CloseCellInput): CloseCellResult' }, ARGUMENTS],
    ['calls its input otherwise', { field: 'closeCell(cell: CloseCellInput!): CloseCellResult' }, ARGUMENTS],
    ['has more than its input', { field: 'closeCell(input: CloseCellInput!, now: Int): CloseCellResult' }, ARGUMENTS],
    ['takes another input', { field: 'closeCell(input: CellInput!): CloseCellResult' }, ARGUMENTS],
    ['has no key', { input: 'input CloseCellInput { id: ID! }' }, NO_KEY],
    ['may go without its key', { input: 'input CloseCellInput { idempotencyKey: String }' }, NO_KEY],
    ['gives no union', { union: 'type CloseCellResult { id: ID }' }, UNION],
    ['gives something else', { field: 'closeCell(input: CloseCellInput!): Other' }, UNION],
    [
      'gives no payload',
      { union: 'union CloseCellResult = CellClosed' },
      'Mutation.closeCell gives a union without `CloseCellPayload`.',
    ],
    [
      'gives what is no refusal',
      { union: 'union CloseCellResult = CloseCellPayload | Other' },
      'Mutation.closeCell gives Other, which is neither `CloseCellPayload` nor a Refusal.',
    ],
  ])('that %s is found', (_, replaced, message) => {
    expect(messages(replaced)).toEqual([message]);
  });
});
