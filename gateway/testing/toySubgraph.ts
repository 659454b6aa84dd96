import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import type { GraphQLResolverMap } from '@apollo/subgraph/dist/schema-helper/resolverMap.js';
import { HUB_TOKEN_HEADER, verifyHubToken } from '@hub/chassis';
import type { MacKey, VerifiedCall } from '@hub/chassis';
import { graphql, parse } from 'graphql';
import { z } from 'zod';

const bodyShape = z.object({
  query: z.string(),
  operationName: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).optional(),
});

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

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

const portOf = (server: Server): number => {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

/** Makes a subgraph that verifies every call as a real one does. */
export function createToySubgraph({ name, sdl, resolvers }: ToyDefinition): ToySubgraph {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const key: MacKey = { id: 'k1', key: Buffer.from(`key of ${name}`) };
  const calls: ToyCall[] = [];
  let abandoned = 0;
  let fault: ToyFault | null = null;
  let port = 0;

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return void response.end('{}');
    response.once('close', () => {
      if (!response.writableFinished) abandoned += 1;
    });
    const text = await readBody(request);
    const token = request.headers[HUB_TOKEN_HEADER];
    const verified = verifyHubToken(typeof token === 'string' ? token : undefined, text, {
      subgraph: name,
      keys: [key],
      nowMs: Date.now(),
    });
    const call = { headers: request.headers, body: bodyShape.parse(JSON.parse(text)), verified };
    calls.push(call);
    if (fault !== null) return fault(response, call);
    const { query: source, operationName, variables: variableValues } = call.body;
    const result = await graphql({
      schema,
      source,
      operationName: operationName ?? null,
      variableValues: variableValues ?? null,
    });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(401).end('{"errors":[{"message":"refused"}]}'));
  });
  return {
    name,
    sdl,
    key,
    calls,
    abandoned: () => abandoned,
    misbehave(next) {
      fault = next;
    },
    reset() {
      calls.length = 0;
      abandoned = 0;
      fault = null;
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
