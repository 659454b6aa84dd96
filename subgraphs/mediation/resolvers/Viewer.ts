import type { AccessLogsResolvers, ViewerResolvers } from '../generated/schema.ts';

export const Viewer: ViewerResolvers = {
  myDisputes: (_viewer, args, { queries }) => queries.myDisputes(args),
  accessLog: () => ({}),
};

export const AccessLogs: AccessLogsResolvers = {
  mediation: (_logs, args, { queries }) => queries.accessLog(args),
};
