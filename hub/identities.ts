import { readFileSync } from 'node:fs';
import { SignJWT, importJWK } from 'jose';
import { z } from 'zod';
import { cityFile } from './cities.ts';
import { secretsOf } from './home.ts';
import { DEMO_ISSUER } from './parts.ts';
import { readScenario } from './seed/scenario.ts';

const scope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('areas'), areas: z.array(z.string()) }),
  z.object({ kind: z.literal('person') }),
  z.object({
    kind: z.literal('partner'),
    relation: z.string(),
    areas: z.array(z.string()),
    categories: z.array(z.string()),
  }),
]);
const identity = z.object({
  name: z.string(),
  label: z.string(),
  labelZh: z.string(),
  organisation: z.string(),
  post: z.string(),
  roles: z.array(z.string()),
  scope,
  purposes: z.array(z.string()).min(1),
  /** The issuer's subject of the person; null for a client that acts for nobody. */
  subject: z.string().nullable(),
});
/** An invented identity of the demo: one for each actor and partner of the city. */
export type Identity = z.infer<typeof identity>;

/** The identities of a city. */
export function identitiesOf(city: string): readonly Identity[] {
  const file = cityFile(city, 'identities.json');
  return z.object({ identities: z.array(identity) }).parse(JSON.parse(readFileSync(file, 'utf8'))).identities;
}

/** An identity by its name. @throws naming those there are. */
export function identityNamed(city: string, name: string): Identity {
  const identities = identitiesOf(city);
  const found = identities.find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  throw new Error(
    `Expected one of ${identities.map((candidate) => candidate.name).join(', ')}; ${name} came. \`hub token --list\` shows them all.`,
  );
}

/** The codes of a city's divisions: those of its register, and the zone that has none there. */
function readDivisionCodes(city: string): ReadonlySet<string> {
  const [, ...lines] = readFileSync(cityFile(city, 'divisions.csv'), 'utf8').split('\n');
  const codes = lines.map((line) => line.slice(0, line.indexOf(',')));
  return new Set([...codes.filter((code) => code !== ''), readScenario(city).places.managedZone.code]);
}

/** The same identity over another division of the city; a person's own rows have no division to change. */
export function withDivision(city: string, found: Identity, division: string): Identity {
  if (found.scope.kind === 'person')
    throw new Error(`${found.name} reads a person's own rows; --division has no meaning for it. Leave it out.`);
  if (!readDivisionCodes(city).has(division))
    throw new Error(`Expected --division to be the code of a division of ${city}; ${division || 'nothing'} came.`);
  return { ...found, scope: { ...found.scope, areas: [division] } };
}

/** How long a demo token holds, in real time. */
const TOKEN_HOURS = 12;

/** An access token of the demo's own issuer. */
export async function issueToken(
  home: string,
  { name, organisation, post, roles, scope: rows, purposes, subject }: Identity,
): Promise<string> {
  const key = await importJWK(secretsOf(home).issuer, 'EdDSA');
  const jwt = new SignJWT({ client_id: name, hub: { organisation, post, roles, scope: rows, purposes } })
    .setProtectedHeader({ alg: 'EdDSA', kid: 'demo', typ: 'at+jwt' })
    .setIssuer(DEMO_ISSUER)
    .setAudience('hub')
    .setIssuedAt()
    .setExpirationTime(`${TOKEN_HOURS}h`);
  return (subject === null ? jwt : jwt.setSubject(subject)).sign(key);
}
