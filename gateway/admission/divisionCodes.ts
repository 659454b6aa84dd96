import { HubError } from '@hub/chassis';
import { DIVISION_CODES_MAX, isWellFormedCode } from '@hub/schema';
import { Kind, valueFromASTUntyped } from 'graphql';
import type { DocumentNode, FieldNode, OperationDefinitionNode, SelectionSetNode, ValueNode } from 'graphql';

const EXPECTED = 'a division code: 12 digits, or <city>:zone:<name> for a zone without one';

/** Roots that every part answers, or the gateway by itself, and the argument of each that holds codes. */
const rootArguments: Readonly<Record<string, string>> = Object.freeze({
  division: 'code',
  divisionsByCode: 'codes',
  gridEventUpdated: 'within',
  disputeUpdated: 'within',
  statisticsChanged: 'within',
});

/** One argument of an operation whose value must be a division code, or a list of them. */
interface CodeArgument {
  readonly field: FieldNode;
  readonly argument: string;
  readonly value: ValueNode;
}

/** The root fields of an operation, through fragments too. */
export function rootFields(
  document: DocumentNode,
  set: SelectionSetNode,
  seen = new Set<string>(),
): readonly FieldNode[] {
  return set.selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node];
    if (node.kind === Kind.INLINE_FRAGMENT) return rootFields(document, node.selectionSet, seen);
    const name = node.name.value;
    if (seen.has(name)) return [];
    seen.add(name);
    const fragment = document.definitions.find(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === name,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? rootFields(document, fragment.selectionSet, seen) : [];
  });
}

function codeArguments(document: DocumentNode, operation: OperationDefinitionNode): readonly CodeArgument[] {
  return rootFields(document, operation.selectionSet).flatMap((field) => {
    const argument = rootArguments[field.name.value];
    const node = field.arguments?.find(({ name }) => name.value === argument);
    return argument === undefined || node === undefined ? [] : [{ field, argument, value: node.value }];
  });
}

/** Variables as the operation will see them: what came, and the defaults of what did not. */
function withDefaults(
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  );
  return { ...Object.fromEntries(defaults), ...variables };
}

const cameText = (value: unknown): string => {
  const text = typeof value === 'string' ? JSON.stringify(value) : String(value);
  return text.length > 40 ? `${text.slice(0, 40)}… (${text.length} characters)` : text;
};

const isWellFormed = (code: unknown): boolean =>
  isWellFormedCode(typeof code === 'number' ? String(code) : typeof code === 'string' ? code : '');

function refusal({ field, argument }: CodeArgument, what: string): HubError {
  return new HubError('BAD_USER_INPUT', `Argument "${argument}" of "${field.name.value}" expects ${what}`, {
    nodes: [field],
  });
}

function checkArgument(argument: CodeArgument, variables: Readonly<Record<string, unknown>>): void {
  const value = valueFromASTUntyped(argument.value, variables);
  // Null and missing values are the schema's to judge.
  if (value === undefined || value === null) return;
  const codes: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (codes.length > DIVISION_CODES_MAX)
    throw refusal(argument, `at most ${DIVISION_CODES_MAX} codes; ${codes.length} came.`);
  const malformed = codes.find((code) => code !== null && code !== undefined && !isWellFormed(code));
  if (malformed !== undefined) throw refusal(argument, `${EXPECTED}; ${cameText(malformed)} came.`);
}

const known = new WeakMap<OperationDefinitionNode, readonly CodeArgument[]>();

/**
 * Refuses a malformed division code once, here, so that the four parts do not each refuse it. A well-formed code that
 * no register knows is no error: it is null in the answer.
 */
export function checkDivisionCodes(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void {
  const found = known.get(operation) ?? codeArguments(document, operation);
  known.set(operation, found);
  if (found.length === 0) return;
  const values = withDefaults(operation, variables);
  for (const argument of found) checkArgument(argument, values);
}
