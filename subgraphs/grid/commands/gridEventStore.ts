import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { failure, isUuid, rowsOf } from '@hub/chassis';
import type { EventCategory, EventChannel, GridEvent } from '../domain/gridEvent.ts';
import type { GridTables } from '../tables.ts';

/** What is kept of a reported event beside what decisions look at. */
export interface ReportedDetails {
  readonly title: string;
  readonly externalId: string | null;
  readonly cellId: string | null;
  readonly divisionPath: string;
}

/** Keeps a new event. @returns false where the sender's number names one that is there already. */
export async function insertEvent(
  db: Kysely<GridTables>,
  event: GridEvent,
  details: ReportedDetails,
): Promise<boolean> {
  const { id, version, code, category, status, channel, level, divisionCode, occurredAt, receivedAt, reporter } = event;
  const { title, externalId, cellId, divisionPath } = details;
  const inserted = await rowsOf(
    db,
    sql`insert into grid_events (id, version, code, category, status, channel, external_id, level, division_code,
        division_path, cell_id, title, occurred_at, received_at, reporter, history)
      values (${id}, ${version}, ${code}, ${category}, ${status}, ${channel}, ${externalId}, ${level}, ${divisionCode},
        ${divisionPath}, ${cellId}, ${title}, ${occurredAt}, ${receivedAt}, ${reporter}, ${JSON.stringify(event.history)})
      on conflict (channel, external_id) where external_id is not null do nothing
      returning id`,
  );
  return inserted.length > 0;
}

/** The id of the event that a sender's number names. @throws NOT_FOUND where it is not one that the caller sees. */
export async function findByExternalId(
  db: Kysely<GridTables>,
  { channel, externalId }: { readonly channel: EventChannel; readonly externalId: string | null },
): Promise<string> {
  const [known] = await rowsOf(
    db,
    sql<{ id: string }>`select id from grid_events where channel = ${channel} and external_id = ${externalId}`,
  );
  if (known === undefined) throw failure('NOT_FOUND');
  return known.id;
}

/** Loads an event that the caller may change, and locks it. @throws NOT_FOUND alike where it is absent or not his. */
export async function lockEvent(db: Kysely<GridTables>, id: string): Promise<GridEvent> {
  const found = isUuid(id)
    ? await rowsOf(
        db,
        sql<GridEvent>`select id, version, code, category, channel, status, level, division_code as "divisionCode", reporter,
          occurred_at as "occurredAt", received_at as "receivedAt", due_at as "dueAt", closed_at as "closedAt",
          lead_unit_id as "leadUnitId", history
          from grid_events where id = ${id} for update`,
      )
    : [];
  const [event] = found;
  if (event === undefined) throw failure('NOT_FOUND');
  return event;
}

/** Keeps how a locked event stands now. */
export async function saveEvent(db: Kysely<GridTables>, event: GridEvent): Promise<void> {
  const { id, version, status, level, dueAt, closedAt, leadUnitId, history } = event;
  await sql`update grid_events set version = ${version}, status = ${status}, level = ${level}, due_at = ${dueAt},
    closed_at = ${closedAt}, lead_unit_id = ${leadUnitId}, history = ${JSON.stringify(history)} where id = ${id}`.execute(
    db,
  );
}

/** What the list of the grid's matters says of a category; null where it is not on it. */
export async function findCategory(db: Kysely<GridTables>, code: string): Promise<EventCategory | null> {
  const [category] = await rowsOf(
    db,
    sql<EventCategory>`select code, lowest_level as "lowestLevel", taken_by as "takenBy" from event_categories where code = ${code}`,
  );
  return category ?? null;
}
