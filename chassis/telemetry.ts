import { randomBytes } from 'node:crypto';
import pino from 'pino';
import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

/** A structured log: JSON lines. */
export type Logger = pino.Logger;

/** What never goes into a log line, at its top or up to two objects down. */
const SECRET_FIELDS = [
  'authorization',
  'cookie',
  'hub-token',
  'token',
  'password',
  'passwords',
  'secret',
  'variables',
  'connectionString',
  'databaseUrl',
];
const redactedPaths = SECRET_FIELDS.flatMap((field) => ['', '*', '*.*'].map((above) => `${above}["${field}"]`));

/** Causes that are followed below an error; a chain that is longer, or a ring, ends there. */
const CAUSES_MAX = 3;

const isErrorLike = (value: unknown): value is { readonly message: string } =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'message') === 'string';

/** PostgreSQL's complaints about data, which quote the value that they complain of. */
const DATA_FAULT = /^22/;
const textWithoutValues = (text: unknown, code: unknown): unknown =>
  typeof text === 'string' && typeof code === 'string' && DATA_FAULT.test(code)
    ? text.replaceAll(/"[^"]*"/g, '"[removed]"')
    : text;

/**
 * What of an error is logged: the list is closed, since errors carry more than they say (a database error the row's
 * values, an invalid URL the whole URL, a GraphQL error the query's text).
 */
function describeError(error: unknown, causesMax = CAUSES_MAX): unknown {
  if (!isErrorLike(error)) return error;
  const [type, stack, code, cause] = ['name', 'stack', 'code', 'cause'].map((field): unknown =>
    Reflect.get(error, field),
  );
  const causes = cause === undefined || causesMax === 0 ? {} : { cause: describeError(cause, causesMax - 1) };
  return {
    type,
    message: textWithoutValues(error.message, code),
    stack: textWithoutValues(stack, code),
    code,
    ...causes,
  };
}

/** What a logger is made from. */
export interface LoggerOptions {
  readonly name: string;
  /** A pino level; `silent` for none. */
  readonly level: string;
  /** Where lines go; standard error when absent, because a command's answer owns standard output. */
  readonly destination?: pino.DestinationStream;
}

/** Makes a logger that keeps secrets and personal data out of its lines. */
export const createLogger = ({ name, level, destination = pino.destination(2) }: LoggerOptions): Logger =>
  pino(
    {
      name,
      level,
      redact: { paths: redactedPaths, censor: '[removed]' },
      serializers: { error: describeError, err: describeError },
    },
    destination,
  );

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
  readonly importedRows: Counter<'subgraph' | 'dataset'>;
  /** What became of each record that a consumer read. */
  readonly eventOutcomes: Counter<'consumer' | 'outcome'>;
  /** From the log's taking a record to its effect. */
  readonly eventSeconds: Histogram<'consumer'>;
  /** A counter of the SQL statements of one request. */
  sqlStatementCounter(subgraph: string, operation: string | null): () => void;
}

/** Makes the metrics of a part in a registry of its own, so that parts may share a process. */
export function createMetrics(part: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ part });
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]): Counter<Label> =>
    new Counter({ name, help, labelNames, registers: [registry] });
  const sqlStatements = counter(
    'hub_sql_statements_total',
    'SQL statements sent, opening and closing of transactions included.',
    'subgraph',
    'operation',
  );
  const labelOf = operationLabels();
  return {
    registry,
    httpRequests: counter('hub_http_requests_total', 'HTTP requests answered.', 'part', 'status'),
    requestSeconds: new Histogram({
      name: 'hub_request_duration_seconds',
      help: 'Time from request to answer.',
      labelNames: ['part'] as const,
      registers: [registry],
    }),
    subgraphFetches: counter('hub_subgraph_fetches_total', 'Calls of the gateway to subgraphs.', 'subgraph', 'outcome'),
    importedRows: counter('hub_imported_rows_total', 'Rows taken in by imports.', 'subgraph', 'dataset'),
    eventOutcomes: counter(
      'hub_event_records_total',
      'Records of the event log, by what became of them.',
      'consumer',
      'outcome',
    ),
    eventSeconds: new Histogram({
      name: 'hub_event_effect_seconds',
      help: 'Time from the log taking a record to its effect here.',
      labelNames: ['consumer'] as const,
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60, 600],
      registers: [registry],
    }),
    sqlStatementCounter(subgraph, operation) {
      const labels = { subgraph, operation: labelOf(operation) };
      return () => sqlStatements.inc(labels);
    },
  };
}

/** A W3C trace context. */
export interface Traceparent {
  /** 32 hexadecimal digits, not all zero. */
  readonly traceId: string;
  /** 16 hexadecimal digits, not all zero: the span that calls. */
  readonly spanId: string;
  /** Bit 0: the caller records this trace; bit 1: its id is random. */
  readonly flags: number;
}

/** Later versions may have more behind a dash; version ff is none, and neither id may be all zero. */
const TRACEPARENT = /^(?!ff)[0-9a-f]{2}-(?!0+-)([0-9a-f]{32})-(?!0+-)([0-9a-f]{16})-([0-9a-f]{2})(?:$|-)/;
const FIRST_VERSION = /^00-.{52}$/;
const KNOWN_FLAGS = 0b11;

/**
 * Reads a `traceparent` header; a later version is read as far as this one goes.
 * @returns null where none came that may be taken over.
 */
export function parseTraceparent(header: string | null | undefined): Traceparent | null {
  const text = header ?? '';
  const [, traceId, spanId, flags] = TRACEPARENT.exec(text) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  if (text.startsWith('00') && !FIRST_VERSION.test(text)) return null;
  return { traceId, spanId, flags: Number.parseInt(flags, 16) & KNOWN_FLAGS };
}

/** Writes a `traceparent` header. */
export const formatTraceparent = ({ traceId, spanId, flags }: Traceparent): string =>
  `00-${traceId}-${spanId}-${flags.toString(16).padStart(2, '0')}`;

/** The header of a new span: of the same trace where a good parent came, of a new one otherwise. */
export function childTraceparent(parent: string | null | undefined): string {
  const { traceId, flags } = parseTraceparent(parent) ?? { traceId: randomBytes(16).toString('hex'), flags: 0 };
  return formatTraceparent({ traceId, spanId: randomBytes(8).toString('hex'), flags });
}
