import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createLoader, rowsOf } from '@hub/chassis';
import type { MediationTables } from '../tables.ts';

/** Code lists as resolvers see them. */
export interface IntakeChannelRow {
  readonly code: string;
  readonly name: string;
  readonly feeds: readonly string[];
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface DisputeCategoryRow {
  readonly code: string;
  readonly name: string;
}

const holdsOn = (on: string): RawBuilder<unknown> =>
  sql`valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)`;

/** Channels, categories and the article for judicial confirmation, by day. */
export function createCodeLoaders(db: Kysely<MediationTables>) {
  const channels = async (where: RawBuilder<unknown>): Promise<readonly IntakeChannelRow[]> =>
    rowsOf(
      db,
      sql<IntakeChannelRow>`select code, name, feeds, valid_from as "validFrom", valid_to as "validTo" from intake_channels where ${where} order by code`,
    );
  return {
    channelsOn: (on: string) => channels(holdsOn(on)),
    channelByCode: createLoader(
      (codes: readonly string[]) => channels(sql`code = any(${codes}::text[])`),
      ({ code }) => code,
    ),
    categoriesOn: (on: string) =>
      rowsOf(db, sql<DisputeCategoryRow>`select code, name from dispute_categories where ${holdsOn(on)} order by code`),
    /** The article of the latest rule that had begun by the day of the application. */
    articleOn: createLoader(
      (days: readonly string[]) =>
        rowsOf(
          db,
          sql<{ day: string; article: string }>`
            select wanted.day::text as day, (select article from confirmation_rules where valid_from <= wanted.day order by valid_from desc limit 1) as article
            from unnest(${days}::date[]) as wanted (day)`,
        ),
      ({ day }) => day,
    ),
  };
}
