import { createHash } from 'node:crypto';
import { isCivilDate, isInstant } from './calendar.ts';
import { failure } from './errors.ts';
import type { HubError } from './errors.ts';
import { invariant } from './invariant.ts';
import { isUuid } from './uuid.ts';

/** Rows on a page when the caller names no number. */
export const PAGE_SIZE_DEFAULT = 20;
/** The most rows there may be on a page. */
export const PAGE_SIZE_MAX = 100;

/** Longer than any cursor that a list gives. */
const CURSOR_CHARS_MAX = 1_500;
const TEXT_KEY_CHARS_MAX = 200;

/** The arguments of every connection: forwards with first/after, or backwards with last/before. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Which page is asked for, checked. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  /** The sort key of the row that the page lies behind; null at an end of the list. */
  readonly cursor: readonly string[] | null;
}

/** What a key column may hold: what a cursor is checked by, since its text reaches the statement. */
const isKeyText = Object.freeze({
  instant: isInstant,
  date: isCivilDate,
  id: isUuid,
  text: (text: string) => text.length <= TEXT_KEY_CHARS_MAX && !text.includes('\0'),
  number: (text: string) => /^-?\d{1,15}$/.test(text),
});

/** A column of a sort key and what it holds; `as` is its name in the rows read. */
export interface KeyColumn {
  readonly column: string;
  readonly as: string;
  readonly kind: keyof typeof isKeyText;
}

/** The order of a connection: its last column is unique, so that a cursor names one place. */
export interface Keyset {
  readonly columns: readonly KeyColumn[];
  readonly descending: boolean;
}

/** Cursors of one list: places in its order that its callers may keep and come back to. */
export interface Cursors {
  /** The cursor of a row. */
  write(row: object): string;
  /** The key that a cursor holds. @throws BAD_USER_INPUT for what this list did not give. */
  read(argument: 'after' | 'before', cursor: string): readonly string[];
}

const notOurs = (argument: string): HubError =>
  failure(
    'BAD_USER_INPUT',
    `\`${argument}\` expects a cursor that this list gave (pageInfo or edges.cursor); what came is none. Ask without it to start over.`,
  );

function parseCursor(cursor: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** Makes the cursors of a list. @param list tells it from others; the same in every process of a version. */
export function createCursors({ columns, descending }: Keyset, list: string): Cursors {
  const order = columns.map(({ column, kind }) => `${column} ${kind}`).join();
  const tag = createHash('sha256').update(`${list}\n${order}\n${descending}`).digest('base64url').slice(0, 6);
  return {
    write(row) {
      const key = columns.map(({ as }): unknown => Reflect.get(row, as));
      invariant(
        key.every((part) => typeof part === 'string' || typeof part === 'number'),
        `rows are read with their sort key ${order}`,
      );
      return Buffer.from(JSON.stringify([tag, ...key.map(String)])).toString('base64url');
    },
    read(argument, cursor) {
      const [itsTag, ...key] = cursor.length <= CURSOR_CHARS_MAX ? parseCursor(cursor) : [];
      if (itsTag !== tag || key.length !== columns.length) throw notOurs(argument);
      return columns.map(({ kind }, index) => {
        const part = key[index];
        if (typeof part !== 'string' || !isKeyText[kind](part)) throw notOurs(argument);
        return part;
      });
    },
  };
}

function pageSize(argument: 'first' | 'last', size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= PAGE_SIZE_MAX) return size;
  throw failure(
    'BAD_USER_INPUT',
    `\`${argument}\` expects a whole number from 1 to ${PAGE_SIZE_MAX}; ${size} came. Ask for a smaller page and go on with its cursor.`,
  );
}

const isGiven = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;

/** Reads and checks the page arguments. @throws BAD_USER_INPUT */
export function readPage({ first, after, last, before }: PageArguments, cursors: Cursors): Page {
  const backward = isGiven(last) || isGiven(before);
  if (backward && (isGiven(first) || isGiven(after)))
    throw failure(
      'BAD_USER_INPUT',
      'A page goes forwards (`first`, `after`) or backwards (`last`, `before`); both came. Keep one pair.',
    );
  const [sizeName, size, cursorName, cursor] = backward
    ? (['last', last, 'before', before] as const)
    : (['first', first, 'after', after] as const);
  return {
    size: pageSize(sizeName, size ?? PAGE_SIZE_DEFAULT),
    backward,
    cursor: isGiven(cursor) ? cursors.read(cursorName, cursor) : null,
  };
}
