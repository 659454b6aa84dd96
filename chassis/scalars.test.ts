import { describe, expect, test } from '@jest/globals';
import { buildSchema, execute, parse, parseValue, validate } from 'graphql';
import { HubError } from './errors.ts';
import { readPeriod, scalarTypes } from './scalars.ts';

const { Date: CivilDate, DateTime } = scalarTypes;

function refusal(work: () => unknown): string {
  try {
    return `no refusal: ${String(work())}`;
  } catch (error) {
    return error instanceof HubError ? `${error.code}: ${error.message}` : String(error);
  }
}

const dateExpected = 'BAD_USER_INPUT: A Date is a day that exists, of the years 1900 to 2100, as "2023-12-26"';
const instantExpected =
  'BAD_USER_INPUT: A DateTime is RFC 3339 with its offset, of the years 1900 to 2100, as "2023-12-26T18:00:00+08:00"';

describe('a Date', () => {
  test('comes in as a variable or in the text', () => {
    expect(CivilDate.parseValue('2024-02-29')).toBe('2024-02-29');
    expect(CivilDate.parseLiteral(parseValue('"2024-02-29"'))).toBe('2024-02-29');
  });

  test.each([
    ['2023-02-29'],
    ['2023-2-9'],
    ['1899-12-31'],
    ['2023-12-26T00:00:00Z'],
    [20231226],
    [null],
    [true],
    [{}],
    [[]],
  ])('is not %j', (value) => {
    expect(refusal(() => CivilDate.parseValue(value))).toBe(`${dateExpected}; ${JSON.stringify(value)} came.`);
  });

  test('is not shown at length, and not where there is nothing to show', () => {
    expect(refusal(() => CivilDate.parseValue('9'.repeat(500)))).toBe(`${dateExpected}; "${'9'.repeat(59)}… came.`);
    expect(refusal(() => CivilDate.parseValue(undefined))).toBe(`${dateExpected}; nothing came.`);
  });

  test('shows what stood in the text', () => {
    expect(refusal(() => CivilDate.parseLiteral(parseValue('20231226')))).toBe(`${dateExpected}; 20231226 came.`);
    expect(refusal(() => CivilDate.parseLiteral(parseValue('{ year: 2023 }')))).toBe(
      `${dateExpected}; {year: 2023} came.`,
    );
  });

  test('goes out as its row has it, and from nothing else', () => {
    expect(CivilDate.serialize('2023-12-26')).toBe('2023-12-26');
    expect(() => CivilDate.serialize(new Date(0))).toThrow(
      'Invariant broken: a Date is answered from text, not from object',
    );
  });
});

describe('a DateTime', () => {
  test.each(['2023-12-26T18:00:00+08:00', '2023-12-26T10:00:00Z', '2023-12-26T10:00:00.123456-23:59'])(
    'may be %s',
    (text) => {
      expect(DateTime.parseValue(text)).toBe(text);
      expect(DateTime.parseLiteral(parseValue(JSON.stringify(text)))).toBe(text);
    },
  );

  test.each([
    ['2023-12-26T18:00:00'],
    ['2023-12-26 18:00:00+08:00'],
    ['2023-02-29T18:00:00+08:00'],
    ['2023-12-26T24:00:00+08:00'],
    ['2023-12-26T18:60:00+08:00'],
    ['2023-12-26T18:00:60Z'],
    ['2023-12-26T18:00:00+0800'],
    ['2023-12-26T18:00:00+24:00'],
    ['2023-12-26T18:00:00.1234567Z'],
    ['1899-12-31T18:00:00Z'],
    ['2023-12-26'],
    [1_703_584_800_000],
  ])('is not %j', (value) => {
    expect(refusal(() => DateTime.parseValue(value))).toBe(`${instantExpected}; ${JSON.stringify(value)} came.`);
  });

  test('goes out as its row has it, or in the zone of the city from milliseconds', () => {
    expect(DateTime.serialize('2023-12-26T10:00:00.5+00:00')).toBe('2023-12-26T10:00:00.5+00:00');
    expect(DateTime.serialize(Date.parse('2023-12-26T10:00:00Z'))).toBe('2023-12-26T18:00:00+08:00');
    expect(() => DateTime.serialize(new Date(0))).toThrow('not from object');
  });
});

describe('inside a schema', () => {
  const schema = buildSchema('scalar Date type Query { day(on: Date!): String }');
  Object.assign(schema.getTypeMap()['Date'] ?? {}, {
    parseValue: CivilDate.parseValue,
    parseLiteral: CivilDate.parseLiteral,
  });

  test('a bad text in the document is found before anything runs', () => {
    const [error] = validate(schema, parse('{ day(on: "2023-02-30") }'));
    expect(error?.message).toBe(
      'A Date is a day that exists, of the years 1900 to 2100, as "2023-12-26"; "2023-02-30" came.',
    );
    expect(error?.extensions['code']).toBe('BAD_USER_INPUT');
  });

  test('a bad variable is refused with the name of the variable', async () => {
    const document = parse('query ($on: Date!) { day(on: $on) }');
    const { errors } = await execute({ schema, document, variableValues: { on: 'yesterday' } });
    expect(errors?.map(({ message }) => message)).toEqual([
      'Variable "$on" got invalid value "yesterday"; A Date is a day that exists, of the years 1900 to 2100, as "2023-12-26"; "yesterday" came.',
    ]);
  });
});

describe('a Period', () => {
  test('includes both ends, so one day is a period', () => {
    expect(readPeriod({ from: '2023-12-26', to: '2023-12-26' })).toEqual({ from: '2023-12-26', to: '2023-12-26' });
  });

  test('does not end before it starts', () => {
    expect(refusal(() => readPeriod({ from: '2023-12-26', to: '2023-12-25' }))).toBe(
      'BAD_USER_INPUT: A Period expects `from` not after `to`; 2023-12-26 and 2023-12-25 came. Change them over.',
    );
  });

  test('has at most 3700 days', () => {
    expect(readPeriod({ from: '2014-01-01', to: '2024-02-17' }).to).toBe('2024-02-17');
    expect(refusal(() => readPeriod({ from: '2014-01-01', to: '2024-02-18' }))).toBe(
      'BAD_USER_INPUT: A Period covers at most 3700 days; 2014-01-01 to 2024-02-18 came. Ask in parts.',
    );
  });

  test('at the end of time is no trouble', () => {
    expect(readPeriod({ from: '2099-01-01', to: '2100-12-31' }).from).toBe('2099-01-01');
  });
});
