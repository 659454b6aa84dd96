import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { createConnectionLoader, inParentArea } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { ConnectionLoader, ConnectionSource } from '@hub/chassis';
import type { GridReads } from '../context.ts';
import type { Period } from '@hub/chassis';

/** What hangs under a division by place and day. */
interface PlacedTable {
  readonly table: string;
  readonly day: string;
  /** The name of `day` in the rows read. */
  readonly dayAs: string;
  readonly select: RawBuilder<unknown>;
}

const keysetBy = (column: string, as: string): ConnectionSource['keyset'] => ({
  descending: true,
  columns: [
    { column, as, kind: 'date' },
    { column: 'id', as: 'id', kind: 'id' },
  ],
});

/** A connection of a division's subtree in a period, newest first. */
function underDivision<Row extends object>(
  { db, register, time }: GridReads,
  { table, day, dayAs, select }: PlacedTable,
): ConnectionLoader<{ period: Period }, Row> {
  return createConnectionLoader<{ period: Period }, Row>(db, ({ period }, codes) => ({
    select,
    from: sql.table(table),
    where: [
      inParentArea('division_path', rangesByCode(register, codes, { on: time.today, basis: 'ADMINISTRATIVE' })),
      sql`${sql.ref(day)} between ${period.from}::date and ${period.to}::date`,
    ],
    keyset: keysetBy(day, dayAs),
  }));
}

/** A connection of a cell's records in a period, newest first. */
function underCell<Row extends object>(
  { db }: GridReads,
  { table, day, dayAs, select }: PlacedTable,
): ConnectionLoader<{ period: Period }, Row> {
  return createConnectionLoader<{ period: Period }, Row>(db, ({ period }) => ({
    select,
    from: sql.table(table),
    where: [sql`cell_id = parent.id::uuid`, sql`${sql.ref(day)} between ${period.from}::date and ${period.to}::date`],
    keyset: keysetBy(day, dayAs),
  }));
}

/** Rows of the small kinds as resolvers see them. */
export interface DutySessionRow {
  readonly id: string;
  readonly date: string;
  readonly post: string;
  readonly ticketsTaken: number;
}
export interface DeliberationRow {
  readonly id: string;
  readonly heldOn: string;
  readonly issue: string;
  readonly decision: string | null;
  readonly linkedEventId: string | null;
}
export interface PatrolVisitRow {
  readonly id: string;
  readonly visitedOn: string;
  readonly place: string;
  readonly crewsVisited: number;
  readonly linkedEventId: string | null;
}
export interface OpinionRow {
  readonly id: string;
  readonly topic: string;
  readonly collectedOn: string;
  readonly linkedEventId: string | null;
}
export interface InfoRecordRow {
  readonly id: string;
  readonly subject: string;
  readonly recordedOn: string;
}

/** The connections that hang under divisions and cells. */
export const createPlacedQueries = (reads: GridReads) => ({
  dutySessions: underDivision<DutySessionRow>(reads, {
    table: 'duty_sessions',
    day: 'held_on',
    dayAs: 'date',
    select: sql`id, held_on as "date", post, tickets_taken as "ticketsTaken"`,
  }),
  deliberations: underDivision<DeliberationRow>(reads, {
    table: 'deliberations',
    day: 'held_on',
    dayAs: 'heldOn',
    select: sql`id, held_on as "heldOn", issue, decision, linked_event_id as "linkedEventId"`,
  }),
  patrolVisits: underDivision<PatrolVisitRow>(reads, {
    table: 'patrol_visits',
    day: 'visited_on',
    dayAs: 'visitedOn',
    select: sql`id, visited_on as "visitedOn", place, crews_visited as "crewsVisited", linked_event_id as "linkedEventId"`,
  }),
  opinions: underCell<OpinionRow>(reads, {
    table: 'opinions',
    day: 'collected_on',
    dayAs: 'collectedOn',
    select: sql`id, topic, collected_on as "collectedOn", linked_event_id as "linkedEventId"`,
  }),
  infoRecords: underCell<InfoRecordRow>(reads, {
    table: 'info_records',
    day: 'recorded_on',
    dayAs: 'recordedOn',
    select: sql`id, subject, recorded_on as "recordedOn"`,
  }),
});
