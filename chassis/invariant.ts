/** Holds a condition that our own code promises; a broken one is our fault, never the caller's. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${message}`);
}
