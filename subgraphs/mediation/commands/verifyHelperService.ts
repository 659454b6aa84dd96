import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { failure, isUuid, rowsOf, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import { mediationHelperServed } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import { verifyService } from '../domain/helperService.ts';
import type { HelperService, VerifierHelped } from '../domain/helperService.ts';
import type { DayOutOfRange, StateForbids } from '../domain/refusals.ts';
import type { VerifyHelperServiceInput } from '../generated/schema.ts';
import type { MediationTables } from '../tables.ts';

/** A helper's hours were verified; credit books them by the event that tells of it. */
export interface ServiceVerifiedPayload {
  readonly kind: 'VerifyHelperServicePayload';
  readonly serviceId: string;
}

/** Hours of one service; halves of an hour are usual, and a day has no more than 24. */
const HOURS_MAX = 24;

interface LockedService extends HelperService {
  readonly helper: string;
  readonly activity: string;
}

async function lockService(db: Kysely<MediationTables>, id: string): Promise<LockedService> {
  const [service] = isUuid(id)
    ? await rowsOf(
        db,
        sql<LockedService>`select id, version, person, helper, activity, served_on as "servedOn", verified_on as "verifiedOn"
          from helper_services where id = ${id} for update`,
      )
    : [];
  if (service === undefined) throw failure('NOT_FOUND');
  return service;
}

/**
 * Verifies the hours of a helper (核实帮手服务时长). What credit is told is the handle, the hours, the day and the kind of
 * activity: no case, no party, no outcome and no place, so that time is rewarded and nobody is pressed to sign.
 */
export async function verifyHelperService(
  { id, expectedVersion, hours }: VerifyHelperServiceInput,
  { db, actor, time, record }: CommandContext,
): Promise<ServiceVerifiedPayload | VerifierHelped | DayOutOfRange | StateForbids | VersionConflict> {
  if (!(hours > 0 && hours <= HOURS_MAX))
    throw failure('BAD_USER_INPUT', `\`hours\` expects more than 0 and at most ${HOURS_MAX}; ${hours} came.`);
  const service = await lockService(db, id);
  const decision =
    versionConflict(expectedVersion, service.version) ?? verifyService(service, { actor, hours, today: time.today });
  if (decision.kind !== 'HelperServiceVerified') return decision;
  const version = service.version + 1;
  await sql`update helper_services set version = ${version}, hours = ${hours}, verified_on = ${decision.verifiedOn}
    where id = ${service.id}`.execute(db);
  const { helper, activity, servedOn } = service;
  const data = { serviceId: service.id, version, helper, activity, servedOn, hours };
  await record(mediationHelperServed, { key: service.id, data });
  return { kind: 'VerifyHelperServicePayload', serviceId: service.id };
}
