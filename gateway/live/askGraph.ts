import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import { childTraceparent, createDeadline, errorCatalogue, failure, isErrorCode } from '@hub/chassis';
import type { Principal } from '@hub/chassis';
import type { GraphQLFormattedError } from 'graphql';
import type { Question } from '../admission/readQuestion.ts';
import type { GatewayContext } from '../context.ts';

/** Who asks, and until when somebody waits for the answer. */
export interface Asking {
  readonly requestId: string;
  readonly principal: Principal;
  readonly signal: AbortSignal;
  readonly traceparent?: string;
}

/** A query of the hub's own making. */
export interface LiveQuery {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the graph answered; errors are such as may leave the hub. */
export interface GraphAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly GraphQLFormattedError[];
}

/** What live updates are made of, as far as the graph goes. */
export interface LiveGraph {
  /** Hands a caller's question to the GraphQL server. @returns the answer's text, where it was no subscription taken. */
  admit(question: Question, asking: Asking, take: NonNullable<GatewayContext['takeSubscription']>): Promise<string>;
  /** Asks under a principal's rights. It never throws: what went wrong is an error of the answer. */
  ask(query: LiveQuery, asking: Asking): Promise<GraphAnswer>;
}

/** What asking needs. */
export interface AskingOptions {
  readonly apollo: ApolloServer<GatewayContext>;
  readonly clock: { readonly nowMs: () => number };
  readonly deadlineMs: number;
}

const broken = (): GraphAnswer => {
  const { message, extensions } = failure('INTERNAL_SERVER_ERROR');
  return { data: null, errors: [{ message, extensions: { ...extensions } }] };
};

/** Whether asking again may help. */
export const isRetriable = ({ extensions }: GraphQLFormattedError): boolean => {
  const code = extensions?.['code'];
  return isErrorCode(code) && errorCatalogue[code].retriable;
};

/** Makes the way to the graph for live updates: the same server, checks and masks as for any question. */
export function createLiveGraph({ apollo, clock, deadlineMs }: AskingOptions): LiveGraph {
  const within = async <Result>(
    { requestId, principal, signal, traceparent }: Asking,
    work: (context: GatewayContext) => Promise<Result>,
  ): Promise<Result> => {
    const deadline = createDeadline(deadlineMs, signal);
    const context = { requestId, principal, domainTimeMs: clock.nowMs(), deadline };
    try {
      return await work({ ...context, traceparent: childTraceparent(traceparent) });
    } finally {
      deadline.dispose();
    }
  };

  return {
    admit: (question, asking, takeSubscription) =>
      within(asking, async (context) => {
        const headers = new HeaderMap([['content-type', 'application/json']]);
        const { body } = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: { method: 'POST', headers, search: '', body: question },
          context: async () => ({ ...context, takeSubscription }),
        });
        if (body.kind !== 'complete') throw failure('INTERNAL_SERVER_ERROR');
        return body.string.trim();
      }),
    ask: (query, asking) =>
      within(asking, async (contextValue) => {
        const { body } = await apollo.executeOperation(
          { ...query, variables: { ...query.variables } },
          { contextValue },
        );
        if (body.kind !== 'single') return broken();
        const { data, errors } = body.singleResult;
        return { data: data ?? null, errors: errors ?? [] };
      }).catch(broken),
  };
}
