import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** A structured log: JSON lines on standard output. */
export type Logger = pino.Logger;

/** What never goes into a log line, wherever it stands. */
const SECRET_FIELDS = ['authorization', 'headers.authorization', '*.authorization', 'token', '*.token', '["hub-token"]', '*["hub-token"]', 'password', '*.password', 'variables', '*.variables', 'url', '*.connectionString'];

/** @param level a pino level; `silent` for none. */
export const createLogger = ({ name, level }: { readonly name: string; readonly level: string }): Logger =>
  pino({ name, level, redact: { paths: SECRET_FIELDS.filter((field) => field !== 'url'), censor: '[removed]' }, serializers: { error: pino.stdSerializers.err } }, pino.destination(2));

/** Operation names that a counter tells apart; more would let a client grow it without bound. */
const OPERATIONS_MAX = 200;
const OPERATION_NAME = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;

/** The label of an operation: the client's own name for it, without what the gateway adds for each fetch. */
export function operationLabels(): (name: string | null) => string {
  const known = new Set<string>();
  return (name) => {
    const own = name?.replace(/__[a-z]+__\d+$/, '') ?? '';
    if (!OPERATION_NAME.test(own)) return 'anonymous';
    if (known.size >= OPERATIONS_MAX && !known.has(own)) return 'other';
    known.add(own);
    return own;
  };
}

/** The metrics of one part, all named here. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpRequests: Counter<'part' | 'status'>;
  readonly requestSeconds: Histogram<'part'>;
  readonly subgraphFetches: Counter<'subgraph' | 'outcome'>;
  /** A counter of the SQL statements of one request. */
  sqlStatementCounter(subgraph: string, operation: string | null): () => void;
}

export function createMetrics(part: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ part });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const sqlStatements = new Counter({
    name: 'hub_sql_statements_total',
    help: 'SQL statements sent, opening and closing of transactions included.',
    labelNames: ['subgraph', 'operation'] as const,
    registers,
  });
  const labelOf = operationLabels();
  return {
    registry,
    httpRequests: new Counter({ name: 'hub_http_requests_total', help: 'HTTP requests answered.', labelNames: ['part', 'status'] as const, registers }),
    requestSeconds: new Histogram({ name: 'hub_request_duration_seconds', help: 'Time from request to answer.', labelNames: ['part'] as const, registers }),
    subgraphFetches: new Counter({ name: 'hub_subgraph_fetches_total', help: 'Calls of the gateway to subgraphs.', labelNames: ['subgraph', 'outcome'] as const, registers }),
    sqlStatementCounter(subgraph, operation) {
      const counter = { subgraph, operation: labelOf(operation) };
      return () => sqlStatements.inc(counter);
    },
  };
}

const TRACEPARENT = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;
const ALL_ZERO = /^0+$/;

/**
 * The W3C trace context of a new span: of the same trace where a good parent came, of a new one otherwise.
 * @param parent a `traceparent` header.
 */
export function childTraceparent(parent: string | undefined): string {
  const [, traceId = '', spanId = '', flags = '00'] = TRACEPARENT.exec(parent ?? '') ?? [];
  const isGood = traceId !== '' && !ALL_ZERO.test(traceId) && !ALL_ZERO.test(spanId);
  return `00-${isGood ? traceId : randomBytes(16).toString('hex')}-${randomBytes(8).toString('hex')}-${isGood ? flags : '00'}`;
}
