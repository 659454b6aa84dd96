import { Command } from 'commander';
import { homeOf } from '../home.ts';
import { identitiesOf, identityNamed, issueToken, withDivision } from '../identities.ts';
import { defaultCity, refuseInProduction } from '../options.ts';
import { say, sayJson, table } from '../output.ts';
import { runningState } from '../running.ts';

interface TokenOptions {
  readonly list?: true;
  readonly division?: string;
  readonly query?: string;
  readonly variables?: string;
  readonly identity: string;
  readonly json?: true;
}

function list(city: string, json: true | undefined): void {
  const identities = identitiesOf(city);
  if (json) return sayJson(identities);
  for (const line of table(
    identities.map(({ name, label, labelZh, purposes }) => [name, label, labelZh, purposes.join(' ')]),
  ))
    say(line);
}

/** `hub token`: who one may be in the demo. */
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
      refuseInProduction('where tokens come from the identity provider');
      const home = homeOf(process.env);
      const city = runningState(home)?.city ?? defaultCity();
      if (options.list || name === undefined) return list(city, options.json);
      if (name === 'subgraph') {
        // Loaded here: whoever wants a token need not wait for the registry's driver and the chassis.
        const [{ readNow }, { signSubgraphCall }] = await Promise.all([
          import('./clock.ts'),
          import('../subgraphCall.ts'),
        ]);
        const identity = identityNamed(city, options.identity);
        return sayJson(signSubgraphCall(home, { ...options, identity, subgraph, domainTimeMs: await readNow() }));
      }
      const found = identityNamed(city, name);
      const { division, json } = options;
      const token = await issueToken(home, division === undefined ? found : withDivision(city, found, division));
      if (json) return sayJson({ token });
      say(token);
    });
