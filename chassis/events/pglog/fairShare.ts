/** What is known when partitions are shared. */
export interface ShareQuestion {
  /** How many there are to share. */
  readonly partitions: number;
  /** The members, each once, in an order that all of them see alike. */
  readonly members: readonly number[];
  readonly me: number;
  /** Topics take turns in whom they give one more to, so that it is not always the same member. */
  readonly turn: number;
}

/**
 * How many partitions of a topic a member should have. The shares of all members add up to all partitions, and no two
 * differ by more than one; which ones it has does not matter, so that those that it has can stay.
 */
export function fairShare({ partitions, members, me, turn }: ShareQuestion): number {
  const place = members.indexOf(me);
  if (place < 0) return 0;
  const count = members.length;
  return Math.floor(partitions / count) + ((place + turn) % count < partitions % count ? 1 : 0);
}
