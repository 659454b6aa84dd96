/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Keyed {
  readonly topic: string;
  readonly key: string;
}

/** Records of each key in the order that they had, keys in the order in which they first came. */
export function byKey<Item extends Keyed>(records: readonly Item[]): readonly (readonly Item[])[] {
  const keys = new Map<string, Item[]>();
  for (const record of records) {
    const name = `${record.topic} ${record.key}`;
    keys.set(name, [...(keys.get(name) ?? []), record]);
  }
  return [...keys.values()];
}

/** How often a record may come again. */
const AGAIN_MAX = 3;

/**
 * What a log may show of records in bad times: each key keeps the order of its first deliveries, keys come between each
 * other in any way, and each record comes again up to three times at any later place, also after later ones of its key.
 */
export function disturbed<Item extends Keyed>(records: readonly Item[], random: () => number): readonly Item[] {
  const upTo = (bound: number): number => Math.floor(random() * bound);
  const waiting = byKey(records).map((ofKey) => [...ofKey]);
  const shown: Item[] = [];
  while (shown.length < records.length) {
    const left = waiting.filter(({ length }) => length > 0);
    const next = left[upTo(left.length)]?.shift();
    if (next !== undefined) shown.push(next);
  }
  for (const record of records) {
    const again = upTo(AGAIN_MAX + 1);
    for (let times = 0; times < again; times += 1) {
      const first = shown.indexOf(record);
      shown.splice(first + 1 + upTo(shown.length - first), 0, record);
    }
  }
  return shown;
}
