import type {
  ApolloServerPlugin,
  GraphQLRequestContextDidResolveOperation,
  GraphQLRequestContextResponseForOperation,
  GraphQLResponse,
} from '@apollo/server';
import { failure } from '@hub/chassis';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { checkDivisionCodes } from './divisionCodes.ts';

/** What is known of an operation once it is parsed, valid and chosen, and before it is planned. */
type Resolved = Pick<
  GraphQLRequestContextDidResolveOperation<GatewayContext>,
  'document' | 'operation' | 'schema' | 'request' | 'contextValue'
>;

const NOT_HERE =
  'This address answers queries and mutations; a subscription came. Send it to /graphql/stream, with `Accept: text/event-stream`.';

async function check({ document, operation, schema, request, contextValue }: Resolved): Promise<void> {
  if (!operation)
    throw failure(
      'OPERATION_RESOLUTION_FAILURE',
      'The text expects `operationName` to name one of its operations; none fits.',
    );
  const kind = operation.operation;
  const isSubscription = kind === OperationTypeNode.SUBSCRIPTION;
  const { takeSubscription } = contextValue;
  if (isSubscription && takeSubscription === undefined) throw failure('BAD_REQUEST', NOT_HERE);
  if (!schema.getRootType(kind)) throw failure('BAD_REQUEST', `The graph has no ${kind}; one came.`);
  const variables = request.variables ?? {};
  checkDivisionCodes(document, operation, variables);
  if (isSubscription) await takeSubscription?.({ schema, document, operation, variables });
}

const NOTHING_YET: GraphQLResponse['body'] = { kind: 'single', singleResult: { data: null } };

/** A subscription is handed on and never executed. */
const replaced = ({
  operation,
  response: { http },
}: GraphQLRequestContextResponseForOperation<GatewayContext>): GraphQLResponse | null =>
  operation.operation === OperationTypeNode.SUBSCRIPTION ? { http, body: NOTHING_YET } : null;

/** The admission of one operation, as the GraphQL server calls it. */
export const admitOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: (context) => check(context),
    responseForOperation: async (context) => replaced(context),
  }),
};
