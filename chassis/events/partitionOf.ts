const SEED = 0x97_47_b2_8c;
const MULTIPLIER = 0x5b_d1_e9_95;
const ROTATION = 24;

const mix = (word: number): number => {
  const first = Math.imul(word, MULTIPLIER);
  return Math.imul(first ^ (first >>> ROTATION), MULTIPLIER);
};

/** MurmurHash2 as Kafka's own clients use it on keys, so that any client finds a key in the same partition. */
export function murmur2(bytes: Buffer): number {
  const whole = bytes.length - (bytes.length % 4);
  let hash = SEED ^ bytes.length;
  for (let at = 0; at < whole; at += 4) hash = Math.imul(hash, MULTIPLIER) ^ mix(bytes.readInt32LE(at));
  const rest = bytes.subarray(whole);
  if (rest.length > 0) {
    const tail = rest.reduce((word, byte, place) => word | (byte << (8 * place)), 0);
    hash = Math.imul(hash ^ tail, MULTIPLIER);
  }
  hash = Math.imul(hash ^ (hash >>> 13), MULTIPLIER);
  return hash ^ (hash >>> 15);
}

/** The partition that a key lies in, as Kafka's own clients choose it. */
export const partitionOf = (key: string, partitions: number): number =>
  (murmur2(Buffer.from(key)) & 0x7f_ff_ff_ff) % partitions;
