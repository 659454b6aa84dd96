import { defineSubgraph, machineQuery } from '@hub/chassis';
import { DIVISION_STATES, gridDivisionState, registerImports, registerMigrations, rememberRegister } from '@hub/schema';
import { createContext } from './context.ts';
import { cellImports } from './imports/cells.ts';
import { onCadresAssignmentEnded } from './events/onCadresAssignmentEnded.ts';
import { onCadresAssignmentStarted } from './events/onCadresAssignmentStarted.ts';
import { onMediationCaseState } from './events/onMediationCaseState.ts';
import { eventImports } from './imports/events.ts';
import { hotlineImports } from './imports/hotline.ts';
import { commandRoles, personRows } from './policies.ts';
import { Deliberation } from './resolvers/Deliberation.ts';
import { DisputeProgress } from './resolvers/DisputeProgress.ts';
import { Division } from './resolvers/Division.ts';
import { EventStats } from './resolvers/EventStats.ts';
import { GridCell } from './resolvers/GridCell.ts';
import { GridEvent } from './resolvers/GridEvent.ts';
import { GridWorker } from './resolvers/GridWorker.ts';
import { HotlineStats } from './resolvers/HotlineStats.ts';
import { HotlineTicket } from './resolvers/HotlineTicket.ts';
import { Mutation, results } from './resolvers/Mutation.ts';
import { Opinion } from './resolvers/Opinion.ts';
import { PatrolVisit } from './resolvers/PatrolVisit.ts';
import { Query } from './resolvers/Query.ts';
import { ServiceSummary } from './resolvers/ServiceSummary.ts';
import { AccessLogs, Viewer } from './resolvers/Viewer.ts';
import { Whistle } from './resolvers/Whistle.ts';

/** The register of divisions, grid cells and their workers, events and whistles, the 12345 hotline, deliberation. */
export const grid = defineSubgraph({
  name: 'grid',
  directory: new URL('.', import.meta.url),
  migrations: [registerMigrations, new URL('migrations/', import.meta.url)],
  resolvers: {
    Query,
    Mutation,
    ...results,
    Division,
    EventStats,
    GridCell,
    GridWorker,
    GridEvent,
    DisputeProgress,
    Whistle,
    HotlineTicket,
    HotlineStats,
    Opinion,
    Deliberation,
    PatrolVisit,
    ServiceSummary,
    Viewer,
    AccessLogs,
  },
  remember: ({ database }) => rememberRegister(machineQuery(database, 'register')),
  createContext,
  commandRoles,
  personRows,
  imports: [...registerImports, ...cellImports, ...eventImports, ...hotlineImports],
  events: {
    handlers: [onCadresAssignmentStarted, onCadresAssignmentEnded],
    projections: [{ name: 'disputeProgress', tables: ['dispute_progress'], handlers: [onMediationCaseState] }],
    snapshots: [
      { shape: gridDivisionState, after: 'divisionAuthorities', table: 'divisions', select: DIVISION_STATES },
    ],
  },
});
