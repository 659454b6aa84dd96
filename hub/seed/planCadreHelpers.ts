import { addDays } from '@hub/chassis';
import { inventName } from './persons.ts';
import type { CityPlan } from './plan.ts';
import { membersByCommunity, memberCadreIds } from './planCadreMembers.ts';
import { morningOf } from './planCadrePosts.ts';
import type { PlannedCadre, PlannedPost } from './planCadrePosts.ts';
import type { PlannedCell } from './planCells.ts';
import { planHelperTeams } from './planHelperTeams.ts';
import type { PlannedHelperTeam } from './planHelperTeams.ts';

/** Members of helper teams, and those of them whom nothing else of the plan knows. */
export interface PlannedHelpers {
  readonly posts: readonly PlannedPost[];
  readonly residents: readonly PlannedCadre[];
}

/** Of a team, so many are dual-reporting members and community workers of the place; the rest are residents. */
const MEMBERS_SHARE = 0.6;
const WORKERS = 1;

/** Where the community's workers and members are found. */
interface Neighbourhood {
  readonly workers: readonly PlannedCell[];
  readonly firstMember: number;
  readonly memberCount: number;
}

/** Finds who lives and works in a community. */
function createNeighbourhoods(plan: CityPlan): (code: string) => Neighbourhood {
  const members = new Map(membersByCommunity(plan).map((one) => [one.community.code, one]));
  return (code) => ({
    workers: plan.cells.filter(({ village, isCommunityWorker }) => isCommunityWorker && village.code === code),
    firstMember: members.get(code)?.first ?? 0,
    memberCount: members.get(code)?.count ?? 0,
  });
}

/** The persons of a team: the place's members first, then its worker, then residents. */
function personsOf(
  team: PlannedHelperTeam,
  { workers, firstMember, memberCount }: Neighbourhood,
  next: {
    readonly member: (number: number) => string;
    readonly worker: (number: number) => string;
    readonly resident: () => string;
  },
): readonly string[] {
  const members = Math.min(memberCount, Math.round(team.memberCount * MEMBERS_SHARE));
  const known = [
    ...Array.from({ length: members }, (_, place) => next.member(firstMember + place)),
    ...workers.slice(0, WORKERS).map(({ index }) => next.worker(index)),
  ];
  return [...known, ...Array.from({ length: Math.max(0, team.memberCount - known.length) }, next.resident)];
}

/** The identifier of a community worker as a person of cadres, by the number of his cell. */
export const workerCadreIds = ({ id }: CityPlan): ((cell: number) => string) => id('cadre worker');

/** Everybody of every helper team: one human, many hats. */
export function planCadreHelpers(plan: CityPlan): PlannedHelpers {
  const draw = plan.stream('helpers');
  const neighbourhood = createNeighbourhoods(plan);
  const assignmentId = plan.id('assignment of helper');
  const residentId = plan.id('cadre resident');
  const residents: PlannedCadre[] = [];
  const posts: PlannedPost[] = [];
  const resident = (): string => {
    const number = residents.length;
    residents.push({ cadreId: residentId(number), subject: `h-${number}`, name: inventName(draw) });
    return residentId(number);
  };
  for (const team of planHelperTeams(plan)) {
    const here = neighbourhood(team.village.code);
    const hiredOn = here.workers[0]?.startedOn ?? team.formedOn;
    const persons = personsOf(team, here, { member: memberCadreIds(plan), worker: workerCadreIds(plan), resident });
    for (const cadreId of persons) {
      const joined = addDays(team.formedOn, draw.between(0, 90));
      // A worker joins only once he is one.
      const startedOn = joined < hiredOn ? hiredOn : joined;
      posts.push({
        assignmentId: assignmentId(posts.length),
        kind: 'GOOD_NEIGHBOUR_MEDIATOR',
        cadreId,
        division: team.village,
        teamId: team.id,
        startedOn,
        steps: [
          { to: 'APPOINTED', command: 'post', at: morningOf(startedOn), by: '社区居委会' },
          { to: 'ON_POST', command: 'post', at: morningOf(startedOn), by: '社区居委会' },
        ],
      });
    }
  }
  return { posts, residents };
}
