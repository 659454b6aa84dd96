import { GraphQLError, Kind } from 'graphql';
import type { ASTVisitor, DocumentNode, FragmentDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';

/**
 * How large one operation may be. The hub's own questions have at most 170 tokens, 72 fields and depth 6; the longest
 * introspection query that tools send has some 185 tokens and 230 fields.
 */
export const operationLimits = Object.freeze({
  tokensMax: 1_000,
  validationErrorsMax: 3,
  /** Introspection is not counted: its depth is graphql-js's own to limit. */
  depthMax: 12,
  aliasesMax: 30,
  /** Fields with every fragment spread out: what planning and execution really have to do. */
  fieldsMax: 2_000,
  /** Nesting of a variable's value: input types are never deeper than a few levels. */
  variableDepthMax: 20,
});

interface Extent {
  readonly fields: number;
  readonly depth: number;
}

const NOTHING: Extent = { fields: 0, depth: 0 };

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );

/**
 * Measures a selection with its fragments spread out, in time linear in the text: each fragment is measured once,
 * though it may be spread a million times.
 */
function createMeasure(document: DocumentNode): (selections: SelectionSetNode) => Extent {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Extent>();

  const ofFragment = (name: string): Extent => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    // Set before the descent: a cycle, which validation refuses anyway, ends here.
    measured.set(name, NOTHING);
    const fragment = fragments.get(name);
    const extent = fragment === undefined ? NOTHING : ofSelections(fragment.selectionSet);
    measured.set(name, extent);
    return extent;
  };

  const ofSelections = (set: SelectionSetNode): Extent => {
    let fields = 0;
    let depth = 0;
    for (const node of set.selections) {
      const inner = node.kind === Kind.FRAGMENT_SPREAD ? ofFragment(node.name.value) : ofInner(node.selectionSet);
      const own = node.kind === Kind.FIELD ? 1 : 0;
      const isIntrospection = node.kind === Kind.FIELD && node.name.value.startsWith('__');
      fields += inner.fields + own;
      depth = Math.max(depth, isIntrospection ? own : inner.depth + own);
    }
    return { fields, depth };
  };
  const ofInner = (set: SelectionSetNode | undefined): Extent => (set === undefined ? NOTHING : ofSelections(set));

  return ofSelections;
}

const tooMuch = (what: string, came: number, most: number): string =>
  `The operation has ${Number.isFinite(came) ? came : 'endlessly many'} ${what}; at most ${most} are allowed. Ask in several requests.`;

/**
 * A validation rule that refuses operations too large to plan. It runs after the standard rules, so the document is
 * known to be free of cycles and unknown fragments, and before anything is planned.
 */
export function limitRule(context: ValidationContext): ASTVisitor {
  const measure = createMeasure(context.getDocument());
  let aliases = 0;
  const refuse = (message: string): void => context.reportError(new GraphQLError(message));
  return {
    Field(node) {
      if (node.alias !== undefined) aliases += 1;
    },
    OperationDefinition(node) {
      const { fields, depth } = measure(node.selectionSet);
      if (fields > operationLimits.fieldsMax)
        refuse(tooMuch('fields once its fragments are spread out', fields, operationLimits.fieldsMax));
      if (depth > operationLimits.depthMax) refuse(tooMuch('levels', depth, operationLimits.depthMax));
    },
    Document: {
      leave() {
        if (aliases > operationLimits.aliasesMax) refuse(tooMuch('aliases', aliases, operationLimits.aliasesMax));
      },
    },
  };
}

/** Whether a JSON value nests deeper than a number of levels; the search itself goes no deeper than that. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(inner, levels - 1));
}
