import { invariant } from '@hub/chassis';
import type {
  MaritimeTeamResolvers,
  OutreachResolvers,
  VesselResolvers,
  VideoConsultationResolvers,
} from '../generated/schema.ts';

export const Vessel: VesselResolvers = {
  fixedBerth: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
};

export const MaritimeTeam: MaritimeTeamResolvers = {
  async vessel({ vesselId }, _args, { loaders }) {
    const vessel = await loaders.vesselById.load(vesselId);
    invariant(vessel !== null, 'a team aboard names its vessel');
    return vessel;
  },
  lead: async ({ id }, _args, { loaders }) =>
    (await loaders.membersOfTeam.load(id)).find(({ role }) => role === 'SKIPPER') ?? null,
  members: ({ id }, _args, { loaders }) => loaders.membersOfTeam.load(id),
};

export const VideoConsultation: VideoConsultationResolvers = {
  vessel: ({ vesselId }, _args, { loaders }) => loaders.vesselById.load(vesselId),
};

export const Outreach: OutreachResolvers = {
  division: ({ divisionCode }, _args, { register }) => register.divisions.get(divisionCode) ?? null,
};
