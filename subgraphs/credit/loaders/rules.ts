import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { PointStep } from '../domain/pointRule.ts';
import type { CreditTables } from '../tables.ts';

/** Open facts as resolvers see them. */
export interface PolicyDocumentRow {
  readonly id: string;
  readonly documentNo: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface PointRuleRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly steps: readonly PointStep[];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly documentId: string;
}
export interface PointSchemeRow {
  readonly id: string;
  readonly divisionCode: string;
  readonly name: string;
  readonly ruleId: string;
  readonly rewardLine: number | null;
  readonly households: number;
  readonly documentId: string;
  readonly validFrom: string;
}

const dated = sql`valid_from as "validFrom", valid_to as "validTo"`;
const holdsOn = (on: string): RawBuilder<unknown> =>
  sql`valid_from <= ${on}::date and (valid_to is null or valid_to >= ${on}::date)`;

/** Documents, rules and schemes. */
export function createRuleLoaders(db: Kysely<CreditTables>) {
  const documents = async (where: RawBuilder<unknown>): Promise<readonly PolicyDocumentRow[]> =>
    rowsOf(
      db,
      sql<PolicyDocumentRow>`select id, document_no as "documentNo", title, issuer, issued_on as "issuedOn", ${dated}
        from policy_documents where ${where} order by document_no`,
    );
  const rules = async (where: RawBuilder<unknown>): Promise<readonly PointRuleRow[]> =>
    rowsOf(
      db,
      sql<PointRuleRow>`select id, version, name, steps, document_id as "documentId", ${dated} from point_rules where ${where} order by name, version`,
    );
  const schemes = async (where: RawBuilder<unknown>): Promise<readonly PointSchemeRow[]> =>
    rowsOf(
      db,
      sql<PointSchemeRow>`select id, division_code as "divisionCode", name, rule_id as "ruleId", reward_line as "rewardLine", households,
        document_id as "documentId", ${dated} from point_schemes where ${where} order by valid_from`,
    );
  return {
    documentById: createLoader(
      (ids: readonly string[]) => documents(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    documentByNo: createLoader(
      (numbers: readonly string[]) => documents(sql`document_no = any(${numbers}::text[])`),
      ({ documentNo }) => documentNo,
    ),
    ruleById: createLoader(
      (ids: readonly string[]) => rules(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    schemeById: createLoader(
      (ids: readonly string[]) => schemes(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    schemesByDivision: createLoaderFamily((on: string) =>
      createListLoader(
        (codes: readonly string[]) => schemes(sql`division_code = any(${codes}::text[]) and ${holdsOn(on)}`),
        ({ divisionCode }) => divisionCode,
      ),
    ),
    documentsOn: (on: string) => documents(holdsOn(on)),
    rulesOn: (on: string) => rules(holdsOn(on)),
  };
}
