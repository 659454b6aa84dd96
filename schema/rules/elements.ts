import { Kind, print } from 'graphql';
import type {
  ConstDirectiveNode,
  DefinitionNode,
  DocumentNode,
  EnumTypeDefinitionNode,
  EnumTypeExtensionNode,
  FieldDefinitionNode,
  InputObjectTypeDefinitionNode,
  InputObjectTypeExtensionNode,
  InputValueDefinitionNode,
  InterfaceTypeDefinitionNode,
  InterfaceTypeExtensionNode,
  ObjectTypeDefinitionNode,
  ObjectTypeExtensionNode,
  StringValueNode,
  TypeNode,
} from 'graphql';

/** One subgraph's schema, parsed. */
export interface SubgraphDocument {
  readonly name: string;
  readonly document: DocumentNode;
}

/** Where a rule is broken: `Type.field(argument:)` of one subgraph. */
export interface Finding {
  readonly subgraph: string;
  readonly coordinate: string;
  readonly message: string;
}

/** A rule over all subgraphs at once, since half of them are about what several say of one type. */
export type SchemaRule = (subgraphs: readonly SubgraphDocument[]) => readonly Finding[];

/** An object type, or what is added to one. */
export type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
type FieldedNode = ObjectNode | InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode;
type InputNode = InputObjectTypeDefinitionNode | InputObjectTypeExtensionNode;
type EnumNode = EnumTypeDefinitionNode | EnumTypeExtensionNode;

/** Anything in a schema that has a name of its own. */
export interface Element {
  readonly subgraph: string;
  readonly kind: 'type' | 'field' | 'argument' | 'inputField' | 'value';
  readonly coordinate: string;
  readonly name: string;
  /** The type that it is, or that it stands in. */
  readonly owner: string;
  readonly description: StringValueNode | undefined;
  readonly directives: readonly ConstDirectiveNode[];
}

const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** Whether a type is one of the three that operations start at. */
export const isRoot = (typeName: string): boolean => ROOTS.has(typeName);

const isObject = (node: DefinitionNode): node is ObjectNode =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
const isFielded = (node: DefinitionNode): node is FieldedNode =>
  isObject(node) || node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION;
const isInput = (node: DefinitionNode): node is InputNode =>
  node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION;
const isEnum = (node: DefinitionNode): node is EnumNode =>
  node.kind === Kind.ENUM_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_EXTENSION;

/** The object types of a subgraph, with what it adds to some. */
export const objectsOf = ({ document }: SubgraphDocument): readonly ObjectNode[] =>
  document.definitions.filter(isObject);

/** A field and where it stands. */
export interface FieldPlace {
  readonly subgraph: string;
  readonly type: ObjectNode;
  readonly field: FieldDefinitionNode;
}

/** Every field of every object type. */
export const fieldsOf = (subgraphs: readonly SubgraphDocument[]): readonly FieldPlace[] =>
  subgraphs.flatMap((subgraph) =>
    objectsOf(subgraph).flatMap((type) =>
      (type.fields ?? []).map((field) => ({ subgraph: subgraph.name, type, field })),
    ),
  );

/** The finding that a rule makes of a field. */
export const atField = ({ subgraph, type, field }: FieldPlace, message: string): Finding => ({
  subgraph,
  coordinate: `${type.name.value}.${field.name.value}`,
  message,
});

interface Named {
  readonly name: { readonly value: string };
  readonly description?: StringValueNode;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

type Placement = Pick<Element, 'subgraph' | 'kind' | 'coordinate' | 'owner'>;

const element = (node: Named, placement: Placement): Element => ({
  ...placement,
  name: node.name.value,
  description: node.description,
  directives: node.directives ?? [],
});

function argumentsOf(field: FieldDefinitionNode, { subgraph, coordinate, owner }: Placement): readonly Element[] {
  return (field.arguments ?? []).map((argument: InputValueDefinitionNode) =>
    element(argument, { subgraph, kind: 'argument', coordinate: `${coordinate}(${argument.name.value}:)`, owner }),
  );
}

function partsOf(node: DefinitionNode, subgraph: string): readonly Element[] {
  const place = (part: Named, owner: string, kind: Element['kind']): Placement => ({
    subgraph,
    kind,
    coordinate: `${owner}.${part.name.value}`,
    owner,
  });
  if (isFielded(node))
    return (node.fields ?? []).flatMap((field) => {
      const placement = place(field, node.name.value, 'field');
      return [element(field, placement), ...argumentsOf(field, placement)];
    });
  if (isInput(node))
    return (node.fields ?? []).map((field) => element(field, place(field, node.name.value, 'inputField')));
  if (isEnum(node)) return (node.values ?? []).map((value) => element(value, place(value, node.name.value, 'value')));
  return [];
}

function typeElements(node: DefinitionNode, subgraph: string): readonly Element[] {
  if (!('name' in node) || node.name === undefined || !('description' in node)) return [];
  if (node.kind === Kind.OPERATION_DEFINITION || node.kind === Kind.FRAGMENT_DEFINITION) return [];
  const { value } = node.name;
  return [element({ ...node, name: node.name }, { subgraph, kind: 'type', coordinate: value, owner: value })];
}

/** Everything that a subgraph's schema names: its types, and what stands in them or is added to them. */
export const elementsOf = ({ name, document }: SubgraphDocument): readonly Element[] =>
  document.definitions.flatMap((node) => [...typeElements(node, name), ...partsOf(node, name)]);

/** Whether a directive stands at a node. */
export const hasDirective = (
  { directives }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): boolean => directives?.some((directive) => directive.name.value === name) ?? false;

const argumentOf = ({ arguments: args }: ConstDirectiveNode, name: string): string | undefined => {
  const found = args?.find((argument) => argument.name.value === name);
  return found === undefined ? undefined : print(found.value);
};

/** The `@key`s of a type: the names in each, and whether this subgraph answers for it. */
export const keysOf = ({ directives }: ObjectNode): readonly { fields: readonly string[]; isResolvable: boolean }[] =>
  (directives ?? [])
    .filter((directive) => directive.name.value === 'key')
    .map((key) => ({
      fields: (argumentOf(key, 'fields') ?? '').match(/\w+/g) ?? [],
      isResolvable: argumentOf(key, 'resolvable') !== 'false',
    }));

/** The name inside all lists and `!`. */
export const namedTypeOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);

/** Whether null is refused, at the top or for an item at any depth. */
export const refusesNull = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE || (type.kind === Kind.LIST_TYPE && refusesNull(type.type));

/** The words of a camelCase or SCREAMING_SNAKE name, in lower case. */
export const wordsOf = (name: string): readonly string[] =>
  name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1_$2')
    .split('_')
    .map((word) => word.toLowerCase());
