import { readFileSync } from 'node:fs';
import { Kind, parse, valueFromASTUntyped } from 'graphql';
import type {
  ConstDirectiveNode,
  FieldDefinitionNode,
  FieldNode,
  ObjectTypeDefinitionNode,
  SelectionSetNode,
  TypeNode,
} from 'graphql';

/** A field of an operation: which parts can answer it, and what is asked under it. */
export interface OwnedField {
  /** Its name in the answer. */
  readonly key: string;
  readonly subgraphs: readonly string[];
  /** Null for a leaf. */
  readonly fields: readonly OwnedField[] | null;
}

const supergraph = parse(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
const types = new Map(
  supergraph.definitions.flatMap((node): [string, ObjectTypeDefinitionNode][] =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION ? [[node.name.value, node]] : [],
  ),
);

const graphsIn = (directives: readonly ConstDirectiveNode[] | undefined, name: string): readonly string[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === name)
    .flatMap((directive) => directive.arguments?.filter((argument) => argument.name.value === 'graph') ?? [])
    .map((argument) => String(valueFromASTUntyped(argument.value)).toLowerCase());

/** A field without a note of its own is answered by every part that has the type. */
function subgraphsOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): readonly string[] {
  const own = graphsIn(field.directives, 'join__field');
  return own.length > 0 ? own : [...new Set(graphsIn(type.directives, 'join__type'))];
}

const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));

/** The fields of an operation of the hub with the parts that can answer each, from the composed schema. */
export function ownersOf(query: string): readonly OwnedField[] {
  const document = parse(query);
  const fragments = new Map(
    document.definitions.flatMap((node): [string, SelectionSetNode][] =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node.selectionSet]] : [],
    ),
  );
  const ownedField = (node: FieldNode, typeName: string): OwnedField => {
    const type = types.get(typeName);
    const field = type?.fields?.find(({ name }) => name.value === node.name.value);
    if (type === undefined || field === undefined) throw new Error(`The graph has no ${typeName}.${node.name.value}.`);
    const fields = node.selectionSet === undefined ? null : walk(node.selectionSet, namedType(field.type));
    return { key: node.alias?.value ?? node.name.value, subgraphs: subgraphsOf(type, field), fields };
  };
  const walk = (set: SelectionSetNode, typeName: string): readonly OwnedField[] =>
    set.selections.flatMap((node): readonly OwnedField[] => {
      if (node.kind === Kind.FIELD) return [ownedField(node, typeName)];
      const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value);
      return inner === undefined ? [] : walk(inner, typeName);
    });
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operation === undefined ? [] : walk(operation.selectionSet, 'Query');
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (isRecord(value) && Object.keys(value).length === 0);

/**
 * What of an answer does not depend on one part: fields that only it answers are left out with all under them, and so
 * are leaves that it answers too, since the plan may have asked it. Objects of which nothing is left are left out.
 */
export function withoutOwner(value: unknown, fields: readonly OwnedField[], owner: string): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withoutOwner(item, fields, owner));
  if (!isRecord(value)) return {};
  const kept = fields.flatMap(({ key, subgraphs, fields: under }) => {
    const isLost = subgraphs.includes(owner) && (under === null || subgraphs.length === 1);
    if (isLost) return [];
    const inner = under === null ? value[key] : withoutOwner(value[key], under, owner);
    return under !== null && isNothing(inner) ? [] : [[key, inner] as const];
  });
  return Object.fromEntries(kept);
}
