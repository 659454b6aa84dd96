/** A deterministic stream of numbers: the same seed and name give the same stream, whatever else is drawn elsewhere. */
export interface Stream {
  /** In [0, 1). */
  float(): number;
  /** A whole number in [from, to). */
  between(from: number, to: number): number;
  chance(probability: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /** An index drawn from cumulative weights made by `cumulate`. */
  index(cumulative: readonly number[]): number;
}

/** Spreads a text over 32 bits. */
export function hashText(text: string, start: number): number {
  let hash = start ^ 0x9e3779b9;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x85ebca6b) ^ (hash >>> 13);
  return mix(hash);
}

/** Mixes 32 bits so that neighbours come out far apart. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x21f0aaad);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x735a2d97);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Running sums of weights, for drawing with `index`. */
export function cumulate(weights: readonly number[]): readonly number[] {
  let sum = 0;
  return weights.map((weight) => (sum += weight));
}

function search(cumulative: readonly number[], wanted: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulative[middle] ?? 0) > wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Makes a drawing of the names of a list of weights, the heavier the more often. @throws RangeError where there are none. */
export function createChooser<Name extends string>(
  weights: Readonly<Partial<Record<Name, number>>>,
): (stream: Stream) => Name;
export function createChooser(weights: Readonly<Partial<Record<string, number>>>): (stream: Stream) => string {
  const names = Object.keys(weights);
  const cumulative = cumulate(names.map((name) => weights[name] ?? 0));
  return (stream) => {
    const name = names[stream.index(cumulative)];
    if (name === undefined) throw new RangeError('There are no weights to choose by.');
    return name;
  };
}

/** Where a generator starts from: three words that its seed and name give. */
type Words = readonly [number, number, number];

const wordsOf = (seed: number, name: string): Words => [
  hashText(name, seed),
  hashText(name, seed ^ 0x5bd1e995),
  hashText(name, seed ^ 0x2545f491),
];

/** Makes a stream, and the way to start it again from other words (sfc32, a small generator of good quality). */
function createGenerator(name: string): { readonly stream: Stream; readonly start: (words: Words) => void } {
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  const start = (words: Words): void => {
    [a, b, c] = words;
    counter = 1;
    for (let warm = 0; warm < 12; warm += 1) next();
  };
  const float = (): number => next() / 4_294_967_296;
  const between = (from: number, to: number): number => from + Math.floor(float() * (to - from));
  const stream: Stream = {
    float,
    between,
    chance: (probability) => float() < probability,
    pick(items) {
      const item = items[between(0, items.length)];
      if (item === undefined) throw new RangeError(`Nothing to pick from in the stream ${name}.`);
      return item;
    },
    index: (cumulative) => search(cumulative, float() * (cumulative.at(-1) ?? 0)),
  };
  return { stream, start };
}

/** Makes a stream. */
export function createStream(seed: number, name: string): Stream {
  const { stream, start } = createGenerator(name);
  start(wordsOf(seed, name));
  return stream;
}

/**
 * Makes the streams of numbered things: the same seed, name and number give the same stream. They are one generator that
 * starts anew, so that a stream costs next to nothing; asking for the next one ends the one before.
 */
export function createStreams(seed: number, name: string): (number: number) => Stream {
  const { stream, start } = createGenerator(name);
  const [first, second, third] = wordsOf(seed, name);
  return (number) => {
    const spread = Math.imul(number + 1, 0x9e3779b1);
    start([mix(first ^ spread), mix(second + spread), mix(third ^ mix(spread))]);
    return stream;
  };
}

/** Numbers below a bound, each once, in a random order: for choosing exactly so many of a list. */
export function sample(stream: Stream, size: number, count: number): readonly number[] {
  const places = Array.from({ length: size }, (_, index) => index);
  for (let at = 0; at < Math.min(count, size - 1); at += 1) {
    const other = stream.between(at, size);
    const kept = places[at] ?? 0;
    places[at] = places[other] ?? 0;
    places[other] = kept;
  }
  return places.slice(0, count);
}

const HEX = Array.from({ length: 65_536 }, (_, value) => value.toString(16).padStart(4, '0'));
const quarter = (value: number): string => (HEX[value >>> 16] ?? '') + (HEX[value & 0xffff] ?? '');

/**
 * Makes the identifiers of one kind of thing: well-formed UUIDs that follow from seed, kind and number alone. They rise
 * with the number, so that a bulk load writes each index in order; the rest of their bits is spread.
 */
export function identifiers(seed: number, kind: string): (index: number) => string {
  const k1 = hashText(kind, seed);
  const k2 = hashText(kind, ~seed);
  return (index) => {
    const spread = mix(k1 ^ Math.imul(index, 0x9e3779b1));
    const further = mix(spread ^ k2);
    const middle = HEX[k2 & 0xffff] ?? '';
    return `${quarter(index)}-${middle}-8${(HEX[k1 & 0xfff] ?? '').slice(1)}-${HEX[((spread >>> 16) & 0x3fff) | 0x8000] ?? ''}-${HEX[spread & 0xffff] ?? ''}${quarter(further)}`;
  };
}
