import type { HubState } from './home.ts';
import { identitiesOf, issueToken } from './identities.ts';
import { bold, dim, say, table } from './output.ts';

/** The kinds of users whose tokens are printed at start; `hub token --list` names the others. */
const SHOWN: ReadonlySet<string> = new Set([
  'city-dashboard',
  'town-secretary',
  'organisation-department',
  'court',
  'hotline',
  'hr-bureau',
  'credit-office',
  'resident',
]);
/** Whose token the line to paste has. */
const ASKER = 'city-dashboard';

const QUESTION = `{ division(code: "371000000000") { name
  mediationStats(period: {from: "2023-01-01", to: "2023-12-26"}) { accepted { value } resolved { value } resolutionRate { value } }
  eventStats(period: {from: "2023-01-01", to: "2023-12-26"}) { reported { value } }
  staffing(on: "2023-12-26") { firstSecretaries { value } officersDown { value } }
  creditRanking(month: "2023-10") { rank of } } }`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What somebody sees who has just started the hub: where everything is, whose tokens there are, and a line to paste. */
export async function printStarted(home: string, state: HubState): Promise<void> {
  const { gatewayUrl, mode, parts } = state;
  const isDemo = mode === 'demo';
  say();
  say(
    bold(
      isDemo ? 'The hub is up: demo data, every person invented, loopback only. Not for production.' : 'The hub is up.',
    ),
  );
  say();
  const rows = [
    ['  GraphQL', `${gatewayUrl}/graphql`],
    ...(isDemo
      ? [['  Explorer', `${gatewayUrl}/`, dim('open it in a browser: the ten questions, a token filled in')]]
      : []),
    ['  Health', `${gatewayUrl}/health`, `${gatewayUrl}/ready  ${gatewayUrl}/metrics`],
    ...parts
      .filter(({ name }) => name !== 'gateway')
      .map(({ name, url }) => [`  ${name}`, `${url}/graphql`, dim('signed calls of the gateway only')]),
  ];
  for (const line of table(rows)) say(line);
  if (isDemo) await printTokens(home, state);
}

async function printTokens(home: string, { city, gatewayUrl }: HubState): Promise<void> {
  const identities = identitiesOf(city).filter(({ name }) => SHOWN.has(name));
  const tokens = new Map(
    await Promise.all(identities.map(async (identity) => [identity.name, await issueToken(home, identity)] as const)),
  );
  say();
  say('  Tokens (they hold 12 hours; `npx hub token --list` names all identities)');
  for (const { name, labelZh } of identities) say(`  ${bold(name)} ${labelZh}\n    ${dim(tokens.get(name) ?? '')}`);
  const body = JSON.stringify({ query: oneLine(QUESTION) });
  say();
  say('  Paste this:');
  say(
    `  curl -s ${gatewayUrl}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${tokens.get(ASKER) ?? ''}' -d '${body}'`,
  );
  say();
  say(dim('  `npx hub verify` asks it the figures of the year-end page. Ctrl-C stops it.'));
}
