import { isUuid, readPeriod } from '@hub/chassis';
import type { GridWorkerResolvers } from '../generated/schema.ts';

export const GridWorker: GridWorkerResolvers = {
  __resolveReference(reference, { loaders }) {
    if ('assignmentId' in reference && isUuid(reference.assignmentId))
      return loaders.gridWorkerByAssignment.load(reference.assignmentId);
    return 'id' in reference && isUuid(reference.id) ? loaders.gridWorkerById.load(reference.id) : null;
  },
  grid: ({ cellId }, _args, { loaders }) => loaders.gridCellById.load(cellId),
  opinions: async ({ id }, { period }, { loaders }) =>
    (await loaders.takenBy(readPeriod(period)).load(id))?.opinions ?? null,
  infoRecords: async ({ id }, { period }, { loaders }) =>
    (await loaders.takenBy(readPeriod(period)).load(id))?.infoRecords ?? null,
};
