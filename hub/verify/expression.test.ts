import { describe, expect, test } from '@jest/globals';
import { acceptanceOf } from './acceptance.ts';
import { ExpressionError, evaluate, parseExpression } from './expression.ts';

const ANSWER = {
  division: {
    centres: [{ level: 'CITY' }, { level: 'COUNTY' }, { level: 'ZONE' }, { level: 'TOWN' }],
    staffing: { firstSecretaries: { value: 3 }, workTeam: { value: 4 }, reserve: { value: null } },
    gone: null,
  },
  channels: [{ feeds: ['TOWN', 'COUNTY', 'CITY'] }, { feeds: ['TOWN'] }, { feeds: null }],
  'a/b': { 'c~d': 7 },
};
const ask = (text: string): unknown => evaluate(parseExpression(text), ANSWER);
const faultOf = (text: string): string => {
  try {
    return `no fault: ${JSON.stringify(ask(text))}`;
  } catch (error) {
    return error instanceof ExpressionError ? error.message : `another fault: ${String(error)}`;
  }
};

describe('an expression', () => {
  test.each([
    ['/division/centres/1/level', 'COUNTY'],
    ['/division/staffing/reserve/value', null],
    ['/a~1b/c~0d', 7],
    ['count(/division/centres)', 4],
    ['count(/division/centres[level in COUNTY,ZONE])', 2],
    ['count(/division/centres[level in VILLAGE])', 0],
    ['count(/channels[feeds contains COUNTY,TOWN])', 1],
    ['/division/staffing/firstSecretaries/value + /division/staffing/workTeam/value', 7],
    ['count(/channels) + count(/division/centres) + /division/staffing/workTeam/value', 11],
  ])('%s finds %j', (text, found) => {
    expect(ask(text)).toBe(found);
  });

  test.each([
    ['/division/nothing/value', '/division/nothing/value: /division has no nothing.'],
    ['/nothing', '/nothing: the answer has no nothing.'],
    ['/division/centres/9/level', '/division/centres/9/level: /division/centres has no 9.'],
    ['/division/centres/length', '/division/centres/length: /division/centres has no length.'],
    ['/division/toString', '/division/toString: /division has no toString.'],
    ['/division/gone/value', '/division/gone/value: /division/gone is null.'],
    ['count(/division/gone)', '/division/gone: expected a list; null came.'],
    ['count(/division/centres[code in A])', '/division/centres/0/code: /division/centres/0 has no code.'],
    [
      '/division/staffing/workTeam/value + /division/staffing/reserve/value',
      '/division/staffing/reserve/value: expected a number to add; null came.',
    ],
  ])('%s names what is missing', (text, message) => {
    expect(faultOf(text)).toBe(message);
  });

  test.each([
    '',
    'division/centres',
    '/division//centres',
    'count(/a',
    'count(/a[f is B])',
    'count(/a[f in ])',
    '/a - /b',
    '/a + ',
  ])('%j cannot be read', (text) => {
    expect(() => parseExpression(text)).toThrow(ExpressionError);
  });

  test('of every figure of the city can be read', () => {
    const { figures } = acceptanceOf('weihai');
    expect(figures.filter(({ at }) => parseExpression(at).length === 0)).toEqual([]);
    expect(figures.map(({ id }) => id)).toEqual(
      Array.from({ length: 31 }, (_, index) => `A${String(index + 1).padStart(2, '0')}`),
    );
  });
});
