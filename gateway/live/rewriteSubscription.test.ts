import { describe, expect, test } from '@jest/globals';
import { HubError } from '@hub/chassis';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { rewriteSubscription } from './rewriteSubscription.ts';
import type { LiveQuestion } from './rewriteSubscription.ts';

const schema = buildSchema(`
  type Query { gridEvent(code: ID!): GridEvent dispute(caseNo: ID, id: ID): DisputeCase division(code: ID!): Division }
  type Subscription {
    gridEventUpdated(within: ID!): GridEvent
    disputeUpdated(within: ID!): DisputeCase
    statisticsChanged(within: ID!): Division
    another(within: ID!): Division
  }
  type GridEvent { code: ID! title: String steps(first: Int): [String] division: Division }
  type DisputeCase { caseNo: ID! }
  type Division { code: ID name: String stats(from: String, first: Int): Stats }
  type Stats { asOf: String count: Int }
`);

function rewrite(text: string, variables: Readonly<Record<string, unknown>> = {}): LiveQuestion {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('Expected one operation.');
  return rewriteSubscription({ schema, document, operation, variables });
}

function refusalOf(text: string, variables: Readonly<Record<string, unknown>>): string {
  try {
    rewrite(text, variables);
    return 'taken';
  } catch (error) {
    return error instanceof HubError ? `${error.code}: ${error.message}` : String(error);
  }
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ');

describe('a subscription', () => {
  test('becomes the query that gives one such thing, with what is selected and the values for it', () => {
    const question = rewrite(
      `subscription Watch($place: ID!, $first: Int, $unused: Int = 3) {
        mine: gridEventUpdated(within: $place) { code steps(first: $first) ...More }
        # $unused is used here
      }
      fragment More on GridEvent { title division { stats(first: $unused) { count } } }`,
      { place: '371002000000', first: 5, unused: 4 },
    );
    expect(squeezed(question.query)).toBe(
      'query Watch($first: Int, $unused: Int = 3, $hubKey: ID!) { gridEvent(code: $hubKey) { code steps(first: $first) ...More } } ' +
        'fragment More on GridEvent { title division { stats(first: $unused) { count } } }',
    );
    expect(validate(schema, parse(question.query))).toEqual([]);
    expect(question).toMatchObject({
      within: '371002000000',
      variables: { first: 5, unused: 4 },
      keyVariable: 'hubKey',
      responseKey: 'mine',
      field: { kind: 'things', type: 'grid.event-state.v1' },
    });
  });

  test('is found through fragments, and leaves behind those that only lead to it', () => {
    const question = rewrite(
      `subscription { ...Root } fragment Root on Subscription { disputeUpdated(within: "371002000000") { ...Case } }
       fragment Case on DisputeCase { caseNo }`,
    );
    expect(squeezed(question.query)).toBe(
      'query ($hubKey: ID!) { dispute(id: $hubKey) { ...Case } } fragment Case on DisputeCase { caseNo }',
    );
    expect([question.within, question.responseKey]).toEqual(['371002000000', 'disputeUpdated']);
  });

  test('may have a variable of the name that the hub would take', () => {
    const text = 'subscription ($hubKey: ID!, $n: Int) { gridEventUpdated(within: $hubKey) { steps(first: $n) } }';
    const { keyVariable, within } = rewrite(text, { hubKey: '371002000000' });
    expect([keyVariable, within]).toEqual(['hubKey_', '371002000000']);
  });

  test('names what only says when it was answered, under whatever alias, and nothing that is more than that', () => {
    const moments = (text: string): readonly string[] => [...rewrite(text).momentKeys];
    const ask = (selection: string): string => `subscription { statisticsChanged(within: "1") { ${selection} } }`;
    expect(moments(ask('stats { asOf count }'))).toEqual(['asOf']);
    expect(moments(ask('stats { then: asOf count }'))).toEqual(['then']);
    expect(moments(ask('code stats { code: asOf count }'))).toEqual([]);
  });
});

describe('a value that does not fit', () => {
  const text = 'subscription ($place: ID!, $first: Int) { gridEventUpdated(within: $place) { steps(first: $first) } }';

  test('is refused before anything is asked', () => {
    expect(refusalOf(text, { place: '1', first: 'many' })).toBe(
      'BAD_USER_INPUT: Variable "$first" got invalid value "many"; Int cannot represent non-integer value: "many"',
    );
    expect(refusalOf(text, {})).toBe('BAD_USER_INPUT: Variable "$place" of required type "ID!" was not provided.');
  });
});

test('a subscription that the hub does not know how to answer says which it does', () => {
  expect(refusalOf('subscription { another(within: "1") { code } }', {})).toBe(
    'BAD_REQUEST: A subscription asks for one of gridEventUpdated, disputeUpdated, statisticsChanged.',
  );
});

test('a subscription so long that its query would be too long is refused at once', () => {
  const asking = (fields: number): string =>
    `subscription { gridEventUpdated(within: "1") { ${Array.from({ length: fields }, (_, number) => `f${number}: code`).join(' ')} } }`;
  expect(refusalOf(asking(325), {})).toBe('taken');
  expect(refusalOf(asking(328), {})).toBe(
    'GRAPHQL_PARSE_FAILED: The subscription has too many words. Ask for less, or in several.',
  );
});
