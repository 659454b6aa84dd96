import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { civilDateOf, invariant, newUuid, onEvent, rowsOf } from '@hub/chassis';
import { mediationHelperServed } from '@hub/schema';
import type { z } from 'zod';
import { ACTIVITY_WORDS, awardForService } from '../domain/helperAward.ts';
import type { CreditTables, PointStep } from '../tables.ts';

type HelperServed = z.infer<typeof mediationHelperServed.data>;

interface AccountRow {
  readonly id: string;
  readonly holder: string;
  readonly divisionCode: string;
  readonly divisionPath: string;
  readonly optedOutOn: string | null;
  readonly ruleId: string | null;
  readonly documentId: string | null;
  readonly steps: readonly PointStep[] | null;
}

/** Finds the account behind a handle and holds it: awards of one account come one after the other. */
async function lockAccount(db: Kysely<CreditTables>, handle: string): Promise<AccountRow> {
  const [account] = await rowsOf(
    db,
    sql<AccountRow>`select account.id, account.holder, account.division_code as "divisionCode", account.division_path as "divisionPath",
        account.opted_out_on as "optedOutOn", rule.id as "ruleId", scheme.document_id as "documentId", rule.steps
      from award_handles join point_accounts as account on account.id = award_handles.account_id
      left join point_schemes as scheme on scheme.id = account.scheme_id
      left join point_rules as rule on rule.id = scheme.rule_id
      where award_handles.handle = ${handle} for update of account`,
  );
  // Whoever gave it out is credit itself: one that is not known was mistyped or made up, and a person must look.
  invariant(account !== undefined, 'an award handle is one that credit gave out');
  return account;
}

/** What the account has been given for service so far. */
async function servedBefore(
  db: Kysely<CreditTables>,
  accountId: string,
): Promise<{ readonly hours: number; readonly points: number }> {
  const [before] = await rowsOf(
    db,
    sql<{ hours: number; points: number }>`select
        (select coalesce(sum(hours), 0) from volunteer_services where account_id = ${accountId} and status = 'SERVICE_VERIFIED') as hours,
        (select coalesce(sum(entry.points), 0) from point_entries as entry
           left join point_entries as reversed on reversed.id = entry.reverses_id
           where entry.account_id = ${accountId} and coalesce(reversed.source, entry.source) = 'VERIFIED_SERVICE') as points`,
  );
  return before ?? { hours: 0, points: 0 };
}

/** Writes the service down. @returns whether it was not there yet: a service is verified once. */
async function addService(
  db: Kysely<CreditTables>,
  account: AccountRow,
  { served, verifiedOn }: { readonly served: HelperServed; readonly verifiedOn: string },
): Promise<boolean> {
  const added = await rowsOf(
    db,
    sql`insert into volunteer_services (id, account_id, holder, division_code, division_path, status, activity, hours, served_on, verified_on)
      values (${served.serviceId}, ${account.id}, ${account.holder}, ${account.divisionCode}, ${account.divisionPath}, 'SERVICE_VERIFIED',
        ${ACTIVITY_WORDS[served.activity] ?? served.activity}, ${served.hours}, ${served.servedOn}, ${verifiedOn})
      on conflict (id) do nothing returning id`,
  );
  return added.length > 0;
}

/** Writes the award down, with the rule and the document that it rests on. */
const addAward = (
  db: Kysely<CreditTables>,
  account: AccountRow,
  { served, points, at }: { readonly served: HelperServed; readonly points: number; readonly at: string },
): Promise<readonly unknown[]> =>
  rowsOf(
    db,
    sql`insert into point_entries (id, account_id, holder, division_code, division_path, at, points, kind, source, source_id, reason, rule_id, document_id)
      values (${newUuid()}, ${account.id}, ${account.holder}, ${account.divisionCode}, ${account.divisionPath}, ${at}, ${points}, 'AWARD',
        'VERIFIED_SERVICE', ${served.serviceId}, ${`志愿服务：${ACTIVITY_WORDS[served.activity] ?? served.activity}`}, ${account.ruleId}, ${account.documentId})`,
  );

/**
 * Books a helper's service, and what it is worth, to the account behind the handle. It learns how long somebody served and
 * at what; whom he helped and how that ended is not told.
 */
export const onMediationHelperServed = onEvent<CreditTables, HelperServed>({
  shape: mediationHelperServed,
  async handle({ data: served, knownAt }, { db }) {
    const account = await lockAccount(db, served.helper);
    const before = await servedBefore(db, account.id);
    const award = awardForService(
      { ...account, hoursBefore: before.hours, pointsBefore: before.points },
      { hours: served.hours, on: served.servedOn },
    );
    if (award.kind === 'NotRecorded') return;
    const verifiedOn = civilDateOf(Date.parse(knownAt));
    if (!(await addService(db, account, { served, verifiedOn }))) return;
    if (award.points > 0) await addAward(db, account, { served, points: award.points, at: knownAt });
  },
});
