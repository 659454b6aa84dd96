import { defineSubgraph, machineQuery } from '@hub/chassis';
import { REGISTER_TABLES, registerImports, registerMigrations, rememberRegister } from '@hub/schema';
import { createContext } from './context.ts';
import { onGridDivisionState } from './events/onGridDivisionState.ts';
import { onMediationHelperServed } from './events/onMediationHelperServed.ts';
import { ledgerImports } from './imports/ledger.ts';
import { ruleImports } from './imports/rules.ts';
import { personRows } from './policies.ts';
import { CreditOutreach, CreditStore } from './resolvers/CreditStore.ts';
import { Division } from './resolvers/Division.ts';
import { Deduction, PointAccount, PointEntry, Redemption, VolunteerService } from './resolvers/PointAccount.ts';
import { PointRule, PointScheme } from './resolvers/PointScheme.ts';
import { Query } from './resolvers/Query.ts';
import { AccessLogs, Viewer } from './resolvers/Viewer.ts';
import { VolunteerStats } from './resolvers/VolunteerStats.ts';

/** The city's published rank, volunteer service, redeemable points, stores, contest and repair. */
export const credit = defineSubgraph({
  name: 'credit',
  directory: new URL('.', import.meta.url),
  migrations: [registerMigrations, new URL('migrations/', import.meta.url)],
  resolvers: {
    Query,
    Division,
    VolunteerStats,
    PointScheme,
    PointRule,
    CreditStore,
    CreditOutreach,
    Viewer,
    AccessLogs,
    PointAccount,
    PointEntry,
    Redemption,
    Deduction,
    VolunteerService,
  },
  remember: ({ database }) => rememberRegister(machineQuery(database, 'register')),
  createContext,
  personRows,
  imports: [...registerImports, ...ruleImports, ...ledgerImports],
  events: {
    handlers: [onMediationHelperServed],
    projections: [{ name: 'register', tables: REGISTER_TABLES, handlers: [onGridDivisionState] }],
    snapshots: [],
  },
});

export { pointsForHours } from './domain/pointRule.ts';
