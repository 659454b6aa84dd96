import { describe, expect, test } from '@jest/globals';
import { HubError, errorCatalogue, failure, foundOrRefused, isErrorCode } from './errors.ts';

const entries = Object.entries(errorCatalogue);

describe('the catalogue of failures', () => {
  test.each(entries)(
    'says of %s what it means in two languages, and what to do',
    (_, { status, meaning, meaningZh, advice }) => {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(600);
      expect(meaning).toMatch(/^[A-Z].*\.$/);
      expect(meaningZh).toMatch(/^[^a-z]*.*。$/);
      expect(advice).toMatch(/^[A-Z].*\.$/);
    },
  );

  test('advises to ask again only where that may help', () => {
    expect(
      entries
        .filter(([, { retriable }]) => retriable)
        .map(([code]) => code)
        .toSorted(),
    ).toEqual([
      'DEADLINE_EXCEEDED',
      'REQUEST_CANCELLED',
      'SERVICE_UNAVAILABLE',
      'SUBGRAPH_INVALID_RESPONSE',
      'SUBGRAPH_UNAVAILABLE',
    ]);
  });

  test('cannot be changed', () => {
    expect(entries.every(([, entry]) => Object.isFrozen(entry)) && Object.isFrozen(errorCatalogue)).toBe(true);
  });

  test('knows its own codes and no others', () => {
    expect(['NOT_FOUND', 'ECONNREFUSED', 'toString', '', null, 404].map(isErrorCode)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a failure', () => {
  test('carries its code and whether to ask again, and is JSON as a GraphQL error is', () => {
    const error = failure('DEADLINE_EXCEEDED', 'Ask for less.');
    expect([error.code, error.name, error instanceof HubError]).toEqual(['DEADLINE_EXCEEDED', 'HubError', true]);
    expect(JSON.parse(JSON.stringify(error))).toEqual({
      message: 'Ask for less.',
      extensions: { code: 'DEADLINE_EXCEEDED', retriable: true },
    });
  });

  test('has the words of the catalogue where it is given none', () => {
    expect(failure('FORBIDDEN').message).toBe('The caller may not do this.');
  });

  test('keeps its own code, whatever it is given besides', () => {
    const error = new HubError('NOT_FOUND', 'None.', { extensions: { code: 'OTHER', retriable: true, more: 1 } });
    expect(error.extensions).toEqual({ code: 'NOT_FOUND', retriable: false, more: 1 });
  });
});

test('what was found is taken out, and a fault is refused', () => {
  expect(foundOrRefused({ found: null })).toBeNull();
  expect(() => foundOrRefused({ fault: 'Expected a code; x came.' })).toThrow(
    failure('BAD_USER_INPUT', 'Expected a code; x came.'),
  );
});
