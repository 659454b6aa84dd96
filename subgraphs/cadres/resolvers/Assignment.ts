import { isUuid, readPeriod, transitionsOf } from '@hub/chassis';
import type { Context } from '../context.ts';
import type {
  AssignmentResolvers,
  CadreResolvers,
  MemberReportResolvers,
  ServiceSummaryResolvers,
} from '../generated/schema.ts';
import type { ServiceKey } from '../loaders/services.ts';

export const Assignment: AssignmentResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.assignmentById.load(id) : null),
  holder: ({ cadreId }, _args, { loaders }) => loaders.cadreById.load(cadreId),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  alsoCovers: ({ alsoCoversCodes }, _args, { register }) =>
    alsoCoversCodes.map((code) => register.divisions.get(code) ?? null),
  centre: ({ centreId }) => (centreId === null ? null : { id: centreId }),
  sendingUnit: ({ sendingUnitId }, _args, { loaders }) =>
    sendingUnitId === null ? null : loaders.organisationById.load(sendingUnitId),
  batch: ({ batchId }, _args, { loaders }) => (batchId === null ? null : loaders.rotationById.load(batchId)),
  predecessor: ({ predecessorId }, _args, { loaders }) =>
    predecessorId === null ? null : loaders.assignmentById.load(predecessorId),
  successor: ({ successorId }, _args, { loaders }) =>
    successorId === null ? null : loaders.assignmentById.load(successorId),
  serviceLog: ({ id }, { period }) => ({ assignmentId: id, ...readPeriod(period) }),
  serviceEntries: ({ id }, args, { queries }) =>
    queries.serviceEntries({ ...args, period: readPeriod(args.period) }, id),
  transitions: async ({ id }, args, { loaders }) =>
    transitionsOf((await loaders.assignmentHistory.load(id))?.history ?? [], args),
};

export const Cadre: CadreResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.cadreById.load(id) : null),
};

const summed =
  (measure: 'daysOnPost' | 'visits' | 'matters') =>
  async ({ assignmentId, from, to }: ServiceKey, _args: object, { loaders }: Context) =>
    (await loaders.serviceSums(readPeriod({ from, to })).load(assignmentId))?.[measure] ?? null;

export const ServiceSummary: ServiceSummaryResolvers = {
  // The key says whose and which days; the sums are read only where they are asked for.
  __resolveReference: ({ assignmentId, from, to }) => (isUuid(assignmentId) ? { assignmentId, from, to } : null),
  daysOnPost: summed('daysOnPost'),
  visits: summed('visits'),
  matters: summed('matters'),
};

export const MemberReport: MemberReportResolvers = {
  member: ({ cadreId }, _args, { loaders }) => loaders.cadreById.load(cadreId),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
};
