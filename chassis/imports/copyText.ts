import { pseudonymOf } from '../identity.ts';
import type { ImportDefinition, ImportRow, ImportValue } from './importDefinition.ts';
import { refusedRow } from './rowFault.ts';

const SHOWN_CHARS_MAX = 60;
const SPECIAL = /[\\\n\r\t]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** A value as COPY reads it; a NUL, which no text of PostgreSQL can hold, it refuses itself. */
function encode(value: ImportValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return SPECIAL.test(value) ? value.replaceAll(/[\\\n\r\t]/g, (character) => ESCAPES[character] ?? character) : value;
}

/** A way to write one kind of value, beside which PostgreSQL would take many others: `now`, `infinity`, 31/12/99. */
interface Notation {
  readonly expected: string;
  readonly isGood: (text: string) => boolean;
}

const DATE = /^(?:19\d\d|20\d\d|2100)-\d\d-\d\d$/;
const INSTANT =
  /^(?:19\d\d|20\d\d|2100)-\d\d-\d\dT\d\d:[0-5]\d:[0-5]\d(?:\.\d{1,6})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** By SQL type. Whether the day exists is PostgreSQL's to say. */
const notations: Readonly<Record<string, Notation>> = Object.freeze({
  date: {
    expected: 'a day of the years 1900 to 2100, as 2023-12-26',
    isGood: (text) => DATE.test(text),
  },
  timestamptz: {
    expected: 'RFC 3339 with its offset, of the years 1900 to 2100, as 2023-12-26T18:00:00+08:00',
    isGood: (text) => INSTANT.test(text),
  },
});

/** One column of a data set as its values are checked and written. */
interface Column {
  readonly name: string;
  readonly notation: Notation | undefined;
  readonly isSubject: boolean;
}

const shown = (value: ImportValue): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > SHOWN_CHARS_MAX ? `${text.slice(0, SHOWN_CHARS_MAX)}…` : text;
};

/** What is wrong with a value, or null. */
function faultOf(value: ImportValue, { name, notation }: Column): string | null {
  if (typeof value === 'number' && !Number.isFinite(value)) return `\`${name}\` is a number; ${value} came`;
  if (value === null || notation === undefined) return null;
  if (typeof value === 'string' && notation.isGood(value)) return null;
  return `\`${name}\` is ${notation.expected}; ${shown(value)} came`;
}

/** Pseudonyms by subject: one person has many rows. */
function createPseudonyms(key: Buffer): (subject: string) => string {
  const known = new Map<string, string>();
  return (subject) => {
    const made = known.get(subject) ?? pseudonymOf(key, subject);
    known.set(subject, made);
    return made;
  };
}

/**
 * Makes COPY's text of rows, subjects replaced by pseudonyms.
 * @returns the line of a row; it throws BAD_USER_INPUT for one that has too few or too many values, or an absurd one.
 */
export function createCopyText(
  { dataset, columns, subjects = [] }: ImportDefinition,
  pseudonymKey: Buffer,
): (row: ImportRow, number: number) => string {
  const pseudonym = createPseudonyms(pseudonymKey);
  const known = Object.entries(columns).map(([name, type]): Column => ({
    name,
    notation: notations[type],
    isSubject: subjects.includes(name),
  }));
  const encodeIn = (column: Column, value: ImportValue, number: number): string => {
    const fault = faultOf(value, column);
    if (fault !== null) throw refusedRow(dataset, number, fault);
    return encode(column.isSubject && typeof value === 'string' ? pseudonym(value) : value);
  };
  return (row, number) => {
    if (row.length !== known.length)
      throw refusedRow(dataset, number, `a row has ${known.length} values; ${row.length} came`);
    return `${known.map((column, index) => encodeIn(column, row[index] ?? null, number)).join('\t')}\n`;
  };
}
