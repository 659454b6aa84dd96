import { sql } from 'kysely';
import { versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { authorityObstacle } from '../domain/division.ts';
import { refusedAuthority } from '../domain/divisionRefusals.ts';
import type { AuthorityNotChangeable } from '../domain/divisionRefusals.ts';
import { publishAuthorityChanged } from '../events/publish.ts';
import type { ChangeAuthorityInput } from '../generated/schema.ts';
import { checkDecision, lockDivisions, readDivisionStates, writeDecision } from './divisionStore.ts';

/** A division came under another authority. */
export interface AuthorityPayload {
  readonly kind: 'ChangeAuthorityPayload';
  readonly code: string;
}

/** Ends who runs it on the day before, and says who does from the day on. */
async function saveAuthority(
  { db }: CommandContext,
  { code, authorityCode, validFrom }: ChangeAuthorityInput,
): Promise<void> {
  await sql`update divisions set version = version + 1 where code = ${code}`.execute(db);
  await sql`update division_authorities set valid_to = ${validFrom}::date - 1
    where code = ${code} and valid_to is null`.execute(db);
  if (typeof authorityCode !== 'string') return;
  await sql`insert into division_authorities (code, authority_code, valid_from)
    values (${code}, ${authorityCode}, ${validFrom})`.execute(db);
}

/** Puts a town or village under another managing authority (管理主体变更), or under none, from a day on. */
export async function changeAuthority(
  input: ChangeAuthorityInput,
  call: CommandContext,
): Promise<AuthorityPayload | AuthorityNotChangeable | VersionConflict> {
  const { code, expectedVersion, authorityCode, validFrom } = input;
  const { db, time } = call;
  checkDecision(input, call);
  const locked = await lockDivisions(db, typeof authorityCode === 'string' ? [code, authorityCode] : [code], validFrom);
  const conflict = versionConflict(expectedVersion, locked(code).version);
  if (conflict !== null) return conflict;
  const authority = typeof authorityCode === 'string' ? locked(authorityCode) : null;
  const obstacle = authorityObstacle(locked(code), authority, { validFrom, today: time.today });
  if (obstacle !== null) return refusedAuthority(obstacle);

  await saveAuthority(call, input);
  await writeDecision(call, [code], { ...input, change: 'AUTHORITY_CHANGED' });
  for (const state of await readDivisionStates(db, [code])) await publishAuthorityChanged(call, state, input);
  return { kind: 'ChangeAuthorityPayload', code };
}
