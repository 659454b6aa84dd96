import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { printOrCheck } from '../printedFile.ts';
import type { PrintedFile } from '../printedFile.ts';
import { isScript, root } from '../sources.ts';
import { eventContracts } from './catalogue.ts';
import { findEventBreaks } from './evolution.ts';
import type { PublishedEvents } from './evolution.ts';
import { jsonSchemaShape, wordlessSchemaOf } from './jsonSchema.ts';

const publishedUrl = new URL('schema/events/published.json', root);

const examplesShape = z.array(z.record(z.string(), z.unknown())).min(1);

/** Data of events of a type, of every shape that was ever published, as they are committed. */
export function readExamples(type: string): readonly Readonly<Record<string, unknown>>[] {
  const url = new URL(`schema/events/examples/${type}.json`, root);
  return existsSync(url) ? examplesShape.parse(JSON.parse(readFileSync(url, 'utf8'))) : [];
}

const digestOf = (example: unknown): string =>
  createHash('sha256').update(JSON.stringify(example)).digest('base64url').slice(0, 22);

/** The contracts as they would be published now. */
export const currentEvents = (): PublishedEvents =>
  Object.fromEntries(
    eventContracts.map(({ type, topic, key, data }) => [
      type,
      { topic, key, examples: readExamples(type).map(digestOf), data: wordlessSchemaOf(data) },
    ]),
  );

const publishedShape = z.record(
  z.string(),
  z.object({ topic: z.string(), key: z.string(), examples: z.array(z.string()), data: jsonSchemaShape }),
);

/** The contracts as they were published last. */
export const readPublishedEvents = (): PublishedEvents =>
  existsSync(publishedUrl) ? publishedShape.parse(JSON.parse(readFileSync(publishedUrl, 'utf8'))) : {};

/** What is committed of them. */
export const publishedFile = (): PrintedFile => ({
  url: publishedUrl,
  content: `${JSON.stringify(currentEvents(), null, 2)}\n`,
});

/** Publishes the contracts, unless older events could not be read by them. @returns the exit code. */
function main(): number {
  const breaks = findEventBreaks(readPublishedEvents(), currentEvents());
  for (const found of breaks) process.stderr.write(`${found}\n`);
  if (breaks.length > 0) process.stderr.write('A break that is meant is a new version beside the old one.\n');
  return breaks.length > 0 ? 1 : printOrCheck([publishedFile()], false);
}

if (isScript(import.meta.url)) process.exitCode = main();
