import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { root } from './sources.ts';

const sdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  scalar Date
  type Query { cells(on: Date): CellConnection }
  type CellConnection { nodes: [Cell!]! }
  type Cell @key(fields: "code") { code: ID! kind: Kind }
  enum Kind { HOUSES FIELDS }`;

const SCRIPT = `
  const { generateTypes } = await import('./schema/codegen.ts');
  const sources = JSON.parse(process.argv.at(-1));
  process.stdout.write(JSON.stringify(await Promise.all(sources.map(generateTypes))));`;

/** The generator finds its plugins by itself, which it can in a process of its own only. */
async function typesOf(...schemas: readonly string[]): Promise<readonly string[]> {
  const sources = JSON.stringify(schemas.map((text) => ({ name: 'toy', sdl: text })));
  const words = ['--no-warnings', '--import', 'tsx', '--input-type=module', '-e', SCRIPT, sources];
  const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: fileURLToPath(root) });
  const printed: unknown = JSON.parse(stdout);
  return Array.isArray(printed) ? printed.map(String) : [];
}

describe('the resolver types of a subgraph', () => {
  let types = '';
  let again = '';
  let withoutConnections = '';
  beforeAll(async () => {
    [types = '', again = '', withoutConnections = ''] = await typesOf(sdl, sdl, 'type Query { one: Int }');
  });

  test('are printed under a warning, and the same each time', () => {
    expect(types.split('\n')[0]).toBe('// Printed from schema.graphql by `npm run generate`; do not edit.');
    expect(again).toBe(types);
  });

  test('give resolvers the context, read-only values, enums as words and dates as text', () => {
    expect(types).toContain("import type { Context } from '../context.ts';");
    expect(types).toContain("readonly code: Scalars['ID']['output'];");
    expect(types).toMatch(/export type Kind =\s+\| 'FIELDS'\s+\| 'HOUSES'/);
    expect(types).toContain('Date: { input: string; output: string; }');
  });

  test("take every connection as the chassis' own", () => {
    expect(types).toContain("import type { Connection } from '@hub/chassis';");
    expect(types).toContain("CellConnection: ResolverTypeWrapper<Connection<ResolversParentTypes['Cell']>>");
    expect(withoutConnections).not.toContain('@hub/chassis');
  });
});
