import { describe, expect, test } from '@jest/globals';
import { HubError } from '@hub/chassis';
import { getOperationAST, parse } from 'graphql';
import { checkDivisionCodes } from './divisionCodes.ts';

/** What the check says of an operation; null where it lets it through. */
function complaint(text: string, variables: Readonly<Record<string, unknown>> = {}): string | null {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (operation === null || operation === undefined) throw new TypeError('The text has no single operation.');
  try {
    checkDivisionCodes(document, operation, variables);
    return null;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return `${error.code}: ${error.message}`;
  }
}

const refusal = (argument: string, field: string, came: string): string =>
  `BAD_USER_INPUT: Argument "${argument}" of "${field}" expects a division code: 12 digits, or <city>:zone:<name> for a zone without one; ${came} came.`;

describe('division codes', () => {
  test.each([
    ['a statistical code', '{ division(code: "371002000000") { code } }'],
    ['a zone without one', '{ division(code: "wh:zone:nanhai") { code } }'],
    ['a code that no register knows', '{ division(code: "999999999999") { code } }'],
    ['a code written as a number', '{ division(code: 371002000000) { code } }'],
    ['another field with such an argument', '{ scheme(code: "x") { code } }'],
    ['an empty list', '{ divisionsByCode(codes: []) { code } }'],
    ['a null that the schema will judge', '{ division(code: null) { code } }'],
  ])('let through %s', (_, text) => {
    expect(complaint(text)).toBeNull();
  });

  test.each([
    ['short', '{ division(code: "3710") { code } }', refusal('code', 'division', '"3710"')],
    ['empty', '{ division(code: "") { code } }', refusal('code', 'division', '""')],
    ['with a space', '{ division(code: "371002000000 ") { code } }', refusal('code', 'division', '"371002000000 "')],
    [
      'in a list',
      '{ divisionsByCode(codes: ["371002000000", "x"]) { code } }',
      refusal('codes', 'divisionsByCode', '"x"'),
    ],
    ['behind an alias', '{ here: division(code: "x") { code } }', refusal('code', 'division', '"x"')],
    [
      'in a fragment',
      '{ ...f } fragment f on Query { division(code: "x") { code } }',
      refusal('code', 'division', '"x"'),
    ],
  ])('refuse a literal that is malformed: %s', (_, text, expected) => {
    expect(complaint(text)).toBe(expected);
  });

  test('are read from variables and their defaults', () => {
    const one = 'query ($c: ID! = "none") { division(code: $c) { code } }';
    expect(complaint(one)).toBe(refusal('code', 'division', '"none"'));
    expect(complaint(one, { c: '371002000000' })).toBeNull();
    expect(complaint(one, { c: 371002 })).toBe(refusal('code', 'division', '371002'));
    const list =
      'query ($c: [ID!]!, $d: ID!) { a: divisionsByCode(codes: $c) { code } b: divisionsByCode(codes: [$d]) { code } }';
    expect(complaint(list, { c: ['371002000000'], d: 'y' })).toBe(refusal('codes', 'divisionsByCode', '"y"'));
    expect(complaint(list, { c: 'z', d: '371002000000' })).toBe(refusal('codes', 'divisionsByCode', '"z"'));
  });

  test('are at most 500, and what came is shown shortened', () => {
    const list = 'query ($c: [ID!]!) { divisionsByCode(codes: $c) { code } }';
    expect(complaint(list, { c: Array.from({ length: 501 }, () => '371002000000') })).toBe(
      'BAD_USER_INPUT: Argument "codes" of "divisionsByCode" expects at most 500 codes; 501 came.',
    );
    expect(complaint(list, { c: ['a'.repeat(90_000)] })).toBe(
      refusal('codes', 'divisionsByCode', `"${'a'.repeat(39)}… (90002 characters)`),
    );
  });
});
