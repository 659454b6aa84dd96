import { versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { evolve, verify } from '../domain/gridEvent.ts';
import type { VerifierReported } from '../domain/gridEvent.ts';
import type { StateForbids } from '../domain/refusals.ts';
import { publishChange } from '../events/publish.ts';
import type { VerifyEventInput } from '../generated/schema.ts';
import { lockEvent, saveEvent } from './gridEventStore.ts';

/** An event was verified. */
export interface VerifiedPayload {
  readonly kind: 'VerifyEventPayload';
  readonly eventId: string;
}

/** Finds an event true (核实): another than its reporter. */
export async function verifyEvent(
  { id, expectedVersion }: VerifyEventInput,
  call: CommandContext,
): Promise<VerifiedPayload | VerifierReported | StateForbids | VersionConflict> {
  const { db, actor, principal, time } = call;
  const event = await lockEvent(db, id);
  const act = { actor, post: principal.post, at: time.now };
  const decision = versionConflict(expectedVersion, event.version) ?? verify(event, act);
  if (decision.kind !== 'EventVerified') return decision;
  const verified = evolve(event, decision);
  await saveEvent(db, verified);
  await publishChange(call, verified, decision);
  return { kind: 'VerifyEventPayload', eventId: event.id };
}
