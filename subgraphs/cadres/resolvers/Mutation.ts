import { endAssignment } from '../commands/endAssignment.ts';
import { postAssignment } from '../commands/postAssignment.ts';
import { recallAssignment } from '../commands/recallAssignment.ts';
import { rotateAssignments } from '../commands/rotateAssignments.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, Resolvers } from '../generated/schema.ts';

export const Mutation: MutationResolvers = {
  postAssignment: (_root, { input }, { command }) => command('postAssignment', postAssignment, input),
  recallAssignment: (_root, { input }, { command }) => command('recallAssignment', recallAssignment, input),
  endAssignment: (_root, { input }, { command }) => command('endAssignment', endAssignment, input),
  rotateAssignments: (_root, { input }, { command }) => command('rotateAssignments', rotateAssignments, input),
};

/** A decision names its member of the union. */
const byKind = { __resolveType: <Kind extends string>({ kind }: { readonly kind: Kind }): Kind => kind };
interface Named {
  readonly assignmentId: string;
}
/** What was changed is read after it was committed. */
const withAssignment = {
  assignment: ({ assignmentId }: Named, _args: unknown, { loaders }: Context) =>
    loaders.assignmentById.load(assignmentId),
};

export const results = {
  PostAssignmentResult: byKind,
  PostAssignmentPayload: withAssignment,
  VillageTaken: { by: ({ assignmentId }, _args, { loaders }) => loaders.assignmentById.load(assignmentId) },
  NotEligible: withAssignment,
  RecallAssignmentResult: byKind,
  RecallAssignmentPayload: withAssignment,
  EndAssignmentResult: byKind,
  EndAssignmentPayload: withAssignment,
  TermTooShort: withAssignment,
  RotateAssignmentsResult: byKind,
  RotateAssignmentsPayload: { batch: ({ batchId }, _args, { loaders }) => loaders.rotationById.load(batchId) },
  VillageLeftEmpty: {
    villages: ({ divisionCodes }, _args, { register }) =>
      divisionCodes.map((code) => register.divisions.get(code) ?? null),
  },
} satisfies Resolvers;
