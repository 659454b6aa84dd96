import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { execute, getOperationAST, parse } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import { createAccessRecorder } from './accessLog.ts';
import type { AccessRecorder, PersonRows } from './accessLog.ts';
import { civilDateOf, toShanghaiIso } from './calendar.ts';
import type { Deadline } from './deadline.ts';
import { createDocumentCache } from './documentCache.ts';
import type { CheckedDocument } from './documentCache.ts';
import { failure } from './errors.ts';
import type { HubError } from './errors.ts';
import { pseudonymOf, verifyHubToken } from './identity.ts';
import type { MacKey, Principal, VerifiedCall } from './identity.ts';
import type { ImportDefinition } from './imports/importDefinition.ts';
import { invariant } from './invariant.ts';
import { maskError } from './maskError.ts';
import { baseMigrations } from './postgres/base.ts';
import { openTransaction } from './postgres/transaction.ts';
import type { Database } from './postgres/transaction.ts';
import type { RowScope } from './postgres/scope.ts';
import { scalarTypes } from './scalars.ts';
import { parseTraceparent } from './telemetry.ts';
import type { Logger, Metrics } from './telemetry.ts';

/** The domain clock's reading for one request: the same in every subgraph that the request reaches. */
export interface DomainTime {
  /** RFC 3339 with +08:00. */
  readonly now: string;
  /** The civil date in the city. */
  readonly today: string;
}

/** What a subgraph's context is made from. */
export interface SubgraphRequest<Tables> {
  readonly principal: Principal;
  readonly time: DomainTime;
  readonly deadline: Deadline;
  /** The request's one read transaction, under the caller's scope. */
  readonly db: Kysely<Tables>;
  /** Tell it of each row of a person that goes into the answer. */
  readonly access: AccessRecorder;
  /** The caller's own pseudonym in this domain; null for who acts for nobody. */
  readonly person: string | null;
}

/** What a running subgraph has beside its definition. */
export interface SubgraphResources {
  readonly database: Database;
  readonly tokenKeys: readonly MacKey[];
  readonly pseudonymKey: Buffer;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** A subgraph's memory between requests, such as the register of divisions. */
export interface SubgraphMemory {
  /** Rows that the caller's claim gives, in this subgraph's own terms; null reads nothing. */
  scopeOf(principal: Principal, call: { readonly today: string; readonly person: string | null }): RowScope | null;
  stop(): Promise<void>;
}

/** All that makes a subgraph this one: its folder on one screen. */
export interface SubgraphDefinition<Tables, Memory extends SubgraphMemory, Context> {
  readonly name: string;
  /** Holds schema.graphql. */
  readonly directory: URL;
  /** Folders of migrations that run after the chassis' own, in this order. */
  readonly migrations: readonly URL[];
  /** By type; their own types come from the SDL, by code generation. */
  readonly resolvers: Readonly<Record<string, object>>;
  /** Reads what stays in memory; called once at start, under a machine's scope. */
  readonly remember: (resources: SubgraphResources) => Promise<Memory>;
  readonly createContext: (request: SubgraphRequest<Tables>, memory: Memory) => Context;
  /** For each type whose rows are a person's: whose they are. */
  readonly personRows: PersonRows;
  /** The doors that rows of source systems come in by, in the order they must. */
  readonly imports: readonly ImportDefinition[];
}

/** A definition as those see it who only start, migrate or fill a subgraph. */
export interface Subgraph {
  readonly name: string;
  /** Folders of migrations, in the order in which they run. */
  readonly migrations: readonly URL[];
  readonly imports: readonly ImportDefinition[];
  readonly open: (resources: SubgraphResources) => Promise<OpenSubgraph>;
}

/** One signed call, however it came: over HTTP, or inside the process. */
export interface SubgraphCall {
  readonly token: string | undefined;
  readonly body: string | Buffer;
  readonly deadline: Deadline;
  /** W3C trace context, for the log. */
  readonly traceparent?: string | undefined;
}

/** A subgraph that answers. */
export interface OpenSubgraph {
  readonly schema: GraphQLSchema;
  /** Verifies, executes, records and answers. @throws HubError for what is refused before execution. */
  readonly answer: (call: SubgraphCall) => Promise<ExecutionResult>;
  /** Ends its memory; the pool is left to whoever opened it. */
  readonly close: () => Promise<void>;
}

/** The JSON body of a GraphQL request. */
interface GraphQLBody {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readBody(text: string): GraphQLBody {
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    throw failure('BAD_REQUEST', 'The body expects a JSON object with `query`; what came is not JSON.');
  }
  if (!isRecord(json) || typeof json['query'] !== 'string')
    throw failure('BAD_REQUEST', 'The body expects a JSON object with a text `query`.');
  const { query, operationName, variables } = json;
  if (variables !== undefined && variables !== null && !isRecord(variables))
    throw failure('BAD_REQUEST', '`variables` expects a JSON object.');
  return {
    query,
    operationName: typeof operationName === 'string' ? operationName : null,
    variables: isRecord(variables) ? variables : {},
  };
}

/** The scope of a caller that this subgraph knows no rows for: signed and valid, and it covers nothing. */
const NO_ROWS: RowScope = { kind: 'areas', lows: [], highs: [], person: null };

/** Makes a subgraph of its definition. */
export function defineSubgraph<Tables, Memory extends SubgraphMemory, Context>(
  definition: SubgraphDefinition<Tables, Memory, Context>,
): Subgraph {
  const { name, migrations, imports } = definition;
  return {
    name,
    migrations: [baseMigrations, ...migrations],
    imports,
    open: (resources) => openSubgraph(definition, resources),
  };
}

/** Apollo's own type has no word for the resolvers that code generation describes; the schema builder refuses what fits no field. */
const isResolverMap = (resolvers: object): resolvers is GraphQLResolverMap<unknown> =>
  Object.values(resolvers).every((fields) => typeof fields === 'object');

function buildSchema(typeDefs: DocumentNode, resolvers: object): GraphQLSchema {
  invariant(isResolverMap(resolvers), 'resolvers are objects of functions by type');
  return buildSubgraphSchema([{ typeDefs, resolvers }]);
}

async function openSubgraph<Tables, Memory extends SubgraphMemory, Context>(
  definition: SubgraphDefinition<Tables, Memory, Context>,
  resources: SubgraphResources,
): Promise<OpenSubgraph> {
  const { name, directory, resolvers, remember } = definition;
  const typeDefs = parse(readFileSync(new URL('schema.graphql', directory), 'utf8'));
  const schema = buildSchema(typeDefs, { ...scalarTypes, ...resolvers });
  const memory = await remember(resources);
  const documents = createDocumentCache(schema);
  const run = runner(definition, { schema, memory }, resources);
  return {
    schema,
    async answer({ token, body, deadline, traceparent }) {
      const call = verifyHubToken(token, body, { subgraph: name, keys: resources.tokenKeys, nowMs: Date.now() });
      const asked = readBody(body.toString());
      const document = documents.read(asked.query);
      const errors = document.errors ?? unresolved(document, asked);
      return errors === null
        ? run({ call, asked, document, deadline, traceId: parseTraceparent(traceparent)?.traceId })
        : { errors };
    },
    close: () => memory.stop(),
  };
}

/** The refusal of a text that holds no operation of the name asked for. */
const unresolved = ({ ast }: CheckedDocument, { operationName }: GraphQLBody): readonly HubError[] | null =>
  getOperationAST(ast, operationName) ? null : [failure('OPERATION_RESOLUTION_FAILURE')];

/** What stays the same from request to request. */
interface Standing<Memory> {
  readonly schema: GraphQLSchema;
  readonly memory: Memory;
}

/** A verified call with its checked document. */
interface Run {
  readonly call: VerifiedCall;
  readonly asked: GraphQLBody;
  readonly document: CheckedDocument;
  readonly deadline: Deadline;
  readonly traceId: string | undefined;
}

const timeOf = ({ domainTimeMs }: VerifiedCall): DomainTime => ({
  now: toShanghaiIso(domainTimeMs),
  today: civilDateOf(domainTimeMs),
});

/** Executes an operation inside one read transaction, then writes the access records, and only then lets the answer go. */
function runner<Tables, Memory extends SubgraphMemory, Context>(
  { name, personRows, createContext }: SubgraphDefinition<Tables, Memory, Context>,
  { schema, memory }: Standing<Memory>,
  { database, pseudonymKey, log, metrics }: SubgraphResources,
): (run: Run) => Promise<ExecutionResult> {
  const executeIn = async (contextValue: Context, { asked, document, traceId }: Run): Promise<ExecutionResult> => {
    const { variables: variableValues, operationName } = asked;
    const result = await execute({ schema, document: document.ast, contextValue, variableValues, operationName });
    return result.errors === undefined ? result : { ...result, errors: result.errors.map(maskError(log, { traceId })) };
  };

  return async (run) => {
    const { call, asked, document, deadline } = run;
    const { principal } = call;
    const time = timeOf(call);
    const person = principal.subject === null ? null : pseudonymOf(pseudonymKey, principal.subject);
    const onStatement = metrics.sqlStatementCounter(name, asked.operationName);
    const scope = memory.scopeOf(principal, { today: time.today, person }) ?? NO_ROWS;
    const read = openTransaction<Tables>(database, { scope, deadline, mode: 'read', onStatement });
    const access = createAccessRecorder(personRows, { principal, person });
    let result: ExecutionResult;
    try {
      const context = createContext({ principal, time, deadline, db: read.db, access, person }, memory);
      result = await executeIn(context, run);
    } finally {
      await read.end('commit');
    }
    await access.write(database, { deadline, onStatement, fieldsOf: document.fieldsOf });
    return result;
  };
}
