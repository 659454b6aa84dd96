import { describe, expect, test } from '@jest/globals';
import { printSchema } from 'graphql';
import { composeSupergraph } from './compose.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n';
const grid = {
  name: 'grid',
  sdl: `${link}type Query { cell(code: ID!): Cell } type Cell @key(fields: "code") { code: ID! name: String }`,
};
const credit = { name: 'credit', sdl: `${link}type Cell @key(fields: "code") { code: ID! points: Int }` };

describe('composition', () => {
  test('gives one schema of all, whatever order they come in', () => {
    const composed = composeSupergraph([grid, credit]);
    expect(composed).toEqual(composeSupergraph([credit, grid]));
    expect(composed.ok && printSchema(composed.apiSchema)).toBe(
      'type Cell {\n  code: ID!\n  points: Int\n  name: String\n}\n\ntype Query {\n  cell(code: ID!): Cell\n}',
    );
  });

  test('names no address, since where a part listens is configuration', () => {
    const composed = composeSupergraph([grid, credit]);
    const urls = composed.ok ? [...composed.supergraph.matchAll(/url: "([^"]*)"/g)].map(([, url]) => url) : [];
    expect(urls.filter((url) => !url?.startsWith('https://specs.apollo.dev/'))).toEqual(['hub://credit', 'hub://grid']);
  });

  test('names every fault with its place', () => {
    const other = { name: 'credit', sdl: credit.sdl.replace('points: Int', 'name: Int') };
    expect(composeSupergraph([grid, other])).toEqual({
      ok: false,
      faults: [
        expect.stringMatching(/^credit:2:44, grid:2:81: FIELD_TYPE_MISMATCH: .*"Cell\.name"/),
        expect.stringMatching(/^credit:2:44, grid:2:81: INVALID_FIELD_SHARING: .*"Cell\.name"/),
      ],
    });
  });

  test('names the place where a schema does not parse, and composes nothing', () => {
    expect(composeSupergraph([grid, { name: 'credit', sdl: 'type Cell {\n  code ID!\n}' }])).toEqual({
      ok: false,
      faults: ['credit:2:8: Syntax Error: Expected ":", found Name "ID".'],
    });
  });
});
