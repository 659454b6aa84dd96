import type { Kysely } from 'kysely';
import { createAccessLogLoader, foundOrRefused } from '@hub/chassis';
import type { AccessRecorder, CommandCall, DomainTime, Principal, RunCommand, SubgraphRequest } from '@hub/chassis';
import { areasOf, covers, figureFor, findWithin, rangesOf, subtreeRange } from '@hub/schema';
import type { DivisionRow, PathRange, Register, RegisterMemory, SafeCount } from '@hub/schema';
import type { Borders } from '@hub/schema';
import { createCentreLoaders } from './loaders/centres.ts';
import { createCodeLoaders } from './loaders/codes.ts';
import { createDisputeCaseLoaders, createMediatedLoaders } from './loaders/disputeCases.ts';
import { createMaritimeLoaders } from './loaders/maritime.ts';
import { createHelperServiceLoader } from './loaders/helperServices.ts';
import { createMediatorLoaders } from './loaders/mediators.ts';
import { createStandardLoaders } from './loaders/standard.ts';
import { createStatsLoaders } from './loaders/stats.ts';
import { createConnections } from './queries/connections.ts';
import { createDisputesQuery, createMyDisputesQuery } from './queries/disputes.ts';
import { createHelperServicesQuery } from './queries/helperServices.ts';
import type { MediationTables } from './tables.ts';

/** What a query reads with. */
export interface MediationReads {
  readonly db: Kysely<MediationTables>;
  readonly access: AccessRecorder;
  readonly register: Register;
  readonly time: DomainTime;
  /** The path ranges of an official's jurisdiction; null for whoever reads by another right. */
  readonly areas: readonly PathRange[] | null;
  /** The path ranges of the division that a list is asked within. @throws BAD_USER_INPUT for a code that is none. */
  readonly rangesWithin: (code: string) => readonly PathRange[];
}

/** What a command of mediation acts with. */
export type CommandContext = CommandCall<MediationTables, RegisterMemory>;

/** What a resolver of mediation is given. */
export interface Context extends MediationReads {
  readonly principal: Principal;
  readonly command: RunCommand<MediationTables, RegisterMemory>;
  readonly loaders: ReturnType<typeof createLoaders>;
  readonly queries: ReturnType<typeof createQueries>;
  /** How a division's figure shows to this caller: exact where his areas cover it, suppressed otherwise. */
  readonly figure: (division: DivisionRow, borders: Borders) => (value: number) => SafeCount;
  /** Whether the caller's areas cover the place of a path. */
  readonly areasCover: (path: string) => boolean;
}

const createLoaders = ({ db, access, register }: MediationReads) => ({
  ...createCentreLoaders(db, register),
  ...createStandardLoaders(db),
  ...createCodeLoaders(db),
  ...createDisputeCaseLoaders(db, access),
  ...createMediatedLoaders(db),
  ...createMediatorLoaders(db, access),
  ...createMaritimeLoaders(db, access),
  helperServiceById: createHelperServiceLoader(db),
  ...createStatsLoaders(db, register),
});

const createQueries = (reads: MediationReads) => ({
  disputes: createDisputesQuery(reads),
  myDisputes: createMyDisputesQuery(reads),
  helperServices: createHelperServicesQuery(reads),
  accessLog: createAccessLogLoader(reads.db),
  ...createConnections(reads),
});

/** Makes the context of one request. */
export function createContext(
  { db, access, principal, time, command }: SubgraphRequest<MediationTables, RegisterMemory>,
  memory: RegisterMemory,
): Context {
  const register = memory.current();
  const areas = areasOf(register, principal.scope, time.today);
  const reads: MediationReads = {
    db,
    access,
    register,
    time,
    // A person reads by being a party and a partner by its relation, also where he is an official besides.
    areas: principal.scope.kind === 'areas' && principal.subject === null ? areas : null,
    rangesWithin: (code) => foundOrRefused(findWithin(register, code, time.today)),
  };
  return {
    ...reads,
    principal,
    command,
    loaders: createLoaders(reads),
    queries: createQueries(reads),
    areasCover: (path) => covers(areas, [subtreeRange(path)]),
    figure: (division, borders) => figureFor(covers(areas, rangesOf(register, division.code, borders))),
  };
}
