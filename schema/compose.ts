import { composeServices } from '@apollo/composition';
import { GraphQLError, Source, parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { printPublished } from './evolution.ts';
import { printOrCheck } from './printedFile.ts';
import { isScript, readSubgraphSources, root } from './sources.ts';
import type { SubgraphSource } from './sources.ts';

/** What composition gives: the supergraph and the schema that clients see, or every fault with its place. */
export type Composition =
  | { readonly ok: true; readonly supergraph: string; readonly apiSchema: GraphQLSchema }
  | { readonly ok: false; readonly faults: readonly string[] };

/** Where the composed schema is committed. */
export const supergraphFile = new URL('schema/supergraph.graphql', root);

/** The schema that clients were given last, by which breaking changes are found; `--publish` writes it anew. */
export const publishedFile = new URL('schema/published.graphql', root);

/** Where a subgraph really listens is configuration; the committed file holds a name that no resolver knows. */
const placeholderUrl = (name: string): string => `hub://${name}`;

const codeOf = ({ extensions }: GraphQLError): string =>
  typeof extensions['code'] === 'string' ? `${extensions['code']}: ` : '';

/** The places that a fault names: those of its nodes, or where the text stopped making sense. */
function placesOf({ nodes, source, locations }: GraphQLError): readonly string[] {
  if (nodes === undefined) return (locations ?? []).map(({ line, column }) => `${source?.name}:${line}:${column}`);
  return nodes.flatMap(({ loc }) =>
    loc === undefined ? [] : [`${loc.source.name}:${loc.startToken.line}:${loc.startToken.column}`],
  );
}

/** A fault with every place that it names, as `grid:12:3`. */
function describeFault(error: GraphQLError): string {
  const places = [...new Set(placesOf(error))];
  return `${places.length === 0 ? '' : `${places.join(', ')}: `}${codeOf(error)}${error.message}`;
}

type Parsed = { readonly document: DocumentNode } | { readonly fault: string };

function parseSource({ name, sdl }: SubgraphSource): Parsed {
  try {
    return { document: parse(new Source(sdl, name)) };
  } catch (error) {
    if (error instanceof GraphQLError) return { fault: describeFault(error) };
    throw error;
  }
}

/** Composes subgraph schemas into one supergraph; the order in which they come does not matter. */
export function composeSupergraph(sources: readonly SubgraphSource[]): Composition {
  const parsed = sources
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))
    .map((source) => ({ name: source.name, ...parseSource(source) }));
  const faults = parsed.flatMap((source) => ('fault' in source ? [source.fault] : []));
  if (faults.length > 0) return { ok: false, faults };
  const composed = composeServices(
    parsed.flatMap((source) =>
      'document' in source ? [{ name: source.name, url: placeholderUrl(source.name), typeDefs: source.document }] : [],
    ),
  );
  if (composed.errors !== undefined) return { ok: false, faults: composed.errors.map(describeFault) };
  return {
    ok: true,
    supergraph: `${composed.supergraphSdl.trimEnd()}\n`,
    apiSchema: composed.schema.toAPISchema().toGraphQLJSSchema(),
  };
}

/** Composes the hub's own subgraphs. @returns the exit code. */
function main(argv: readonly string[]): number {
  const composition = composeSupergraph(readSubgraphSources());
  if (!composition.ok) {
    for (const fault of composition.faults) process.stderr.write(`${fault}\n`);
    return 1;
  }
  const supergraph = { url: supergraphFile, content: composition.supergraph };
  const published = { url: publishedFile, content: printPublished(composition.apiSchema) };
  return printOrCheck([supergraph, ...(argv.includes('--publish') ? [published] : [])], argv.includes('--check'));
}

if (isScript(import.meta.url)) process.exitCode = main(process.argv);
