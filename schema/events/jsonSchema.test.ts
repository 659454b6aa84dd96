import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { eventContracts } from './catalogue.ts';
import { schemaOf, schemaOfData, wordlessSchemaOf } from './jsonSchema.ts';
import { readExamples } from './publish.ts';

describe('a printed JSON Schema', () => {
  test('says once what a form means', () => {
    const shape = z.object({
      on: z.iso.date().nullable().describe('Day. 日期。'),
      count: z.int().describe('How many. 数量。'),
      code: z.string().regex(/^\d+$/),
    });
    const integer = { type: 'integer' };
    const text = { type: 'string', pattern: '^\\d+$' };
    const date = { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] };
    const required = ['on', 'count', 'code'];
    expect(schemaOf(shape)).toEqual({
      type: 'object',
      required,
      properties: {
        on: { ...date, description: 'Day. 日期。' },
        count: { ...integer, description: 'How many. 数量。' },
        code: text,
      },
    });
    expect(wordlessSchemaOf(shape)).toEqual({
      type: 'object',
      required,
      properties: { on: date, count: integer, code: text },
    });
  });

  test.each(eventContracts.map((contract) => [contract.type, contract] as const))(
    'of %s takes what the contract takes, under the name that envelopes give',
    (type, contract) => {
      const schema = schemaOfData(contract);
      expect(schema['$id']).toBe(`urn:hub:event:${type}`);
      const { $id: _, ...shape } = schema;
      const read = z.fromJSONSchema(JSON.parse(JSON.stringify(shape)));
      for (const example of readExamples(type)) {
        expect(read.safeParse({ ...example, later: 1 }).success).toBe(true);
        const lacking = Object.keys(example).map((name) => ({ ...example, [name]: undefined }));
        const changed = Object.keys(example).map((name) => ({ ...example, [name]: { wrong: true } }));
        expect([...lacking, ...changed].filter((data) => read.safeParse(data).success)).toEqual([]);
      }
    },
  );
});
