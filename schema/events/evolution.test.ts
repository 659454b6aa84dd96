import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { findEventBreaks } from './evolution.ts';
import type { PublishedEvent } from './evolution.ts';
import { wordlessSchemaOf } from './jsonSchema.ts';

const before = z.object({
  cellId: z.uuid(),
  version: z.int().min(1),
  kind: z.enum(['OPEN', 'CLOSED']),
  dueOn: z.iso.date().nullable(),
  code: z.string().regex(/^\d{3}$/),
  label: z.string().max(20).optional(),
  hours: z.number().positive().max(24),
  parents: z.array(z.object({ parentCode: z.string(), validTo: z.iso.date().nullable() })).max(9),
});

const event = (data: z.ZodType, more: Partial<PublishedEvent> = {}): PublishedEvent => ({
  topic: 'hub.grid.v1',
  key: 'cellId',
  examples: ['one'],
  data: wordlessSchemaOf(data),
  ...more,
});

const T = 'grid.cell-opened.v1';

/** What breaks when the shape of before gives way to another. */
const breaks = (after: z.ZodType): readonly string[] => findEventBreaks({ [T]: event(before) }, { [T]: event(after) });

describe('a contract that was published', () => {
  test('takes what only adds', () => {
    const { kind: _, ...kept } = before.shape;
    expect(
      breaks(
        z.object({
          ...kept,
          kind: z.enum(['OPEN', 'CLOSED', 'PAUSED']).nullable(),
          label: z.string().max(40).optional(),
          hours: z.number(),
          parents: z.array(
            z.object({ parentCode: z.string(), validTo: z.iso.date().nullable(), note: z.int().optional() }),
          ),
          extra: z.int().optional(),
        }),
      ),
    ).toEqual([]);
    expect(breaks(before)).toEqual([]);
    expect(findEventBreaks({}, { [T]: event(before) })).toEqual([]);
  });

  test.each<readonly [string, z.ZodRawShape, string]>([
    ['a new field is required', { extra: z.int() }, `${T} extra is required now; older events may lack it.`],
    [
      'an optional field is required',
      { label: z.string().max(20) },
      `${T} label is required now; older events may lack it.`,
    ],
    ['a value is gone', { kind: z.enum(['OPEN']) }, `${T} kind takes no CLOSED any more.`],
    [
      'a text has a list of values',
      { parents: z.array(z.object({ parentCode: z.enum(['A']), validTo: z.iso.date().nullable() })).max(9) },
      `${T} parents[] parentCode takes a list of values only.`,
    ],
    ['null is refused', { dueOn: z.iso.date() }, `${T} dueOn takes no null any more.`],
    [
      'null is refused in a list',
      { parents: z.array(z.object({ parentCode: z.string(), validTo: z.iso.date() })).max(9) },
      `${T} parents[] validTo takes no null any more.`,
    ],
    ['a type is another', { version: z.string() }, `${T} version takes no integer any more.`],
    ['a number is whole', { hours: z.int().positive().max(24) }, `${T} hours takes no number any more.`],
    ['a lower bound rises', { version: z.int().min(2) }, `${T} version takes less than before: minimum is 2 now.`],
    [
      'an upper bound falls',
      { hours: z.number().positive().max(12) },
      `${T} hours takes less than before: maximum is 12 now.`,
    ],
    [
      'a bound is new',
      { label: z.string().min(1).max(20).optional() },
      `${T} label takes less than before: minLength is 1 now.`,
    ],
    [
      'a list is shorter',
      { parents: z.array(z.object({ parentCode: z.string(), validTo: z.iso.date().nullable() })).max(3) },
      `${T} parents takes less than before: maxItems is 3 now.`,
    ],
    [
      'a pattern is another',
      { code: z.string().regex(/^\d{4}$/) },
      `${T} code has another pattern now; what the old one took may be refused.`,
    ],
    [
      'a form is new',
      {
        cellId: z.uuid(),
        parents: z.array(z.object({ parentCode: z.uuid(), validTo: z.iso.date().nullable() })).max(9),
      },
      `${T} parents[] parentCode has another format now; what the old one took may be refused.`,
    ],
  ])('is broken where %s', (_what, change, expected) => {
    expect(breaks(z.object({ ...before.shape, ...change }))).toEqual([expected]);
  });

  test('is broken where a field is gone, or unknown ones are refused', () => {
    const { label: _, ...kept } = before.shape;
    expect(breaks(z.object(kept))).toEqual([`${T} label is gone.`]);
    expect(breaks(z.strictObject(before.shape))).toEqual([`${T} refuses fields that it does not name.`]);
  });

  test('is broken where it is gone, or goes elsewhere, or lacks an example', () => {
    expect(findEventBreaks({ [T]: event(before) }, {})).toEqual([`${T} is gone; a log may still hold such events.`]);
    const moved = event(before, { topic: 'hub.grid.v2', key: 'code', examples: ['two'] });
    expect(findEventBreaks({ [T]: event(before) }, { [T]: moved })).toEqual([
      `${T} goes to hub.grid.v2 now, not to hub.grid.v1.`,
      `${T} has code for its key now, not cellId.`,
      `${T} lacks an example that was published: one.`,
    ]);
  });

  test('may not be said in words that cannot be compared', () => {
    const both = z.object({ ...before.shape, code: z.intersection(z.string(), z.string()) });
    expect(breaks(both)).toContain(
      `${T} code uses \`allOf\`, which nothing here can compare. Say it in plainer words.`,
    );
  });
});

describe('for any two shapes without a break between them', () => {
  const field = fc.oneof(
    fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })).map(([low, more]) =>
      z
        .int()
        .min(low)
        .max(low + more),
    ),
    fc.integer({ min: 0, max: 3 }).map((max) => z.number().max(max)),
    fc.subarray(['A', 'B', 'C'], { minLength: 1 }).map((values) => z.enum(values)),
    fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 })).map(([low, more]) =>
      z
        .string()
        .min(low)
        .max(low + more),
    ),
    fc.constant(z.array(z.enum(['A', 'B'])).max(2)),
  );
  const wrapped = fc.tuple(field, fc.constantFrom('as it is', 'nullable', 'optional')).map(([shape, how]) => {
    if (how === 'nullable') return shape.nullable();
    return how === 'optional' ? shape.optional() : shape;
  });
  const shapes = fc.dictionary(fc.constantFrom('one', 'two'), wrapped).map((fields) => z.object(fields));
  const value = fc.constantFrom<unknown>(
    null,
    -1,
    0,
    1,
    2,
    3,
    5,
    0.5,
    'A',
    'B',
    'C',
    '',
    'AB',
    'ABCD',
    [],
    ['A'],
    ['A', 'B', 'A'],
    ['C'],
    undefined,
  );
  const data = fc.dictionary(fc.constantFrom('one', 'two'), value);

  test('the newer one reads whatever the older one took', () => {
    let compared = 0;
    fc.assert(
      fc.property(shapes, shapes, fc.array(data, { minLength: 20, maxLength: 20 }), (older, newer, sent) => {
        if (findEventBreaks({ [T]: event(older) }, { [T]: event(newer) }).length > 0) return;
        // A producer sends what its contract names and leaves out the rest.
        const taken = sent.flatMap((one) => {
          const parsed = older.safeParse(one);
          return parsed.success ? [parsed.data] : [];
        });
        compared += taken.length;
        expect(taken.filter((one) => !newer.safeParse(one).success)).toEqual([]);
      }),
      { numRuns: 2_000, seed: 20_231_226 },
    );
    expect(compared).toBeGreaterThan(500);
  });
});
