import { describe, expect, test } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { HubError, failure } from './errors.ts';
import { maskError, tellableFailure } from './maskError.ts';
import { scalarTypes } from './scalars.ts';
import { createLogger } from './telemetry.ts';

const withCode = (message: string, code: string): Error => Object.assign(new Error(message), { code });
const INTERNAL = ['INTERNAL_SERVER_ERROR', 'Something went wrong inside the hub.'];
const DEADLINE = ['DEADLINE_EXCEEDED', 'The answer was not ready in the time allowed.'];
const ZERO = ['BAD_USER_INPUT', 'A text expects characters other than U+0000; one came with it. Leave it out.'];
const UNAVAILABLE = ['SERVICE_UNAVAILABLE', 'The hub is starting, stopping or overloaded.'];

describe('what may be told of an error', () => {
  test.each<[string, unknown, readonly string[], boolean]>([
    ['a failure of the catalogue', failure('NOT_FOUND', 'None.'), ['NOT_FOUND', 'None.'], false],
    ['a statement that was cancelled', withCode('canceling statement', '57014'), DEADLINE, false],
    ['a database that stops', withCode('terminating connection', '57P01'), UNAVAILABLE, true],
    ['a database that is full', withCode('sorry, too many clients', '53300'), UNAVAILABLE, true],
    ['a database that is lost', withCode('connection failure', '08006'), UNAVAILABLE, true],
    ['a text that the database cannot keep', withCode('invalid byte sequence', '22021'), ZERO, false],
    ['any other fault of the database', withCode('secret', '23505'), INTERNAL, true],
    ['an error without a code', new TypeError('secret'), INTERNAL, true],
    ['an error whose code is a number', Object.assign(new Error('secret'), { code: 57_014 }), INTERNAL, true],
    ['what is no error at all', 'secret', INTERNAL, true],
    ['nothing', null, INTERNAL, true],
  ])('is, of %s, this; its cause goes to the log where it says more', (_, error, expected, isLogged) => {
    const { failure: told, cause } = tellableFailure(error);
    expect([told.code, told.message]).toEqual(expected);
    expect(cause).toBe(isLogged ? error : undefined);
  });

  test('is, of a failure that has a cause, the failure, and the cause is logged', () => {
    const originalError = withCode('connect ECONNREFUSED 10.0.0.1', 'ECONNREFUSED');
    const error = new HubError('SERVICE_UNAVAILABLE', 'Away.', { originalError });
    expect(tellableFailure(error)).toEqual({ failure: error, cause: originalError });
  });
});

const schema = buildSchema(`
  scalar Date
  type Query { number(of: Int, on: Date, required: Int!): Int word: Boolean never: Int! date: Date }`);
Object.assign(schema.getType('Date') ?? {}, {
  parseValue: scalarTypes.Date.parseValue,
  serialize: scalarTypes.Date.serialize,
});

/** What leaves of the errors of a question, and what is logged of them. */
async function masked(source: string, rootValue: object = {}, variableValues: Readonly<Record<string, unknown>> = {}) {
  const lines: string[] = [];
  const log = createLogger({ name: 'part', level: 'info', destination: { write: (line) => void lines.push(line) } });
  const { errors = [] } = await graphql({ schema, source, rootValue, variableValues });
  const told = errors.map(maskError(log, { traceId: 't1' }));
  return {
    told: told.map(({ code, message, path }) => [code, message, path]),
    logged: lines.map((line) => JSON.parse(line)),
  };
}

describe('an execution error', () => {
  test.each<[string, string, Readonly<Record<string, unknown>>, string]>([
    [
      'a variable',
      'query ($n: Int) { number(of: $n, required: 1) }',
      { n: 'x' },
      'Variable "$n" got invalid value "x"; Int cannot represent non-integer value: "x"',
    ],
    [
      'a variable of a scalar of ours',
      'query ($d: Date) { number(on: $d, required: 1) }',
      { d: '2023-02-30' },
      'Variable "$d" got invalid value "2023-02-30"; A Date is a day that exists, of the years 1900 to 2100, as "2023-12-26"; "2023-02-30" came.',
    ],
    [
      'an argument',
      'query ($n: Int = 1) { number(required: $n) }',
      { n: null },
      'Argument "required" of non-null type "Int!" must not be null.',
    ],
  ])('about %s is told in graphql’s own words, and not logged', async (_, source, variables, message) => {
    const { told, logged } = await masked(source, {}, variables);
    expect(told.map(([code, words]) => [code, words])).toEqual([['BAD_USER_INPUT', message]]);
    expect(logged).toEqual([]);
  });

  test.each<[string, string, object]>([
    ['a null where none may be', '{ never }', { never: null }],
    ['a value of another type', '{ word }', { word: 'secret' }],
    ['a value that a scalar of ours cannot write', '{ date }', { date: 5 }],
    [
      'anything that a resolver throws',
      '{ number(required: 1) }',
      {
        number: () => {
          throw new Error('secret');
        },
      },
    ],
  ])('about %s is only told of, and logged with its place', async (_, source, root) => {
    const { told, logged } = await masked(source, root);
    const field = /\w+/.exec(source)?.[0];
    expect(told).toEqual([[...INTERNAL, [field]]]);
    expect(logged).toEqual([
      expect.objectContaining({ msg: 'a resolver failed', traceId: 't1', path: [field], error: expect.anything() }),
    ]);
  });

  test('that a resolver means is told at its place, and not logged', async () => {
    const never = (): never => {
      throw failure('FORBIDDEN', 'Not for you.');
    };
    expect(await masked('{ never }', { never })).toEqual({
      told: [['FORBIDDEN', 'Not for you.', ['never']]],
      logged: [],
    });
  });
});
