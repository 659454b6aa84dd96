import { sql } from 'kysely';
import { failure, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { mergeObstacle } from '../domain/division.ts';
import { refusedMerger } from '../domain/divisionRefusals.ts';
import type { DivisionsNotMergeable } from '../domain/divisionRefusals.ts';
import { publishDivisionMerged } from '../events/publish.ts';
import type { MergeDivisionsInput } from '../generated/schema.ts';
import { checkDecision, lockDivisions, readDivisionStates, writeDecision } from './divisionStore.ts';

/** Divisions were merged. */
export interface MergedPayload {
  readonly kind: 'MergeDivisionsPayload';
  readonly sourceCodes: readonly string[];
  readonly targetCode: string;
}

/** Divisions that one merger may name: a town has some dozen villages. */
const SOURCES_MAX = 50;

/**
 * Ends the sources on the day before, with all that is said of them, and names their successor. Nothing else is written:
 * rows keep their codes, and what hangs under the sources hangs under the target from that day on.
 */
async function saveMerger(
  { db }: CommandContext,
  codes: readonly string[],
  { targetCode, validFrom }: MergeDivisionsInput,
): Promise<void> {
  const dayBefore = sql`${validFrom}::date - 1`;
  await sql`update divisions set valid_to = ${dayBefore}, version = version + 1
    where code = any(${codes}::text[])`.execute(db);
  for (const table of ['division_parents', 'division_authorities'])
    await sql`update ${sql.table(table)} set valid_to = ${dayBefore}
      where code = any(${codes}::text[]) and valid_to is null`.execute(db);
  await sql`insert into division_successors (code, successor_code, valid_from)
    select code, ${targetCode}::text, ${validFrom}::date from unnest(${codes}::text[]) as merged (code)`.execute(db);
}

/** Merges divisions into another of the same level, parent and managing authority (区划合并), from a day on. */
export async function mergeDivisions(
  input: MergeDivisionsInput,
  call: CommandContext,
): Promise<MergedPayload | DivisionsNotMergeable | VersionConflict> {
  const { sources, targetCode, validFrom } = input;
  const { db, time } = call;
  checkDecision(input, call);
  if (sources.length < 1 || sources.length > SOURCES_MAX)
    throw failure(
      'BAD_USER_INPUT',
      `\`sources\` expects 1 to ${SOURCES_MAX} divisions; ${sources.length} came. Merge them in parts.`,
    );
  const codes = [...new Set(sources.map(({ code }) => code))];
  const locked = await lockDivisions(db, [...codes, targetCode], validFrom);
  for (const { code, expectedVersion } of sources) {
    const conflict = versionConflict(expectedVersion, locked(code).version);
    if (conflict !== null) return conflict;
  }
  const facts = sources.map(({ code }) => locked(code));
  const obstacle = mergeObstacle(facts, locked(targetCode), { validFrom, today: time.today });
  if (obstacle !== null) return refusedMerger(obstacle);

  await saveMerger(call, codes, input);
  await writeDecision(call, codes, { ...input, change: 'MERGED' });
  for (const state of await readDivisionStates(db, codes)) await publishDivisionMerged(call, state, input);
  return { kind: 'MergeDivisionsPayload', sourceCodes: codes.toSorted(), targetCode };
}
