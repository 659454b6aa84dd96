import { describe, expect, test } from '@jest/globals';
import { authorityObstacle, isDayInRange, mergeObstacle } from './division.ts';
import type { DivisionFacts } from './division.ts';

const DAYS = { validFrom: '2024-01-01', today: '2023-12-26' };
const village = (code: string, more: Partial<DivisionFacts> = {}): DivisionFacts => ({
  code,
  level: 'VILLAGE',
  validFrom: '2000-01-01',
  validTo: null,
  parentCode: 'town',
  authorityCode: null,
  aboveCodes: ['town', 'county', 'city'],
  isChangePlanned: false,
  ...more,
});

describe('a day', () => {
  test.each([
    ['2023-12-25', false],
    ['2023-12-26', true],
    ['2024-12-26', true],
    ['2024-12-27', false],
  ])('%s is open to a change: %s', (validFrom, expected) => {
    expect(isDayInRange({ validFrom, today: '2023-12-26' })).toBe(expected);
  });
});

describe('a merger', () => {
  test('of villages of one town that one authority runs meets nothing', () => {
    expect(mergeObstacle([village('a'), village('b')], village('c'), DAYS)).toBeNull();
    const run = { authorityCode: 'zone' };
    expect(mergeObstacle([village('a', run)], village('c', run), DAYS)).toBeNull();
  });

  test.each<[string, DivisionFacts, string]>([
    ['a village into itself', village('c'), 'SAME_DIVISION'],
    ['what was merged', village('a', { validTo: '2023-06-30' }), 'NOT_STANDING'],
    ['what is going to be merged', village('a', { validTo: '2024-06-30' }), 'NOT_STANDING'],
    ['what begins on that very day', village('a', { validFrom: '2024-01-01' }), 'NOT_STANDING'],
    ['a town into a village', village('a', { level: 'TOWN' }), 'LEVELS_DIFFER'],
    ['a village of another town', village('a', { parentCode: 'other' }), 'PARENTS_DIFFER'],
    ['the city', village('a', { parentCode: null }), 'PARENTS_DIFFER'],
    ['what a zone runs into what none does', village('a', { authorityCode: 'zone' }), 'AUTHORITIES_DIFFER'],
    ['what comes under another later', village('a', { isChangePlanned: true }), 'CHANGE_PLANNED'],
  ])('of %s is refused', (_, source, reason) => {
    expect(mergeObstacle([village('b'), source], village('c'), DAYS)).toEqual({ reason, code: source.code });
  });

  test('is refused for a source that is named twice', () => {
    const sources = [village('a'), village('b'), village('a')];
    expect(mergeObstacle(sources, village('c'), DAYS)).toEqual({ reason: 'SAME_DIVISION', code: 'a' });
  });

  test('is refused into what ends, so that none makes a circle', () => {
    const ends = village('c', { validTo: '2024-06-30' });
    expect(mergeObstacle([village('a')], ends, DAYS)).toEqual({ reason: 'NOT_STANDING', code: 'c' });
  });

  test('is refused for a day that is over', () => {
    const days = { ...DAYS, validFrom: '2023-12-25' };
    expect(mergeObstacle([village('a')], village('c'), days)).toEqual({ reason: 'DAY_OUT_OF_RANGE', code: 'c' });
  });
});

const zone = (more: Partial<DivisionFacts> = {}): DivisionFacts =>
  village('zone', { level: 'ZONE', parentCode: 'city', aboveCodes: ['city'], ...more });

describe('another authority', () => {
  test('may run a village or a town, and may cease to', () => {
    expect(authorityObstacle(village('a'), zone(), DAYS)).toBeNull();
    expect(authorityObstacle(village('a', { level: 'TOWN' }), zone({ level: 'COUNTY' }), DAYS)).toBeNull();
    expect(authorityObstacle(village('a', { authorityCode: 'zone' }), null, DAYS)).toBeNull();
  });

  test.each<[string, DivisionFacts, DivisionFacts | null, string]>([
    ['a merged village', village('a', { validTo: '2023-06-30' }), zone(), 'NOT_STANDING at a'],
    ['a county', village('a', { level: 'COUNTY' }), zone(), 'LEVEL_NOT_RUN at a'],
    ['a village, when it ends', village('a'), zone({ validTo: '2024-06-30' }), 'AUTHORITY_NOT_STANDING at zone'],
    ['a village, when it is a town', village('a'), zone({ level: 'TOWN' }), 'AUTHORITY_LEVEL at zone'],
    ['a village of its own', village('a', { aboveCodes: ['town', 'zone'] }), zone(), 'AUTHORITY_ABOVE at zone'],
    ['what it runs already', village('a', { authorityCode: 'zone' }), zone(), 'SAME_AUTHORITY at a'],
    ['nothing, as before', village('a'), null, 'SAME_AUTHORITY at a'],
    ['what changes later', village('a', { isChangePlanned: true }), zone(), 'CHANGE_PLANNED at a'],
  ])('may not run %s', (_, division, authority, expected) => {
    const obstacle = authorityObstacle(division, authority, DAYS);
    expect(`${obstacle?.reason} at ${obstacle?.code}`).toBe(expected);
  });

  test('may not run it from a day that is too far', () => {
    const days = { ...DAYS, validFrom: '2025-01-01' };
    expect(authorityObstacle(village('a'), zone(), days)).toEqual({ reason: 'DAY_OUT_OF_RANGE', code: 'a' });
  });
});
