import type { QueryExecutorProvider, RawBuilder } from 'kysely';

/** Runs a statement. @returns its rows. */
export const rowsOf = async <Row>(db: QueryExecutorProvider, statement: RawBuilder<Row>): Promise<readonly Row[]> =>
  (await statement.execute(db)).rows;
