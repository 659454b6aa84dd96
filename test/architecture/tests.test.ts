import { describe, expect, test } from '@jest/globals';
import { projectFiles, projectPaths, readProjectFile } from '../support/project.ts';

const tests = projectFiles().filter((path) => path.endsWith('.test.ts'));

/** Which test files have something that matches. */
const testsWith = (pattern: RegExp): readonly string[] => tests.filter((path) => pattern.test(readProjectFile(path)));

/** A call is written in pieces here, or this file would be the first to be found. */
const call = (...words: readonly string[]): RegExp => new RegExp(`\\b(${words.join('|')})\\s*\\(`);

describe('tests', () => {
  test('keep no snapshots', () => {
    expect(testsWith(call('toMatch\\w*Snapshot', 'toThrowErrorMatching\\w*Snapshot'))).toEqual([]);
    expect(projectPaths().filter((path) => path.includes('__snapshots__'))).toEqual([]);
  });

  test('replace no module', () => {
    expect(testsWith(call('jest\\.(unstable_mock|mock|doMock|setMock|createMock)\\w*'))).toEqual([]);
    expect(projectPaths().filter((path) => path.includes('__mocks__'))).toEqual([]);
  });

  test('are all run', () => {
    expect(
      testsWith(
        call('(test|it|describe)\\.(only|skip|todo|failing)\\w*(\\.\\w+)*', 'xit', 'xtest', 'fit', 'xdescribe'),
      ),
    ).toEqual([]);
  });

  test('expect something, or run a suite that does', () => {
    expect(tests.filter((path) => !/\bexpect\(|\bassert|\bdescribeEventLog\(/.test(readProjectFile(path)))).toEqual([]);
  });

  test('are named by what they see, not by what they call', () => {
    expect(testsWith(/\b(test|it)\(\s*['"`](should|works|test)\b/)).toEqual([]);
  });
});
