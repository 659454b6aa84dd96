import { capped, foundOrRefused, isUuid, readPeriod } from '@hub/chassis';
import { findDivisions, holdsOn, subtreeOf } from '@hub/schema';
import type { QueryResolvers } from '../generated/schema.ts';

export const Query: QueryResolvers = {
  division: (_root, { code }, { register }) => register.divisions.get(code) ?? null,
  divisionsByCode: (_root, { codes }, { register }) => foundOrRefused(findDivisions(register, codes)),
  divisions(_root, { level, within, on }, { register, rangesWithin, time }) {
    rangesWithin(within);
    const day = on ?? time.today;
    const whole = register.divisions.get(within);
    const wanted = new Set(level);
    const found = [
      ...(whole === undefined || !holdsOn(whole, day) ? [] : [whole]),
      ...subtreeOf(register, within, day),
    ].filter((division) => wanted.has(division.level));
    return capped('divisions', found);
  },
  gridCell: (_root, { code }, { loaders }) => loaders.gridCellByCode.load(code),
  gridWorker: (_root, { id }, { loaders }) => (isUuid(id) ? loaders.gridWorkerById.load(id) : null),
  gridEvent: (_root, { code }, { loaders }) => loaders.gridEventByCode.load(code),
  gridEvents(_root, args, { queries }) {
    if (args.filter?.received) readPeriod(args.filter.received);
    return queries.gridEvents(args);
  },
  hotlineTicket: (_root, { no }, { loaders }) => loaders.hotlineTicketByNo.load(no),
  hotlineTickets(_root, args, { queries }) {
    if (args.filter?.received) readPeriod(args.filter.received);
    return queries.hotlineTickets(args);
  },
  me: (_root, _args, { principal }) => (principal.subject === null ? null : {}),
};
