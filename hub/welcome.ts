import type { HubState } from './home.ts';
import { identitiesOf, issueToken } from './identities.ts';
import { bold, dim, say, table } from './output.ts';

/** The kinds of users whose tokens are printed at start; `hub token --list` names the others. */
const SHOWN = [
  'city-dashboard',
  'town-secretary',
  'organisation-department',
  'court',
  'hotline',
  'hr-bureau',
  'credit-office',
  'resident',
];

const QUESTION =
  '{ division(code: \\"371000000000\\") { name mediationStats(period: {from: \\"2023-01-01\\", to: \\"2023-12-26\\"}) { accepted { value } resolved { value } resolutionRate { value } } eventStats(period: {from: \\"2023-01-01\\", to: \\"2023-12-26\\"}) { reported { value } } } }';

/** What somebody sees who has just started the hub: where everything is, whose tokens there are, and a line to paste. */
export async function printStarted(home: string, state: HubState): Promise<void> {
  const { gatewayUrl } = state;
  say();
  say(
    bold(
      state.mode === 'demo'
        ? 'The hub is up: demo data, every person invented, loopback only. Not for production.'
        : 'The hub is up.',
    ),
  );
  say();
  const urls = [
    ['  GraphQL', `${gatewayUrl}/graphql`],
    ...(state.mode === 'demo' ? [['  Explorer', `${gatewayUrl}/`]] : []),
    ['  Health', `${gatewayUrl}/health   ${gatewayUrl}/ready   ${gatewayUrl}/metrics`],
    ...state.parts
      .filter(({ name }) => name !== 'gateway')
      .map(({ name, url }) => [`  ${name}`, `${url}/graphql   ${dim('signed calls of the gateway only')}`]),
  ];
  for (const line of table(urls)) say(line);
  if (state.mode === 'demo') await printTokens(home, state);
}

async function printTokens(home: string, { city, gatewayUrl }: HubState): Promise<void> {
  say();
  say('  Tokens (valid 12 hours; more with `npx hub token --list`)');
  const identities = identitiesOf(city).filter(({ name }) => SHOWN.includes(name));
  const tokens = await Promise.all(identities.map((identity) => issueToken(home, identity)));
  for (const [index, { name, labelZh }] of identities.entries())
    say(`  ${bold(name)} ${labelZh}\n    ${dim(tokens[index] ?? '')}`);
  say();
  say('  Try');
  say(
    `  curl -s ${gatewayUrl}/graphql -H 'content-type: application/json' -H "authorization: Bearer $(npx hub token city-dashboard)" -d '{"query":"${QUESTION}"}'`,
  );
  say();
  say(dim('  Ctrl-C stops it. `npx hub verify` asks it the figures of the year-end page.'));
}
