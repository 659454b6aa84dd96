import { print } from 'graphql';
import { atField, fieldsOf, namedTypeOf, objectsOf } from './elements.ts';
import type { FieldPlace, Finding, ObjectNode, SchemaRule, SubgraphDocument } from './elements.ts';

const PAGE: Readonly<Record<string, string>> = { first: 'Int', after: 'String', last: 'Int', before: 'String' };
const CONNECTION = /^(\w+)Connection$/;

const typeOf = (type: ObjectNode | undefined, name: string): string | undefined => {
  const field = type?.fields?.find((candidate) => candidate.name.value === name);
  return field === undefined ? undefined : print(field.type);
};

interface Expected {
  readonly type: ObjectNode | undefined;
  readonly coordinate: string;
  readonly expected: string;
}

function shapeFaults(subgraph: string, shape: readonly Expected[]): readonly Finding[] {
  return shape.flatMap(({ type, coordinate, expected }) => {
    const found = typeOf(type, coordinate.split('.')[1] ?? '');
    return found === expected
      ? []
      : [{ subgraph, coordinate, message: `expects ${expected}; ${found ?? 'nothing'} came.` }];
  });
}

function connectionFaults(subgraph: SubgraphDocument, connection: ObjectNode): readonly Finding[] {
  const name = connection.name.value;
  const edgeName = `${CONNECTION.exec(name)?.[1] ?? ''}Edge`;
  const edge = objectsOf(subgraph).find((type) => type.name.value === edgeName);
  if (edge === undefined)
    return [{ subgraph: subgraph.name, coordinate: name, message: `expects a type ${edgeName}; there is none.` }];
  const node = typeOf(edge, 'node')?.replace('!', '') ?? 'Node';
  return shapeFaults(subgraph.name, [
    { type: connection, coordinate: `${name}.edges`, expected: `[${edgeName}!]!` },
    { type: connection, coordinate: `${name}.nodes`, expected: `[${node}!]!` },
    { type: connection, coordinate: `${name}.pageInfo`, expected: 'PageInfo!' },
    { type: connection, coordinate: `${name}.totalCount`, expected: 'SafeCount!' },
    { type: edge, coordinate: `${edgeName}.cursor`, expected: 'String!' },
  ]);
}

function pageFaults(place: FieldPlace): readonly Finding[] {
  const found = new Map((place.field.arguments ?? []).map((argument) => [argument.name.value, argument]));
  return Object.entries(PAGE).flatMap(([name, type]) => {
    const argument = found.get(name);
    if (argument === undefined || print(argument.type) !== type)
      return [atField(place, `gives a connection and expects the argument ${name}: ${type}.`)];
    // With a default, `last` alone would be `first` and `last` together.
    return argument.defaultValue === undefined
      ? []
      : [atField(place, `has a default for ${name}. The default page is in code.`)];
  });
}

/** Whatever grows with time is a Relay connection, forwards and backwards, and all of them look alike. */
export const connectionsAlike: SchemaRule = (subgraphs) => [
  ...subgraphs.flatMap((subgraph) =>
    objectsOf(subgraph)
      .filter((type) => CONNECTION.test(type.name.value))
      .flatMap((type) => connectionFaults(subgraph, type)),
  ),
  ...fieldsOf(subgraphs)
    .filter(({ field }) => CONNECTION.test(namedTypeOf(field.type)))
    .flatMap(pageFaults),
];
