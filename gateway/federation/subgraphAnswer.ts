import { parseJson } from '@hub/chassis';
import type { ErrorCode } from '@hub/chassis';
import type { GraphQLFormattedError } from 'graphql';
import { blankMisshapen } from './answerShape.ts';
import type { AnswerShape } from './answerShape.ts';
import { cleanError, subgraphError } from './subgraphErrors.ts';

/** A subgraph's answer as the engine takes it: nothing in it can overwrite another part's answer or tell what is internal. */
export interface SubgraphAnswer {
  /** Absent where there is nothing to merge. */
  readonly data?: Record<string, unknown>;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** The fetch that an answer is for. */
export interface FetchMeaning {
  readonly subgraph: string;
  /** What the answer must look like; its root fields give the paths of a failure. */
  readonly shape: AnswerShape;
  /** How many entities were asked for; null for a fetch from the root. */
  readonly entities: number | null;
}

type Path = ReadonlyArray<string | number>;
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * What the engine gets where a fetch brought nothing: no data, and one error for each root field that stays empty, or
 * one for the place whose entities stay incomplete.
 */
export function failedAnswer(code: ErrorCode, { subgraph, shape, entities }: FetchMeaning): SubgraphAnswer {
  const keys = entities === null ? [...shape.keys()] : [];
  // An empty path is extended by the engine with the place of the fetch.
  const paths: readonly Path[] = keys.length === 0 ? [[]] : keys.map((key) => [key]);
  return { errors: paths.map((path) => subgraphError(code, subgraph, { path })) };
}

/**
 * Takes away the null that an error explains: stock joins the answers of several parts to one shared field by letting the
 * last one win, so the null of the part that failed would blank the good answer of the others.
 */
function dropExplainedNull(data: Record<string, unknown>, path: Path): void {
  let holder: unknown = data;
  for (const step of path) {
    if (typeof holder !== 'object' || holder === null) return;
    const value: unknown = Reflect.get(holder, step);
    if (value === null && !Array.isArray(holder)) Reflect.deleteProperty(holder, step);
    if (value === null) return;
    holder = value;
  }
}

const hasEntities = (data: Json, count: number): boolean =>
  Array.isArray(data['_entities']) && data['_entities'].length === count;

/** Errors that one answer may bring; more tell a caller nothing. */
const ERRORS_MAX = 100;

/** In a fetch of entities, a path that leads to no entity means the place of the fetch: the engine's own root has no name outside. */
const placed = (error: GraphQLFormattedError, { entities }: FetchMeaning): GraphQLFormattedError =>
  entities !== null && error.path !== undefined && typeof error.path[1] !== 'number' ? { ...error, path: [] } : error;

/** Data that can be merged: as many entities as were asked for, where entities were. */
const isMergeable = (data: unknown, { entities }: FetchMeaning): data is Record<string, unknown> =>
  isObject(data) && (entities === null || hasEntities(data, entities));

/** Data as it may be merged: what has another shape than the schema's is blanked, what an error explains is taken away. */
function mergeable(
  data: Record<string, unknown>,
  given: readonly GraphQLFormattedError[],
  meaning: FetchMeaning,
): SubgraphAnswer {
  const misshapen = blankMisshapen(data, meaning.shape)
    .slice(0, ERRORS_MAX)
    .map((path) => subgraphError('SUBGRAPH_INVALID_RESPONSE', meaning.subgraph, { path }));
  const errors = [...given, ...misshapen];
  for (const { path } of errors) dropExplainedNull(data, path ?? []);
  return errors.length > 0 ? { data, errors: errors.map((error) => placed(error, meaning)) } : { data };
}

/** Reads the text of a subgraph's answer. Whatever came, the result is something the engine can merge. */
export function readSubgraphAnswer(text: string, meaning: FetchMeaning): SubgraphAnswer {
  const body = parseJson(text);
  const { data, errors: given }: Json = isObject(body) ? body : {};
  const errors = (Array.isArray(given) ? given.slice(0, ERRORS_MAX) : []).map((error: unknown) =>
    cleanError(error, meaning.subgraph),
  );
  if (isMergeable(data, meaning)) return mergeable(data, errors, meaning);
  const isNothing = data === null || data === undefined || isObject(data);
  return isNothing && errors.length > 0
    ? { errors: errors.map((error) => placed(error, meaning)) }
    : failedAnswer('SUBGRAPH_INVALID_RESPONSE', meaning);
}
