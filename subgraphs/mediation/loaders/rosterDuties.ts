import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { newUuid, rowsOf } from '@hub/chassis';
import { MEDIATED_STAGES } from '../domain/handOver.ts';
import { rosterOf } from '../domain/rosterDuty.ts';
import type { RosterDuty, RosterTerm } from '../domain/rosterDuty.ts';
import type { MediationTables } from '../tables.ts';

type Db = Kysely<MediationTables>;

/** "rota" in ASCII: what one event changes the next one has to see, also of other keys. There are a handful a day. */
const ROSTER_KEY = 1919906913;

/** Lets no roster change until the end of a command that looks at one: whoever is found to serve still does when it ends. */
export const holdRosters = async (db: Db): Promise<unknown> =>
  rowsOf(db, sql`select pg_advisory_xact_lock_shared(${ROSTER_KEY})`);

/** The start of an assignment, as it was told. */
export type TermStart = Pick<RosterTerm, 'assignmentId' | 'predecessorId' | 'centreId'> & {
  readonly startedOn: string;
};

/** Remembers that an assignment started, whether or not its end came first. */
export async function rememberStart(
  db: Db,
  { assignmentId, startedOn, predecessorId, centreId }: TermStart,
): Promise<void> {
  await rowsOf(db, sql`select pg_advisory_xact_lock(${ROSTER_KEY})`);
  await sql`insert into assignment_terms (assignment_id, started_on, predecessor_id, centre_id)
      values (${assignmentId}, ${startedOn}, ${predecessorId}, ${centreId})
    on conflict (assignment_id) do update set started_on = excluded.started_on, predecessor_id = excluded.predecessor_id,
      centre_id = excluded.centre_id`.execute(db);
}

/** The end of an assignment, as it was told. */
export type TermEnd = Pick<RosterTerm, 'assignmentId' | 'successorId'> & { readonly endedOn: string };

/** Remembers that an assignment ended, whether or not its start was told. */
export async function rememberEnd(db: Db, { assignmentId, endedOn, successorId }: TermEnd): Promise<void> {
  await rowsOf(db, sql`select pg_advisory_xact_lock(${ROSTER_KEY})`);
  await sql`insert into assignment_terms (assignment_id, ended_on, successor_id) values (${assignmentId}, ${endedOn}, ${successorId})
    on conflict (assignment_id) do update set ended_on = excluded.ended_on, successor_id = excluded.successor_id`.execute(
    db,
  );
}

/** Everybody of the line that an assignment stands in, with what the roster says of each: some three, as a rule. */
const readLine = (db: Db, assignmentId: string): Promise<readonly RosterTerm[]> =>
  rowsOf(
    db,
    sql<RosterTerm>`
      with recursive links as (
        select assignment_id as id, predecessor_id as before from assignment_terms where started_on is not null and predecessor_id is not null
      ), line (id) as (
        select ${assignmentId}::uuid
        union select case when links.id = line.id then links.before else links.id end from line join links on line.id in (links.id, links.before)
      )
      select line.id as "assignmentId", term.started_on as "startedOn", term.predecessor_id as "predecessorId",
        term.centre_id as "centreId", term.ended_on as "endedOn", term.successor_id as "successorId",
        coalesce((select jsonb_agg(jsonb_build_object('centreId', last.centre_id, 'from', last.valid_from, 'to', last.told_to))
          from (select distinct on (centre_id) centre_id, valid_from, case when not follows_assignment then valid_to end as told_to
            from mediator_postings where mediator_id = mediator.id order by centre_id, valid_from desc) as last), '[]') as postings,
        exists (select from dispute_cases where mediator_ids @> array[mediator.id] and stage = any(${MEDIATED_STAGES}::text[])) as "hasOpenCases"
      from line left join assignment_terms as term on term.assignment_id = line.id
        left join mediators as mediator on mediator.assignment_id = line.id`,
  );

/**
 * Makes mediators of those who have none yet. Whether one is full-time or invited is not told: whoever follows is as the
 * other was, so that counts stay.
 */
async function addMediators(db: Db, line: readonly RosterTerm[], duties: readonly RosterDuty[]): Promise<void> {
  const predecessorOf = new Map(line.map(({ assignmentId, predecessorId }) => [assignmentId, predecessorId]));
  for (const { assignmentId, postings } of duties)
    if (postings.length > 0)
      await sql`insert into mediators (id, assignment_id, is_full_time, is_invited)
        select ${newUuid()}, ${assignmentId}, coalesce(bool_or(is_full_time), false), coalesce(bool_or(is_invited), false)
        from mediators where assignment_id = ${predecessorOf.get(assignmentId) ?? null}
        having not exists (select from mediators where assignment_id = ${assignmentId})`.execute(db);
}

/** Keeps the days of everybody of a line at their centres. */
async function savePostings(db: Db, duties: readonly RosterDuty[]): Promise<void> {
  const rows = duties.flatMap(({ assignmentId, postings }) =>
    postings.map((posting) => ({ assignmentId, ...posting })),
  );
  await sql`insert into mediator_postings as kept (mediator_id, centre_id, division_path, valid_from, valid_to, follows_assignment)
      select mediator.id, centre.id, centre.division_path, given.from, given.to, true
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ("assignmentId" uuid, "centreId" uuid, "from" date, "to" date)
      join mediators as mediator on mediator.assignment_id = given."assignmentId" join centres as centre on centre.id = given."centreId"
    on conflict (mediator_id, centre_id, valid_from) do update set valid_to = excluded.valid_to, follows_assignment = true
      where kept.valid_to is distinct from excluded.valid_to`.execute(db);
}

/** Who has another's open cases from now on: mediators. */
export type Heirs = ReadonlyMap<string, string>;

/**
 * Works out anew, from all that was told, where everybody serves in the line that an assignment stands in.
 * @returns who has another's open cases now.
 */
export async function settleRoster(db: Db, assignmentId: string): Promise<Heirs> {
  const line = await readLine(db, assignmentId);
  const duties = rosterOf(line);
  await addMediators(db, line, duties);
  await savePostings(db, duties);
  const followed = duties.flatMap((duty) => (duty.heirId === null ? [] : [[duty.assignmentId, duty.heirId] as const]));
  const heirs = await rowsOf(
    db,
    sql<{ mediatorId: string; heirId: string }>`select mediator.id as "mediatorId", heir.id as "heirId"
      from jsonb_array_elements(${JSON.stringify(followed)}::jsonb) as pair
      join mediators as mediator on mediator.assignment_id = (pair ->> 0)::uuid join mediators as heir on heir.assignment_id = (pair ->> 1)::uuid`,
  );
  return new Map(heirs.map((row) => [row.mediatorId, row.heirId]));
}
