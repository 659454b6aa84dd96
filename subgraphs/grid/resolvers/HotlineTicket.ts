import { isUuid, transitionsOf } from '@hub/chassis';
import { isTicketOverdue } from '../domain/hotlineTicket.ts';
import type { HotlineTicketResolvers } from '../generated/schema.ts';

export const HotlineTicket: HotlineTicketResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.hotlineTicketById.load(id) : null),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  isOverdue: (ticket, _args, { time }) => isTicketOverdue(ticket, time.now),
  leadUnit: ({ leadUnitId }) => (leadUnitId === null ? null : { id: leadUnitId }),
  helperUnits: ({ helperUnitIds }) => helperUnitIds.map((id) => ({ id })),
  returnVisit: ({ returnVisitOn, isSatisfied }) =>
    returnVisitOn === null ? null : { on: returnVisitOn, satisfied: isSatisfied },
  event: ({ eventId }, _args, { loaders }) => (eventId === null ? null : loaders.gridEventById.load(eventId)),
  disputeProgress: ({ id }, _args, { loaders }) => loaders.progressByTicket.load(id),
  transitions: async ({ id }, args, { loaders }) =>
    transitionsOf((await loaders.hotlineTicketHistory.load(id))?.history ?? [], args),
};
