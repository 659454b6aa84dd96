import type { EventSlot } from './eventMaker.ts';

/** Kinds of events that came to nothing of their own: nothing is merged into them or speaks of them. */
export const TURNED_AWAY: ReadonlySet<string> = new Set(['MERGED', 'REFUSED']);

/**
 * Makes a drawing of what each event was merged into, to be asked in the order in which they came in: the last one of its
 * category in its village, else the last of the village, else the last of the town. Null for an event that was not
 * merged, and where the town has had none. It remembers the last event of every town, village and category, and no more.
 */
export function createMerging(): (slot: EventSlot, category: string, status: string) => string | null {
  const lastOf = new Map<string, string>();
  return ({ id, kind, village }, category, status) => {
    const keys = [village.code + category, village.code, village.parentCode ?? ''];
    if (!TURNED_AWAY.has(kind)) for (const key of keys) lastOf.set(key, id);
    if (status !== 'MERGED') return null;
    const known = keys.find((key) => lastOf.has(key));
    return known === undefined ? null : (lastOf.get(known) ?? null);
  };
}
