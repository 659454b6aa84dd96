import { isUuid } from '@hub/chassis';
import type {
  GridWorkerResolvers,
  MediationCentreResolvers,
  MediatorResolvers,
  WhistleResolvers,
} from '../generated/schema.ts';

/** What cadres adds to the types of other parts: each stands for a key, and the fact is read only where it is asked for. */
export interface IdKey {
  readonly id: string;
}
export interface AssignmentKey {
  readonly assignmentId: string;
}

export const GridWorker: GridWorkerResolvers = {
  __resolveReference: ({ assignmentId }) => (isUuid(assignmentId) ? { assignmentId } : null),
  appointment: ({ assignmentId }, _args, { loaders }) => loaders.assignmentById.load(assignmentId),
};

export const Mediator: MediatorResolvers = {
  __resolveReference: ({ assignmentId }) => (isUuid(assignmentId) ? { assignmentId } : null),
  cadre: ({ assignmentId }, _args, { loaders }) => loaders.assignmentById.load(assignmentId),
};

export const Whistle: WhistleResolvers = {
  __resolveReference: ({ id }) => (isUuid(id) ? { id } : null),
  officersArrived: ({ id }, _args, { loaders }) => loaders.arrivedAtWhistle.load(id),
};

export const MediationCentre: MediationCentreResolvers = {
  __resolveReference: ({ id }) => (isUuid(id) ? { id } : null),
  stationedOfficers: ({ id }, { on }, { loaders }) => loaders.stationedAtCentre(on).load(id),
};
