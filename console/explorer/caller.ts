import type { ExplorerIdentity } from '../explorerConfig.ts';
import { readJson } from './readJson.ts';

/** Who asks, and what for, as the headers of a question say it. */
export interface Caller {
  /** Null for a token that is none of the page's. */
  readonly identity: ExplorerIdentity | null;
  readonly purpose: string | null;
}

const AUTHORIZATION = 'authorization';
const PURPOSE = 'hub-purpose';

/** What the headers editor holds; nothing when it is no JSON object. */
function readHeaders(text: string): Readonly<Record<string, unknown>> {
  const read = readJson(text);
  return typeof read === 'object' && read !== null ? { ...read } : {};
}

/** The headers that ask in an identity's name. */
export const headersOf = (
  { token, purposes }: ExplorerIdentity,
  purpose: string | undefined = purposes[0],
): Readonly<Record<string, string>> => ({
  Authorization: `Bearer ${token}`,
  ...(purpose === undefined ? {} : { 'Hub-Purpose': purpose }),
});

/** Who asks by the text of the headers editor. */
export function callerIn(text: string, identities: readonly ExplorerIdentity[]): Caller {
  const headers = new Map(Object.entries(readHeaders(text)).map(([name, value]) => [name.toLowerCase(), value]));
  const purpose = headers.get(PURPOSE);
  return {
    identity: identities.find(({ token }) => headers.get(AUTHORIZATION) === `Bearer ${token}`) ?? null,
    purpose: typeof purpose === 'string' ? purpose : null,
  };
}

/** The text of the headers editor with another caller; what else it holds stays. */
export function withCaller(text: string, identity: ExplorerIdentity, purpose?: string): string {
  const others = Object.entries(readHeaders(text)).filter(
    ([name]) => ![AUTHORIZATION, PURPOSE].includes(name.toLowerCase()),
  );
  return JSON.stringify({ ...headersOf(identity, purpose), ...Object.fromEntries(others) }, null, 2);
}
