import { HubError, failure, invariant } from '@hub/chassis';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  getArgumentValues,
  getVariableValues,
  parse,
  print,
  visit,
} from 'graphql';
import type {
  ASTNode,
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  VariableDefinitionNode,
} from 'graphql';
import { rootFields } from '../admission/divisionCodes.ts';
import { operationLimits } from '../admission/limits.ts';
import type { AdmittedSubscription } from '../context.ts';
import { MOMENT_FIELDS, liveFields } from './liveFields.ts';
import type { LiveField } from './liveFields.ts';

/** A subscription as what it comes down to: a query that is asked again and again. */
export interface LiveQuestion {
  readonly field: LiveField;
  /** Code of the division that it is about. */
  readonly within: string;
  /** The text of the query; its root stands under its own name. */
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The variable that says which thing, or which division. */
  readonly keyVariable: string;
  /** The name under which the subscriber expects the root. */
  readonly responseKey: string;
  /** Names in the answer that hold nothing but moments of answering. */
  readonly momentKeys: ReadonlySet<string>;
}

type Variables = Readonly<Record<string, unknown>>;

/** A refusal of a caller's own value; a scalar of the hub may have said with which code. */
function badValue(error: unknown): HubError {
  const { message, originalError } = error instanceof GraphQLError ? error : new GraphQLError('A value is not valid.');
  return failure(originalError instanceof HubError ? originalError.code : 'BAD_USER_INPUT', message);
}

function coerceVariables({ schema, operation, variables }: AdmittedSubscription): Variables {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced === undefined) throw badValue(errors[0]);
  return coerced;
}

function withinOf({ schema }: AdmittedSubscription, root: FieldNode, variables: Variables): string {
  const definition = schema.getSubscriptionType()?.getFields()[root.name.value];
  invariant(definition !== undefined, 'a valid subscription asks for a field of the schema');
  try {
    const { within } = getArgumentValues(definition, root, variables);
    return String(within);
  } catch (error) {
    throw badValue(error);
  }
}

/** The fragments that a node spreads, at any depth. */
function fragmentsUnder(document: DocumentNode, node: ASTNode): readonly FragmentDefinitionNode[] {
  const found = new Map<string, FragmentDefinitionNode>();
  const search = (from: ASTNode): void => {
    visit(from, {
      FragmentSpread({ name }) {
        const fragment = document.definitions.find(
          (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name.value,
        );
        if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || found.has(name.value)) return;
        found.set(name.value, fragment);
        search(fragment);
      },
    });
  };
  search(node);
  return [...found.values()];
}

/** What is asked below the root: variables in use, and under which names the fields stand in the answer. */
function lookThrough(nodes: readonly ASTNode[]): { variables: ReadonlySet<string>; momentKeys: ReadonlySet<string> } {
  const variables = new Set<string>();
  const moments = new Set<string>();
  const others = new Set<string>();
  for (const node of nodes)
    visit(node, {
      Variable: ({ name }) => void variables.add(name.value),
      Field: ({ name, alias }) =>
        void (MOMENT_FIELDS.has(name.value) ? moments : others).add(alias?.value ?? name.value),
    });
  return { variables, momentKeys: new Set([...moments].filter((key) => !others.has(key))) };
}

/** A name for a variable that the operation does not have. */
function freeName(taken: readonly VariableDefinitionNode[]): string {
  const names = new Set(taken.map(({ variable }) => variable.name.value));
  let name = 'hubKey';
  while (names.has(name)) name = `${name}_`;
  return name;
}

const nameNode = (value: string) => ({ kind: Kind.NAME, value }) as const;
const variableNode = (name: string) => ({ kind: Kind.VARIABLE, name: nameNode(name) }) as const;

const keyDefinition = (name: string): VariableDefinitionNode => ({
  kind: Kind.VARIABLE_DEFINITION,
  variable: variableNode(name),
  type: { kind: Kind.NON_NULL_TYPE, type: { kind: Kind.NAMED_TYPE, name: nameNode('ID') } },
});

/** The one root field of a subscription, as validation has made sure. */
function rootOf({ document, operation }: AdmittedSubscription): { root: FieldNode; field: LiveField } {
  const [root] = rootFields(document, operation.selectionSet);
  const field = root === undefined ? undefined : liveFields[root.name.value];
  if (root === undefined || field === undefined)
    throw failure('BAD_REQUEST', `A subscription asks for one of ${Object.keys(liveFields).join(', ')}.`);
  return { root, field };
}

/** The query that gives what a subscription selects, of one thing or division. */
function queryText(
  { name }: OperationDefinitionNode,
  definitions: readonly VariableDefinitionNode[],
  root: FieldNode,
  fragments: readonly FragmentDefinitionNode[],
): string {
  const operation: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    ...(name === undefined ? {} : { name }),
    variableDefinitions: [...definitions],
    selectionSet: { kind: Kind.SELECTION_SET, selections: [root] },
  };
  const text = print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragments] });
  try {
    // It has some words more than the subscription: one at the very limit is refused now, not at its first update.
    parse(text, { maxTokens: operationLimits.tokensMax });
    return text;
  } catch {
    throw failure('GRAPHQL_PARSE_FAILED', 'The subscription has too many words. Ask for less, or in several.');
  }
}

/**
 * Turns a subscription into the query that answers it, so that every update goes through the same admission, plan, row
 * security and masking as any question. @throws BAD_USER_INPUT for a value that its type does not take.
 */
export function rewriteSubscription(admitted: AdmittedSubscription): LiveQuestion {
  const { document, operation } = admitted;
  const { root, field } = rootOf(admitted);
  const coerced = coerceVariables(admitted);
  const { query, argument } = field;
  const declared = operation.variableDefinitions ?? [];
  const keyVariable = freeName(declared);
  const { alias: _alias, ...rest } = root;
  const asked: FieldNode = {
    ...rest,
    name: nameNode(query),
    arguments: [{ kind: Kind.ARGUMENT, name: nameNode(argument), value: variableNode(keyVariable) }],
  };
  const fragments = fragmentsUnder(document, asked);
  const { variables: used, momentKeys } = lookThrough([asked, ...fragments]);
  const kept = declared.filter(({ variable }) => used.has(variable.name.value));
  const keptNames = new Set(kept.map(({ variable }) => variable.name.value));
  return {
    field,
    within: withinOf(admitted, root, coerced),
    query: queryText(operation, [...kept, keyDefinition(keyVariable)], asked, fragments),
    variables: Object.fromEntries(Object.entries(admitted.variables).filter(([name]) => keptNames.has(name))),
    keyVariable,
    responseKey: root.alias?.value ?? root.name.value,
    momentKeys,
  };
}
