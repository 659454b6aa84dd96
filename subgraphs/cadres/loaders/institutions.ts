import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { cappedByArea, createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import { rangesByCode } from '@hub/schema';
import type { Register } from '@hub/schema';
import type { CadresTables } from '../tables.ts';

/** Institutions and other open facts as resolvers see them. */
export interface OrganisationRow {
  readonly id: string;
  readonly uscc: string | null;
  readonly name: string;
}
export interface StaffingQuotaRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly delta: number;
  readonly decidedOn: string;
  readonly document: string;
}
export interface LiaisonRow {
  readonly id: string;
  readonly divisionPath: string;
  readonly post: string;
  readonly displayName: string;
  readonly phone: string;
  readonly since: string;
  readonly contacts: number;
}
export interface MeasureRow {
  readonly id: string;
  readonly no: number;
  readonly title: string;
  readonly leadUnitId: string | null;
  readonly status: string;
}

/** Which rows of a division's subtree: those of a day, and how many at most. */
export interface ListArgs {
  readonly on: string;
  readonly cap: number;
}

/** A list that hangs under divisions: what is read of `fact`, from which table, on which condition, in which order. */
interface PlacedList {
  readonly select: RawBuilder<unknown>;
  readonly table: 'staffing_quotas' | 'liaisons';
  readonly where: (on: string) => RawBuilder<unknown>;
  readonly order: RawBuilder<unknown>;
}

const holdsOn = (on: string): RawBuilder<unknown> =>
  sql`fact.valid_from <= ${on}::date and (fact.valid_to is null or fact.valid_to >= ${on}::date)`;

/** Organisations, measures, and what is decided and published for divisions. */
export function createInstitutionLoaders(db: Kysely<CadresTables>, register: Register) {
  const organisations = async (where: RawBuilder<unknown>): Promise<readonly OrganisationRow[]> =>
    rowsOf(db, sql<OrganisationRow>`select id, uscc, name from organisations where ${where}`);
  /** One row more than the cap, for each division, tells that there are too many. */
  const underDivision = <Row extends object>({ select, table, where, order }: PlacedList) =>
    createLoaderFamily(({ on, cap }: ListArgs) =>
      createListLoader(
        (codes: readonly string[]) =>
          rowsOf(
            db,
            cappedByArea<Row>(rangesByCode(register, codes, { on, basis: 'ADMINISTRATIVE' }), {
              select,
              from: sql`${sql.table(table)} as fact`,
              column: 'fact.division_path',
              where: where(on),
              order,
              cap,
            }),
          ),
        ({ area }) => area,
      ),
    );
  return {
    organisationById: createLoader(
      (ids: readonly string[]) => organisations(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    organisationByUscc: createLoader(
      (codes: readonly string[]) => organisations(sql`uscc = any(${codes}::text[])`),
      ({ uscc }) => uscc ?? '',
    ),
    quotasByDivision: underDivision<StaffingQuotaRow>({
      select: sql`fact.id, fact.division_code as "divisionCode", fact.delta, fact.decided_on as "decidedOn", fact.document`,
      table: 'staffing_quotas',
      where: (on) => sql`fact.decided_on <= ${on}::date`,
      order: sql`fact.decided_on desc, fact.id`,
    }),
    liaisonsByDivision: underDivision<LiaisonRow>({
      select: sql`fact.id, fact.division_path as "divisionPath", fact.post, fact.display_name as "displayName", fact.phone,
        fact.valid_from as "since", fact.contact_count as "contacts"`,
      table: 'liaisons',
      where: holdsOn,
      order: sql`fact.division_path, fact.valid_from, fact.id`,
    }),
    /** Measures in force on a day by number, each with the status that it had by then. */
    measuresOn: (on: string) =>
      rowsOf(
        db,
        sql<MeasureRow>`
          select fact.id, fact.no, fact.title, fact.lead_unit_id as "leadUnitId", latest.status
          from measures as fact
          cross join lateral (select status from measure_statuses where measure_id = fact.id and valid_from <= ${on}::date
            order by valid_from desc limit 1) as latest
          where ${holdsOn(on)} order by fact.no`,
      ),
  };
}
