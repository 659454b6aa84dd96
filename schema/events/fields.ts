import { z } from 'zod';

// What the shapes of events are made of. Nothing here can hold a sentence: ids, codes, counts and times have a form each.

const LEVELS = ['ABOARD', 'PORT', 'VILLAGE', 'TOWN', 'COUNTY', 'CITY'] as const;

/** Of every event: a reader that keeps it in a row lets an older event change nothing. */
export const versionField = z
  .int()
  .min(1)
  .describe(
    'Version of the aggregate once this was written; grows by at least one each time. 聚合的版本号，只增不减。',
  );

/** A division as the register names it. The code stays the one under which the fact happened, also after a merger. */
export const divisionCode = (): z.ZodString => z.string().regex(/^(\d{12}|[a-z]{2,10}:zone:[a-z]{2,30})$/);

/** Where something is. */
export const placeField = divisionCode().describe(
  'Division that it belongs to: 12 digits, or <city>:zone:<name>. 所属区划代码。',
);

/** An opaque id. */
export const id = (): z.ZodUUID => z.uuid();

/** A civil date in the hub's time zone. */
export const date = (): z.ZodISODate => z.iso.date();

/** A moment with its offset. */
export const moment = (): z.ZodISODateTime => z.iso.datetime({ offset: true });

/** A word of a list that is data, such as a category: capitals, digits and underscores. */
export const word = (): z.ZodString => z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/);

/** A number that people quote, such as that of a ticket. */
export const publicNumber = (): z.ZodString => z.string().regex(/^[\w-]{1,40}$/);

/** How far up a matter is. */
export const levelField = z.enum(LEVELS).describe('How far up the matter is. 处理层级。');
