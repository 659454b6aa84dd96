import { z } from 'zod';
import type { City } from './city.ts';

/** An answer of the gateway. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[] | undefined;
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
  readonly text: string;
}

/** What goes with a question beside its text. */
export interface AskOptions {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Asks as an invented identity; `division` puts it over another place. */
export type AskAs = (identity: string, query: string, options?: AskOptions) => Promise<Answer>;

const bodyShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).default({}),
      }),
    )
    .default([]),
});
const tokenShape = z.object({ token: z.string() });

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  const { data, errors } = bodyShape.parse(JSON.parse(text));
  return { status: response.status, headers: response.headers, data: data ?? null, errors, text };
}

/** Asks a gateway with a token. */
export const askWith = async (url: string, token: string, query: string, options: AskOptions = {}): Promise<Answer> =>
  readAnswer(
    await fetch(new URL('/graphql', url), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...options.headers },
      body: JSON.stringify({ query, variables: options.variables ?? {} }),
    }),
  );

/**
 * Makes the asking of a city's identities: `town-secretary`, or `town-secretary@371002001000` for the same identity
 * over another division. A token is fetched once for each.
 * @param url another gateway than the city's own, such as a replica.
 */
export function createAskAs(city: City, url: string = city.gatewayUrl): AskAs {
  const tokens = new Map<string, Promise<string>>();
  const fetchToken = async (identity: string): Promise<string> => {
    const [name = '', division] = identity.split('@');
    const words = ['token', name, ...(division === undefined ? [] : ['--division', division])];
    return tokenShape.parse(await city.json(...words)).token;
  };
  return async (identity, query, options) => {
    const token = tokens.get(identity) ?? fetchToken(identity);
    tokens.set(identity, token);
    return askWith(url, await token, query, options);
  };
}
