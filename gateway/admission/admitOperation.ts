import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server';
import { failure } from '@hub/chassis';
import { OperationTypeNode } from 'graphql';
import type { GatewayContext } from '../context.ts';
import { checkDivisionCodes } from './divisionCodes.ts';

/** What is checked of an operation once it is parsed, valid and chosen, and before it is planned. */
function check({
  document,
  operation,
  schema,
  request,
}: Pick<
  GraphQLRequestContextDidResolveOperation<GatewayContext>,
  'document' | 'operation' | 'schema' | 'request'
>): void {
  if (!operation)
    throw failure(
      'OPERATION_RESOLUTION_FAILURE',
      'The text expects `operationName` to name one of its operations; none fits.',
    );
  const kind = operation.operation;
  if (kind === OperationTypeNode.SUBSCRIPTION)
    throw failure('BAD_REQUEST', 'This address answers queries and mutations; a subscription came.');
  if (!schema.getRootType(kind)) throw failure('BAD_REQUEST', `The graph has no ${kind}; one came.`);
  checkDivisionCodes(document, operation, request.variables ?? {});
}

/** The admission of one operation, as the GraphQL server calls it. */
export const admitOperation: ApolloServerPlugin<GatewayContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async (context) => check(context),
  }),
};
