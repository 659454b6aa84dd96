import { versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { convertToDispute, evolve } from '../domain/gridEvent.ts';
import type { StateForbids } from '../domain/refusals.ts';
import { publishChange } from '../events/publish.ts';
import type { ConvertEventToDisputeInput } from '../generated/schema.ts';
import { lockEvent, saveEvent } from './gridEventStore.ts';

/** An event became a dispute; the case follows by the event that tells of it. */
export interface ConvertedPayload {
  readonly kind: 'ConvertEventToDisputePayload';
  readonly eventId: string;
}

/** Finds that an event is a dispute (转为矛盾纠纷): grid is done with it, and mediation takes it in. */
export async function convertEventToDispute(
  { id, expectedVersion }: ConvertEventToDisputeInput,
  call: CommandContext,
): Promise<ConvertedPayload | StateForbids | VersionConflict> {
  const { db, actor, principal, time } = call;
  const event = await lockEvent(db, id);
  const act = { actor, post: principal.post, at: time.now };
  const decision = versionConflict(expectedVersion, event.version) ?? convertToDispute(event, act);
  if (decision.kind !== 'EventConverted') return decision;
  const converted = evolve(event, decision);
  await saveEvent(db, converted);
  await publishChange(call, converted, decision);
  return { kind: 'ConvertEventToDisputePayload', eventId: event.id };
}
