import { isUuid } from '@hub/chassis';
import type { Context } from '../context.ts';
import type {
  HelperTeamResolvers,
  LiaisonResolvers,
  MeasureResolvers,
  OrganisationResolvers,
  RotationBatchResolvers,
  StaffingQuotaResolvers,
  UnitReportResolvers,
} from '../generated/schema.ts';
import type { RotationBatchRow } from '../loaders/rotations.ts';

export const Organisation: OrganisationResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.organisationById.load(id) : null),
};

const rotated =
  (way: 'outgoing' | 'incoming') =>
  async ({ id, divisionPath }: RotationBatchRow, _args: object, { loaders, figureAt }: Context) =>
    figureAt(divisionPath)((await loaders.rotationSums.load(id))?.[way] ?? 0);

export const RotationBatch: RotationBatchResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.rotationById.load(id) : null),
  outgoing: rotated('outgoing'),
  incoming: rotated('incoming'),
  assignments: ({ id }, args, { queries }) => queries.assignmentsOfBatch(args, id),
};

export const HelperTeam: HelperTeamResolvers = {
  __resolveReference: ({ id }, { loaders, time }) => (isUuid(id) ? loaders.teamById(time.today).load(id) : null),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  memberCount: async ({ id, divisionPath, on }, _args, { loaders, figureAt }) =>
    figureAt(divisionPath)((await loaders.teamSize(on).load(id))?.members ?? 0),
};

export const StaffingQuota: StaffingQuotaResolvers = {
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
};

export const Liaison: LiaisonResolvers = {
  contactCount: ({ divisionPath, contacts }, _args, { figureAt }) => figureAt(divisionPath)(contacts),
};

export const Measure: MeasureResolvers = {
  leadUnit: ({ leadUnitId }, _args, { loaders }) =>
    leadUnitId === null ? null : loaders.organisationById.load(leadUnitId),
};

export const UnitReport: UnitReportResolvers = {
  unit: ({ unitId }, _args, { loaders }) => loaders.organisationById.load(unitId),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
};
