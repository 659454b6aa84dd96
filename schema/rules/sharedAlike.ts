import { Kind, print } from 'graphql';
import type { ASTNode, DefinitionNode } from 'graphql';
import { hasDirective, objectsOf } from './elements.ts';
import type { Finding, SchemaRule, SubgraphDocument } from './elements.ts';

/** Something that several subgraphs may say, each in its own text. */
interface Said {
  readonly subgraph: string;
  readonly coordinate: string;
  readonly text: string;
}

const VALUE_KINDS: ReadonlySet<string> = new Set([
  Kind.SCALAR_TYPE_DEFINITION,
  Kind.INTERFACE_TYPE_DEFINITION,
  Kind.ENUM_TYPE_DEFINITION,
  Kind.INPUT_OBJECT_TYPE_DEFINITION,
  Kind.UNION_TYPE_DEFINITION,
]);

const nameOf = (node: DefinitionNode): string => ('name' in node && node.name !== undefined ? node.name.value : '');

const isValueType = (node: DefinitionNode, sharedObjects: ReadonlySet<string>): boolean =>
  VALUE_KINDS.has(node.kind) || (node.kind === Kind.OBJECT_TYPE_DEFINITION && sharedObjects.has(node.name.value));

function typesSaid({ name, document }: SubgraphDocument, sharedObjects: ReadonlySet<string>): readonly Said[] {
  return document.definitions
    .filter((node) => isValueType(node, sharedObjects))
    .map((node) => ({ subgraph: name, coordinate: nameOf(node), text: print(node) }));
}

const fieldsSaid = (subgraph: SubgraphDocument): readonly Said[] =>
  objectsOf(subgraph).flatMap((type) =>
    (type.fields ?? [])
      .filter((field) => hasDirective(field, 'shareable'))
      .map((field: ASTNode & { readonly name: { readonly value: string } }) => ({
        subgraph: subgraph.name,
        coordinate: `${type.name.value}.${field.name.value}`,
        text: print(field),
      })),
  );

function differing(sayings: readonly Said[]): readonly Finding[] {
  const first = new Map<string, Said>();
  return sayings.flatMap(({ subgraph, coordinate, text }) => {
    const model = first.get(coordinate);
    if (model === undefined) {
      first.set(coordinate, { subgraph, coordinate, text });
      return [];
    }
    if (model.text === text) return [];
    return [
      {
        subgraph,
        coordinate,
        message: `differs from ${model.subgraph}'s. What several parts say is copied word for word.`,
      },
    ];
  });
}

/** What several subgraphs say is the same text, descriptions and all: whichever answers, a client sees one thing. */
export const sharedAlike: SchemaRule = (subgraphs) => {
  const sharedObjects = new Set(
    subgraphs.flatMap((subgraph) =>
      objectsOf(subgraph)
        .filter((type) => hasDirective(type, 'shareable'))
        .map((type) => type.name.value),
    ),
  );
  return differing([
    ...subgraphs.flatMap((subgraph) => typesSaid(subgraph, sharedObjects)),
    ...subgraphs.flatMap(fieldsSaid),
  ]);
};
