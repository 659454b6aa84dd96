import { defineSubgraph, machineQuery } from '@hub/chassis';
import {
  REGISTER_TABLES,
  mediationCaseState,
  registerImports,
  registerMigrations,
  rememberRegister,
} from '@hub/schema';
import { createContext } from './context.ts';
import { onCadresAssignmentEnded } from './events/onCadresAssignmentEnded.ts';
import { onCadresAssignmentStarted } from './events/onCadresAssignmentStarted.ts';
import { onGridDivisionState } from './events/onGridDivisionState.ts';
import { onGridEventConverted } from './events/onGridEventConverted.ts';
import { onGridHotlineDisputeSpotted } from './events/onGridHotlineDisputeSpotted.ts';
import { CASE_STATES } from './events/publish.ts';
import { caseImports } from './imports/cases.ts';
import { centreImports } from './imports/centres.ts';
import { maritimeImports } from './imports/maritime.ts';
import { commandRoles, personRows } from './policies.ts';
import { GridEvent, GridWorker, HelperTeam, HotlineTicket, ServiceSummary } from './resolvers/contributions.ts';
import { DisputeCase, Intake, JudicialConfirmation } from './resolvers/DisputeCase.ts';
import { Division } from './resolvers/Division.ts';
import { MaritimeTeam, Outreach, Vessel, VideoConsultation } from './resolvers/maritime.ts';
import { MediationCentre, MediationStudio, Mediator } from './resolvers/MediationCentre.ts';
import { MediationStats, MediatorStats } from './resolvers/MediationStats.ts';
import { Mutation, results } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';
import { AccessLogs, Viewer } from './resolvers/Viewer.ts';

/** One-stop centres, intake channels, cases from intake to performance, mediators, sea cases, what helpers did. */
export const mediation = defineSubgraph({
  name: 'mediation',
  directory: new URL('.', import.meta.url),
  migrations: [registerMigrations, new URL('migrations/', import.meta.url)],
  resolvers: {
    Query,
    Mutation,
    ...results,
    Division,
    GridEvent,
    HotlineTicket,
    GridWorker,
    HelperTeam,
    ServiceSummary,
    MediationStats,
    MediatorStats,
    MediationCentre,
    MediationStudio,
    Mediator,
    DisputeCase,
    Intake,
    JudicialConfirmation,
    Vessel,
    MaritimeTeam,
    VideoConsultation,
    Outreach,
    Viewer,
    AccessLogs,
  },
  remember: ({ database }) => rememberRegister(machineQuery(database, 'register')),
  createContext,
  commandRoles,
  personRows,
  imports: [...registerImports, ...centreImports, ...caseImports, ...maritimeImports],
  events: {
    handlers: [onCadresAssignmentStarted, onCadresAssignmentEnded, onGridEventConverted, onGridHotlineDisputeSpotted],
    projections: [{ name: 'register', tables: REGISTER_TABLES, handlers: [onGridDivisionState] }],
    snapshots: [{ shape: mediationCaseState, after: 'disputeCases', table: 'dispute_cases', select: CASE_STATES }],
  },
});
