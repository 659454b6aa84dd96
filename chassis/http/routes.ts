import type { IncomingMessage } from 'node:http';
import type { Metrics } from '../telemetry.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';
import type { StreamReply } from './streamReply.ts';

/** One HTTP request on its way to a reply. */
export interface Exchange {
  readonly request: IncomingMessage;
  /** The path of the address, without its query. */
  readonly path: string;
  /** Named in refusals and in the log. */
  readonly requestId: string;
  /** W3C trace context of this request, of the caller's trace where he named one. */
  readonly traceparent: string;
  /** Aborts with REQUEST_CANCELLED when the caller leaves before his answer. */
  readonly left: AbortSignal;
  /** Whether the server is on its way down. */
  readonly isDraining: boolean;
}

/** What one address answers, and to which methods. */
export interface Route {
  readonly methods: readonly string[];
  /** @throws HubError for what is refused. */
  readonly answer: (exchange: Exchange) => Promise<Reply | StreamReply>;
}

/** Routes by path. */
export type Routes = ReadonlyMap<string, Route>;

/** The value of a header that came once. */
export const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** A route that only shows something. */
export const readOnly = (answer: Route['answer']): Route => ({ methods: ['GET', 'HEAD'], answer });

/** What a part tells of itself to whoever reaches its address. */
export interface PartState {
  /** That the process turns; says nothing of what it depends on. */
  readonly health: () => Promise<Readonly<Record<string, unknown>>>;
  /** Whether it can serve now. */
  readonly ready: (exchange: Exchange) => Promise<Reply>;
  readonly metrics: Metrics;
}

/** The routes by which any part tells its state. */
export const stateRoutes = ({ health, ready, metrics }: PartState): readonly (readonly [string, Route])[] => [
  ['/health', readOnly(async () => jsonReply(200, await health()))],
  ['/ready', readOnly(ready)],
  [
    '/metrics',
    readOnly(async () => {
      const body = await metrics.registry.metrics();
      return { status: 200, headers: { 'content-type': metrics.registry.contentType }, body };
    }),
  ],
];
