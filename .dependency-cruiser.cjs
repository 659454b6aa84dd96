// Who may import whom. Read from the top, this is the architecture; docs/style.md says how to ask for an exception.

const { Compiler } = require('@swc/core');

// The cruiser reads every file as TypeScript without JSX; pages have JSX.
const parseFileSync = Compiler.prototype.parseFileSync;
Compiler.prototype.parseFileSync = function parseWithJsx(file, options) {
  return parseFileSync.call(this, file, { ...options, tsx: file.endsWith('.tsx') });
};

/** Files of this repository, as opposed to npm packages and Node's own modules. */
const OURS = '^(chassis|schema|gateway|subgraphs|hub|console|test|cities|deploy|docs)/';
/** What only tests run. They may use test/support and a package's own testing/ folder. */
const TESTS = '\\.test\\.ts$|^test/|^(chassis|gateway)/testing/';
/** What the console sends to browsers. */
const PAGES = '^console/.+\\.tsx$|^console/(explorer|pages|components)/';
/** The doors that packages open to each other, as their package.json exports them. */
const DOORS = [
  '^(chassis|gateway|hub|console|subgraphs/[^/]+)/index\\.ts$',
  '^schema/(index|compose|evolution|events/eventPages|printedFile|rules|sources)\\.ts$',
];

module.exports = {
  forbidden: [
    {
      name: 'chassis-knows-nobody',
      comment: 'The chassis is what every process needs and no domain owns.',
      severity: 'error',
      from: { path: '^chassis/', pathNot: TESTS },
      to: { path: OURS, pathNot: '^chassis/' },
    },
    {
      name: 'schema-knows-nobody',
      comment: 'What crosses a boundary belongs to neither side of it.',
      severity: 'error',
      from: { path: '^schema/', pathNot: TESTS },
      to: { path: OURS, pathNot: '^schema/' },
    },
    {
      name: 'gateway-knows-chassis-and-schema',
      comment: 'The gateway knows the subgraphs by their schemas and addresses only.',
      severity: 'error',
      from: { path: '^gateway/', pathNot: TESTS },
      to: { path: OURS, pathNot: '^(gateway|chassis|schema)/' },
    },
    {
      name: 'subgraphs-are-strangers',
      comment: 'A subgraph knows the chassis, the schema and itself. What it needs of another comes as an event.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/', pathNot: TESTS },
      to: { path: OURS, pathNot: '^(subgraphs/$1|chassis|schema)/' },
    },
    {
      name: 'console-knows-the-schema',
      comment: 'The console is a client like any other: it has the schema and the network.',
      severity: 'error',
      from: { path: '^console/', pathNot: TESTS },
      to: { path: OURS, pathNot: '^(console|schema)/' },
    },
    {
      name: 'pages-run-in-browsers',
      comment: 'What a browser runs has nothing of Node. The door of the console, which builds the pages, has.',
      severity: 'error',
      from: { path: PAGES, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pages-are-clients',
      comment: 'No server library in a page.',
      severity: 'error',
      from: { path: '^console/' },
      to: { path: 'node_modules/(pg|kysely|pino|undici|kafkajs|@apollo/(server|gateway|subgraph))/' },
    },
    {
      name: 'tests-stay-with-tests',
      comment: 'What only tests need is not part of the hub.',
      severity: 'error',
      from: { path: OURS, pathNot: TESTS },
      to: { path: TESTS },
    },
    {
      name: 'parts-are-tested-alone',
      comment:
        'A test beside the code has its own package, the chassis, the schema and test/support. The whole hub is tested in test/.',
      severity: 'error',
      from: { path: '^(chassis|schema|gateway|console|subgraphs/[^/]+)/.*(\\.test\\.ts$|testing/)' },
      to: { path: OURS, pathNot: '^($1|chassis|schema|test/support)/' },
    },
    {
      name: 'packages-have-one-door',
      comment:
        'Inner files belong to their package. Tests of the whole hub may start Kafka, a gateway over toys, or toy parts.',
      severity: 'error',
      from: { path: '^(chassis|schema|gateway|hub|console|test|subgraphs/[^/]+)/' },
      to: {
        path: '^(chassis|schema|gateway|hub|console|subgraphs/[^/]+)/',
        pathNot: ['^$1/', ...DOORS, '^hub/kafka/', '^gateway/testing/', '^chassis/testing/'],
      },
    },
    {
      name: 'kafka-starter-is-for-tests',
      comment: 'Only the launcher and tests start a broker.',
      severity: 'error',
      from: { path: OURS, pathNot: ['^hub/', TESTS] },
      to: { path: '^hub/kafka/' },
    },
    {
      name: 'domain-is-pure',
      comment: 'A decision depends on what it is given: no I/O, no clock, no npm, nothing of Node.',
      severity: 'error',
      from: { path: '^subgraphs/([^/]+)/domain/', pathNot: TESTS },
      to: { pathNot: '^subgraphs/$1/domain/' },
    },
    {
      name: 'sql-where-rows-are',
      comment: 'Resolvers and rules do not touch the database; what does is found by the name of its folder.',
      severity: 'error',
      from: {
        path: '^(subgraphs/[^/]+|gateway)/',
        pathNot: [
          '^subgraphs/[^/]+/(commands|queries|loaders|events|imports)/',
          '^subgraphs/[^/]+/(context|policies|tables)\\.ts$',
          '^gateway/(registry|audit)/',
          TESTS,
        ],
      },
      to: { path: 'node_modules/(kysely|pg|pg-[^/]+)/' },
    },
    {
      name: 'no-circles',
      comment:
        'Types included. Elsewhere a type may look back (a context and what it holds); oxlint forbids circles of values.',
      severity: 'error',
      from: { path: '^(chassis|schema|gateway)/' },
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nobody does nothing.',
      severity: 'error',
      from: { orphan: true, path: OURS, pathNot: ['\\.d\\.ts$', TESTS] },
      to: {},
    },
    {
      name: 'resolvable',
      comment: 'What is imported exists.',
      severity: 'error',
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^console/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      mainFields: ['module', 'main'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
