import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { cityFile } from '../cities.ts';

const shared = {
  id: z.string(),
  what: z.string(),
  quote: z.string(),
  /** A file of schema/operations, or the text itself. */
  operation: z.string(),
  variables: z.record(z.string(), z.unknown()),
  at: z.string(),
  extra: z.record(z.string(), z.string()).default({}),
};
const figure = z.discriminatedUnion('op', [
  z.object({
    ...shared,
    op: z.literal('eq'),
    value: z.union([z.number(), z.record(z.string(), z.union([z.number(), z.string()]))]),
    precision: z.number().int().optional(),
  }),
  z.object({ ...shared, op: z.literal('band'), min: z.number(), max: z.number() }),
]);
/** One figure of the year-end page: what the hub must say, and where in which answer. */
export type Figure = z.infer<typeof figure>;

const acceptance = z.object({ freeze_date: z.iso.date(), rows: z.array(figure) });
/** The figures that a city's hub must reproduce. */
export interface Acceptance {
  /** The day on which the figures hold. */
  readonly freezeDate: string;
  readonly figures: readonly Figure[];
}

/** The figures of a city. */
export function acceptanceOf(city: string): Acceptance {
  const file = cityFile(city, 'acceptance.json');
  const { freeze_date: freezeDate, rows } = acceptance.parse(JSON.parse(readFileSync(file, 'utf8')));
  return { freezeDate, figures: rows };
}

/** A figure by its id. @throws naming it. */
export function figureOf({ figures }: Acceptance, id: string): Figure {
  const found = figures.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`Expected a figure ${id} among the city's figures; there is none.`);
  return found;
}

/** The text of an operation that is named by its file, or given as it is. */
export const operationText = (operation: string): string =>
  /^[\w-]+\.graphql$/.test(operation)
    ? readFileSync(new URL(`../../schema/operations/${operation}`, import.meta.url), 'utf8')
    : operation;
