import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { staleFiles } from '../printedFile.ts';
import { readSubgraphSources, root } from '../sources.ts';
import * as cadres from './cadres.ts';
import { eventContracts, findContract, mayRead } from './catalogue.ts';
import { findEventBreaks } from './evolution.ts';
import { findContractFaults } from './guardRails.ts';
import * as grid from './grid.ts';
import { schemaOf } from './jsonSchema.ts';
import type { JsonSchema } from './jsonSchema.ts';
import * as mediation from './mediation.ts';
import { currentEvents, publishedFile, readExamples, readPublishedEvents } from './publish.ts';

const ofTypes = (contracts: typeof eventContracts): readonly string[] => contracts.map(({ type }) => type);

describe('the contracts', () => {
  test('are named after their types, and each is in the catalogue', () => {
    const named = Object.entries({ ...grid, ...mediation, ...cadres }).map(([name, { type }]) => [type, name]);
    const camel = (type: string): string =>
      type.replace(/\.v\d+$/, '').replaceAll(/[.-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
    expect(named.filter(([type = '', name]) => camel(type) !== name)).toEqual([]);
    expect(named.map(([type]) => type).toSorted()).toEqual(ofTypes(eventContracts).toSorted());
    expect(new Set(ofTypes(eventContracts)).size).toBe(eventContracts.length);
  });

  test('keep every guard rail', () => {
    expect(findContractFaults(eventContracts)).toEqual([]);
  });

  test('are found by type, and read only by whom they list', () => {
    expect(findContract('grid.event-converted.v1')).toBe(grid.gridEventConverted);
    expect(findContract('grid.event-converted.v2')).toBeUndefined();
    expect(mayRead('mediation', 'grid.event-converted.v1')).toBe(true);
    expect(mayRead('credit', 'grid.event-converted.v1')).toBe(false);
    expect(mayRead('grid', 'grid.event-converted.v2')).toBe(false);
    const ofCredit = eventContracts.filter(({ type }) => mayRead('credit', type));
    expect(ofTypes(ofCredit).toSorted()).toEqual(['grid.division-state.v1', 'mediation.helper-served.v1']);
  });

  test('read what was ever published, and are what was published last', () => {
    expect(findEventBreaks(readPublishedEvents(), currentEvents())).toEqual([]);
    // Otherwise run: node --import tsx schema/events/publish.ts
    expect(staleFiles([publishedFile()])).toEqual([]);
  });
});

/** What is wrong with the examples of a type: each field is to be seen, and null wherever it may be null. */
function examplesLacking({ properties }: JsonSchema, examples: readonly Readonly<Record<string, unknown>>[]): string[] {
  const seen = (name: string, isNull: boolean): boolean =>
    examples.some((example) => name in example && (example[name] === null) === isNull);
  return Object.entries(properties ?? {}).flatMap(([name, { anyOf }]) => [
    ...(seen(name, false) ? [] : [name]),
    ...(anyOf?.some(({ type }) => type === 'null') === true && !seen(name, true) ? [`${name}: null`] : []),
  ]);
}

describe('the examples', () => {
  test('belong to contracts', () => {
    const files = readdirSync(new URL('schema/events/examples/', root));
    expect(files.toSorted()).toEqual(
      ofTypes(eventContracts)
        .map((type) => `${type}.json`)
        .toSorted(),
    );
  });

  test.each(eventContracts.map((contract) => [contract.type, contract] as const))(
    'of %s are read as they are, and show every field',
    (type, { data }) => {
      const examples = readExamples(type);
      expect(examples.map((example) => data.parse(example))).toEqual(examples);
      expect(examplesLacking(schemaOf(data), examples)).toEqual([]);
    },
  );
});

/** The values of an enum of the graph. */
function valuesInGraph(subgraph: string, name: string): readonly string[] {
  const sdl = readSubgraphSources().find((source) => source.name === subgraph)?.sdl ?? '';
  const found = parse(sdl).definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === name,
  );
  return found?.kind === Kind.ENUM_TYPE_DEFINITION ? (found.values ?? []).map((value) => value.name.value) : [];
}

describe('what events call things', () => {
  test.each([
    ['grid.event-state.v1', 'status', 'GridEventStatus'],
    ['grid.event-reported.v1', 'channel', 'EventChannel'],
    ['grid.event-reported.v1', 'level', 'EscalationLevel'],
    ['grid.ticket-state.v1', 'status', 'HotlineTicketStatus'],
    ['grid.ticket-state.v1', 'kind', 'HotlineTicketKind'],
    ['grid.division-state.v1', 'level', 'DivisionLevel'],
    ['grid.division-state.v1', 'kind', 'DivisionKind'],
    ['mediation.case-state.v1', 'stage', 'DisputeStage'],
    ['mediation.case-stage-changed.v1', 'to', 'DisputeStage'],
    ['cadres.assignment-state.v1', 'kind', 'PostKind'],
    ['cadres.assignment-state.v1', 'state', 'AssignmentState'],
  ])('is what the graph calls them: %s %s', (type, field, name) => {
    const contract = findContract(type);
    const inEvent = contract === undefined ? [] : schemaOf(contract.data).properties?.[field]?.['enum'];
    const inGraph = valuesInGraph(contract?.producer ?? '', name);
    expect(inGraph.length).toBeGreaterThan(1);
    expect([inEvent].flat().toSorted()).toEqual(inGraph.toSorted());
  });
});
