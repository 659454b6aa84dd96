import type { ImportRow } from '@hub/chassis';
import { addDays } from '@hub/chassis';
import { listText } from './history.ts';
import type { CityPlan } from './plan.ts';
import { officerStarts, plannedArrivals } from './planCadreArrivals.ts';
import { planCadreHelpers, workerCadreIds } from './planCadreHelpers.ts';
import { plannedMembers } from './planCadreMembers.ts';
import { planCadreNominees } from './planCadreNominees.ts';
import { morningOf, planCadrePosts } from './planCadrePosts.ts';
import type { PlannedCadre, PlannedPost, PostStep } from './planCadrePosts.ts';
import { planCadreStewards } from './planCadreStewards.ts';
import { planCentres } from './planCentres.ts';
import { LABOUR_BUREAU } from './planOfficers.ts';
import type { PlannedOfficer } from './planOfficers.ts';
import { instantAt } from './time.ts';

/** Everybody who holds a post or reports, each once. */
function* persons(plan: CityPlan): Iterable<PlannedCadre> {
  for (const { holder } of planCadrePosts(plan)) yield holder;
  for (const { cadreId, subject, name } of plan.officers) yield { cadreId, subject, name };
  const workerId = workerCadreIds(plan);
  for (const { index, subject, workerName, isCommunityWorker } of plan.cells)
    if (isCommunityWorker) yield { cadreId: workerId(index), subject, name: workerName };
  for (const { holder } of planCadreStewards(plan)) yield holder;
  for (const { holder } of planCadreNominees(plan)) yield holder;
  yield* planCadreHelpers(plan).residents;
  yield* plannedMembers(plan);
}

/** Persons as rows. */
export function* cadreRows(plan: CityPlan): Iterable<ImportRow> {
  for (const { cadreId, subject, name } of persons(plan)) yield [cadreId, subject, name];
}

/** Officers stationed at their town's centre: the first of its labour inspection. */
function stationedAt(plan: CityPlan): ReadonlyMap<PlannedOfficer, string> {
  const centres = new Map(planCentres(plan).map(({ id, division }) => [division.code, id]));
  const stationed = new Map<PlannedOfficer, string>();
  const served = new Set<string>();
  for (const officer of plan.officers) {
    const { code } = officer.town;
    const centre = centres.get(code);
    if (officer.unit.bureau !== LABOUR_BUREAU || served.has(code) || centre === undefined) continue;
    served.add(code);
    stationed.set(officer, centre);
  }
  return stationed;
}

/** Officers: posted once, and a step for each whistle that they answered. */
function* officerPosts(plan: CityPlan): Iterable<PlannedPost> {
  const starts = officerStarts(plan);
  const centres = stationedAt(plan);
  const answered = new Map<string, PostStep[]>();
  for (const { assignmentId, at } of plannedArrivals(plan)) {
    const steps = answered.get(assignmentId) ?? [];
    steps.push({ to: 'ANSWERED_WHISTLE', command: 'arrive', at: instantAt(at), by: '执法人员' });
    answered.set(assignmentId, steps);
  }
  const byTime = (left: PostStep, right: PostStep): number => (left.at < right.at ? -1 : 1);
  for (const officer of plan.officers) {
    const startedOn = starts[officer.index] ?? plan.scenario.firstDay;
    const centreId = centres.get(officer);
    yield {
      assignmentId: officer.assignmentId,
      kind: 'LAW_ENFORCEMENT_OFFICER',
      cadreId: officer.cadreId,
      division: officer.town,
      alsoCovers: officer.alsoCovers,
      unitId: officer.unit.id,
      ...(centreId === undefined ? {} : { centreId }),
      startedOn,
      steps: [
        { to: 'POSTED', command: 'post', at: morningOf(startedOn), by: '派出单位' },
        ...(answered.get(officer.assignmentId) ?? []).toSorted(byTime),
      ],
    };
  }
}

/** Community workers: the workers of the communities' cells. */
function* workerPosts(plan: CityPlan): Iterable<PlannedPost> {
  const cadreId = workerCadreIds(plan);
  for (const { index, assignmentId, village, startedOn, isCommunityWorker } of plan.cells)
    if (isCommunityWorker)
      yield {
        assignmentId,
        kind: 'COMMUNITY_WORKER',
        cadreId: cadreId(index),
        division: village,
        startedOn,
        steps: [
          { to: 'APPOINTED', command: 'post', at: morningOf(addDays(startedOn, -7)), by: '人力资源和社会保障局' },
          { to: 'ON_POST', command: 'post', at: morningOf(startedOn), by: '镇街党委' },
        ],
      };
}

function* posts(plan: CityPlan): Iterable<PlannedPost> {
  yield* planCadrePosts(plan);
  yield* officerPosts(plan);
  yield* workerPosts(plan);
  for (const { post } of planCadreStewards(plan)) yield post;
  yield* planCadreHelpers(plan).posts;
  yield* planCadreNominees(plan);
}

const modeOf = ({ kind, alsoCovers = [] }: PlannedPost): string | null => {
  if (kind !== 'LAW_ENFORCEMENT_OFFICER') return null;
  return alsoCovers.length > 0 ? 'CROSS_TOWN' : 'FIXED';
};

/** What a post is linked to, in the order of the door's columns. */
const LINKS = ['unitId', 'batchId', 'endedBatchId', 'teamId', 'centreId'] as const;

/** Assignments as rows. */
export function* assignmentRows(plan: CityPlan): Iterable<ImportRow> {
  for (const post of posts(plan))
    yield [
      post.assignmentId,
      post.steps.length,
      post.kind,
      post.steps.at(-1)?.to ?? '',
      post.cadreId,
      post.division.code,
      modeOf(post),
      listText((post.alsoCovers ?? []).map(({ code }) => code)),
      ...LINKS.map((link) => post[link] ?? null),
      post.startedOn,
      post.plannedEnd ?? null,
      post.endedOn ?? null,
      JSON.stringify(post.steps),
    ];
}
