import type { Deadline, Principal } from '@hub/chassis';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';

/** A subscription that is parsed, valid and within the limits; its variables are as they came. */
export interface AdmittedSubscription {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What one request carries from admission to its last fetch. */
export interface GatewayContext {
  /** Named in the answer's header and in the log, so that a caller's complaint finds its cause. */
  readonly requestId: string;
  readonly principal: Principal;
  /** The domain clock, read once: every subgraph that the request reaches answers as of the same moment. */
  readonly domainTimeMs: number;
  /** When the answer is due; its signal also aborts when the caller leaves. */
  readonly deadline: Deadline;
  /** W3C trace context of this request; each fetch is a child of it. */
  readonly traceparent: string;
  /** Takes a subscription instead of its execution, and may still refuse it; absent where none is taken. */
  readonly takeSubscription?: (admitted: AdmittedSubscription) => Promise<void>;
}
