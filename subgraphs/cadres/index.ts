import { defineSubgraph, machineQuery } from '@hub/chassis';
import {
  REGISTER_TABLES,
  cadresAssignmentState,
  registerImports,
  registerMigrations,
  rememberRegister,
} from '@hub/schema';
import { createContext } from './context.ts';
import { onGridDivisionState } from './events/onGridDivisionState.ts';
import { ASSIGNMENT_STATES } from './events/publish.ts';
import { assignmentImports } from './imports/assignments.ts';
import { institutionImports } from './imports/institutions.ts';
import { reportImports } from './imports/reports.ts';
import { stewardImports } from './imports/stewards.ts';
import { commandRoles, personRows } from './policies.ts';
import { Assignment, Cadre, MemberReport, ServiceSummary } from './resolvers/Assignment.ts';
import { GridWorker, MediationCentre, Mediator, Whistle } from './resolvers/contributions.ts';
import { Division } from './resolvers/Division.ts';
import {
  HelperTeam,
  Liaison,
  Measure,
  Organisation,
  RotationBatch,
  StaffingQuota,
  UnitReport,
} from './resolvers/institutions.ts';
import { Mutation, results } from './resolvers/Mutation.ts';
import { Query } from './resolvers/Query.ts';
import { ReservePool, Staffing } from './resolvers/Staffing.ts';
import { Duty, Steward, StewardBatch, StewardStudio, Stewardship } from './resolvers/stewards.ts';
import { AccessLogs, Viewer } from './resolvers/Viewer.ts';

/** Who holds which post where: first secretaries, officers sent down, community workers, stewards, dual reporting. */
export const cadres = defineSubgraph({
  name: 'cadres',
  directory: new URL('.', import.meta.url),
  migrations: [registerMigrations, new URL('migrations/', import.meta.url)],
  resolvers: {
    Query,
    Mutation,
    ...results,
    Division,
    GridWorker,
    Mediator,
    Whistle,
    MediationCentre,
    Staffing,
    ReservePool,
    Assignment,
    Cadre,
    ServiceSummary,
    MemberReport,
    Organisation,
    RotationBatch,
    HelperTeam,
    StaffingQuota,
    Liaison,
    Measure,
    UnitReport,
    Stewardship,
    StewardBatch,
    StewardStudio,
    Steward,
    Duty,
    Viewer,
    AccessLogs,
  },
  remember: ({ database }) => rememberRegister(machineQuery(database, 'register')),
  createContext,
  commandRoles,
  personRows,
  imports: [...registerImports, ...institutionImports, ...assignmentImports, ...reportImports, ...stewardImports],
  events: {
    handlers: [],
    projections: [{ name: 'register', tables: REGISTER_TABLES, handlers: [onGridDivisionState] }],
    snapshots: [
      { shape: cadresAssignmentState, after: 'assignments', table: 'assignments', select: ASSIGNMENT_STATES },
    ],
  },
});
