import { isList, isRecord } from './expression.ts';

const isConnection = (value: Readonly<Record<string, unknown>>): boolean =>
  isList(value['nodes']) || isList(value['edges']);

/** Whether an answer, or a part of it, tells nothing: null, no items, or only such parts. */
export function tellsNothing(value: unknown): boolean {
  if (isList(value)) return value.length === 0;
  if (!isRecord(value)) return value === null || value === undefined;
  if (isConnection(value)) return tellsNothing(value['nodes'] ?? value['edges']);
  return Object.values(value).every(tellsNothing);
}
