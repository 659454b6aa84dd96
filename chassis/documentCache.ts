import { GraphQLError, Kind, TypeInfo, parse, validate, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { HubError } from './errors.ts';

/** A document that was parsed and validated once. */
export interface CheckedDocument {
  readonly ast: DocumentNode;
  readonly errors: readonly GraphQLError[] | null;
  /** The fields that the document reads of a type, for access records; names only, sorted. */
  fieldsOf(type: string): readonly string[];
}

export interface DocumentCache {
  read(text: string): CheckedDocument;
}

/** Documents kept; the gateway's plans are few, and the oldest go first. */
const DOCUMENTS_MAX = 500;
/** A text longer than this is checked but not kept. */
const TEXT_KEPT_MAX = 50_000;

const EMPTY: DocumentNode = { kind: Kind.DOCUMENT, definitions: [] };
const noFields = (): readonly string[] => [];

const coded =
  (code: 'GRAPHQL_PARSE_FAILED' | 'GRAPHQL_VALIDATION_FAILED') =>
  (error: GraphQLError): GraphQLError =>
    new HubError(code, error.message, {
      nodes: error.nodes ?? null,
      source: error.source ?? null,
      positions: error.positions ?? null,
    });

/** Which fields are read of which type; for an abstract type's fields, of the type named in the document. */
function fieldsByType(schema: GraphQLSchema, ast: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  visit(
    ast,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (parent === null || parent === undefined || node.name.value === '__typename') return;
        const known = fields.get(parent.name) ?? new Set<string>();
        fields.set(parent.name, known.add(node.name.value));
      },
    }),
  );
  return new Map([...fields].map(([type, names]) => [type, [...names].toSorted()]));
}

function check(schema: GraphQLSchema, text: string): CheckedDocument {
  let ast: DocumentNode;
  try {
    ast = parse(text, { maxTokens: 20_000 });
  } catch (error) {
    const fault = error instanceof GraphQLError ? error : new GraphQLError('The text does not parse.');
    return { ast: EMPTY, errors: [coded('GRAPHQL_PARSE_FAILED')(fault)], fieldsOf: noFields };
  }
  const errors = validate(schema, ast, undefined, { maxErrors: 3 });
  if (errors.length > 0) return { ast, errors: errors.map(coded('GRAPHQL_VALIDATION_FAILED')), fieldsOf: noFields };
  const byType = fieldsByType(schema, ast);
  return { ast, errors: null, fieldsOf: (type) => byType.get(type) ?? [] };
}

/** Parses and validates each document once. */
export function createDocumentCache(schema: GraphQLSchema): DocumentCache {
  const documents = new Map<string, CheckedDocument>();
  return {
    read(text) {
      const known = documents.get(text);
      if (known !== undefined) return known;
      const document = check(schema, text);
      if (text.length <= TEXT_KEPT_MAX) {
        const oldest = documents.size >= DOCUMENTS_MAX ? documents.keys().next().value : undefined;
        if (oldest !== undefined) documents.delete(oldest);
        documents.set(text, document);
      }
      return document;
    },
  };
}
