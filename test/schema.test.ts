import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { composeSupergraph, publishedFile, supergraphFile } from '@hub/schema/compose';
import { findBreaks } from '@hub/schema/evolution';
import { findSchemaFaults } from '@hub/schema/rules';
import { readSubgraphSources, root } from '@hub/schema/sources';
import {
  NoDeprecatedCustomRule,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  parse,
  validate,
} from 'graphql';
import type { GraphQLNamedType, GraphQLSchema } from 'graphql';

const sources = readSubgraphSources();
const composition = composeSupergraph(sources);
const operationsFolder = new URL('schema/operations/', root);
const operations = readdirSync(operationsFolder).filter((name) => name.endsWith('.graphql'));

/** The schema that clients see. */
function apiSchema(): GraphQLSchema {
  if (!composition.ok) throw new Error(composition.faults.join('\n'));
  return composition.apiSchema;
}

function partsOf(type: GraphQLNamedType): readonly string[] {
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  if (isInputObjectType(type)) return Object.keys(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => [
    name,
    ...args.map((argument) => `${name}(${argument.name}:)`),
  ]);
}

/** Everything that a client sees, as coordinates: types, fields, arguments, input fields and values. */
function visibleCoordinates(): readonly string[] {
  return Object.values(apiSchema().getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [type.name, ...partsOf(type).map((part) => `${type.name}.${part}`)]);
}

describe('the schemas of the four subgraphs', () => {
  test('compose', () => {
    expect(composition.ok ? [] : composition.faults).toEqual([]);
    expect(sources.map(({ name }) => name)).toEqual(['cadres', 'credit', 'grid', 'mediation']);
  });

  test('keep every rule', () => {
    expect(
      findSchemaFaults(sources).map(
        ({ rule, subgraph, coordinate, message }) => `${subgraph} ${coordinate} ${message} (${rule})`,
      ),
    ).toEqual([]);
  });

  test('are what the committed supergraph was composed of', () => {
    expect(composition.ok && composition.supergraph === readFileSync(supergraphFile, 'utf8')).toBe(true);
  });

  test('are what the committed resolver types were printed from', async () => {
    const words = ['--no-warnings', '--import', 'tsx', 'schema/codegen.ts', '--check'];
    const run = promisify(execFile)(process.execPath, words, { cwd: fileURLToPath(root) });
    await expect(run).resolves.toEqual({ stdout: '', stderr: '' });
  });

  test('break nothing that is published', () => {
    const month = new Date().toISOString().slice(0, 7);
    // A break that is meant: `node --import tsx schema/compose.ts --publish`, and the commit says whom it breaks.
    expect(findBreaks(readFileSync(publishedFile, 'utf8'), apiSchema(), month)).toEqual([]);
  });
});

describe('the composed schema', () => {
  test('has no root that reaches anything, no resident, no order and no joining key', () => {
    const barred = /^Query\.nodes?$|^(Resident|Citizen)([A-Z]|$)|[.(](orderBy|sortBy|assignmentId)\b|pseudonym/i;
    const seen = visibleCoordinates();
    expect(seen.length).toBeGreaterThan(500);
    expect(seen.filter((coordinate) => barred.test(coordinate))).toEqual([]);
  });

  test('tells of the Party on postings and reports only', () => {
    const party = /\bparty(Member|Since|Branch|Cell|Organi[sz]ation|Committee|Post)|political/i;
    const owners = visibleCoordinates()
      .filter((coordinate) => party.test(coordinate))
      .map((place) => place.split('.')[0]);
    expect(owners.filter((owner) => !['Assignment', 'UnitReport', 'MemberReport'].includes(owner ?? ''))).toEqual([]);
  });

  test('gives null for what is confidential, rather than no case', () => {
    const type = apiSchema().getType('DisputeCase');
    const field = isObjectType(type) ? type.getFields()['confidential'] : undefined;
    expect(field).toBeDefined();
    expect(isNonNullType(field?.type)).toBe(false);
  });

  test('lets the fault of one part blank nothing of another: no root refuses null', () => {
    const roots = [apiSchema().getQueryType(), apiSchema().getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}),
    );
    expect(roots.filter(({ type }) => isNonNullType(type)).map(({ name }) => name)).toEqual([]);
  });
});

describe('the trusted operations', () => {
  test('are the ten questions that the hub is for', () => {
    expect(operations.map((name) => name.slice(0, 3))).toEqual(
      Array.from({ length: 10 }, (_, index) => `q${String(index + 1).padStart(2, '0')}`),
    );
  });

  test.each(operations)('fit the composed schema: %s', (name) => {
    const document = parse(readFileSync(new URL(name, operationsFolder), 'utf8'));
    expect(validate(apiSchema(), document).map(({ message }) => message)).toEqual([]);
  });

  test.each(operations)('use nothing that is going to be removed: %s', (name) => {
    const document = parse(readFileSync(new URL(name, operationsFolder), 'utf8'));
    expect(validate(apiSchema(), document, [NoDeprecatedCustomRule]).map(({ message }) => message)).toEqual([]);
  });
});
