import { addWorkingDays, civilDateOf, failure, invariant, isUuid, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { dispatch, evolve } from '../domain/gridEvent.ts';
import type { NotOnDutyList } from '../domain/gridEvent.ts';
import type { StateForbids } from '../domain/refusals.ts';
import { publishChange } from '../events/publish.ts';
import type { DispatchEventInput } from '../generated/schema.ts';
import { findCategory, lockEvent, saveEvent } from './gridEventStore.ts';

/** An event was given to its lead unit. */
export interface DispatchedPayload {
  readonly kind: 'DispatchEventPayload';
  readonly eventId: string;
}

/** Offices close at 18:00: the end of the last day of a term of working days. */
const endOfTerm = (from: string, workingDays: number): string =>
  `${addWorkingDays(civilDateOf(Date.parse(from)), workingDays)}T18:00:00+08:00`;

/** Gives an event to the one unit that leads (派单); its term begins with its receipt, whenever it is dispatched. */
export async function dispatchEvent(
  { id, expectedVersion, leadUnit, leadUnitLevel }: DispatchEventInput,
  call: CommandContext,
): Promise<DispatchedPayload | NotOnDutyList | StateForbids | VersionConflict> {
  const { db, actor, principal, time } = call;
  if (!isUuid(leadUnit)) throw failure('BAD_USER_INPUT', '`leadUnit` expects the id of an organisation. Look it up.');
  const event = await lockEvent(db, id);
  const conflict = versionConflict(expectedVersion, event.version);
  if (conflict !== null) return conflict;
  const category = await findCategory(db, event.category);
  invariant(category !== null, `the category ${event.category} is on the list of the grid's matters`);

  const dispatched = {
    leadUnitId: leadUnit,
    leadUnitLevel,
    category,
    dueAfter: (workingDays: number) => endOfTerm(event.receivedAt, workingDays),
  };
  const decision = dispatch(event, dispatched, { actor, post: principal.post, at: time.now });
  if (decision.kind !== 'EventDispatched') return decision;
  const changed = evolve(event, decision);
  await saveEvent(db, changed);
  await publishChange(call, changed, decision);
  return { kind: 'DispatchEventPayload', eventId: event.id };
}
