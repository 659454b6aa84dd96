import { describe, expect, test } from '@jest/globals';
import {
  childTraceparent,
  createLogger,
  createMetrics,
  formatTraceparent,
  operationLabels,
  parseTraceparent,
} from './telemetry.ts';

/** What a logger writes of one line. */
function lineOf(fields: object): Record<string, unknown> {
  const lines: string[] = [];
  const log = createLogger({ name: 'part', level: 'info', destination: { write: (line) => void lines.push(line) } });
  log.info(fields, 'message');
  return JSON.parse(lines[0] ?? '{}');
}

describe('a log line', () => {
  test('is JSON with its part and its fields', () => {
    expect(lineOf({ requestId: 'r1' })).toMatchObject({ name: 'part', msg: 'message', requestId: 'r1', level: 30 });
  });

  test.each([
    'authorization',
    'cookie',
    'hub-token',
    'token',
    'password',
    'passwords',
    'secret',
    'variables',
    'connectionString',
    'databaseUrl',
  ])('never holds %s, at its top or below', (field) => {
    const text = JSON.stringify(
      lineOf({ [field]: 'canary', headers: { [field]: 'canary' }, a: { b: { [field]: 'canary' } } }),
    );
    expect(text).not.toContain('canary');
    expect(text.match(/\[removed\]/g)).toHaveLength(3);
  });

  test('is left out below its level', () => {
    const lines: string[] = [];
    const log = createLogger({ name: 'part', level: 'warn', destination: { write: (line) => void lines.push(line) } });
    log.info('message');
    expect(lines).toEqual([]);
  });

  test('holds of an error its type, message, stack, code and causes, and nothing that it carries besides', () => {
    const cause = Object.assign(new Error('below'), { code: 'ECONNREFUSED', detail: 'canary' });
    const error = Object.assign(new Error('above', { cause }), {
      detail: 'canary',
      query: 'canary',
      parameters: ['canary'],
    });
    const { error: logged } = lineOf({ error });
    expect(logged).toEqual({
      type: 'Error',
      message: 'above',
      stack: expect.stringContaining('Error: above'),
      cause: { type: 'Error', message: 'below', code: 'ECONNREFUSED', stack: expect.any(String) },
    });
  });

  test('holds no value that the database complains of', () => {
    const error = Object.assign(new Error('invalid input syntax for type uuid: "canary\n"'), { code: '22P02' });
    const text = JSON.stringify(lineOf({ error }));
    expect(text).not.toContain('canary');
    expect(text).toContain('invalid input syntax for type uuid: \\"[removed]\\"');
  });

  test('ends with a ring of causes', () => {
    const ring = new Error('ring');
    ring.cause = ring;
    expect(JSON.stringify(lineOf({ err: ring })).match(/"message":"ring"/g)).toHaveLength(4);
    expect(lineOf({ error: 'just text' })['error']).toBe('just text');
  });
});

describe('the label of an operation', () => {
  test('is its own name, without what the gateway adds for a fetch', () => {
    const labelOf = operationLabels();
    expect(
      ['Page', 'Page__grid__0', 'Page__credit__12', null, '', 'with space', '1st', 'x'.repeat(65)].map(labelOf),
    ).toEqual(['Page', 'Page', 'Page', 'anonymous', 'anonymous', 'anonymous', 'anonymous', 'anonymous']);
  });

  test('is one of at most two hundred, however many names come', () => {
    const labelOf = operationLabels();
    const labels = new Set(Array.from({ length: 1_000 }, (_, index) => labelOf(`Page${index}`)));
    expect([labels.size, labels.has('other'), labelOf('Page0'), labelOf('Page999')]).toEqual([
      201,
      true,
      'Page0',
      'other',
    ]);
  });
});

test('metrics are named in one place, and two parts of a process have their own', async () => {
  const [one, two] = [createMetrics('one'), createMetrics('two')];
  one.httpRequests.inc({ part: 'one', status: '200' });
  const count = one.sqlStatementCounter('grid', 'Page__grid__0');
  count();
  count();
  const text = await one.registry.metrics();
  expect(text).toContain('hub_http_requests_total{part="one",status="200"} 1');
  expect(text).toContain('hub_sql_statements_total{subgraph="grid",operation="Page",part="one"} 2');
  for (const name of ['hub_request_duration_seconds', 'hub_subgraph_fetches_total', 'hub_imported_rows_total'])
    expect(text).toContain(`# TYPE ${name} `);
  expect(await two.registry.metrics()).not.toContain('status="200"');
});

describe('a trace context', () => {
  const [trace, span] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];

  test('is read and written', () => {
    const header = `00-${trace}-${span}-01`;
    const read = parseTraceparent(header);
    expect(read).toEqual({ traceId: trace, spanId: span, flags: 1 });
    expect(read && formatTraceparent(read)).toBe(header);
    expect(parseTraceparent(`cc-${trace}-${span}-ff-more`)).toEqual({ traceId: trace, spanId: span, flags: 3 });
  });

  test.each([
    null,
    undefined,
    '',
    'x',
    `00-${trace}-${span}`,
    `00-${trace}-${span}-01-more`,
    `00-${trace}-${span}-0`,
    `ff-${trace}-${span}-01`,
    `00-${'0'.repeat(32)}-${span}-01`,
    `00-${trace}-${'0'.repeat(16)}-01`,
    `00-${trace.toUpperCase()}-${span}-01`,
    ` 00-${trace}-${span}-01`,
  ])('that is not good is none: %j', (header) => {
    expect(parseTraceparent(header)).toBeNull();
  });

  test('has children of the same trace, each with a span of its own, and begins anew without a parent', () => {
    const parent = `00-${trace}-${span}-01`;
    const children = [childTraceparent(parent), childTraceparent(parent)].map(parseTraceparent);
    expect(children.map((child) => [child?.traceId, child?.flags])).toEqual([
      [trace, 1],
      [trace, 1],
    ]);
    expect(new Set([span, ...children.map((child) => child?.spanId)]).size).toBe(3);
    const fresh = [childTraceparent('nonsense'), childTraceparent(null)].map(parseTraceparent);
    expect(fresh[0]?.traceId).not.toBe(fresh[1]?.traceId);
    expect(fresh.map((child) => child?.flags)).toEqual([0, 0]);
  });
});
