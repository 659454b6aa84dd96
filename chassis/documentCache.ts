import { GraphQLError, Kind, TypeInfo, isAbstractType, parse, validate, visit, visitWithTypeInfo } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { HubError } from './errors.ts';

/** A document that was parsed and validated once. */
export interface CheckedDocument {
  readonly ast: DocumentNode;
  readonly errors: readonly GraphQLError[] | null;
  /** The fields that the document reads of an object type, for access records; names only, sorted. */
  readonly fieldsOf: (type: string) => readonly string[];
}

/** Checked documents by their text. */
export interface DocumentCache {
  read(text: string): CheckedDocument;
}

/** How much is kept; the gateway's plans are few, and what was not read for longest goes first. */
export interface DocumentBounds {
  readonly documentsMax: number;
  /** Of all texts together; a syntax tree takes some twenty times the room of its text. */
  readonly charactersMax: number;
}

const BOUNDS: DocumentBounds = { documentsMax: 500, charactersMax: 1_000_000 };
const TOKENS_MAX = 20_000;

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

/** Which fields are read of which object type; a field of an abstract type is read of each type that it may turn out to be. */
function fieldsByType(schema: GraphQLSchema, ast: DocumentNode): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, Set<string>>();
  const types = new TypeInfo(schema);
  visit(
    ast,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType();
        if (parent === null || parent === undefined || node.name.value === '__typename') return;
        for (const { name } of isAbstractType(parent) ? schema.getPossibleTypes(parent) : [parent])
          fields.set(name, (fields.get(name) ?? new Set()).add(node.name.value));
      },
    }),
  );
  return new Map([...fields].map(([type, names]) => [type, [...names].toSorted()]));
}

function check(schema: GraphQLSchema, text: string): CheckedDocument {
  let ast: DocumentNode;
  try {
    ast = parse(text, { maxTokens: TOKENS_MAX });
  } catch (error) {
    const fault = error instanceof GraphQLError ? error : new GraphQLError('The text does not parse.');
    return { ast: EMPTY, errors: [coded('GRAPHQL_PARSE_FAILED')(fault)], fieldsOf: noFields };
  }
  const errors = validate(schema, ast, undefined, { maxErrors: 3 });
  if (errors.length > 0) return { ast, errors: errors.map(coded('GRAPHQL_VALIDATION_FAILED')), fieldsOf: noFields };
  const byType = fieldsByType(schema, ast);
  return { ast, errors: null, fieldsOf: (type) => byType.get(type) ?? [] };
}

/** Parses and validates each document once, as long as it is kept. */
export function createDocumentCache(schema: GraphQLSchema, bounds: DocumentBounds = BOUNDS): DocumentCache {
  const documents = new Map<string, CheckedDocument>();
  let characters = 0;

  const forget = (text: string): void => {
    if (documents.delete(text)) characters -= text.length;
  };
  const keep = (text: string, document: CheckedDocument): void => {
    documents.set(text, document);
    characters += text.length;
    for (const oldest of documents.keys()) {
      if (documents.size <= bounds.documentsMax && characters <= bounds.charactersMax) return;
      forget(oldest);
    }
  };
  return {
    read(text) {
      const document = documents.get(text) ?? check(schema, text);
      forget(text);
      keep(text, document);
      return document;
    },
  };
}
