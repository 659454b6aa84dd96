import type { Context } from '../context.ts';
import type { PostKind } from '../domain/assignment.ts';
import type { ReservePoolResolvers, StaffingResolvers } from '../generated/schema.ts';
import type { FigureOf } from './figureOf.ts';

/** The assignments of a division by kind, with the way in which its figures show to the caller. */
async function postingsOf({ division, ...args }: FigureOf, { loaders, figure }: Context) {
  return { sums: await loaders.postingSums(args).load(division.code), show: figure(division, args) };
}

const posted =
  (kind: PostKind, measure: 'standing' | 'started' = 'standing') =>
  async (figure: FigureOf, _args: object, context: Context) => {
    const { sums, show } = await postingsOf(figure, context);
    return show(sums.find((sum) => sum.kind === kind)?.[measure] ?? 0);
  };

const counted =
  (what: 'membersReporting' | 'reserveSize' | 'postsAdded' | 'postedPersons') =>
  async ({ division, ...args }: FigureOf, _args: object, { loaders, figure }: Context) =>
    figure(division, args)((await loaders[what](args).load(division.code))?.count ?? 0);

export const Staffing: StaffingResolvers = {
  asOf: (_figure, _args, { time }) => time.now,
  firstSecretaries: posted('FIRST_SECRETARY'),
  workTeam: posted('WORK_TEAM_MEMBER'),
  officersDown: posted('LAW_ENFORCEMENT_OFFICER'),
  communityWorkers: posted('COMMUNITY_WORKER'),
  communityWorkersHired: posted('COMMUNITY_WORKER', 'started'),
  stewards: posted('STEWARD'),
  dualReporting: counted('membersReporting'),
  reserve: counted('reserveSize'),
  postsAdded: counted('postsAdded'),
  persons: counted('postedPersons'),
  async assignments(figure, _args, context) {
    const { sums, show } = await postingsOf(figure, context);
    return show(sums.reduce((sum, { standing }) => sum + standing, 0));
  },
};

export const ReservePool: ReservePoolResolvers = {
  asOf: (_figure, _args, { time }) => time.now,
  size: counted('reserveSize'),
};
