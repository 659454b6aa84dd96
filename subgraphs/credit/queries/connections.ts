import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { createConnectionLoader, inParentArea } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { ConnectionSource } from '@hub/chassis';
import type { CreditReads } from '../context.ts';
import { pointEntryColumns } from '../loaders/ledger.ts';
import type { PointEntryRow } from '../loaders/ledger.ts';
import type { Period } from '@hub/chassis';

export interface CreditOutreachRow {
  readonly id: string;
  readonly place: string;
  readonly topic: string;
  readonly heldOn: string;
  readonly divisionCode: string;
}
export interface VolunteerServiceRow {
  readonly id: string;
  readonly status: string;
  readonly activity: string;
  readonly hours: number;
  readonly servedOn: string;
  readonly verifiedOn: string | null;
  readonly divisionCode: string;
}
export interface RedemptionRow {
  readonly id: string;
  readonly at: string;
  readonly storeId: string;
  readonly goodId: string;
  readonly points: number;
  readonly status: string;
}
export interface DeductionRow {
  readonly id: string;
  readonly proposedAt: string;
  readonly status: string;
  readonly points: number;
  readonly documentId: string;
  readonly objectBy: string | null;
}

const newestFirst = (column: string, as: string, kind: 'date' | 'instant'): ConnectionSource['keyset'] => ({
  descending: true,
  columns: [
    { column, as, kind },
    { column: 'id', as: 'id', kind: 'id' },
  ],
});

/** A connection of an account, newest first. */
const ofAccount =
  (table: string, select: RawBuilder<unknown>, keyset: ConnectionSource['keyset']) => (): ConnectionSource => ({
    select,
    from: sql.table(table),
    where: [sql`account_id = parent.id::uuid`],
    keyset,
  });

/** The connections of credit. */
export const createConnections = ({ db, register, time }: CreditReads) => ({
  creditOutreach: createConnectionLoader<{ period: Period }, CreditOutreachRow>(db, ({ period }, codes) => ({
    select: sql`id, place, topic, held_on as "heldOn", division_code as "divisionCode"`,
    from: sql`credit_outreach`,
    where: [
      inParentArea('division_path', rangesByCode(register, codes, { on: time.today, basis: 'ADMINISTRATIVE' })),
      sql`held_on between ${period.from}::date and ${period.to}::date`,
    ],
    keyset: newestFirst('held_on', 'heldOn', 'date'),
  })),
  volunteerService: createConnectionLoader<{ period: Period }, VolunteerServiceRow>(db, ({ period }) => ({
    select: sql`id, status, activity, hours, served_on as "servedOn", verified_on as "verifiedOn", division_code as "divisionCode"`,
    from: sql`volunteer_services`,
    where: [
      sql`holder = (select hub.scope_person())`,
      sql`served_on between ${period.from}::date and ${period.to}::date`,
    ],
    keyset: newestFirst('served_on', 'servedOn', 'date'),
  })),
  entries: createConnectionLoader<object, PointEntryRow>(
    db,
    ofAccount('point_entries', pointEntryColumns, newestFirst('at', 'at', 'instant')),
  ),
  redemptions: createConnectionLoader<object, RedemptionRow>(
    db,
    ofAccount(
      'redemptions',
      sql`id, at, store_id as "storeId", good_id as "goodId", points, status`,
      newestFirst('at', 'at', 'instant'),
    ),
  ),
  deductions: createConnectionLoader<object, DeductionRow>(
    db,
    ofAccount(
      'deductions',
      sql`id, proposed_at as "proposedAt", status, points, document_id as "documentId", object_by as "objectBy"`,
      newestFirst('proposed_at', 'proposedAt', 'instant'),
    ),
  ),
});
