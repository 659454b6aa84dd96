import { describe, expect, test } from '@jest/globals';
import { listing, projectFiles, projectPaths, readProjectFile } from './support/project.ts';

// The shape of the whole; test/architecture/ holds the rest, and `npm test -- test/architecture` runs both.

const SUBGRAPHS = ['grid', 'mediation', 'credit', 'cadres'];

const FOLDERS: ReadonlySet<string> = new Set([
  'chassis',
  'cities',
  'console',
  'deploy',
  'docs',
  'gateway',
  'hub',
  'schema',
  'subgraphs',
  'test',
]);

/** What a reader of any subgraph finds in every other. */
const SUBGRAPH_LISTING = [
  'commands/',
  'context.ts',
  'domain/',
  'events/',
  'generated/',
  'imports/',
  'index.ts',
  'loaders/',
  'migrations/',
  'package.json',
  'policies.ts',
  'queries/',
  'resolvers/',
  'schema.graphql',
  'server.ts',
  'tables.ts',
];

/** Names that say nothing of what is inside. */
const EMPTY_NAMES = /(^|\/)(src|lib|utils?|helpers?|common|shared|misc|types)(\/|\.ts$)/;
const EMPTY_WORDS = /(Manager|Helper|Utils?|Impl|Info)\.tsx?$/;

const DEPTH_MAX = 3;

const code = projectFiles().filter((path) => /\.tsx?$/.test(path));

describe('the top level', () => {
  test('has the folders of the architecture and no other', () => {
    const folders = listing('').filter((name) => name.endsWith('/') && !name.startsWith('.'));
    expect(folders.filter((name) => !FOLDERS.has(name.slice(0, -1)))).toEqual([]);
    expect(folders).toEqual(expect.arrayContaining(['gateway/', 'schema/', 'subgraphs/', 'test/']));
  });

  test('has beside them only what tools and readers look for there', () => {
    const files = listing('').filter((name) => !name.endsWith('/') || name.startsWith('.'));
    const expected =
      /^(package(-lock)?\.json|tsconfig\.json|knip\.jsonc|README(\.zh)?\.md|LICENSE|NOTICE|\.(ci\/|gitignore|env\.example|oxlintrc\.json|oxfmtrc\.json|dependency-cruiser\.cjs))$/;
    expect(files.filter((name) => !expected.test(name))).toEqual([]);
  });
});

describe('the subgraphs', () => {
  test('are the four', () => {
    expect(listing('subgraphs/')).toEqual(SUBGRAPHS.map((name) => `${name}/`).toSorted());
  });

  test.each(SUBGRAPHS)('are alike: %s', (name) => {
    expect(listing(`subgraphs/${name}/`)).toEqual(SUBGRAPH_LISTING);
  });

  test.each(SUBGRAPHS)('are packages alike: %s', (name) => {
    const asGrid = readProjectFile(`subgraphs/${name}/package.json`).replaceAll(
      new RegExp(`\\b${name}\\b`, 'g'),
      'grid',
    );
    expect(asGrid).toBe(readProjectFile('subgraphs/grid/package.json'));
  });

  test.each(SUBGRAPHS)('name migrations by number and deed: %s', (name) => {
    const files = listing(`subgraphs/${name}/migrations/`);
    expect(files.filter((file) => !/^\d{4}-[a-z]+(-[a-z]+)+\.sql$/.test(file))).toEqual([]);
    const numbers = files.map((file) => file.slice(0, 4));
    expect(new Set(numbers).size).toBe(files.length);
  });

  test.each(SUBGRAPHS)('name resolvers in PascalCase after a type of their schema: %s', (name) => {
    const types = new Set(
      [...readProjectFile(`subgraphs/${name}/schema.graphql`).matchAll(/^(?:extend )?type (\w+)/gm)].map(
        ([, type]) => type,
      ),
    );
    const pascal = listing(`subgraphs/${name}/resolvers/`).filter((file) => /^[A-Z]\w*\.ts$/.test(file));
    expect(pascal.filter((file) => !types.has(file.slice(0, -3)))).toEqual([]);
  });
});

describe('folders and files', () => {
  test(`lie at most ${DEPTH_MAX} folders deep`, () => {
    expect(projectFiles().filter((path) => path.split('/').length - 1 > DEPTH_MAX)).toEqual([]);
  });

  test('have names that say what is inside', () => {
    const paths = projectPaths().filter((path) => !path.startsWith('.'));
    expect(paths.filter((path) => EMPTY_NAMES.test(path) || EMPTY_WORDS.test(path))).toEqual([]);
  });

  test('are named in camelCase, and in PascalCase where they are a type of the graph or a component', () => {
    const isNamed = (path: string): boolean => {
      const [name = ''] = path.split('/').at(-1)?.split('.') ?? [];
      if (/^[A-Z][A-Za-z\d]*$/.test(name)) return path.endsWith('.tsx') || /^subgraphs\/\w+\/resolvers\//.test(path);
      return /^[a-z][A-Za-z\d]*$/.test(name);
    };
    expect(code.filter((path) => !isNamed(path))).toEqual([]);
  });

  test("have no barrels but each package's door", () => {
    const doors = /^(chassis|schema|gateway|hub|console|subgraphs\/\w+)\/index\.ts$/;
    const isBarrel = (path: string): boolean => {
      const statements = readProjectFile(path)
        .replaceAll(/\/\*[^]*?\*\/|\/\/.*$/gm, '')
        .split(/;\s*$/m)
        .map((statement) => statement.trim())
        .filter((statement) => statement !== '');
      return statements.length > 0 && statements.every((statement) => /^export [^]* from '/.test(statement));
    };
    expect(code.filter((path) => !doors.test(path) && (path.endsWith('/index.ts') || isBarrel(path)))).toEqual([]);
  });
});
