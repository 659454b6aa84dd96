import {
  BreakingChangeType,
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql';
import type { BreakingChange, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** The month after which something deprecated may go, as its reason announces it. */
const REMOVED_AFTER = /Removed after (\d{4}-\d{2})\./;

/** Removals, and where their descriptions name what was removed. */
const REMOVALS: Readonly<Partial<Record<BreakingChangeType, RegExp>>> = {
  [BreakingChangeType.FIELD_REMOVED]: /^(?<type>\w+)\.(?<part>\w+) was removed/,
  [BreakingChangeType.VALUE_REMOVED_FROM_ENUM]: /^(?<part>\w+) was removed from enum type (?<type>\w+)/,
  [BreakingChangeType.ARG_REMOVED]: /^(?<type>\w+)\.(?<part>\w+) arg (?<argument>\w+) was removed/,
};

interface Deprecable {
  readonly deprecationReason?: string | null | undefined;
}

function partOf(
  type: GraphQLNamedType | undefined,
  part: string,
  argument: string | undefined,
): Deprecable | undefined {
  if (isEnumType(type)) return type.getValue(part) ?? undefined;
  if (isInputObjectType(type)) return type.getFields()[part];
  if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
  const field = type.getFields()[part];
  return argument === undefined ? field : field?.args.find(({ name }) => name === argument);
}

/** Whether what is gone was announced to go, and the month announced is over. */
function wasAnnounced({ type, description }: BreakingChange, published: GraphQLSchema, month: string): boolean {
  const found = REMOVALS[type]?.exec(description)?.groups;
  if (found === undefined) return false;
  const removed = partOf(published.getType(found['type'] ?? ''), found['part'] ?? '', found['argument']);
  const announced = REMOVED_AFTER.exec(removed?.deprecationReason ?? '')?.[1];
  return announced !== undefined && announced < month;
}

/**
 * What a client of the published schema would miss or trip over in the current one, unless it was announced in time.
 * @param month the month it is, as 2027-04.
 */
export const findBreaks = (published: string, current: GraphQLSchema, month: string): readonly string[] => {
  const before = buildSchema(published);
  return findBreakingChanges(before, current)
    .filter((change) => !wasAnnounced(change, before, month))
    .map(({ description }) => description);
};

/** A schema as it is published: without descriptions, which may change at any time. */
export function printPublished(schema: GraphQLSchema): string {
  const document = visit(parse(printSchema(schema)), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return `${print(document)}\n`;
}
