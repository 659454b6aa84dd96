import { describe, expect, test } from '@jest/globals';
import { pointsForHours } from './pointRule.ts';

const city = [
  { aboveHours: 0, hoursPerPoint: 1 },
  { aboveHours: 20, hoursPerPoint: 2 },
  { aboveHours: 80, hoursPerPoint: 3 },
  { aboveHours: 200, hoursPerPoint: 4 },
];
const village = [{ aboveHours: 0, hoursPerPoint: 4 }];

describe("the city's degressive curve", () => {
  test.each([
    [0, 0],
    [20, 20],
    [21, 20],
    [22, 21],
    [80, 50],
    [200, 90],
    [240, 100],
  ])('%d hours are worth %d points', (hours, points) => {
    expect(pointsForHours(city, hours)).toBe(points);
  });
});

describe("the village's rule", () => {
  test.each([
    [3.9, 0],
    [4, 1],
    [11.5, 2],
  ])('%d hours are worth %d points', (hours, points) => {
    expect(pointsForHours(village, hours)).toBe(points);
  });
});
