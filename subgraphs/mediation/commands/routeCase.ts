import { sql } from 'kysely';
import { failure, isUuid, rowsOf, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import type { DisputeCase } from '../domain/disputeCase.ts';
import type { StateForbids } from '../domain/refusals.ts';
import { route } from '../domain/route.ts';
import type { NotCompetent } from '../domain/route.ts';
import type { RouteCaseInput } from '../generated/schema.ts';
import { readCentresOfPlace } from '../loaders/centresOfPlace.ts';
import { lockCase, saveChanges } from './disputeCaseStore.ts';

/** A case was given to a centre. */
export interface RoutedPayload {
  readonly kind: 'RouteCasePayload';
  readonly caseId: string;
}

const badInput = (field: string, expected: string): Error =>
  failure('BAD_USER_INPUT', `\`${field}\` expects ${expected}. Correct it and route the case again.`);

/** Where a vessel has its fixed berth. */
async function berthOf({ db }: CommandContext, vessel: string): Promise<string> {
  const [berth] = isUuid(vessel)
    ? await rowsOf(db, sql<{ code: string }>`select division_code as code from vessels where id = ${vessel}`)
    : [];
  if (berth === undefined) throw badInput('vessel', 'the id of a vessel');
  return berth.code;
}

/** The place that decides: at sea that of the vessel's berth, else a party's where it is chosen, or the dispute's own. */
async function placeThatDecides(
  call: CommandContext,
  { isAtSea, divisionCode }: DisputeCase,
  { partyPlace, vessel }: RouteCaseInput,
): Promise<string> {
  if (isAtSea) {
    if (partyPlace) throw badInput('partyPlace', 'nothing for a case at sea: its fixed berth decides');
    return vessel ? berthOf(call, vessel) : divisionCode;
  }
  if (vessel) throw badInput('vessel', 'nothing for a case that is not at sea');
  if (partyPlace && !call.memory.current().divisions.has(partyPlace))
    throw badInput('partyPlace', 'the code of a division');
  return partyPlace || divisionCode;
}

/** Gives a case to a centre (分流), by rules that know its place, its category and the sea, and nothing of its parties. */
export async function routeCase(
  input: RouteCaseInput,
  call: CommandContext,
): Promise<RoutedPayload | NotCompetent | StateForbids | VersionConflict> {
  const { db, memory, principal, time } = call;
  const { id, expectedVersion, centre: centreId } = input;
  const dispute = await lockCase(db, id);
  const conflict = versionConflict(expectedVersion, dispute.version);
  if (conflict !== null) return conflict;
  const code = await placeThatDecides(call, dispute, input);
  const centresOfPlace = await readCentresOfPlace(db, memory.current(), { code, on: time.today });
  const act = { post: principal.post, at: time.now, on: time.today };
  const decision = route(dispute, { centreId, centresOfPlace }, act);
  if (decision.kind !== 'CaseRouted') return decision;
  await saveChanges(call, dispute, [decision]);
  return { kind: 'RouteCasePayload', caseId: dispute.id };
}
