import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { failure, isUuid, rowsOf, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { evolve, spotDispute as decide } from '../domain/hotlineTicket.ts';
import type { HotlineTicket, OutsideMediation } from '../domain/hotlineTicket.ts';
import type { StateForbids } from '../domain/refusals.ts';
import { publishDisputeSpotted } from '../events/publish.ts';
import type { SpotDisputeInput } from '../generated/schema.ts';
import type { GridTables } from '../tables.ts';

/** A ticket became a dispute; the case follows by the event that tells of it. */
export interface SpottedPayload {
  readonly kind: 'SpotDisputePayload';
  readonly ticketId: string;
}

/** Loads a ticket that the caller may change, and locks it. @throws NOT_FOUND alike where it is absent or not his. */
async function lockTicket(db: Kysely<GridTables>, id: string): Promise<HotlineTicket> {
  const found = isUuid(id)
    ? await rowsOf(
        db,
        sql<HotlineTicket>`select id, version, no, kind, status, division_code as "divisionCode",
          received_at as "receivedAt", due_at as "dueAt", answered_at as "answeredAt", history
          from hotline_tickets where id = ${id} for update`,
      )
    : [];
  const [ticket] = found;
  if (ticket === undefined) throw failure('NOT_FOUND');
  return ticket;
}

const saveTicket = (db: Kysely<GridTables>, { id, version, status, history }: HotlineTicket): Promise<unknown> =>
  sql`update hotline_tickets set version = ${version}, status = ${status}, history = ${JSON.stringify(history)}
    where id = ${id}`.execute(db);

/** Finds that a ticket is about a dispute (发现纠纷): the hotline is done with it, and mediation takes it in. */
export async function spotDispute(
  { id, expectedVersion }: SpotDisputeInput,
  call: CommandContext,
): Promise<SpottedPayload | OutsideMediation | StateForbids | VersionConflict> {
  const { db, principal, time } = call;
  const ticket = await lockTicket(db, id);
  const act = { post: principal.post, at: time.now };
  const decision = versionConflict(expectedVersion, ticket.version) ?? decide(ticket, act);
  if (decision.kind !== 'DisputeSpotted') return decision;
  const spotted = evolve(ticket, decision);
  await saveTicket(db, spotted);
  await publishDisputeSpotted(call, spotted);
  return { kind: 'SpotDisputePayload', ticketId: ticket.id };
}
