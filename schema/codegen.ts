import { generate } from '@graphql-codegen/cli';
import { Kind, parse } from 'graphql';

import { z } from 'zod';
import { mappers } from './mappers.ts';
import type { Mappers } from './mappers.ts';
import { printOrCheck } from './printedFile.ts';
import type { PrintedFile } from './printedFile.ts';
import { namedTypeOf } from './rules/elements.ts';
import { isScript, readSubgraphSources, root } from './sources.ts';
import type { SubgraphSource } from './sources.ts';

const HEADER = '// Printed from schema.graphql by `npm run generate`; do not edit.';
const CONNECTION_IMPORT = "import type { Connection } from '@hub/chassis';";

const settings = {
  federation: true,
  useTypeImports: true,
  enumsAsTypes: true,
  immutableTypes: true,
  strictScalars: true,
  // Civil dates and instants are strings everywhere: a Date object would lose the zone that they were written in.
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', _FieldSet: 'string' },
  contextType: '../context.ts#Context',
};

/** Every connection is the chassis' own, so that its rows are counted only where the count is asked for. */
const connectionMappers = (sdl: string): Mappers =>
  Object.fromEntries(
    parse(sdl).definitions.flatMap((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !definition.name.value.endsWith('Connection')) return [];
      const nodes = definition.fields?.find(({ name }) => name.value === 'nodes');
      if (nodes === undefined) return [];
      return [[definition.name.value, `Connection<ResolversParentTypes['${namedTypeOf(nodes.type)}']>`]];
    }),
  );

const outputs = z.array(z.object({ filename: z.string(), content: z.string() }));

/** The resolver types of one subgraph. */
export async function generateTypes({ name, sdl }: SubgraphSource): Promise<string> {
  const connections = connectionMappers(sdl);
  const header = Object.keys(connections).length === 0 ? HEADER : `${HEADER}\n${CONNECTION_IMPORT}`;
  const generated: unknown = await generate(
    {
      schema: sdl,
      generates: {
        'schema.ts': {
          plugins: [{ add: { content: header } }, 'typescript', 'typescript-resolvers'],
          config: { ...settings, mappers: { ...connections, ...mappers[name] } },
        },
      },
      silent: true,
      errorsOnly: true,
    },
    false,
  );
  const [output] = outputs.parse(generated);
  if (output === undefined) throw new Error(`Expected types of ${name}; the generator gave nothing.`);
  return `${output.content.trimEnd()}\n`;
}

/** Generates the resolver types of the hub's own subgraphs. @returns the exit code. */
async function main(argv: readonly string[]): Promise<number> {
  const files = await Promise.all(
    readSubgraphSources().map(async (source): Promise<PrintedFile> => ({
      url: new URL(`subgraphs/${source.name}/generated/schema.ts`, root),
      content: await generateTypes(source),
    })),
  );
  return printOrCheck(files, argv.includes('--check'));
}

if (isScript(import.meta.url)) process.exitCode = await main(process.argv);
