import { describe, expect, test } from '@jest/globals';
import { errorCatalogue } from '@hub/chassis';
import { cleanError, subgraphError } from './subgraphErrors.ts';

const cleaned = (code: string, message = 'words of the inside'): unknown =>
  cleanError(
    { message, path: ['a', 0, 'b'], locations: [{ line: 1 }], extensions: { code, exception: 'x', serviceName: 'y' } },
    'grid',
  );

describe('an error of a subgraph', () => {
  test.each(['BAD_USER_INPUT', 'DATE_OUTSIDE_CALENDAR', 'FORBIDDEN', 'NOT_FOUND', 'RESULT_TOO_LARGE'])(
    'that is for the caller goes on with its own words: %s',
    (code) => {
      expect(cleaned(code)).toEqual({
        message: 'words of the inside',
        path: ['a', 0, 'b'],
        extensions: { code, retriable: false, subgraph: 'grid' },
      });
    },
  );

  test.each([
    ['DEADLINE_EXCEEDED', 'DEADLINE_EXCEEDED'],
    ['REQUEST_CANCELLED', 'REQUEST_CANCELLED'],
    ['INTERNAL_SERVER_ERROR', 'INTERNAL_SERVER_ERROR'],
    ['SERVICE_UNAVAILABLE', 'SUBGRAPH_UNAVAILABLE'],
    ['GRAPHQL_PARSE_FAILED', 'SCHEMA_MISMATCH'],
    ['GRAPHQL_VALIDATION_FAILED', 'SCHEMA_MISMATCH'],
    ['OPERATION_RESOLUTION_FAILURE', 'SCHEMA_MISMATCH'],
    ['UNAUTHENTICATED', 'SUBGRAPH_INVALID_RESPONSE'],
    ['PAYLOAD_TOO_LARGE', 'SUBGRAPH_INVALID_RESPONSE'],
    ['ECONNREFUSED', 'INTERNAL_SERVER_ERROR'],
    ['toString', 'INTERNAL_SERVER_ERROR'],
  ] as const)('%s means %s to the caller, in the words of the catalogue', (code, meant) => {
    const { meaning, retriable } = errorCatalogue[meant];
    expect(cleaned(code)).toEqual({
      message: meaning,
      path: ['a', 0, 'b'],
      extensions: { code: meant, retriable, subgraph: 'grid' },
    });
  });

  test.each([
    null,
    'boom',
    5,
    [],
    {},
    { message: 1, extensions: 'x', path: 'x' },
    { extensions: { code: 'FORBIDDEN' }, message: 5, path: [{}] },
  ])('that is none, or half of one, tells nothing: %j', (error) => {
    const { message, extensions } = cleanError(error, 'grid');
    expect(Object.values(errorCatalogue).map(({ meaning }) => meaning)).toContain(message);
    expect(extensions).toMatchObject({ subgraph: 'grid' });
    expect(cleanError(error, 'grid')).not.toHaveProperty('path');
  });
});

test('an error of our own about a subgraph has the catalogue’s words, and a place where it has one', () => {
  const extensions = { code: 'SUBGRAPH_UNAVAILABLE', retriable: true, subgraph: 'grid' };
  const { meaning } = errorCatalogue.SUBGRAPH_UNAVAILABLE;
  expect(subgraphError('SUBGRAPH_UNAVAILABLE', 'grid')).toEqual({ message: meaning, extensions });
  expect(subgraphError('SUBGRAPH_UNAVAILABLE', 'grid', { path: ['a'] })).toEqual({
    message: meaning,
    path: ['a'],
    extensions,
  });
});
