import { createGraphiQLFetcher } from '@graphiql/toolkit';
import type { Fetcher } from '@graphiql/toolkit';

/**
 * Asks the graph. The editor asks for the schema before its headers editor is there; that question goes in the name of the
 * identity that the page starts with.
 * @param headers of that identity.
 */
export function createFetcher(endpoint: string, headers: Readonly<Record<string, string>>): Fetcher {
  const plain = { url: endpoint, enableIncrementalDelivery: false };
  const ask = createGraphiQLFetcher(plain);
  return createGraphiQLFetcher({
    ...plain,
    schemaFetcher: (question, options) => ask(question, { ...options, headers: options?.headers ?? { ...headers } }),
  });
}
