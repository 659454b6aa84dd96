import { Kind, OperationTypeNode, getOperationAST } from 'graphql';
import type {
  DocumentNode,
  ExecutionResult,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';

const selectionSetOf = (...selections: readonly SelectionNode[]): SelectionSetNode => ({
  kind: Kind.SELECTION_SET,
  selections,
});

const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));

/**
 * The selections of a root field by its key in the answer, in the order of the text. A field inside of fragments keeps
 * the conditions that these are under, as a fragment of its own around it.
 */
function selectionsByKey(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): ReadonlyMap<string, readonly SelectionNode[]> {
  const found = new Map<string, readonly SelectionNode[]>();
  const add = (key: string, ...more: readonly SelectionNode[]): unknown =>
    found.set(key, [...(found.get(key) ?? []), ...more]);
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      add(node.alias?.value ?? node.name.value, node);
      continue;
    }
    const inner = node.kind === Kind.INLINE_FRAGMENT ? node.selectionSet : fragments.get(node.name.value)?.selectionSet;
    if (inner === undefined) continue;
    const { directives = [] } = node;
    for (const [key, parts] of selectionsByKey(inner, fragments))
      add(key, { kind: Kind.INLINE_FRAGMENT, directives, selectionSet: selectionSetOf(...parts) });
  }
  return found;
}

/**
 * An operation as what is executed one after the other: a mutation field by field, so that each command and what is read
 * of it come before the next; anything else whole. The document was validated, so its fragments end.
 */
export function mutationParts(document: DocumentNode, operationName: string | null): readonly DocumentNode[] {
  const operation = getOperationAST(document, operationName);
  if (operation?.operation !== OperationTypeNode.MUTATION) return [document];
  const withOnly = (selections: readonly SelectionNode[]): DocumentNode => {
    const part: OperationDefinitionNode = { ...operation, selectionSet: selectionSetOf(...selections) };
    return { ...document, definitions: document.definitions.map((node) => (node === operation ? part : node)) };
  };
  return [...selectionsByKey(operation.selectionSet, fragmentsOf(document)).values()].map(withOnly);
}

/** Joins the answers of an operation's parts; one without data (a variable was wrong) is the answer of all. */
export function joinResults(results: readonly ExecutionResult[]): ExecutionResult {
  const [first = {}] = results;
  if (results.length < 2) return first;
  const whole = results.find(({ data }) => data === undefined || data === null);
  if (whole !== undefined) return whole;
  const errors = results.flatMap((result) => result.errors ?? []);
  const data = Object.assign({}, ...results.map((result) => result.data));
  return errors.length > 0 ? { errors, data } : { data };
}
