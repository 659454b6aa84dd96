import { isUuid, readPeriod } from '@hub/chassis';
import type { GridCellResolvers } from '../generated/schema.ts';

export const GridCell: GridCellResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.gridCellById.load(id) : null),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  workers: ({ id }, { on }, { loaders, time }) => loaders.gridWorkersByCell(on ?? time.today).load(id),
  opinions: ({ id }, args, { queries }) => queries.opinions({ ...args, period: readPeriod(args.period) }, id),
  infoRecords: ({ id }, args, { queries }) => queries.infoRecords({ ...args, period: readPeriod(args.period) }, id),
};
