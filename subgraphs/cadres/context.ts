import type { Kysely } from 'kysely';
import { createAccessLogLoader, foundOrRefused } from '@hub/chassis';
import type { AccessRecorder, CommandCall, DomainTime, Principal, RunCommand, SubgraphRequest } from '@hub/chassis';
import { areasOf, covers, figureFor, findWithin, rangesOf, subtreeRange } from '@hub/schema';
import type { Borders, DivisionRow, PathRange, Register, RegisterMemory, SafeCount } from '@hub/schema';
import { createAssignmentLoaders } from './loaders/assignments.ts';
import { createCadreLoaders } from './loaders/cadres.ts';
import { createHelperTeamLoaders } from './loaders/helperTeams.ts';
import { createInstitutionLoaders } from './loaders/institutions.ts';
import { createPostingLoaders } from './loaders/postings.ts';
import { createRotationLoaders } from './loaders/rotations.ts';
import { createServiceLoaders } from './loaders/services.ts';
import { createStaffingLoaders } from './loaders/staffing.ts';
import { createStewardLoaders, createStudioLoaders } from './loaders/stewards.ts';
import { createAssignmentQueries } from './queries/assignments.ts';
import { createConnections } from './queries/connections.ts';
import type { CadresTables } from './tables.ts';

/** What a query reads with. */
export interface CadresReads {
  readonly db: Kysely<CadresTables>;
  readonly access: AccessRecorder;
  readonly register: Register;
  readonly time: DomainTime;
  /** The path ranges of the division that a list is asked within. @throws BAD_USER_INPUT for a code that is none. */
  readonly rangesWithin: (code: string) => readonly PathRange[];
}

/** What a command of cadres acts with. */
export type CommandContext = CommandCall<CadresTables, RegisterMemory>;

/** What a resolver of cadres is given. */
export interface Context extends CadresReads {
  readonly principal: Principal;
  readonly command: RunCommand<CadresTables, RegisterMemory>;
  readonly loaders: ReturnType<typeof createLoaders>;
  readonly queries: ReturnType<typeof createQueries>;
  /** Whether the caller's areas cover a division. */
  readonly isCovered: (division: DivisionRow, borders: Borders) => boolean;
  /** How a division's figure shows to this caller: exact where his areas cover it, suppressed otherwise. */
  readonly figure: (division: DivisionRow, borders: Borders) => (value: number) => SafeCount;
  /** The same for a figure of an institution that lies in one place, by that place's path. */
  readonly figureAt: (path: string) => (value: number) => SafeCount;
}

const createLoaders = ({ db, access, register }: CadresReads) => ({
  ...createAssignmentLoaders(db, access),
  ...createPostingLoaders(db, access, register),
  ...createCadreLoaders(db, access),
  ...createServiceLoaders(db, access),
  ...createStaffingLoaders(db, register),
  ...createInstitutionLoaders(db, register),
  ...createHelperTeamLoaders(db, register),
  ...createRotationLoaders(db),
  ...createStudioLoaders(db, register),
  ...createStewardLoaders(db, access),
});

const createQueries = (reads: CadresReads) => ({
  accessLog: createAccessLogLoader(reads.db),
  ...createAssignmentQueries(reads),
  ...createConnections(reads),
});

/** Makes the context of one request. */
export function createContext(
  { db, access, principal, time, command }: SubgraphRequest<CadresTables, RegisterMemory>,
  memory: RegisterMemory,
): Context {
  const register = memory.current();
  const areas = areasOf(register, principal.scope, time.today);
  const reads: CadresReads = {
    db,
    access,
    register,
    time,
    rangesWithin: (code) => foundOrRefused(findWithin(register, code, time.today)),
  };
  const isCovered: Context['isCovered'] = ({ code }, borders) => covers(areas, rangesOf(register, code, borders));
  return {
    ...reads,
    principal,
    command,
    loaders: createLoaders(reads),
    queries: createQueries(reads),
    isCovered,
    figure: (division, borders) => figureFor(isCovered(division, borders)),
    figureAt: (path) => figureFor(covers(areas, [subtreeRange(path)])),
  };
}
