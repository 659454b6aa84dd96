import type { Kysely } from 'kysely';
import { createAccessLogLoader } from '@hub/chassis';
import type { DomainTime, Principal, SubgraphRequest } from '@hub/chassis';
import { areasOf, covers, figureFor, rangesOf } from '@hub/schema';
import type { DivisionRow, Register, RegisterMemory, SafeCount } from '@hub/schema';
import type { Borders } from '@hub/schema';
import { createCityFactLoaders } from './loaders/cityFacts.ts';
import { createLedgerLoaders } from './loaders/ledger.ts';
import { createRuleLoaders } from './loaders/rules.ts';
import { createStoreLoaders } from './loaders/stores.ts';
import { createVolunteerStatsLoaders } from './loaders/volunteerStats.ts';
import { createConnections } from './queries/connections.ts';
import type { CreditTables } from './tables.ts';

/** What a query reads with. */
export interface CreditReads {
  readonly db: Kysely<CreditTables>;
  readonly register: Register;
  readonly time: DomainTime;
}

/** What a resolver of credit is given. */
export interface Context extends CreditReads {
  readonly principal: Principal;
  readonly loaders: ReturnType<typeof createLoaders>;
  readonly queries: ReturnType<typeof createQueries>;
  /** How a division's figure shows to this caller: exact where his areas cover it, suppressed otherwise. */
  readonly figure: (division: DivisionRow, borders: Borders) => (value: number) => SafeCount;
}

const createLoaders = ({ db, register }: CreditReads) => ({
  ...createRuleLoaders(db),
  ...createCityFactLoaders(db),
  ...createStoreLoaders(db, register),
  ...createLedgerLoaders(db),
  ...createVolunteerStatsLoaders(db, register),
});

const createQueries = (reads: CreditReads) => ({
  ...createConnections(reads),
  accessLog: createAccessLogLoader(reads.db),
});

/** Makes the context of one request. */
export function createContext({ db, principal, time }: SubgraphRequest<CreditTables>, memory: RegisterMemory): Context {
  const register = memory.current();
  const reads: CreditReads = { db, register, time };
  const areas = areasOf(register, principal.scope, time.today);
  return {
    ...reads,
    principal,
    loaders: createLoaders(reads),
    queries: createQueries(reads),
    figure: (division, borders) => figureFor(covers(areas, rangesOf(register, division.code, borders))),
  };
}
