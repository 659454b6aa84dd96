import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createHistoryLoader, createListLoader, createLoader, rowsOf } from '@hub/chassis';
import type { GridTables } from '../tables.ts';

/** A grid event as resolvers see it; its history is read only where it is asked for. */
export interface GridEventRow {
  readonly id: string;
  readonly version: number;
  readonly code: string;
  readonly category: string;
  readonly status: string;
  readonly channel: string;
  readonly level: string;
  readonly title: string;
  readonly divisionCode: string;
  readonly cellId: string | null;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly dueAt: string | null;
  readonly closedAt: string | null;
  readonly leadUnitId: string | null;
  readonly parkedReason: string | null;
  readonly parkedPlan: string | null;
  readonly parkedUntil: string | null;
}

/** What is read of an event wherever events are read. */
export const gridEventColumns = sql`id, version, code, category, status, channel, level, title, division_code as "divisionCode", cell_id as "cellId",
  occurred_at as "occurredAt", received_at as "receivedAt", due_at as "dueAt", closed_at as "closedAt", lead_unit_id as "leadUnitId",
  parked_reason as "parkedReason", parked_plan as "parkedPlan", parked_until as "parkedUntil"`;

/** A whistle as resolvers see it. */
export interface WhistleRow {
  readonly id: string;
  readonly eventId: string;
  readonly at: string;
  readonly dueAt: string;
  readonly respondedAt: string | null;
  readonly agencies: readonly string[];
}

const whistleColumns = sql`id, event_id as "eventId", blown_at as "at", due_at as "dueAt", responded_at as "respondedAt", agencies`;

/** Events by id and code, their histories and their whistles. */
export function createGridEventLoaders(db: Kysely<GridTables>) {
  const read = async (where: RawBuilder<unknown>): Promise<readonly GridEventRow[]> =>
    rowsOf(db, sql<GridEventRow>`select ${gridEventColumns} from grid_events where ${where}`);
  const readWhistles = async (where: RawBuilder<unknown>): Promise<readonly WhistleRow[]> =>
    (await sql<WhistleRow>`select ${whistleColumns} from whistles where ${where} order by blown_at, id`.execute(db))
      .rows;
  return {
    gridEventById: createLoader(
      (ids: readonly string[]) => read(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    gridEventByCode: createLoader(
      (codes: readonly string[]) => read(sql`code = any(${codes}::text[])`),
      ({ code }) => code,
    ),
    gridEventHistory: createHistoryLoader(db, 'grid_events'),
    whistleById: createLoader(
      (ids: readonly string[]) => readWhistles(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    whistlesByEvent: createListLoader(
      (ids: readonly string[]) => readWhistles(sql`event_id = any(${ids}::uuid[])`),
      ({ eventId }) => eventId,
    ),
  };
}
