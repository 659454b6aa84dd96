import type { Connection } from './connection.ts';
import { listConnection } from './listConnection.ts';
import type { PageArguments } from './pages.ts';

/** A dated step in the life of a thing, as its row keeps it; `by` is a post, never a name. */
export interface HistoryEntry {
  readonly to: string;
  readonly command: string;
  /** RFC 3339 with its offset. */
  readonly at: string;
  /** Given where the hub heard of it later than it happened. */
  readonly receivedAt?: string;
  readonly by: string;
}

/** A step as the graph gives it. */
export type TransitionStep = Required<HistoryEntry>;

/** A page of a thing's steps, oldest first; a thing that is not there has none. */
export const transitionsOf = (history: readonly HistoryEntry[], args: PageArguments): Connection<TransitionStep> =>
  listConnection(
    history.map((entry) => ({ ...entry, receivedAt: entry.receivedAt ?? entry.at })),
    args,
  );
