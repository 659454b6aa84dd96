import type { Storage as EditorStorage } from '@graphiql/toolkit';
import type { ExplorerIdentity } from '../explorerConfig.ts';

/** Stands where a token stood. */
const markOf = ({ name }: ExplorerIdentity): string => `<token of ${name}>`;

/**
 * Keeps what the editor wants kept, but none of the page's tokens: a mark is kept in the place of each, and whoever reads
 * gets the token of today. So a token stays in memory, and a page that is loaded again never asks with one that expired.
 */
export function createTokenFreeStorage(store: Storage, identities: readonly ExplorerIdentity[]): EditorStorage {
  const pairs = identities.map((identity) => ({ mark: markOf(identity), token: identity.token }));
  return {
    getItem: (key) =>
      pairs.reduce<string | null>((text, { mark, token }) => text?.replaceAll(mark, token) ?? null, store.getItem(key)),
    setItem: (key, value) =>
      store.setItem(
        key,
        pairs.reduce((text, { mark, token }) => text.replaceAll(token, mark), value),
      ),
    removeItem: (key) => store.removeItem(key),
    clear: () => store.clear(),
    get length() {
      return store.length;
    },
  };
}
