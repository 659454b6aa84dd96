import { toConnection } from './connection.ts';
import type { Connection } from './connection.ts';
import { createCursors, readPage } from './pages.ts';
import type { PageArguments } from './pages.ts';

const cursors = createCursors(
  { descending: false, columns: [{ column: 'place', as: 'place', kind: 'number' }] },
  'a list in memory',
);

/** A connection over a list that is already here, such as the history of one thing; cursors are places in it. */
export function listConnection<Item extends object>(items: readonly Item[], args: PageArguments): Connection<Item> {
  const page = readPage(args, cursors);
  const placed = items.map((item, place) => ({ ...item, place }));
  const from = page.cursor === null ? null : Number(page.cursor[0]);
  const ahead = placed.filter(({ place }) => from === null || (page.backward ? place < from : place > from));
  const ordered = page.backward ? ahead.toReversed() : ahead;
  return toConnection(ordered.slice(0, page.size + 1), { page, cursors }, async () => items.length);
}
