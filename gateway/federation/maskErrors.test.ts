import { describe, expect, test } from '@jest/globals';
import { maskError } from './maskErrors.ts';

const masked = (error: Parameters<ReturnType<typeof maskError>>[0]): unknown =>
  maskError({ areSuggestionsShown: false })(error);

describe('an error on its way out', () => {
  test('passes with a code of the catalogue, where it is and which part it came from', () => {
    const error = {
      message: 'Expected 1 to 100; 0 came.',
      path: ['division', 'cases'],
      locations: [{ line: 1, column: 2 }],
      extensions: { code: 'BAD_USER_INPUT', subgraph: 'grid' },
    };
    expect(masked(error)).toEqual({
      ...error,
      extensions: { code: 'BAD_USER_INPUT', retriable: false, subgraph: 'grid' },
    });
  });

  test('loses everything that is not named', () => {
    const inner = {
      code: 'NOT_FOUND',
      serviceName: 'grid',
      exception: { stacktrace: ['at /srv/grid.ts'] },
      stacktrace: ['x'],
      response: { url: 'http://10.0.0.1' },
      http: { status: 200 },
    };
    expect(masked({ message: 'none', extensions: inner })).toEqual({
      message: 'none',
      extensions: { code: 'NOT_FOUND', retriable: false },
    });
  });

  test.each([
    ['no code', {}],
    ['an unknown code', { code: 'ECONNREFUSED' }],
    ['the code for it', { code: 'INTERNAL_SERVER_ERROR' }],
  ])('is only told of when it has %s', (_, extensions) => {
    expect(masked({ message: 'select secret from people', extensions })).toEqual({
      message: 'Something went wrong inside the hub.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', retriable: false },
    });
  });

  test('has the word of the catalogue for what others call otherwise', () => {
    expect(
      masked({ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }),
    ).toMatchObject({ message: 'PersistedQueryNotSupported', extensions: { code: 'BAD_REQUEST' } });
    expect(
      masked({ message: 'fetch http://10.0.0.1', extensions: { code: 'DOWNSTREAM_SERVICE_ERROR' } }),
    ).toMatchObject({
      message: 'A part of the hub answered with something unusable; the other fields are good.',
      extensions: { code: 'SUBGRAPH_INVALID_RESPONSE' },
    });
  });

  test('has the path to the list where the engine means each of its items', () => {
    expect(
      masked({ message: 'm', path: ['divisions', '@', 'cases'], extensions: { code: 'FORBIDDEN' } }),
    ).toMatchObject({ path: ['divisions'] });
    expect(masked({ message: 'm', path: ['@'], extensions: { code: 'FORBIDDEN' } })).not.toHaveProperty('path');
  });

  test('keeps the whole reason why a variable was wrong', () => {
    const message =
      'Variable "$on" got invalid value "2023-02-30"; A Date is a day that exists, as "2023-12-26"; "2023-02-30" came.';
    expect(masked({ message, extensions: { code: 'BAD_USER_INPUT' } })).toMatchObject({ message });
  });

  test('repeats at most a hundred characters of a value', () => {
    const value = 'v'.repeat(200_000);
    const messages = [
      `Variable "$n" got invalid value "${value}"; Int cannot represent non-integer value: "${value}"`,
      `Variable "$n" got invalid value { a: "${value}" }; Field "b" is not defined by type "Period".`,
      `Variable "$n" got invalid value [${Array.from({ length: 9_000 }, () => '"v; v"').join(', ')}] at "n"; Expected type "Int".`,
    ];
    for (const message of messages) {
      const told = String(Reflect.get(Object(masked({ message, extensions: { code: 'BAD_USER_INPUT' } })), 'message'));
      expect(told.match(/v/g)?.length).toBeLessThanOrEqual(100);
      expect(told.startsWith('Variable "$n" got invalid value ')).toBe(true);
    }
    const long = masked({
      message: `Cannot query field "${value}" on type "Query".`,
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    expect(long).toMatchObject({ message: `Cannot query field "${'v'.repeat(99)}…" on type "Query".` });
  });

  test('suggests nothing of the schema unless it may', () => {
    const error = {
      message: 'Cannot query field "nam" on type "Query". Did you mean "name"?',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    };
    expect(masked(error)).toMatchObject({ message: 'Cannot query field "nam" on type "Query".' });
    expect(maskError({ areSuggestionsShown: true })(error)).toMatchObject({ message: error.message });
  });
});
