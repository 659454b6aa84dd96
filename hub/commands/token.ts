import { Command } from 'commander';
import { HUB_TOKEN_HEADER, encodeClaims, signHubToken } from '@hub/chassis';
import { homeOf, readState, secretsOf } from '../home.ts';
import { identitiesOf, identityNamed, issueToken, withDivision } from '../identities.ts';
import type { Identity } from '../identities.ts';
import { isSubgraphName } from '../names.ts';
import { say, sayJson, table } from '../output.ts';

interface TokenOptions {
  readonly list?: true;
  readonly division?: string;
  readonly query?: string;
  readonly variables?: string;
  readonly identity: string;
  readonly json?: true;
}

const refuseInProduction = (): void => {
  if (process.env['HUB_MODE'] === 'production')
    throw new Error('Expected the demo; this is production, where tokens come from the identity provider.');
};

/** The headers and body of one valid call to a subgraph: for trying a subgraph by hand, in the demo only. */
function subgraphCall(home: string, subgraph: string, identity: Identity, { query, variables }: TokenOptions) {
  if (!isSubgraphName(subgraph))
    throw new Error(`Expected a subgraph (grid, mediation, credit, cadres); ${subgraph} came.`);
  if (query === undefined)
    throw new Error('Expected --query with the GraphQL text of the call: the token is bound to its body.');
  const key = secretsOf(home).tokenKeys[subgraph];
  if (key === undefined) throw new Error(`There is no token key of ${subgraph}. Run \`npm start\` once.`);
  const body = JSON.stringify({ query, variables: variables === undefined ? {} : JSON.parse(variables) });
  const { name, organisation, post, roles, scope, purposes, subject } = identity;
  const principal = { subject, client: name, organisation, post, roles, scope, purpose: purposes[0] ?? 'statistics' };
  const { text, expiresAtMs } = encodeClaims(principal, subgraph, Date.now());
  const token = signHubToken(
    text,
    { body, domainTimeMs: Date.parse('2023-12-26T18:00:00+08:00') },
    { id: key.id, key: Buffer.from(key.key, 'base64url') },
  );
  const url = readState(home)?.parts.find((part) => part.name === subgraph)?.url;
  return {
    url: url === undefined ? null : `${url}/graphql`,
    headers: { 'content-type': 'application/json', [HUB_TOKEN_HEADER]: token },
    body,
    expiresAt: new Date(expiresAtMs).toISOString(),
  };
}

export const tokenCommand = (): Command =>
  new Command('token')
    .description('Give an access token of an invented identity (demo only), or the headers of one call to a subgraph.')
    .argument('[identity]', 'name of the identity, or `subgraph`')
    .argument('[subgraph]', 'with `subgraph`: grid, mediation, credit or cadres')
    .option('--list', 'list the identities')
    .option('--division <code>', 'the same identity over another division')
    .option('--query <text>', 'with `subgraph`: the GraphQL text that the call will send')
    .option('--variables <json>', 'with `subgraph`: its variables')
    .option('--identity <name>', 'with `subgraph`: on whose behalf', 'city-dashboard')
    .option('--json', 'print the result as JSON')
    .action(async (name: string | undefined, subgraph: string | undefined, options: TokenOptions) => {
      refuseInProduction();
      const home = homeOf(process.env);
      const city = process.env['HUB_CITY'] ?? 'weihai';
      if (options.list || name === undefined) {
        const identities = identitiesOf(city);
        if (options.json) return sayJson(identities);
        for (const line of table(identities.map((one) => [one.name, one.label, one.labelZh, one.purposes.join(' ')])))
          say(line);
        return;
      }
      if (name === 'subgraph')
        return sayJson(subgraphCall(home, subgraph ?? '', identityNamed(city, options.identity), options));
      const found = identityNamed(city, name);
      const token = await issueToken(
        home,
        options.division === undefined ? found : withDivision(found, options.division),
      );
      if (options.json) return sayJson({ token });
      say(token);
    });
