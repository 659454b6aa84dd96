import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { areaTable, createConnectionLoader, inArea } from '@hub/chassis';
import type { ConnectionSource, Period } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { CadresReads } from '../context.ts';
import { rotationColumns } from '../loaders/rotations.ts';
import type { RotationBatchRow } from '../loaders/rotations.ts';

export interface ServiceEntryRow {
  readonly id: string;
  readonly on: string;
  readonly kind: string;
  readonly count: number;
  readonly confirmedByVillage: boolean;
}
export interface UnitReportRow {
  readonly id: string;
  readonly state: string;
  readonly unitId: string;
  readonly divisionCode: string;
  readonly reportedOn: string;
  readonly needs: readonly string[];
  readonly resources: readonly string[];
  readonly projects: readonly string[];
}
export interface MemberReportRow {
  readonly id: string;
  readonly state: string;
  readonly cadreId: string;
  readonly divisionCode: string;
  readonly post: string | null;
  readonly reportedOn: string;
  readonly endedOn: string | null;
  readonly servedTimes: number;
}
export interface StewardVisitRow {
  readonly id: string;
  readonly visitedOn: string;
  readonly followUp: boolean;
}

/** Which rotations to keep. */
export interface RotationArgs {
  readonly kind?: readonly string[] | null | undefined;
  readonly completed?: Period | null | undefined;
}

/** Newest first by a day. */
const newestBy = (day: string, as: string): ConnectionSource['keyset'] => ({
  descending: true,
  columns: [
    { column: day, as, kind: 'date' },
    { column: 'id', as: 'id', kind: 'id' },
  ],
});
const inPeriod = (column: string, { from, to }: Period): RawBuilder<unknown> =>
  sql`${sql.ref(column)} between ${from}::date and ${to}::date`;

/** The connections that hang under assignments, divisions and studios, and that of rotations. */
export function createConnections({ db, register, time, access }: CadresReads) {
  /** Rows of a table in the divisions' subtrees, joined by range so that an index on the path serves each of them. */
  const under = (table: string, codes: readonly string[]): Pick<ConnectionSource, 'from' | 'where'> => ({
    from: sql`${areaTable(rangesByCode(register, codes, { on: time.today, basis: 'ADMINISTRATIVE' }))}
      join ${sql.table(table)} as report on ${inArea('report.division_path')}`,
    where: [sql`area.key = parent.id`],
  });
  return {
    serviceEntries: createConnectionLoader<{ period: Period }, ServiceEntryRow>(
      db,
      ({ period }) => ({
        select: sql`id, served_on as "on", kind, count, is_confirmed as "confirmedByVillage"`,
        from: sql`service_entries`,
        where: [sql`assignment_id = parent.id::uuid`, inPeriod('served_on', period)],
        keyset: newestBy('served_on', 'on'),
      }),
      ({ id }) => access.touch('ServiceEntry', id),
    ),
    unitReports: createConnectionLoader<object, UnitReportRow>(db, (_args, codes) => ({
      select: sql`report.id, report.state, report.unit_id as "unitId", report.division_code as "divisionCode", report.reported_on as "reportedOn",
        report.needs, report.resources, report.projects`,
      ...under('unit_reports', codes),
      keyset: newestBy('reported_on', 'reportedOn'),
    })),
    memberReports: createConnectionLoader<object, MemberReportRow>(
      db,
      (_args, codes) => ({
        select: sql`report.id, report.state, report.cadre_id as "cadreId", report.division_code as "divisionCode", report.post,
          report.reported_on as "reportedOn", report.ended_on as "endedOn", report.served_times as "servedTimes"`,
        ...under('member_reports', codes),
        keyset: newestBy('reported_on', 'reportedOn'),
      }),
      ({ id }) => access.touch('MemberReport', id),
    ),
    stewardVisits: createConnectionLoader<{ period: Period }, StewardVisitRow>(
      db,
      ({ period }) => ({
        select: sql`id, visited_on as "visitedOn", needs_follow_up as "followUp"`,
        from: sql`steward_visits`,
        where: [sql`studio_id = parent.id::uuid`, inPeriod('visited_on', period)],
        keyset: newestBy('visited_on', 'visitedOn'),
      }),
      ({ id }) => access.touch('StewardVisit', id),
    ),
    rotationBatches: createConnectionLoader<RotationArgs, RotationBatchRow>(db, ({ kind, completed }) => ({
      select: rotationColumns,
      from: sql`rotation_batches`,
      where: [
        ...(kind ? [sql`kind = any(${kind}::text[])`] : []),
        ...(completed ? [inPeriod('completed_on', completed)] : []),
      ],
      keyset: newestBy('started_on', 'startedOn'),
    })),
  };
}
