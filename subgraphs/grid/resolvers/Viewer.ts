import type { AccessLogsResolvers, ViewerResolvers } from '../generated/schema.ts';

export const Viewer: ViewerResolvers = {
  myTickets: (_viewer, args, { queries }) => queries.myTickets(args),
  accessLog: () => ({}),
};

export const AccessLogs: AccessLogsResolvers = {
  grid: (_logs, args, { queries }) => queries.accessLog(args),
};
