import type { ImportRow } from '@hub/chassis';

/** Rows of one kind, as a source system would send them to a subgraph's door of the same name. */
export interface Dataset {
  readonly dataset: string;
  /** About how many, for progress. */
  readonly estimate: number;
  /** Makes the rows, one after the other, so that no list of them all is ever held. */
  readonly rows: () => Iterable<ImportRow>;
}
