import { civilDateOf, toShanghaiIso } from './calendar.ts';

/** The domain clock's reading for one request: the same in every subgraph that the request reaches. */
export interface DomainTime {
  /** RFC 3339 with +08:00, to the second. */
  readonly now: string;
  /** The civil date in the city. */
  readonly today: string;
}

/** Reads a moment of the domain clock, in milliseconds since 1970. */
export const domainTimeOf = (ms: number): DomainTime => ({ now: toShanghaiIso(ms), today: civilDateOf(ms) });
