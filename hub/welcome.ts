import type { HubState } from './home.ts';
import { identitiesOf, identityNamed, issueToken } from './identities.ts';
import { bold, dim, say, table } from './output.ts';
import { transportWords } from './partEventsState.ts';
import { readScenario } from './seed/scenario.ts';

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

/** A question that all four subgraphs answer, for the place and the day that the asker's figures are about. */
const questionOf = (place: string, day: string): string =>
  `{ division(code: "${place}") { name
  mediationStats(period: {from: "${day.slice(0, 4)}-01-01", to: "${day}"}) { accepted { value } resolved { value } resolutionRate { value } }
  eventStats(period: {from: "${day.slice(0, 4)}-01-01", to: "${day}"}) { reported { value } }
  staffing(on: "${day}") { firstSecretaries { value } officersDown { value } }
  creditHonours { title year } } }`;

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ');

/** What somebody sees who has just started the hub: where everything is, whose tokens there are, and a line to paste. */
export async function printStarted(home: string, state: HubState): Promise<void> {
  const { city, gatewayUrl, mode, parts, pid, transport, kafkaEnv } = state;
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
    ['  Events', transportWords(transport, kafkaEnv['KAFKA_BROKERS']), dim('`npx hub events tail` follows them')],
  ];
  for (const line of table(rows)) say(line);
  if (isDemo) await printTokens(home, { city, gatewayUrl });
  say();
  say(
    dim(
      `  ${isDemo ? '`npx hub verify` asks it the figures of the year-end page. ' : ''}${pid === process.pid ? 'Ctrl-C' : '`npx hub stop`'} stops it.`,
    ),
  );
}

async function printTokens(home: string, { city, gatewayUrl }: Pick<HubState, 'city' | 'gatewayUrl'>): Promise<void> {
  const identities = identitiesOf(city).filter(({ name }) => SHOWN.has(name));
  const tokens = new Map(
    await Promise.all(identities.map(async (identity) => [identity.name, await issueToken(home, identity)] as const)),
  );
  say();
  say('  Tokens (they hold 12 hours; `npx hub token --list` names all identities)');
  for (const { name, labelZh } of identities) say(`  ${bold(name)} ${labelZh}\n    ${dim(tokens.get(name) ?? '')}`);
  const asker = identityNamed(city, ASKER);
  const [place = ''] = asker.scope.kind === 'areas' ? asker.scope.areas : [];
  const body = JSON.stringify({ query: oneLine(questionOf(place, readScenario(city).lastDay)) });
  say();
  say('  Paste this:');
  say(
    `  curl -s ${gatewayUrl}/graphql -H 'content-type: application/json' -H 'authorization: Bearer ${tokens.get(ASKER) ?? ''}' -d '${body}'`,
  );
}
