import { isUuid, transitionsOf } from '@hub/chassis';
import { isEventOverdue } from '../domain/gridEvent.ts';
import type { GridEventResolvers } from '../generated/schema.ts';

export const GridEvent: GridEventResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.gridEventById.load(id) : null),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  grid: ({ cellId }, _args, { loaders }) => (cellId === null ? null : loaders.gridCellById.load(cellId)),
  isOverdue: (event, _args, { time }) => isEventOverdue(event, time.now),
  leadUnit: ({ leadUnitId }) => (leadUnitId === null ? null : { id: leadUnitId }),
  parked: ({ parkedReason, parkedPlan, parkedUntil }) =>
    parkedUntil === null ? null : { reason: parkedReason ?? '', plan: parkedPlan ?? '', until: parkedUntil },
  whistle: async ({ id }, _args, { loaders }) => (await loaders.whistlesByEvent.load(id)).at(-1) ?? null,
  whistles: ({ id }, _args, { loaders }) => loaders.whistlesByEvent.load(id),
  ticket: ({ id }, _args, { loaders }) => loaders.hotlineTicketByEvent.load(id),
  disputeProgress: ({ id }, _args, { loaders }) => loaders.progressByEvent.load(id),
  transitions: async ({ id }, args, { loaders }) =>
    transitionsOf((await loaders.gridEventHistory.load(id))?.history ?? [], args),
};
