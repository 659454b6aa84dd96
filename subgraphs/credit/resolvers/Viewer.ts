import { readPeriod } from '@hub/chassis';
import type { AccessLogsResolvers, ViewerResolvers } from '../generated/schema.ts';

export const Viewer: ViewerResolvers = {
  points: (_viewer, _args, { loaders }) => loaders.ownAccount.load('REDEEMABLE'),
  assessment: (_viewer, _args, { loaders }) => loaders.ownAccount.load('ASSESSMENT'),
  volunteerService: (_viewer, args, { queries }) =>
    queries.volunteerService({ ...args, period: readPeriod(args.period) }),
  accessLog: () => ({}),
};

export const AccessLogs: AccessLogsResolvers = {
  credit: (_logs, args, { queries }) => queries.accessLog(args),
};
