import { beforeAll, describe, expect, test } from '@jest/globals';
import { BUDGETS, exceptions, exceptionsTo, measureBudgets, readLintConfig } from '../support/budgets.ts';
import type { Over } from '../support/budgets.ts';
import { projectFiles, readProjectFile } from '../support/project.ts';

const TEST_CASE_LINES_MAX = 50;

/**
 * How long the cases of a test file are that are over, without the tables that they are run with; the formatter puts the
 * end of each under its beginning.
 */
function longCasesIn(path: string): readonly number[] {
  const lines = readProjectFile(path).split('\n');
  const nextLine = (from: number, opening: RegExp): number =>
    lines.findIndex((line, index) => index > from && opening.test(line));
  return lines
    .flatMap((line, start) => {
      const indent = /^(\s*)(?:test|it)(?:\.each)?\(/.exec(line)?.[1];
      if (indent === undefined) return [];
      const body = line.endsWith('.each([') ? nextLine(start, new RegExp(`^${indent}\\]\\)\\(`)) : start;
      const length = nextLine(body, new RegExp(`^${indent}[})]`)) - body + 1;
      return length > TEST_CASE_LINES_MAX ? [length] : [];
    })
    .toSorted((left, right) => right - left);
}

describe('what is over a budget', () => {
  let measured: ReadonlyMap<string, readonly Over[]>;
  beforeAll(async () => {
    measured = await measureBudgets();
  });

  // A new fault, a larger one, and an exception that is no longer needed all fail here: the record only shrinks.
  test.each(BUDGETS)('is what test/architecture/exceptions.json records: %s', (rule) => {
    expect(measured.get(rule) ?? []).toEqual(exceptionsTo(rule));
  });

  test.each(BUDGETS)('is what the linter lets pass: %s', (rule) => {
    const { overrides } = readLintConfig();
    const spared = overrides.filter(({ rules }) => rules[rule] === 'off').flatMap(({ files }) => files);
    expect(spared.toSorted()).toEqual(exceptionsTo(rule).map(({ file }) => file));
  });

  test(`is a test case of more than ${TEST_CASE_LINES_MAX} lines only where that is recorded`, () => {
    const found = projectFiles()
      .filter((path) => path.endsWith('.test.ts'))
      .flatMap((file) => {
        const cases = longCasesIn(file);
        return cases.length === 0 ? [] : [{ file, found: cases }];
      })
      .toSorted((left, right) => (left.file < right.file ? -1 : 1));
    expect(found).toEqual(exceptionsTo('test-case-lines'));
  });

  test('is recorded once for each rule and file', () => {
    const keys = exceptions.map(({ file, rule }) => `${rule} ${file}`);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
