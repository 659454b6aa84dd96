import type { PrintedFile } from '../printedFile.ts';
import { root } from '../sources.ts';
import { asyncApiOf } from './asyncApi.ts';
import type { DescribedEvent, EnvelopeFacts } from './asyncApi.ts';
import { eventContracts } from './catalogue.ts';
import type { EventContract } from './contract.ts';
import { printEventsPage } from './eventsPage.ts';
import { schemaOf, schemaOfData } from './jsonSchema.ts';
import { readExamples } from './publish.ts';
import type { z } from 'zod';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Every contract with its examples. */
export const describedEvents = (): readonly DescribedEvent[] =>
  eventContracts.map((contract) => ({ contract, examples: readExamples(contract.type) }));

/** What whoever carries events has to give, so that pages can be printed of them. */
export interface EnvelopeSource extends Omit<EnvelopeFacts, 'schema'> {
  readonly shape: z.ZodType;
}

const schemaFile = (contract: EventContract): PrintedFile => ({
  url: new URL(`schema/events/json/${contract.type}.schema.json`, root),
  content: json(schemaOfData(contract)),
});

/** Every page that is printed from the contracts: for people, as AsyncAPI, and a JSON Schema of each type. */
export function eventPages({ shape, ...facts }: EnvelopeSource): readonly PrintedFile[] {
  const events = describedEvents();
  const envelope = { ...facts, schema: schemaOf(shape) };
  return [
    { url: new URL('docs/events.md', root), content: printEventsPage(events, envelope) },
    { url: new URL('schema/events/asyncapi.json', root), content: json(asyncApiOf(events, envelope)) },
    ...eventContracts.map(schemaFile),
  ];
}
