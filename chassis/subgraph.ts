import { readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { getOperationAST, parse } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { PersonRows } from './accessLog.ts';
import { answerOperation } from './answerOperation.ts';
import type { GraphQLBody, ScopeMemory, SubgraphRequest } from './answerOperation.ts';
import type { CommandRoles } from './commands/command.ts';
import type { Deadline } from './deadline.ts';
import { createDocumentCache } from './documentCache.ts';
import type { CheckedDocument } from './documentCache.ts';
import { failure } from './errors.ts';
import type { HubError } from './errors.ts';
import type { SubgraphEvents } from './events/eventHandler.ts';
import type { EventsConfig, LogAddress } from './events/eventsConfig.ts';
import type { PassPoint } from './events/failPoint.ts';
import { openEventOperations, startPartEvents } from './events/partEvents.ts';
import type { EventOperations, RunningEvents } from './events/partEvents.ts';
import { verifyHubToken } from './identity.ts';
import type { MacKey } from './identity.ts';
import type { ImportDefinition } from './imports/importDefinition.ts';
import { invariant } from './invariant.ts';
import { baseMigrations } from './postgres/base.ts';
import type { Database } from './postgres/transaction.ts';
import { scalarTypes } from './scalars.ts';
import type { Logger, Metrics } from './telemetry.ts';

/** What a running subgraph has beside its definition. */
export interface SubgraphResources {
  readonly database: Database;
  readonly tokenKeys: readonly MacKey[];
  readonly pseudonymKey: Buffer;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Told when a command has committed; nothing happens but in a test of crashes. */
  readonly passPoint?: PassPoint | undefined;
}

/** What a subgraph's events need beside its resources. */
export interface EventResources {
  readonly databaseUrl: string;
  readonly config: EventsConfig & { readonly address: LogAddress };
}

/** A subgraph's memory between requests, such as the register of divisions. */
export interface SubgraphMemory extends ScopeMemory {
  /** Whether it has all these places, looking again where it misses one. */
  knowsPlaces(codes: readonly string[]): Promise<boolean>;
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
  readonly createContext: (request: SubgraphRequest<Tables, Memory>, memory: Memory) => Context;
  /** Who may use which mutation; nobody where it is missing. */
  readonly commandRoles?: CommandRoles;
  /** For each type whose rows are a person's: whose they are. */
  readonly personRows: PersonRows;
  /** The doors that rows of source systems come in by, in the order they must. */
  readonly imports: readonly ImportDefinition[];
  /** What it does about others' events, and what it tells of its own to begin with. */
  readonly events: SubgraphEvents<Tables>;
}

/** A definition as those see it who only start, migrate or fill a subgraph. */
export interface Subgraph {
  readonly name: string;
  /** Folders of migrations, in the order in which they run. */
  readonly migrations: readonly URL[];
  readonly imports: readonly ImportDefinition[];
  /** The types of events that it handles, and the first records of what it tells. */
  readonly events: Pick<SubgraphEvents<unknown>, 'snapshots'> & { readonly handles: readonly string[] };
  readonly open: (resources: SubgraphResources) => Promise<OpenSubgraph>;
  /** For operators: what can be done about its events while nothing of it need run. */
  readonly operate: (resources: SubgraphResources, events: EventResources) => Promise<EventOperations>;
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
  /** Starts its relay and its consumer. */
  readonly startEvents: (events: EventResources) => Promise<RunningEvents>;
  /** Ends its memory; the pool is left to whoever opened it. */
  readonly close: () => Promise<void>;
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

/** Makes a subgraph of its definition. */
export function defineSubgraph<Tables, Memory extends SubgraphMemory, Context>(
  definition: SubgraphDefinition<Tables, Memory, Context>,
): Subgraph {
  const { name, migrations, imports, events, remember } = definition;
  const { handlers, projections, snapshots } = events;
  return {
    name,
    migrations: [baseMigrations, ...migrations],
    imports,
    events: {
      handles: [handlers, ...projections.map((projection) => projection.handlers)]
        .flat()
        .map(({ shape }) => shape.type),
      snapshots,
    },
    open: (resources) => openSubgraph(definition, resources),
    async operate(resources, eventResources) {
      const memory = await remember(resources);
      const operations = await openEventOperations(
        eventOptions(definition, memory, { ...resources, ...eventResources }),
      );
      return {
        ...operations,
        async close() {
          await operations.close();
          await memory.stop();
        },
      };
    },
  };
}

const eventOptions = <Tables, Memory extends SubgraphMemory, Context>(
  { name, events }: SubgraphDefinition<Tables, Memory, Context>,
  memory: Memory,
  resources: SubgraphResources & EventResources,
) => ({ ...resources, part: name, events, knowsPlaces: (codes: readonly string[]) => memory.knowsPlaces(codes) });

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
  const { name, directory, resolvers, remember, createContext, personRows, commandRoles = {} } = definition;
  const typeDefs = parse(readFileSync(new URL('schema.graphql', directory), 'utf8'));
  const schema = buildSchema(typeDefs, { ...scalarTypes, ...resolvers });
  const memory = await remember(resources);
  const documents = createDocumentCache(schema);
  const answering = { ...resources, name, schema, memory, createContext, personRows, commandRoles };
  return {
    schema,
    async answer({ token, body, deadline, traceparent }) {
      const call = verifyHubToken(token, body, { subgraph: name, keys: resources.tokenKeys, nowMs: Date.now() });
      const asked = readBody(body.toString());
      const document = documents.read(asked.query);
      const errors = document.errors ?? unresolved(document, asked);
      return errors === null
        ? answerOperation(answering, { call, asked, document, deadline, traceparent })
        : { errors };
    },
    startEvents: (events) => startPartEvents(eventOptions(definition, memory, { ...resources, ...events })),
    close: () => memory.stop(),
  };
}

/** The refusal of a text that holds no operation of the name asked for. */
const unresolved = ({ ast }: CheckedDocument, { operationName }: GraphQLBody): readonly HubError[] | null =>
  getOperationAST(ast, operationName) ? null : [failure('OPERATION_RESOLUTION_FAILURE')];
