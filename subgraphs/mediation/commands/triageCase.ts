import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { failure, rowsOf, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { triage } from '../domain/triage.ts';
import type { CategoryNotInForce, RouteUnfit, Sorting } from '../domain/triage.ts';
import type { StateForbids } from '../domain/refusals.ts';
import type { TriageCaseInput } from '../generated/schema.ts';
import type { MediationTables } from '../tables.ts';
import { lockCase, saveChanges } from './disputeCaseStore.ts';

/** A case was sorted. */
export interface TriagedPayload {
  readonly kind: 'TriageCasePayload';
  readonly caseId: string;
}

function wayOf({ route, otherRouteReason }: TriageCaseInput): Sorting['way'] {
  const reason = otherRouteReason ?? null;
  if (route === 'OTHER_ROUTE' && reason !== null) return { route, reason };
  if (route !== 'OTHER_ROUTE' && reason === null) return { route };
  throw failure('BAD_USER_INPUT', '`otherRouteReason` is expected with the route OTHER_ROUTE, and with no other.');
}

async function isInForce(db: Kysely<MediationTables>, category: string, on: string): Promise<boolean> {
  const listed = await rowsOf(
    db,
    sql`select from dispute_categories where code = ${category} and valid_from <= ${on}::date
      and (valid_to is null or valid_to >= ${on}::date)`,
  );
  return listed.length > 0;
}

/** Sorts a case (分类): what it is about and how its centre is found. What others know of its parties is not looked at. */
export async function triageCase(
  input: TriageCaseInput,
  call: CommandContext,
): Promise<TriagedPayload | CategoryNotInForce | RouteUnfit | StateForbids | VersionConflict> {
  const { db, principal, time } = call;
  const { id, expectedVersion, category, atSea } = input;
  const way = wayOf(input);
  const dispute = await lockCase(db, id);
  const conflict = versionConflict(expectedVersion, dispute.version);
  if (conflict !== null) return conflict;
  const sorting = { category, isAtSea: atSea, way, isInForce: await isInForce(db, category, time.today) };
  const decision = triage(dispute, sorting, { post: principal.post, at: time.now, on: time.today });
  if ('kind' in decision) return decision;
  await saveChanges(call, dispute, decision);
  return { kind: 'TriageCasePayload', caseId: dispute.id };
}
