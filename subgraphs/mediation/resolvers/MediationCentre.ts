import { invariant, isUuid } from '@hub/chassis';
import type { MediationCentreResolvers, MediationStudioResolvers, MediatorResolvers } from '../generated/schema.ts';

export const MediationCentre: MediationCentreResolvers = {
  __resolveReference: ({ id }, { loaders }) => (isUuid(id) ? loaders.centreById.load(id) : null),
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  mediatorCount: async ({ id, divisionPath }, _args, { loaders, areasCover, time }) =>
    areasCover(divisionPath) ? ((await loaders.mediatorCount(time.today).load(id))?.count ?? 0) : null,
  mediators: ({ id }, args, { queries }) => queries.mediatorsOfCentre(args, id),
  async standardChecks({ id }, _args, { loaders, time }) {
    const [checks, aspects] = await Promise.all([loaders.checksByCentre.load(id), loaders.aspectsOn(time.today)]);
    return checks.flatMap(({ aspectNo, met, checkedOn }) =>
      aspects.filter(({ no }) => no === aspectNo).map((aspect) => ({ aspect, met, checkedOn })),
    );
  },
};

export const MediationStudio: MediationStudioResolvers = {
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
  centre: ({ centreId }, _args, { loaders }) => (centreId === null ? null : loaders.centreById.load(centreId)),
};

export const Mediator: MediatorResolvers = {
  __resolveReference(reference, { loaders }) {
    if ('assignmentId' in reference && isUuid(reference.assignmentId))
      return loaders.mediatorByAssignment.load(reference.assignmentId);
    return 'id' in reference && isUuid(reference.id) ? loaders.mediatorById.load(reference.id) : null;
  },
  async centre({ id }, _args, { loaders, time }) {
    const posting = await loaders.centreOfMediator(time.today).load(id);
    if (posting === null) return null;
    const centre = await loaders.centreById.load(posting.centreId);
    invariant(centre !== null, 'a posting names a centre');
    return centre;
  },
};
