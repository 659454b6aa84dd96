import { Kind, getNamedType, isCompositeType, isInterfaceType, isListType, isNonNullType, isObjectType } from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  SelectionSetNode,
} from 'graphql';

/** What a field's value must look like before the engine may touch it: lists where lists are due, objects where objects are. */
interface FieldShape {
  /** How many lists lie around the value; null where the schema does not tell. */
  readonly listDepth: number | null;
  /** The fields of the value's object; null for a leaf, whose value the engine checks itself. */
  readonly fields: AnswerShape | null;
}

/** The shape of an object of an answer, by response name. */
export type AnswerShape = ReadonlyMap<string, FieldShape>;

type MutableShape = Map<string, FieldShape>;
type JsonObject = Record<string, unknown>;

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function listDepthOf(type: GraphQLOutputType): number {
  if (isNonNullType(type)) return listDepthOf(type.ofType);
  return isListType(type) ? 1 + listDepthOf(type.ofType) : 0;
}

/** Two selections of one response name; where they disagree (under fragments on different types), nothing is known. */
function merge(known: FieldShape | undefined, added: FieldShape): FieldShape {
  if (known === undefined) return added;
  const fields = known.fields === null || added.fields === null ? null : new Map([...known.fields, ...added.fields]);
  return { listDepth: known.listDepth === added.listDepth ? known.listDepth : null, fields };
}

/**
 * Works out the shape of the answers to one fetch.
 * @param schema what callers see; types and fields that it lacks are not checked.
 */
export function answerShapeOf(document: DocumentNode, schema: GraphQLSchema): AnswerShape {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );

  const fieldShape = (node: FieldNode, parent: GraphQLNamedType | undefined): FieldShape => {
    const name = node.name.value;
    // Of the federation's own root, the element's type is told by the fragments within.
    if (name === '_entities')
      return {
        listDepth: 1,
        fields: node.selectionSet === undefined ? null : objectShape(node.selectionSet, undefined),
      };
    const type = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name]?.type : undefined;
    const inner = type === undefined ? undefined : getNamedType(type);
    const listDepth = type === undefined ? null : listDepthOf(type);
    return {
      listDepth,
      fields:
        node.selectionSet === undefined
          ? null
          : objectShape(node.selectionSet, isCompositeType(inner) ? inner : undefined),
    };
  };

  const collect = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, into: MutableShape): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value;
        into.set(key, merge(into.get(key), fieldShape(node, parent)));
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      const condition = fragment?.typeCondition;
      if (fragment !== undefined)
        collect(fragment.selectionSet, condition === undefined ? parent : schema.getType(condition.name.value), into);
    }
  };

  const objectShape = (set: SelectionSetNode, parent: GraphQLNamedType | undefined): AnswerShape => {
    const shape: MutableShape = new Map();
    collect(set, parent, shape);
    return shape;
  };

  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const root = operation === undefined ? undefined : schema.getRootType(operation.operation);
  return operation === undefined ? new Map() : objectShape(operation.selectionSet, root ?? undefined);
}

/**
 * Blanks what has the wrong shape, so that one part's nonsense cannot stop the merging of the others' answers: a list
 * where an object is due, text where a list is due.
 * @returns the paths of what was blanked.
 */
export function blankMisshapen(data: JsonObject, shape: AnswerShape): ReadonlyArray<ReadonlyArray<string | number>> {
  const blanked: (string | number)[][] = [];
  const path: (string | number)[] = [];

  const isGood = (value: unknown, listDepth: number | null, fields: AnswerShape | null): boolean => {
    if (value === null || value === undefined || listDepth === null) return true;
    if (listDepth > 0) return Array.isArray(value) && walkList(value, listDepth - 1, fields);
    return fields === null || (isJsonObject(value) && walkObject(value, fields));
  };
  const check = (holder: JsonObject | unknown[], key: string | number, expected: FieldShape): void => {
    path.push(key);
    const value: unknown = Reflect.get(holder, key);
    if (!isGood(value, expected.listDepth, expected.fields)) {
      blanked.push([...path]);
      Reflect.set(holder, key, null);
    }
    path.pop();
  };
  const walkList = (list: unknown[], listDepth: number, fields: AnswerShape | null): true => {
    // Leaves are the engine's to check.
    if (listDepth === 0 && fields === null) return true;
    for (const index of list.keys()) check(list, index, { listDepth, fields });
    return true;
  };
  const walkObject = (object: JsonObject, fields: AnswerShape): true => {
    for (const [key, expected] of fields) check(object, key, expected);
    return true;
  };

  walkObject(data, shape);
  return blanked;
}
