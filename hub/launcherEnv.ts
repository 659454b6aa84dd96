import { z } from 'zod';
import { eventsEnvShape, hubMode, logLevel, wholeNumber } from '@hub/chassis';
import { DATABASES, SUBGRAPHS } from './names.ts';

const optional = (what: string): z.ZodOptional<z.ZodString> => z.string().optional().describe(what);

/** The three URLs of each database, for whoever made it himself. */
const databaseUrls = Object.fromEntries(
  DATABASES.flatMap((name) => {
    const prefix = name.toUpperCase();
    return [
      [`${prefix}_DATABASE_URL`, optional(`The database ${name}, as its application role; none: the hub makes it.`)],
      [`${prefix}_MIGRATOR_DATABASE_URL`, optional(`The same as the role that owns it; comes with the one above.`)],
      [`${prefix}_READER_DATABASE_URL`, optional(`The same as a role that only reads, for operators.`)],
    ];
  }),
);

const pseudonymKeys = Object.fromEntries(
  SUBGRAPHS.map((name) => [
    `PSEUDONYM_KEY_${name.toUpperCase()}`,
    optional(`Key of the pseudonyms of ${name}, base64url; required in production, a known one in the demo.`),
  ]),
);

const shape = z.object({
  HUB_MODE: hubMode,
  HUB_HOME: optional('Folder of all state of one hub; default .hub in the checkout.'),
  HUB_CITY: z.string().default('weihai').describe('Folder of cities/ to serve.'),
  PORT: wholeNumber(1, 65_535)
    .default(4000)
    .describe('Wished port of the gateway; a taken one moves on, and the start says so.'),
  HUB_DATABASE_URL: optional(
    'A PostgreSQL server (15 to 18) as a role that may create roles and databases; none: an embedded server is started.',
  ),
  ...databaseUrls,
  ISSUER_URL: optional('The `iss` of the access tokens that are believed; in the demo, its own issuer.'),
  ISSUER_JWKS: optional("The issuer's public keys, a JWK set as JSON."),
  ...pseudonymKeys,
  ...eventsEnvShape,
  LOG_LEVEL: logLevel.default('warn'),
});

/** What has a known value in the demo, and must be brought to production. */
const BROUGHT = [...Object.keys(pseudonymKeys), 'ISSUER_URL', 'ISSUER_JWKS'];

const needed = (checked: z.ZodObject, name: string): z.ZodObject =>
  checked.refine((env) => env['HUB_MODE'] !== 'production' || env[name] !== undefined, {
    path: [name],
    message: 'expected a value of your own in production',
    when: () => true,
  });

/** What the launcher (`hub start` and its sisters) reads from the environment: checked at every start, printed to `.env.example`; each part has its own. */
export const launcherEnv: z.ZodObject = BROUGHT.reduce(needed, shape);
