import { describe, expect, test } from '@jest/globals';
import { eventContracts } from '@hub/schema';
import { Kind, parse } from 'graphql';
import { listing, projectFiles, readProjectFile } from '../support/project.ts';

// One word follows a fact through the hub: mutation reportEvent → commands/reportEvent.ts → contract GridEventReported
// → events/onGridEventReported.ts → subscription gridEventReported.

const SUBGRAPHS = listing('subgraphs/').map((name) => name.slice(0, -1));

/** The fields of one root type in a subgraph's schema. */
function rootFields(subgraph: string, root: 'Mutation' | 'Subscription'): readonly string[] {
  const { definitions } = parse(readProjectFile(`subgraphs/${subgraph}/schema.graphql`));
  return definitions
    .flatMap((node) => {
      const isObject = node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
      return isObject && node.name.value === root ? (node.fields ?? []).map(({ name }) => name.value) : [];
    })
    .toSorted();
}

/** The names of the code files in a folder, without tests and placeholders. */
const modulesIn = (folder: string): readonly string[] =>
  listing(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3));

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The facts that have a contract, by their names in code: `GridEventReported`. */
const contracts: ReadonlySet<string> = new Set(
  eventContracts.map(({ producer, name }) => [producer, ...name.split('-')].map(pascal).join('')),
);

describe('one word follows a fact', () => {
  test.each(SUBGRAPHS)('from each mutation to its command, and from each command to its mutation: %s', (subgraph) => {
    // Beside them, what several commands load and save: `gridEventStore.ts`.
    const commands = modulesIn(`subgraphs/${subgraph}/commands/`).filter((name) => !name.endsWith('Store'));
    expect(commands).toEqual(rootFields(subgraph, 'Mutation'));
  });

  test.each(SUBGRAPHS)('from each mutation to who may use it: %s', (subgraph) => {
    const policies = readProjectFile(`subgraphs/${subgraph}/policies.ts`).split('commandRoles')[1] ?? '';
    const named = [...policies.matchAll(/^  (\w+): /gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(rootFields(subgraph, 'Mutation'));
  });

  test.each(SUBGRAPHS)('from each contract to what a subgraph does on it: %s', (subgraph) => {
    const modules = modulesIn(`subgraphs/${subgraph}/events/`).filter((name) => name !== 'publish');
    expect(modules.filter((name) => !/^on[A-Z]/.test(name))).toEqual([]);
    expect(modules.filter((name) => !contracts.has(name.slice(2)))).toEqual([]);
  });

  test.each(SUBGRAPHS)('from each contract to its subscription, where it is no state channel: %s', (subgraph) => {
    const feeds = rootFields(subgraph, 'Subscription').filter((name) => !/(Updated|Changed)$/.test(name));
    expect(feeds.filter((name) => !contracts.has(pascal(name)))).toEqual([]);
  });

  test('from each contract to an example of what was ever published', () => {
    const examples = new Set(projectFiles('schema/events/examples/'));
    const lacking = eventContracts.filter(({ type }) => !examples.has(`schema/events/examples/${type}.json`));
    expect(lacking.map(({ type }) => type)).toEqual([]);
  });
});
