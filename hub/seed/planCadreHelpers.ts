import { addDays } from '@hub/chassis';
import { grouped } from './groups.ts';
import type { CityPlan } from './plan.ts';
import { membersByCommunity, memberCadreIds } from './planCadreMembers.ts';
import { morningOf } from './planCadrePosts.ts';
import type { PlannedCadre, PlannedPost } from './planCadrePosts.ts';
import { planHelperTeams } from './planHelperTeams.ts';
import type { PlannedHelperTeam } from './planHelperTeams.ts';

/** Members of helper teams, and those of them whom nothing else of the plan knows. */
export interface PlannedHelpers {
  readonly posts: readonly PlannedPost[];
  readonly residents: readonly PlannedCadre[];
}

/** Of a team, so many are dual-reporting members of the place; one is its community worker; the rest are residents. */
const MEMBERS_SHARE = 0.6;

/** Somebody who joins a team, and since when he may. */
interface Joining {
  readonly cadreId: string;
  readonly notBefore: string;
}

/** Who lives and works in a community, as persons of cadres. */
interface Neighbourhood {
  readonly worker: Joining | null;
  readonly members: (count: number) => readonly string[];
}

/** The identifier of a community worker as a person of cadres, by the number of his cell. */
export const workerCadreIds = ({ id }: CityPlan): ((cell: number) => string) => id('cadre worker');

/** Finds who lives in a community, and its worker of the longest standing. */
function createNeighbourhoods(plan: CityPlan): (code: string) => Neighbourhood {
  const communities = new Map(membersByCommunity(plan).map((one) => [one.community.code, one]));
  const workers = grouped(
    plan.cells.filter(({ isCommunityWorker }) => isCommunityWorker),
    ({ village }) => village.code,
  );
  const ids = { member: memberCadreIds(plan), worker: workerCadreIds(plan) };
  return (code) => {
    const { first = 0, count: most = 0 } = communities.get(code) ?? {};
    const [worker] = (workers.get(code) ?? []).toSorted((left, right) => (left.startedOn < right.startedOn ? -1 : 1));
    return {
      worker: worker === undefined ? null : { cadreId: ids.worker(worker.index), notBefore: worker.startedOn },
      members: (count) => Array.from({ length: Math.min(most, count) }, (_, place) => ids.member(first + place)),
    };
  };
}

/** The persons of a team: the place's members first, then its worker, then residents whom nothing else knows. */
function joiningOf(team: PlannedHelperTeam, here: Neighbourhood, resident: () => string): readonly Joining[] {
  const { formedOn: notBefore, memberCount } = team;
  const members = here.members(Math.round(memberCount * MEMBERS_SHARE)).map((cadreId) => ({ cadreId, notBefore }));
  const known = [...members, ...(here.worker === null ? [] : [here.worker])].slice(0, memberCount);
  return [...known, ...Array.from({ length: memberCount - known.length }, () => ({ cadreId: resident(), notBefore }))];
}

/** Everybody of every helper team: one human, many hats. */
export function planCadreHelpers(plan: CityPlan): PlannedHelpers {
  const draw = plan.stream('helpers');
  const neighbourhood = createNeighbourhoods(plan);
  const ids = { assignment: plan.id('assignment of helper'), resident: plan.id('cadre resident') };
  const residents: PlannedCadre[] = [];
  const resident = (): string => {
    const cadreId = ids.resident(residents.length);
    residents.push({ cadreId, subject: `h-${residents.length}`, name: plan.inventName(draw) });
    return cadreId;
  };
  const joined = planHelperTeams(plan).flatMap((team) =>
    joiningOf(team, neighbourhood(team.village.code), resident).map(({ cadreId, notBefore }) => {
      const wished = addDays(team.formedOn, draw.between(0, 90));
      return { team, cadreId, startedOn: wished < notBefore ? notBefore : wished };
    }),
  );
  const posts = joined.map(({ team, cadreId, startedOn }, number): PlannedPost => ({
    assignmentId: ids.assignment(number),
    kind: 'GOOD_NEIGHBOUR_MEDIATOR',
    cadreId,
    division: team.village,
    teamId: team.id,
    startedOn,
    steps: [
      { to: 'APPOINTED', command: 'post', at: morningOf(startedOn), by: '社区居委会' },
      { to: 'ON_POST', command: 'post', at: morningOf(startedOn), by: '社区居委会' },
    ],
  }));
  return { posts, residents };
}
