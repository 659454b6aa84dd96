import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { asyncApiOf } from './asyncApi.ts';
import { eventContracts } from './catalogue.ts';
import { describedEvents } from './eventPages.ts';
import { schemaOf } from './jsonSchema.ts';

const envelope = {
  schema: schemaOf(z.object({ type: z.string(), data: z.record(z.string(), z.unknown()) })),
  sampleKey: 'none',
  sampleOf: ({ type }: { readonly type: string }, data: unknown) => JSON.stringify({ type, data }),
};

const ref = z.object({ $ref: z.string() });
const message = z.object({
  name: z.string(),
  payload: z.object({ allOf: z.tuple([ref, z.object({ properties: z.record(z.string(), z.unknown()) })]) }),
  examples: z.array(z.object({ payload: z.object({ type: z.string(), data: z.unknown() }) })),
});
const documentShape = z.object({
  asyncapi: z.literal('3.0.0'),
  info: z.object({ title: z.string(), version: z.string() }),
  channels: z.record(z.string(), z.object({ address: z.string(), messages: z.record(z.string(), ref) })),
  operations: z.record(
    z.string(),
    z.object({ action: z.enum(['send', 'receive']), channel: ref, messages: z.array(ref) }),
  ),
  components: z.object({ messages: z.record(z.string(), message), schemas: z.record(z.string(), z.unknown()) }),
});

const tree = asyncApiOf(describedEvents(), envelope);
const document = documentShape.parse(tree);
const types = eventContracts.map(({ type }) => type);

/** Every reference in a document. */
function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = '$ref' in value && typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(refsIn)];
}

const fields = z.record(z.string(), z.unknown());

/** What a reference leads to, or nothing. */
const follow = (reference: string): unknown =>
  reference
    .slice('#/'.length)
    .split('/')
    .reduce<unknown>((at, step) => fields.safeParse(at).data?.[step], tree);

/** `mediation.receive.hub.grid.v1 grid.event-converted.v1` for each message of each operation. */
const flows = Object.entries(document.operations)
  .flatMap(([name, { messages }]) => messages.map(({ $ref }) => `${name} ${$ref.split('/').at(-1)}`))
  .toSorted();

describe('the AsyncAPI document', () => {
  test('leads nowhere in vain', () => {
    const refs = refsIn(tree);
    expect(refs.length).toBeGreaterThan(types.length * 4);
    expect(refs.filter((reference) => !reference.startsWith('#/') || follow(reference) === undefined)).toEqual([]);
  });

  test('has each topic as a channel, and each message on its topic', () => {
    expect(Object.keys(document.channels)).toEqual([...new Set(eventContracts.map(({ topic }) => topic))]);
    const placed = Object.entries(document.channels).flatMap(([name, { address, messages }]) =>
      Object.keys(messages).map((type) => `${type} ${name} ${address}`),
    );
    expect(placed.toSorted()).toEqual(eventContracts.map(({ type, topic }) => `${type} ${topic} ${topic}`).toSorted());
  });

  test('says of every message who writes it and who reads it', () => {
    const expected = eventContracts.flatMap(({ producer, topic, type, readers }) => [
      `${producer}.send.${topic} ${type}`,
      ...readers.map(({ part }) => `${part}.receive.${topic} ${type}`),
    ]);
    expect(flows).toEqual(expected.toSorted());
    expect(Object.entries(document.operations).filter(([name, { action }]) => !name.includes(`.${action}.`))).toEqual(
      [],
    );
  });

  test('has each message as an envelope with its own type and data', () => {
    expect(Object.keys(document.components.messages)).toEqual(types);
    for (const [type, { payload, examples }] of Object.entries(document.components.messages)) {
      const [general, { properties }] = payload.allOf;
      expect(general).toEqual({ $ref: '#/components/schemas/envelope' });
      expect(properties).toEqual({
        source: { const: `/hub/${type.split('.')[0]}` },
        type: { const: type },
        dataschema: { const: `urn:hub:event:${type}` },
        data: { $ref: `#/components/schemas/${type}` },
      });
      expect(examples.length).toBeGreaterThan(0);
      expect(examples.map((example) => example.payload.type)).toEqual(examples.map(() => type));
    }
  });

  test('holds the schemas that are printed for each type', () => {
    const { envelope: _, ...ofTypes } = document.components.schemas;
    expect(ofTypes).toEqual(Object.fromEntries(eventContracts.map(({ type, data }) => [type, schemaOf(data)])));
  });
});
