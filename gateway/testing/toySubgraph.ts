import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { HUB_TOKEN_HEADER, headerOf, readBody, verifyHubToken } from '@hub/chassis';
import type { MacKey, VerifiedCall } from '@hub/chassis';
import { graphql, parse } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { z } from 'zod';

const bodyShape = z.object({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).optional(),
});

const BODY_BYTES_MAX = 4 * 1024 * 1024;

/** One call as a toy subgraph saw it. */
export interface ToyCall {
  readonly headers: IncomingMessage['headers'];
  readonly body: z.infer<typeof bodyShape>;
  readonly verified: VerifiedCall;
}

/** What a misbehaving subgraph does instead of answering. */
export type ToyFault = (response: ServerResponse, call: ToyCall) => void;

/** What a toy is made from. */
export interface ToyDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: GraphQLResolverMap<unknown>;
}

/** A subgraph with an address of its own that can be made to misbehave. */
export interface ToySubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly key: MacKey;
  readonly calls: readonly ToyCall[];
  /** Calls whose caller left before the answer. */
  abandoned(): number;
  /** From now on it does this; null lets it answer again. */
  misbehave(fault: ToyFault | null): void;
  /** Forgets calls and faults. */
  reset(): void;
  url(): string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** What a toy has seen, and what it does. */
interface ToyState {
  readonly calls: ToyCall[];
  abandoned: number;
  fault: ToyFault | null;
}

/** Reads and verifies a call as a real subgraph does. */
async function readCall({ name, key }: { name: string; key: MacKey }, request: IncomingMessage): Promise<ToyCall> {
  const text = (await readBody(request, BODY_BYTES_MAX)).toString();
  const verified = verifyHubToken(headerOf(request, HUB_TOKEN_HEADER), text, {
    subgraph: name,
    keys: [key],
    nowMs: Date.now(),
  });
  return { headers: request.headers, body: bodyShape.parse(JSON.parse(text)), verified };
}

function execute(
  schema: GraphQLSchema,
  { query, operationName, variables }: ToyCall['body'],
): Promise<ExecutionResult> {
  return graphql({
    schema,
    source: query,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
  });
}

/** The server of a toy; what it is not asked rightly it refuses. */
function createToyServer(definition: ToyDefinition, key: MacKey, state: ToyState): Server {
  const { name, sdl, resolvers } = definition;
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return void response.end('{}');
    response.once('close', () => {
      if (!response.writableFinished) state.abandoned += 1;
    });
    const call = await readCall({ name, key }, request);
    state.calls.push(call);
    if (state.fault !== null) return state.fault(response, call);
    response.setHeader('content-type', 'application/json').end(JSON.stringify(await execute(schema, call.body)));
  };
  return createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(401).end('{"errors":[{"message":"refused"}]}'));
  });
}

/** Makes a subgraph that verifies every call as a real one does. */
export function createToySubgraph(definition: ToyDefinition): ToySubgraph {
  const { name, sdl } = definition;
  const key: MacKey = { id: 'k1', key: Buffer.from(`key of ${name}`) };
  const state: ToyState = { calls: [], abandoned: 0, fault: null };
  const server = createToyServer(definition, key, state);
  let port = 0;
  return {
    name,
    sdl,
    key,
    calls: state.calls,
    abandoned: () => state.abandoned,
    misbehave(next) {
      state.fault = next;
    },
    reset() {
      state.calls.length = 0;
      state.abandoned = 0;
      state.fault = null;
    },
    url: () => `http://127.0.0.1:${port}/graphql`,
    start: () =>
      new Promise((resolve) => {
        server.listen(port, '127.0.0.1', () => {
          port = portOf(server);
          resolve();
        });
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Answers with this status and text. */
export const say =
  (status: number, text: string, type = 'application/json'): ToyFault =>
  (response) =>
    void response.writeHead(status, { 'content-type': type }).end(text);

/** Never answers. */
export const hang: ToyFault = () => undefined;
