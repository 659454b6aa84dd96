import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '@hub/chassis';
import { admitOperation } from '../admission/admitOperation.ts';
import { limitRule, operationLimits } from '../admission/limits.ts';
import type { GatewayContext } from '../context.ts';
import type { Engine } from './engine.ts';
import { errorsById, maskError } from './maskErrors.ts';

/** Selections with every fragment spread out, as the GraphQL server counts them: more would not be validated to the end. */
const RECURSIVE_SELECTIONS_MAX = 5_000;

/** What the GraphQL server is made from. */
export interface GraphqlServerOptions {
  readonly engine: Engine;
  readonly mode: 'demo' | 'production';
  readonly log: Logger;
}

/**
 * The GraphQL server around the engine: it reports to nobody, shows no page, keeps no persisted texts, and tells of the
 * schema only in the demo.
 */
export function createGraphqlServer({ engine, mode, log }: GraphqlServerOptions): ApolloServer<GatewayContext> {
  const isOpen = mode === 'demo';
  return new ApolloServer<GatewayContext>({
    gateway: engine,
    introspection: isOpen,
    hideSchemaDetailsFromClientErrors: !isOpen,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: operationLimits.tokensMax },
    maxRecursiveSelections: RECURSIVE_SELECTIONS_MAX,
    validationRules: [limitRule],
    validationOptions: { maxErrors: operationLimits.validationErrorsMax, hideSuggestions: !isOpen },
    formatError: maskError({ areSuggestionsShown: isOpen }),
    plugins: [
      admitOperation,
      errorsById(log),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
    logger: {
      debug: (message: unknown) => log.debug(String(message)),
      info: (message: unknown) => log.debug(String(message)),
      warn: (message: unknown) => log.warn(String(message)),
      error: (message: unknown) => log.error(String(message)),
    },
  });
}
