import type { Figure } from './acceptance.ts';
import { isList, isRecord, parseExpression, stepsOf, valueAt } from './expression.ts';

/** Facts that name the place asked about: it is in the variables, not in the answer. */
const PLACES: ReadonlySet<string> = new Set(['village', 'street']);

interface Leaf {
  /** The names that lead to it, as one: `agreementEffectiveOn`. */
  readonly name: string;
  readonly value: unknown;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

function leavesOf(value: unknown, name: string): readonly Leaf[] {
  if (isList(value)) return value.flatMap((item) => leavesOf(item, name));
  if (isRecord(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      leavesOf(inner, name === '' ? key : name + capitalised(key)),
    );
  return [{ name, value }];
}

const begins = (value: unknown, start: string): boolean => typeof value === 'string' && value.startsWith(start);

/** The object in which the figure stands; a count's own object is only its wrapping. */
const holderOf = (pointer: string): string => pointer.replace(/\/value$/, '').replace(/\/[^/]+$/, '');

/** `2023-02` holds for `2023-02-06`; a fact of which the answer says nothing is not judged. */
function factFaults(
  pointer: string,
  { extra, variables }: Pick<Figure, 'extra' | 'variables'>,
  data: unknown,
): readonly string[] {
  const leaves = leavesOf(valueAt(data, holderOf(pointer)), '');
  return Object.entries(extra).flatMap(([fact, expected]) => {
    if (PLACES.has(fact))
      return Object.values(variables).some((value) => begins(value, expected))
        ? []
        : [`${fact}: not asked of ${expected}`];
    return leaves
      .filter(({ name, value }) => (name === fact || name.endsWith(capitalised(fact))) && !begins(value, expected))
      .map(({ value }) => `${fact}: ${JSON.stringify(value)}, not ${expected}`);
  });
}

function itemFault(list: readonly unknown[], index: number, pointer: string): readonly string[] {
  const item = list[index];
  if (isRecord(item) && typeof item['no'] === 'number')
    return item['no'] === index + 1 ? [] : [`${pointer}/${index}: its no is ${item['no']}`];
  return list.length === 1 ? [] : [`${pointer}: ${list.length} items, not one`];
}

/** An item taken by its place must be the only one there, or bear that number: otherwise the figure is anybody's. */
function placeFaults(pointer: string, data: unknown): readonly string[] {
  const steps = stepsOf(pointer);
  return steps.flatMap((step, place) => {
    const listPointer = `/${steps.slice(0, place).join('/')}`;
    const list = /^\d+$/.test(step) && place > 0 ? valueAt(data, listPointer) : null;
    if (!isList(list)) return [];
    const connection = listPointer.endsWith('/nodes') ? valueAt(data, holderOf(listPointer)) : null;
    const total = isRecord(connection) && isRecord(connection['totalCount']) ? connection['totalCount']['value'] : 1;
    return [
      ...itemFault(list, Number(step), listPointer),
      ...(total === 1 ? [] : [`totalCount: ${String(total)}, not 1`]),
    ];
  });
}

/** What stands beside a figure and contradicts it; empty where all agrees. */
export const sideFaults = (figure: Pick<Figure, 'at' | 'extra' | 'variables'>, data: unknown): readonly string[] =>
  parseExpression(figure.at).flatMap((term) =>
    term.kind === 'count' ? [] : [...placeFaults(term.pointer, data), ...factFaults(term.pointer, figure, data)],
  );
