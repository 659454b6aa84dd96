import { z } from 'zod';
import type { EventContract } from './contract.ts';

/** A JSON Schema (2020-12), as far as shapes of events need it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly required?: readonly string[] | undefined;
  readonly items?: JsonSchema | undefined;
  readonly anyOf?: readonly JsonSchema[] | undefined;
}

/** Reads a JSON Schema of that kind. */
export const jsonSchemaShape: z.ZodType<JsonSchema> = z.lazy(() =>
  z.looseObject({
    type: z.string().optional(),
    description: z.string().optional(),
    properties: z.record(z.string(), jsonSchemaShape).optional(),
    required: z.array(z.string()).optional(),
    items: jsonSchemaShape.optional(),
    anyOf: z.array(jsonSchemaShape).optional(),
  }),
);

/** Takes out what zod says twice: the pattern of a format, and that an integer is one that JavaScript can hold. */
function dropEcho(schema: Record<string, unknown>): void {
  if (schema['format'] !== undefined) delete schema['pattern'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
}

// As input: a field that a newer producer sends and the shape does not name is let pass.
function printed(shape: z.ZodType, change: (schema: Record<string, unknown>) => void): JsonSchema {
  const { $schema: _dialect, ...schema } = jsonSchemaShape.parse(
    z.toJSONSchema(shape, { io: 'input', override: ({ jsonSchema }) => change(jsonSchema) }),
  );
  return schema;
}

/** A shape as JSON Schema, to be read by people too. */
export const schemaOf = (shape: z.ZodType): JsonSchema => printed(shape, dropEcho);

/** A shape as JSON Schema without its words, which may change at any time. */
export const wordlessSchemaOf = (shape: z.ZodType): JsonSchema =>
  printed(shape, (part) => {
    dropEcho(part);
    delete part['description'];
  });

/** The JSON Schema of an event's data, under the name that `dataschema` of its envelope gives. */
export const schemaOfData = ({ type, data, means, meansZh }: EventContract): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:hub:event:${type}`,
  title: type,
  description: `${means} ${meansZh}`,
  ...schemaOf(data),
});
