import { isUuid, readPeriod } from '@hub/chassis';
import type { Period } from '@hub/chassis';
import { figureFor } from '@hub/schema';
import type { Context } from '../context.ts';
import type {
  GridEventResolvers,
  GridWorkerResolvers,
  HelperTeamResolvers,
  HotlineTicketResolvers,
  ServiceSummaryResolvers,
} from '../generated/schema.ts';

/** What mediation adds to the types of other parts: each stands for a key, and the fact is read only where it is asked for. */
export interface IdKey {
  readonly id: string;
}
export interface AssignmentKey {
  readonly assignmentId: string;
}
export interface ServiceKey extends AssignmentKey, Period {}

export const GridEvent: GridEventResolvers = {
  __resolveReference: ({ id }) => (isUuid(id) ? { id } : null),
  linkedDispute: ({ id }, _args, { loaders }) => loaders.caseByEvent.load(id),
};

export const HotlineTicket: HotlineTicketResolvers = {
  __resolveReference: ({ id }) => (isUuid(id) ? { id } : null),
  dispute: ({ id }, _args, { loaders }) => loaders.caseByTicket.load(id),
};

export const GridWorker: GridWorkerResolvers = {
  __resolveReference: ({ assignmentId }) => (isUuid(assignmentId) ? { assignmentId } : null),
  disputesMediated: async ({ assignmentId }, { period }, { loaders }) =>
    (await loaders.mediatedBy(readPeriod(period)).load(assignmentId))?.count ?? null,
};

export const ServiceSummary: ServiceSummaryResolvers = {
  __resolveReference: ({ assignmentId, from, to }) => (isUuid(assignmentId) ? { assignmentId, from, to } : null),
  disputesHelped: async ({ assignmentId, from, to }, _args, { loaders }) =>
    (await loaders.mediatedBy(readPeriod({ from, to })).load(assignmentId))?.count ?? null,
};

/** Before any team was formed. */
const FIRST_DAY = '2000-01-01';

const helped =
  (measure: 'disputes' | 'consultations') =>
  async (
    { id }: { readonly id: string },
    { period }: { readonly period?: Period | null | undefined },
    { loaders, areasCover, time }: Context,
  ) => {
    const counted = await loaders
      .helperSums(period ? readPeriod(period) : { from: FIRST_DAY, to: time.today })
      .load(id);
    // Where a team that never helped belongs is not known here.
    const isCovered = counted !== null && counted.paths.every(areasCover);
    return figureFor(isCovered)(counted?.[measure] ?? 0);
  };

export const HelperTeam: HelperTeamResolvers = {
  __resolveReference: ({ id }) => (isUuid(id) ? { id } : null),
  assistedDisputes: helped('disputes'),
  consultations: helped('consultations'),
};
