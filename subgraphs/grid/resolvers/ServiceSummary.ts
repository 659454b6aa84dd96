import { isUuid, readPeriod } from '@hub/chassis';
import type { ServiceSummaryResolvers } from '../generated/schema.ts';

export const ServiceSummary: ServiceSummaryResolvers = {
  // The key says whose and which days; the count is read only where it is asked for.
  __resolveReference: ({ assignmentId, from, to }) =>
    typeof assignmentId === 'string' && isUuid(assignmentId) ? { assignmentId, from, to } : null,
  eventsHandled: async ({ assignmentId, from, to }, _args, { loaders }) =>
    (await loaders.eventsHandled(readPeriod({ from, to })).load(assignmentId))?.count ?? null,
};
