import type { Kysely } from 'kysely';
import { createAccessLogLoader, foundOrRefused } from '@hub/chassis';
import type { AccessRecorder, CommandCall, DomainTime, Principal, RunCommand, SubgraphRequest } from '@hub/chassis';
import { areasOf, covers, figureFor, findWithin, rangesOf } from '@hub/schema';
import type { DivisionRow, PathRange, Register, RegisterMemory, SafeCount } from '@hub/schema';
import type { Borders } from '@hub/schema';
import { createDisputeProgressLoaders } from './loaders/disputeProgress.ts';
import { createDivisionStatsLoaders } from './loaders/divisionStats.ts';
import { createDivisionCodeLoader } from './loaders/divisionCodes.ts';
import { createGridCellLoaders } from './loaders/gridCells.ts';
import { createGridEventLoaders } from './loaders/gridEvents.ts';
import { createGridWorkerLoaders } from './loaders/gridWorkers.ts';
import { createHotlineTicketLoaders } from './loaders/hotlineTickets.ts';
import { createGridEventsQuery } from './queries/gridEvents.ts';
import { createHotlineTicketsQuery, createMyTicketsQuery } from './queries/hotlineTickets.ts';
import { createPlacedQueries } from './queries/placed.ts';
import type { GridTables } from './tables.ts';

/** What a query reads with. */
export interface GridReads {
  readonly db: Kysely<GridTables>;
  readonly access: AccessRecorder;
  readonly register: Register;
  readonly time: DomainTime;
  /** The path ranges of the division that a list is asked within. @throws BAD_USER_INPUT for a code that is none. */
  readonly rangesWithin: (code: string) => readonly PathRange[];
}

/** What a command of grid acts with. */
export type CommandContext = CommandCall<GridTables, RegisterMemory>;

/** What a resolver of grid is given. */
export interface Context extends GridReads {
  readonly principal: Principal;
  readonly command: RunCommand<GridTables, RegisterMemory>;
  /** After a change of the register: lets what follows in this request see it. */
  readonly refreshRegister: () => Promise<void>;
  readonly loaders: ReturnType<typeof createLoaders>;
  readonly queries: ReturnType<typeof createQueries>;
  /** How a division's figure shows to this caller: exact where his areas cover it, suppressed otherwise. */
  readonly figure: (division: DivisionRow, borders: Borders) => (value: number) => SafeCount;
}

const createLoaders = ({ db, access, register }: GridReads) => ({
  ...createGridCellLoaders(db, register),
  ...createGridWorkerLoaders(db, access),
  ...createGridEventLoaders(db),
  ...createHotlineTicketLoaders(db, access),
  ...createDisputeProgressLoaders(db),
  ...createDivisionStatsLoaders(db, register),
  divisionCodes: createDivisionCodeLoader(db),
});

const createQueries = (reads: GridReads) => ({
  gridEvents: createGridEventsQuery(reads),
  hotlineTickets: createHotlineTicketsQuery(reads),
  myTickets: createMyTicketsQuery(reads),
  accessLog: createAccessLogLoader(reads.db),
  ...createPlacedQueries(reads),
});

type Request = SubgraphRequest<GridTables, RegisterMemory>;

/** All of a context that hangs on the register as it is now. */
function standingContext({ db, access, principal, time, command }: Request, register: Register) {
  const reads: GridReads = {
    db,
    access,
    register,
    time,
    rangesWithin: (code) => foundOrRefused(findWithin(register, code, time.today)),
  };
  const areas = areasOf(register, principal.scope, time.today);
  const figure: Context['figure'] = ({ code }, borders) => figureFor(covers(areas, rangesOf(register, code, borders)));
  return { ...reads, principal, command, loaders: createLoaders(reads), queries: createQueries(reads), figure };
}

/** Makes the context of one request. */
export function createContext(request: Request, memory: RegisterMemory): Context {
  const context = {
    ...standingContext(request, memory.current()),
    async refreshRegister(): Promise<void> {
      await memory.refresh();
      Object.assign(context, standingContext(request, memory.current()));
    },
  };
  return context;
}
