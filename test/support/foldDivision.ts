import { inTransaction, invariant, rowsOf } from '@hub/chassis';
import type { RowScope } from '@hub/chassis';
import { DIVISION_STATES, foldDivisionState, gridDivisionState } from '@hub/schema';
import type { DivisionState } from '@hub/schema';
import type { TestSubgraph } from './subgraph.ts';

/** How a division stands in a part's tables, as its record tells it. */
export async function divisionState({ admin }: TestSubgraph, code: string): Promise<DivisionState> {
  const { rows } = await admin.query<{ data: unknown }>(
    `select data from (${DIVISION_STATES}) as told where key = $1`,
    [code],
  );
  const [row] = rows;
  invariant(row !== undefined, `there is a division ${code}`);
  return gridDivisionState.data.parse(row.data);
}

/** Folds a record as the consumer does. @returns whether anything was new. */
export const fold = (
  { resources }: TestSubgraph,
  state: DivisionState,
  scope: RowScope = { kind: 'machine', name: 'consumer' },
): Promise<boolean> =>
  inTransaction(resources.database, { scope, mode: 'write', withinMs: 10_000 }, (db) =>
    foldDivisionState((statement) => rowsOf(db, statement), state),
  );

/** The record of a division after its merger into another. */
export const mergedState = (
  state: DivisionState,
  { successorCode, validFrom, dayBefore }: { successorCode: string; validFrom: string; dayBefore: string },
): DivisionState => ({
  ...state,
  version: state.version + 1,
  validTo: dayBefore,
  parents: state.parents.map((parent) => ({ ...parent, validTo: parent.validTo ?? dayBefore })),
  authorities: state.authorities.map((authority) => ({ ...authority, validTo: authority.validTo ?? dayBefore })),
  successors: [{ successorCode, validFrom }],
});
