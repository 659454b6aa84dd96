import type { EventSlot } from './eventMaker.ts';

/** Kinds of events that came to nothing of their own: nothing is merged into them or speaks of them. */
export const TURNED_AWAY: ReadonlySet<string> = new Set(['MERGED', 'REFUSED']);

/**
 * Makes a drawing of what each event was merged into, to be asked in the order in which they came in: the last one of its
 * category in its village, else the last of the village, else the last of the town. Null for an event that was not
 * merged, and where the town has had none. Nothing is merged into what is given, for `idOf` makes the identifiers of
 * ordinary events. It remembers the last event of every town, village and category, and no more.
 */
export function createMerging(
  idOf: (number: number) => string,
): (slot: EventSlot, category: string, status: string) => string | null {
  // Numbers instead of identifiers, and no joined keys: held texts would cost a third of the time that an event takes.
  const inVillages = new Map<string, Map<string, number>>();
  const lastOf = new Map<string, number>();
  return ({ number, kind, isGiven, village: { code, parentCode } }, category, status) => {
    const inVillage = inVillages.get(code) ?? new Map<string, number>();
    if (!isGiven && !TURNED_AWAY.has(kind)) {
      inVillages.set(code, inVillage.set(category, number));
      lastOf.set(code, number);
      lastOf.set(parentCode ?? '', number);
    }
    if (status !== 'MERGED') return null;
    const last = inVillage.get(category) ?? lastOf.get(code) ?? lastOf.get(parentCode ?? '');
    return last === undefined ? null : idOf(last);
  };
}
