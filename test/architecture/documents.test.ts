import { describe, expect, test } from '@jest/globals';
import { describeConfig, errorCatalogue, subgraphEnv } from '@hub/chassis';
import { gatewayEnv } from '@hub/gateway';
import { projectFiles, readProjectFile } from '../support/project.ts';

const isText = (path: string): boolean => !/\.(png|jpg|ico|woff2?|jks|p12)$|^package-lock\.json$/.test(path);
const isTest = (path: string): boolean => path.startsWith('test/') || path.endsWith('.test.ts');

/** Each line of the project that matches, as `file:line`. */
function linesWith(pattern: RegExp, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    readProjectFile(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe('documents', () => {
  test('explain every error code', () => {
    const page = readProjectFile('docs/errors.md');
    expect(Object.keys(errorCatalogue).filter((code) => !page.includes(`| \`${code}\` |`))).toEqual([]);
  });

  test('name every variable that a part reads', () => {
    const example = readProjectFile('.env.example');
    const names = [gatewayEnv, subgraphEnv].flatMap((shape) => describeConfig(shape).map(({ name }) => name));
    expect(names.filter((name) => !new RegExp(`^#?${name}=`, 'm').test(example))).toEqual([]);
  });

  test('describe every variable, also those of the launcher', () => {
    const lines = readProjectFile('.env.example').split('\n');
    const bare = lines.filter((line, index) => /^#?[A-Z_]+=/.test(line) && !/^# \S/.test(lines[index - 1] ?? ''));
    expect(bare).toEqual([]);
  });
});

describe('no file', () => {
  const paths = projectFiles().filter(isText);

  test('names a place of the machine that it was written on', () => {
    expect(linesWith(/(^|[\s'"`(=:])\/(work|root|home|Users)\//, paths)).toEqual([]);
    const product = paths.filter((path) => !isTest(path));
    expect(linesWith(/(^|[\s'"`(=:])\/tmp\//, product)).toEqual([]);
  });

  test('points to a paper or a task that its reader does not have', () => {
    const papers = /\b(ARCHITECTURE|DECISIONS|DOMAIN|STYLE|ENGINE|EVENTS|SECURITY|CONSOLE)\.md\b/;
    expect(linesWith(papers, paths)).toEqual([]);
    expect(linesWith(/(^|\s)(issue|task|ticket|PR) #\d+/i, paths)).toEqual([]);
  });

  test('is unfinished in its own words', () => {
    expect(
      linesWith(
        /\b(TODO|FIXME|XXX|HACK)\b/,
        paths.filter((path) => !path.startsWith('test/architecture/')),
      ),
    ).toEqual([]);
  });

  test('in the code holds a figure that the data has to give', () => {
    const expected = projectFiles('cities/').filter((path) => path.endsWith('acceptance.json'));
    const figures = expected.flatMap((path) => figuresIn(JSON.parse(readProjectFile(path))));
    expect(figures.length).toBeGreaterThan(0);
    const code = paths.filter((path) => /\.(tsx?|graphql|sql)$/.test(path) && !isTest(path));
    const standing = new RegExp(`(?<![\\d.])(${figures.join('|')})(?![\\d.])`);
    expect(linesWith(standing, code)).toEqual([]);
  });
});

/** The numbers of an acceptance file that are too large to stand anywhere by chance, also as they are written in code. */
function figuresIn(value: unknown): readonly string[] {
  if (typeof value === 'number')
    return Number.isInteger(value) && value >= 1_000 && value % 1_000 !== 0
      ? [String(value), value.toLocaleString('en').replaceAll(',', '_')]
      : [];
  if (typeof value !== 'object' || value === null) return [];
  return [...new Set(Object.values(value).flatMap(figuresIn))];
}
