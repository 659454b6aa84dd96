import { sql } from 'kysely';
import { civilDateOf, rowsOf } from '@hub/chassis';
import type { Effect, ReceivedEvent } from '@hub/chassis';
import { MEDIATED_STAGES, handOver } from '../domain/handOver.ts';
import { publishSteps, publisherOf } from '../events/publish.ts';
import type { Heirs } from '../loaders/rosterDuties.ts';
import type { MediationTables } from '../tables.ts';
import { lockCase } from './disputeCaseStore.ts';

/** Who decides about postings. */
const POST = '组织部';

/** Hands the open cases of mediators over to those who follow them, and tells how they stand since. */
export async function handCasesOver(
  heirs: Heirs,
  event: ReceivedEvent<unknown>,
  effect: Effect<MediationTables>,
): Promise<void> {
  if (heirs.size === 0) return;
  const { db } = effect;
  const open = await rowsOf(
    db,
    sql<{ id: string }>`select id from dispute_cases
      where mediator_ids && ${[...heirs.keys()]}::uuid[] and stage = any(${MEDIATED_STAGES}::text[]) order by id`,
  );
  const act = { post: POST, at: event.knownAt, on: civilDateOf(Date.parse(event.knownAt)) };
  for (const { id } of open) {
    const handed = handOver(await lockCase(db, id), (mediatorId) => heirs.get(mediatorId) ?? null, act);
    if (handed === null) continue;
    const { version, mediatorIds, history } = handed;
    await sql`update dispute_cases set version = ${version}, mediator_ids = ${mediatorIds}::uuid[], history = ${JSON.stringify(history)}
      where id = ${id}`.execute(db);
    await publishSteps(publisherOf(event, effect), [], handed);
  }
}
