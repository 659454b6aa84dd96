import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startToyHub } from '../testing/toyHub.ts';
import type { ToyAnswer, ToyHub } from '../testing/toyHub.ts';
import { hang, say } from '../testing/toySubgraph.ts';
import type { ToyFault, ToySubgraph } from '../testing/toySubgraph.ts';

let hub: ToyHub;
let grid: ToySubgraph;
let mediation: ToySubgraph;
let credit: ToySubgraph;
beforeAll(async () => {
  hub = await startToyHub({ deadlineMs: 800 });
  [grid, mediation, credit] = hub.toys;
});
afterAll(() => hub.stop());
afterEach(() => {
  for (const toy of hub.toys) toy.reset();
});

const QUESTION = '{ division(code: "371002000000") { code name cases } centres { name } accounts }';
const NAME = 'name of 371002000000';
const SECRET = 'secret-of-the-inside';

const errorsOf = ({ json }: ToyAnswer): unknown[] =>
  (json.errors ?? []).map(({ path, extensions }) => [extensions['code'], extensions['subgraph'], path]);
const codesOf = ({ json }: ToyAnswer): unknown[] => (json.errors ?? []).map(({ extensions }) => extensions['code']);

/** Nothing of the inside: no address, no text of a subgraph, no name of the engine's own. */
function expectNothingInternal({ text }: ToyAnswer): void {
  for (const inner of [
    SECRET,
    '127.0.0.1',
    'localhost',
    'serviceName',
    'stacktrace',
    'exception',
    '_entities',
    'valueCompletion',
    '.ts:',
    'node_modules',
    '"@"',
    '<html>',
  ])
    expect(text).not.toContain(inner);
}

const lie = (body: unknown): ToyFault => say(200, JSON.stringify(body));
const sqlError = {
  message: `select ${SECRET}`,
  extensions: { exception: { stacktrace: [SECRET] }, serviceName: SECRET },
};
const truncated: ToyFault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 });
  response.write('{"data":', () => response.destroy());
};
const trickle: ToyFault = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.once('close', () => clearInterval(timer));
};

describe('a fault of one subgraph', () => {
  const faults: ReadonlyArray<readonly [string, ToyFault, string]> = [
    ['hangs', hang, 'DEADLINE_EXCEEDED'],
    ['answers a byte now and then', trickle, 'DEADLINE_EXCEEDED'],
    ['breaks the connection', (response) => void response.destroy(), 'SUBGRAPH_UNAVAILABLE'],
    ['breaks off in the middle', truncated, 'SUBGRAPH_UNAVAILABLE'],
    ['answers 500 with text', say(500, SECRET, 'text/plain'), 'SUBGRAPH_UNAVAILABLE'],
    ['answers 503 with JSON', say(503, JSON.stringify({ errors: [sqlError] })), 'SUBGRAPH_UNAVAILABLE'],
    ['refuses our token', say(401, JSON.stringify({ errors: [sqlError] })), 'SUBGRAPH_UNAVAILABLE'],
    ['answers a page', say(200, `<html>${SECRET}</html>`, 'text/html'), 'SUBGRAPH_INVALID_RESPONSE'],
    [
      'answers too much',
      (response) => void response.end(Buffer.alloc(33 * 1024 * 1024, ' ')),
      'SUBGRAPH_INVALID_RESPONSE',
    ],
    ['answers nonsense', lie({ data: { division: [SECRET], centres: { name: SECRET } } }), 'SUBGRAPH_INVALID_RESPONSE'],
    [
      'answers null with an error',
      lie({
        data: { division: null, centres: null },
        errors: [
          { ...sqlError, path: ['division'] },
          { ...sqlError, path: ['centres'] },
        ],
      }),
      'INTERNAL_SERVER_ERROR',
    ],
  ];
  test.each(faults)('that %s takes only its own fields', async (_, fault, code) => {
    mediation.misbehave(fault);
    const startedMs = performance.now();
    const answer = await hub.ask(QUESTION);
    expect(answer.json.data).toEqual({
      division: { code: '371002000000', name: NAME, cases: null },
      centres: null,
      accounts: 11,
    });
    expect(errorsOf(answer)).toEqual([
      [code, 'mediation', ['division']],
      [code, 'mediation', ['centres']],
    ]);
    expect([answer.status, performance.now() - startedMs < 1_500]).toEqual([200, true]);
    expectNothingInternal(answer);
  });

  test('in entities leaves the list that they are in', async () => {
    mediation.misbehave(lie({ data: { _entities: null }, errors: [{ ...sqlError, path: ['_entities'] }] }));
    credit.misbehave(say(500, SECRET));
    const answer = await hub.ask('{ divisions { name cases points } }');
    expect(answer.json.data).toEqual({
      divisions: [
        { name: NAME, cases: null, points: null },
        { name: 'name of 371003000000', cases: null, points: null },
      ],
    });
    expect(errorsOf(answer).toSorted()).toEqual([
      ['INTERNAL_SERVER_ERROR', 'mediation', ['divisions']],
      ['SUBGRAPH_UNAVAILABLE', 'credit', ['divisions']],
    ]);
    expectNothingInternal(answer);
  });

  test('in one entity is told at its place', async () => {
    const refusal = {
      message: 'Expected 1 to 100; 0 came.',
      path: ['_entities', 1, 'points'],
      extensions: { code: 'BAD_USER_INPUT' },
    };
    credit.misbehave(lie({ data: { _entities: [{ points: 5 }, { points: null }] }, errors: [refusal] }));
    const answer = await hub.ask('{ divisions { points } }');
    expect(answer.json).toEqual({
      data: { divisions: [{ points: 5 }, { points: null }] },
      errors: [
        {
          message: refusal.message,
          path: ['divisions', 1, 'points'],
          extensions: { code: 'BAD_USER_INPUT', retriable: false, subgraph: 'credit' },
        },
      ],
    });
  });

  test('that gives null where none may be is an error, not a silent null', async () => {
    mediation.misbehave(lie({ data: { strict: { id: 'c1', name: null } } }));
    const answer = await hub.ask('{ strict { id name } }');
    expect(answer.json.data).toBeNull();
    expect(codesOf(answer)).toEqual(['SUBGRAPH_INVALID_RESPONSE']);
    expectNothingInternal(answer);
  });
});

describe('a shared root', () => {
  test('keeps the answer of the part that has one, and the error of the part that failed', async () => {
    const refusal = { message: 'Not for you.', path: ['division'], extensions: { code: 'FORBIDDEN' } };
    // The one that fails answers last, which is what would overwrite.
    mediation.misbehave(
      (response) =>
        void sleep(100).then(() => response.end(JSON.stringify({ data: { division: null }, errors: [refusal] }))),
    );
    const answer = await hub.ask('{ division(code: "371002000000") { name cases } }');
    expect(answer.json.data).toEqual({ division: { name: NAME, cases: null } });
    expect(errorsOf(answer)).toEqual([['FORBIDDEN', 'mediation', ['division']]]);
  });

  test('is null where no part knows the code, without an error', async () => {
    grid.misbehave(lie({ data: { division: null } }));
    mediation.misbehave(lie({ data: { division: null } }));
    expect((await hub.ask('{ division(code: "999999999999") { name cases } }')).json).toEqual({
      data: { division: null },
    });
  });
});
