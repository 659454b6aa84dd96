import { execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import type { Kysely } from 'kysely';
import { createAccessRecorder } from './accessLog.ts';
import type { AccessRecorder, PersonRows } from './accessLog.ts';
import type { CommandRoles, RunCommand } from './commands/command.ts';
import { createCommandRunner } from './commands/createCommandRunner.ts';
import { joinResults, mutationParts } from './commands/mutationParts.ts';
import type { Deadline } from './deadline.ts';
import type { CheckedDocument } from './documentCache.ts';
import { domainTimeOf } from './domainTime.ts';
import type { DomainTime } from './domainTime.ts';
import type { PassPoint } from './events/failPoint.ts';
import { pseudonymOf } from './identity.ts';
import type { Principal, VerifiedCall } from './identity.ts';
import { maskError } from './maskError.ts';
import { openTransaction } from './postgres/transaction.ts';
import type { Database } from './postgres/transaction.ts';
import type { RowScope } from './postgres/scope.ts';
import { formatTraceparent, parseTraceparent } from './telemetry.ts';
import type { Logger, Metrics } from './telemetry.ts';

/** What a subgraph's context is made from: once for a query, and anew for each field of a mutation. */
export interface SubgraphRequest<Tables, Memory = unknown> {
  readonly principal: Principal;
  readonly time: DomainTime;
  readonly deadline: Deadline;
  /**
   * One read transaction, under the caller's scope. It opens at the first statement: what a command's answer reads, it
   * reads after the command is committed.
   */
  readonly db: Kysely<Tables>;
  /** Runs a command in a write transaction of its own. */
  readonly command: RunCommand<Tables, Memory>;
  /** Tell it of each row of a person that goes into the answer. */
  readonly access: AccessRecorder;
  /** The caller's own pseudonym in this domain; null for who acts for nobody. */
  readonly person: string | null;
}

/** What stays the same from operation to operation. */
export interface Answering<Tables, Memory, Context> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  readonly memory: Memory;
  readonly createContext: (request: SubgraphRequest<Tables, Memory>, memory: Memory) => Context;
  readonly personRows: PersonRows;
  readonly commandRoles: CommandRoles;
  readonly database: Database;
  readonly pseudonymKey: Buffer;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly passPoint?: PassPoint | undefined;
}

/** What of a subgraph's memory an operation needs itself. */
export interface ScopeMemory {
  /** Rows that the caller's claim gives, in this subgraph's own terms; null reads nothing. */
  scopeOf(principal: Principal, call: { readonly today: string; readonly person: string | null }): RowScope | null;
}

/** The JSON body of a GraphQL request. */
export interface GraphQLBody {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A verified call with its checked document. */
export interface Operation {
  readonly call: VerifiedCall;
  readonly asked: GraphQLBody;
  readonly document: CheckedDocument;
  readonly deadline: Deadline;
  /** W3C trace context. */
  readonly traceparent: string | undefined;
}

/** The scope of a caller that this subgraph knows no rows for: signed and valid, and it covers nothing. */
const NO_ROWS: RowScope = { kind: 'areas', lows: [], highs: [], person: null };

/** Who asks, when, and what each transaction of the operation is opened with. */
function circumstancesOf<Tables, Memory extends ScopeMemory, Context>(
  { name, memory, database, pseudonymKey, metrics }: Answering<Tables, Memory, Context>,
  { call: { principal, domainTimeMs }, asked, deadline }: Operation,
) {
  const time = domainTimeOf(domainTimeMs);
  const person = principal.subject === null ? null : pseudonymOf(pseudonymKey, principal.subject);
  const scope = memory.scopeOf(principal, { today: time.today, person }) ?? NO_ROWS;
  const onStatement = metrics.sqlStatementCounter(name, asked.operationName);
  return { principal, person, time, scope, database, deadline, onStatement };
}

/**
 * Makes the answering of one operation's parts: each is executed inside one read transaction, then the access records are
 * written, and only then may its answer go.
 */
function answeringParts<Tables, Memory extends ScopeMemory, Context>(
  answering: Answering<Tables, Memory, Context>,
  operation: Operation,
): (part: DocumentNode) => Promise<ExecutionResult> {
  const { schema, memory, createContext, personRows, commandRoles, log, passPoint = () => undefined } = answering;
  const { asked, document, traceparent } = operation;
  const { variables: variableValues, operationName } = asked;
  const circumstances = circumstancesOf(answering, operation);
  const { principal, person, time, scope, database, deadline, onStatement } = circumstances;
  const trace = parseTraceparent(traceparent);
  const command = createCommandRunner<Tables, Memory>({
    ...circumstances,
    commandRoles,
    memory,
    // Written anew: what a header says goes into no event but as a trace.
    traceparent: trace === null ? null : formatTraceparent(trace),
    passPoint,
  });
  const mask = maskError(log, { traceId: trace?.traceId });

  return async (part) => {
    const read = openTransaction<Tables>(database, { scope, deadline, mode: 'read', onStatement });
    const access = createAccessRecorder(personRows, { principal, person });
    let result: ExecutionResult;
    try {
      const contextValue = createContext({ principal, person, time, deadline, db: read.db, command, access }, memory);
      result = await execute({ schema, document: part, contextValue, variableValues, operationName });
    } finally {
      await read.end('commit');
    }
    await access.write(database, { deadline, onStatement, fieldsOf: document.fieldsOf });
    return result.errors === undefined ? result : { ...result, errors: result.errors.map(mask) };
  };
}

/** Answers an operation: a query whole, a mutation field by field, so that none reads from before its own command. */
export async function answerOperation<Tables, Memory extends ScopeMemory, Context>(
  answering: Answering<Tables, Memory, Context>,
  operation: Operation,
): Promise<ExecutionResult> {
  const answerPart = answeringParts(answering, operation);
  const results: ExecutionResult[] = [];
  for (const part of mutationParts(operation.document.ast, operation.asked.operationName))
    results.push(await answerPart(part));
  return joinResults(results);
}
