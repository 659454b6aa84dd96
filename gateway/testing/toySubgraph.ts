import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { HUB_TOKEN_HEADER, verifyHubToken } from '@hub/chassis';
import type { MacKey, VerifiedCall } from '@hub/chassis';
import { graphql, parse } from 'graphql';

/** One call as a toy subgraph saw it. */
export interface ToyCall {
  readonly headers: IncomingMessage['headers'];
  readonly body: { readonly query: string; readonly operationName?: string; readonly variables?: Readonly<Record<string, unknown>> };
  readonly verified: VerifiedCall;
}

/** How a toy subgraph answers: as it should (null), or by anything else that is written here. */
export type ToyFault = ((request: IncomingMessage, response: ServerResponse) => void) | null;

/** A subgraph with its own address that can be made to misbehave. */
export interface ToySubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly key: MacKey;
  readonly calls: ToyCall[];
  /** Calls whose caller left before the answer. */
  abandoned: number;
  fault: ToyFault;
  url(): string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** What a toy is made from; `resolvers` as @apollo/subgraph takes them. */
export interface ToyDefinition {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: NonNullable<Exclude<Parameters<typeof buildSubgraphSchema>[0], ReadonlyArray<unknown>> & { resolvers?: unknown }>['resolvers'];
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
` `
