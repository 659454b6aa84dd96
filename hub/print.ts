import { envExample, errorCatalogue, signedEnvelopeShape, subgraphEnv, writeEnvelope } from '@hub/chassis';
import type { ConfigSection, ErrorEntry } from '@hub/chassis';
import { gatewayEnv } from '@hub/gateway';
import { eventPages } from '@hub/schema/eventPages';
import type { EnvelopeSource } from '@hub/schema/eventPages';
import { printOrCheck } from '@hub/schema/printedFile';
import type { PrintedFile } from '@hub/schema/printedFile';
import { isScript, root } from '@hub/schema/sources';
import { launcherEnv } from './launcherEnv.ts';

const ENV_OPENING = `# Every variable that the hub reads. Printed by \`npm run generate\`; do not edit.
# None has to be set: \`npm start\` makes what it needs. Each stands with its default; remove the # to set it, and let Node
# read the file: \`node --env-file=.env hub/hub.js start\`.
`;

/** What each kind of process reads. */
const sections: readonly ConfigSection[] = [
  { title: 'The launcher: `hub start` and the other commands. It gives the parts theirs.', shape: launcherEnv },
  { title: 'The gateway, where it is started on its own', shape: gatewayEnv },
  { title: 'A subgraph, where it is started on its own', shape: subgraphEnv },
];

/** The launcher takes its secrets from variables alone, but those of a Kafka cluster; parts read files. */
const FILE_NOTE = /^# (?!KAFKA_)\w+_FILE may name .*\n/gm;

/** A section in which nothing is set, since a variable means one thing to the launcher and another to a part. */
function printSection(section: ConfigSection): string {
  const text = envExample([section]).replaceAll(/^(?=[A-Z])/gm, '#');
  return section.shape === launcherEnv ? text.replaceAll(FILE_NOTE, '') : text;
}

/** The text of `.env.example`. */
export const printEnvExample = (): string => `${[ENV_OPENING, ...sections.map(printSection)].join('\n').trimEnd()}\n`;

const ERRORS_OPENING = `# Errors

<!-- Printed from chassis/errors.ts by \`npm run generate\`; do not edit. -->

Every failure that leaves the hub carries one of these codes in \`errors[].extensions.code\`, and in
\`extensions.retriable\` whether asking again may help. The status is that of a request which the failure ends as a whole;
where it blanks only some fields, the request answers 200. What the domain expects (a cell is closed, a version is old)
is not here: it is a member of the result's union in the schema.
`;

const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = ([code, { status, retriable, meaning, meaningZh, advice }]: readonly [string, ErrorEntry]): string =>
  `| \`${code}\` | ${status} | ${retriable ? 'yes' : 'no'} | ${cell(meaning)} | ${cell(meaningZh)} | ${cell(advice)} |`;

/** The text of `docs/errors.md`: the catalogue in the order of its statuses. */
export function printErrors(catalogue: Readonly<Record<string, ErrorEntry>>): string {
  const entries = Object.entries(catalogue).toSorted(
    ([leftCode, left], [rightCode, right]) => left.status - right.status || (leftCode < rightCode ? -1 : 1),
  );
  const head = ['| code | status | retriable | meaning | 含义 | what to do |', '| --- | --- | --- | --- | --- | --- |'];
  return [ERRORS_OPENING, ...head, ...entries.map(row), ''].join('\n');
}

/** Signs what the pages show, and nothing else. */
const SAMPLE_KEY = { id: 'sample', key: Buffer.from('a key for the printed pages only') };

/** An envelope as the pages show it. */
export const sampleEnvelope: EnvelopeSource = {
  shape: signedEnvelopeShape,
  sampleKey: SAMPLE_KEY.key.toString('base64url'),
  sampleOf: ({ type, producer, key }, data) =>
    writeEnvelope(
      {
        id: '018ca5a0-b8e0-7000-8000-000000000417',
        producer,
        type,
        subject: String(data[key]),
        occurredAt: '2023-12-26T18:00:00+08:00',
        knownAt: '2023-12-26T18:00:02+08:00',
        sequence: 417,
        traceparent: null,
        data,
      },
      SAMPLE_KEY,
    ).toString(),
};

/** Every page that is printed from code. */
export const printedPages = (): readonly PrintedFile[] => [
  { url: new URL('.env.example', root), content: printEnvExample() },
  { url: new URL('docs/errors.md', root), content: printErrors(errorCatalogue) },
  ...eventPages(sampleEnvelope),
];

if (isScript(import.meta.url)) process.exitCode = printOrCheck(printedPages(), process.argv.includes('--check'));
