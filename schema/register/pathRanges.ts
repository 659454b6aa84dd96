/** A half-open range over paths in byte order: every path of a subtree and no other lies in [low, high). */
export interface PathRange {
  readonly low: string;
  readonly high: string;
}

/** Every path of the subtree under a path: `~` sorts after every character that a path may hold. */
export const subtreeRange = (path: string): PathRange => ({ low: path, high: `${path}~` });

/** Joins ranges that touch or overlap, in order. */
export function mergeRanges(ranges: readonly PathRange[]): readonly PathRange[] {
  const merged: PathRange[] = [];
  for (const range of ranges.toSorted((left, right) => (left.low < right.low ? -1 : 1))) {
    const last = merged.at(-1);
    if (last === undefined || range.low > last.high) merged.push(range);
    else if (range.high > last.high) merged[merged.length - 1] = { low: last.low, high: range.high };
  }
  return merged;
}

/** What is left of a range when others inside it are taken out. */
export function subtractRanges(whole: PathRange, holes: readonly PathRange[]): readonly PathRange[] {
  const left: PathRange[] = [];
  let { low } = whole;
  for (const hole of mergeRanges(holes)) {
    if (hole.high <= low || hole.low >= whole.high) continue;
    if (hole.low > low) left.push({ low, high: hole.low });
    low = hole.high;
  }
  if (low < whole.high) left.push({ low, high: whole.high });
  return left;
}

/** Whether a path lies in one of some ranges. */
export const isInRanges = (path: string, ranges: readonly PathRange[]): boolean =>
  ranges.some(({ low, high }) => path >= low && path < high);

/** Whether areas cover a division whole: only then is its figure shown as it is to whoever holds them. */
export function covers(areas: readonly PathRange[], ranges: readonly PathRange[]): boolean {
  const whole = mergeRanges(areas);
  return (
    ranges.length > 0 && ranges.every((range) => whole.some(({ low, high }) => low <= range.low && range.high <= high))
  );
}
