import { HUB_TOKEN_HEADER, encodeClaims, signHubToken } from '@hub/chassis';
import { readState, secretsOf } from './home.ts';
import type { Identity } from './identities.ts';
import { SUBGRAPHS, isSubgraphName } from './names.ts';

/** What is to be asked of a subgraph by hand, in whose name. */
export interface SubgraphQuestion {
  readonly subgraph: string | undefined;
  readonly identity: Identity;
  readonly query?: string;
  /** As JSON. */
  readonly variables?: string;
  readonly domainTimeMs: number;
}

/** One valid call to a subgraph: the body must be sent as it is, because the token is bound to it. */
export interface SignedSubgraphCall {
  /** Null while no hub runs. */
  readonly url: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly expiresAt: string;
}

function readVariables(text: string | undefined): unknown {
  const fault = new Error('Expected --variables to be a JSON object; something else came.');
  let variables: unknown;
  try {
    variables = text === undefined ? {} : JSON.parse(text);
  } catch {
    throw fault;
  }
  if (typeof variables !== 'object' || variables === null || Array.isArray(variables)) throw fault;
  return variables;
}

/** Signs one call to a subgraph, for trying it by hand in the demo. @throws saying what was expected. */
export function signSubgraphCall(home: string, question: SubgraphQuestion): SignedSubgraphCall {
  const { subgraph, identity, query, variables, domainTimeMs } = question;
  if (subgraph === undefined || !isSubgraphName(subgraph))
    throw new Error(`Expected a subgraph (${SUBGRAPHS.join(', ')}); ${subgraph ?? 'nothing'} came.`);
  if (query === undefined)
    throw new Error(
      'Expected --query with the GraphQL text of the call: the token is bound to its body; nothing came.',
    );
  const { id, key } = secretsOf(home).tokenKeys[subgraph];
  const body = JSON.stringify({ query, variables: readVariables(variables) });
  const { name, organisation, post, roles, scope, purposes, subject } = identity;
  const principal = { subject, client: name, organisation, post, roles, scope, purpose: purposes[0] ?? 'statistics' };
  const { text, expiresAtMs } = encodeClaims(principal, subgraph, Date.now());
  const token = signHubToken(text, { body, domainTimeMs }, { id, key: Buffer.from(key, 'base64url') });
  const url = readState(home)?.parts.find((part) => part.name === subgraph)?.url;
  return {
    url: url === undefined ? null : `${url}/graphql`,
    headers: { 'content-type': 'application/json', [HUB_TOKEN_HEADER]: token },
    body,
    expiresAt: new Date(expiresAtMs).toISOString(),
  };
}
