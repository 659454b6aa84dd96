import { sql } from 'kysely';
import { failure, isUuid, reaches, rowsOf } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import type { Candidate } from '../domain/accept.ts';
import type { DisputeCase } from '../domain/disputeCase.ts';
import { centreRoles } from '../policies.ts';
import { holdRosters } from './rosterDuties.ts';

/** A dispute has two sides, also where its parties are not recorded here. */
const PARTIES_MIN = 2;
/** Nobody needs more. */
const MEDIATORS_MAX = 5;

/** Who a case is between and who is to mediate it, as far as decisions look at it. */
export interface CaseCircle {
  readonly parties: number;
  readonly candidates: readonly Candidate[];
}

function checkMediators(mediatorIds: readonly string[]): void {
  if (mediatorIds.length <= MEDIATORS_MAX && mediatorIds.every(isUuid)) return;
  throw failure('BAD_USER_INPUT', `\`mediators\` expects at most ${MEDIATORS_MAX} ids of mediators. Look them up.`);
}

/** Reads how many parties a locked case has, and how named mediators stand to it. @throws BAD_USER_INPUT */
export async function readCaseCircle(
  { db, time }: CommandContext,
  { id, centreId }: DisputeCase,
  mediatorIds: readonly string[] = [],
): Promise<CaseCircle> {
  checkMediators(mediatorIds);
  const distinct = [...new Set(mediatorIds)];
  if (distinct.length > 0) await holdRosters(db);
  const [circle] = await rowsOf(
    db,
    sql<{ parties: number; mediatingParties: readonly string[]; serving: readonly string[] }>`
      select parties, mediating_parties as "mediatingParties", array(select mediator_id from mediator_postings
        where centre_id = ${centreId}::uuid and mediator_id = any(${distinct}::uuid[])
          and valid_from <= ${time.today}::date and (valid_to is null or valid_to >= ${time.today}::date)) as serving
      from case_circle(${id}, ${distinct}::uuid[])`,
  );
  const { parties = 0, mediatingParties = [], serving = [] } = circle ?? {};
  return {
    parties: Math.max(PARTIES_MIN, parties),
    candidates: distinct.map((mediatorId) => ({
      id: mediatorId,
      servesThere: serving.includes(mediatorId),
      isParty: mediatingParties.includes(mediatorId),
    })),
  };
}

/** Whether the caller acts for the centre that has a case. */
async function isOfCentre({ db, scope, roles }: CommandContext, centreId: string): Promise<boolean> {
  if (!centreRoles.some((role) => roles.includes(role))) return false;
  const [centre] = await rowsOf(
    db,
    sql<{ path: string }>`select division_path as path from centres where id = ${centreId}`,
  );
  return centre !== undefined && reaches(scope, centre.path);
}

/** Whether the caller is one of some mediators. */
async function isAmong({ db }: CommandContext, mediatorIds: readonly string[]): Promise<boolean> {
  const own = await rowsOf(
    db,
    sql`select from mediators where id = any(${mediatorIds}::uuid[]) and person = (select hub.scope_person())`,
  );
  return own.length > 0;
}

/**
 * Lets in who acts for the centre that has the case, and, where mediators are named, one of them. A case that no centre
 * has yet is nobody's: the decision says so.
 * @throws FORBIDDEN
 */
export async function mustHandle(
  call: CommandContext,
  { centreId }: DisputeCase,
  mediatorIds: readonly string[] = [],
): Promise<void> {
  if (centreId === null || (await isOfCentre(call, centreId))) return;
  if (!(await isAmong(call, mediatorIds)))
    throw failure('FORBIDDEN', 'Only the centre that has the case, or a mediator of the case, may do this.');
}
