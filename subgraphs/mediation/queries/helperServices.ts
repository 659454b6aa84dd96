import { sql } from 'kysely';
import { createConnectionLoader, inRanges } from '@hub/chassis';
import type { ConnectionLoader } from '@hub/chassis';
import type { MediationReads } from '../context.ts';

/** A helper's service, without whose it is. */
export interface HelperServiceRow {
  readonly id: string;
  readonly version: number;
  readonly activity: string;
  readonly servedOn: string;
  readonly hours: number | null;
  readonly verifiedOn: string | null;
}

export const helperServiceColumns = sql`id, version, activity, served_on as "servedOn", hours, verified_on as "verifiedOn"`;

interface HelperServicesArgs {
  readonly within: string;
  readonly verified?: boolean | null;
}

/** The services of helpers inside a division, newest first. */
export const createHelperServicesQuery = ({
  db,
  rangesWithin,
}: MediationReads): ConnectionLoader<HelperServicesArgs, HelperServiceRow> =>
  createConnectionLoader(db, ({ within, verified }) => ({
    select: helperServiceColumns,
    from: sql`helper_services`,
    where: [
      inRanges('division_path', rangesWithin(within)),
      ...(typeof verified === 'boolean' ? [sql`(verified_on is not null) = ${verified}`] : []),
    ],
    keyset: {
      descending: true,
      columns: [
        { column: 'served_on', as: 'servedOn', kind: 'date' },
        { column: 'id', as: 'id', kind: 'id' },
      ],
    },
  }));
