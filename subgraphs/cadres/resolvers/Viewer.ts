import type { AccessLogsResolvers, ViewerResolvers } from '../generated/schema.ts';

export const Viewer: ViewerResolvers = {
  myAssignments: (_viewer, args, { queries }) => queries.myAssignments(args),
  accessLog: () => ({}),
};

export const AccessLogs: AccessLogsResolvers = {
  cadres: (_logs, args, { queries }) => queries.accessLog(args),
};
