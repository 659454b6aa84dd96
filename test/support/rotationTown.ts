import { randomUUID } from 'node:crypto';
import { openCommandTown, town } from './commandTown.ts';
import { openDisputeTown, send } from './disputeTown.ts';
import { PLANTED } from './plantedDisputes.ts';
import { openPostingTown } from './postingTown.ts';
import type { PostingTown } from './postingTown.ts';
import type { TestSubgraph } from './subgraph.ts';

/** A community worker's post: his cell in grid, his open case in mediation, and whoever is appointed to follow him. */
export interface PlantedPost {
  /** Assignments. */
  readonly holder: string;
  readonly next: string;
  readonly cell: string;
  readonly dispute: string;
}

/** Cadres, grid and mediation of one community, each on a database of its own. */
export interface RotationTown {
  readonly cadres: PostingTown;
  readonly grid: TestSubgraph;
  readonly mediation: TestSubgraph;
  /** Plants posts of the community. */
  readonly plant: (count: number) => Promise<readonly PlantedPost[]>;
  /** Appoints somebody to follow. @returns his assignment. */
  readonly appoint: () => Promise<string>;
  /** Who has each cell on a day, and who mediates each case: assignments, several where there are several. */
  readonly holders: (posts: readonly PlantedPost[], on: string) => Promise<readonly PostHolders[]>;
  readonly close: () => Promise<void>;
}

/** Assignments that hold what goes with a post. */
export interface PostHolders {
  readonly cell: readonly string[];
  readonly dispute: readonly string[];
}

const WORKER = { division_code: town.village, started_on: '2023-02-01' };

/** Workers as mediators of the community's centre and of the town's, each with a case that is open. */
async function plantMediators(hub: TestSubgraph, holders: readonly string[]): Promise<readonly string[]> {
  const planted = holders.map((holder) => ({ holder, id: randomUUID(), dispute: randomUUID() }));
  const common = { display_name: '某人', is_full_time: false, is_invited: false };
  await send(
    hub,
    'mediators',
    planted.map(({ holder, id }) => ({ id, assignment_id: holder, person: `m ${holder}`, ...common })),
  );
  const { townA, villageA } = PLANTED.centres;
  await send(
    hub,
    'mediatorPostings',
    planted.flatMap(({ id }) =>
      [townA, villageA].map((centre) => ({ mediator_id: id, centre_id: centre, valid_from: WORKER.started_on })),
    ),
  );
  const step = { to: 'IN_MEDIATION', command: 'assign', at: '2023-12-20T09:00:00+08:00', by: '承办中心' };
  const dispute = {
    version: 1,
    stage: step.to,
    channel: 'GRID',
    category: 'NEIGHBOUR',
    is_at_sea: false,
    level: 'VILLAGE',
    is_summary: false,
    is_escalated: false,
    division_code: town.village,
    centre_id: villageA,
    occurred_at: step.at,
    received_at: step.at,
    accepted_on: '2023-12-20',
    due_on: '2024-01-19',
    sessions_held: 0,
    history: JSON.stringify([step]),
  };
  await send(
    hub,
    'disputeCases',
    planted.map(({ id, dispute: caseId }) => ({
      ...dispute,
      id: caseId,
      case_no: caseId.slice(0, 13),
      mediator_ids: `{${id}}`,
    })),
  );
  return planted.map(({ dispute: caseId }) => caseId);
}

/** Cells of the community, each with one worker in charge. */
async function plantCells(hub: TestSubgraph, holders: readonly string[], first: number): Promise<readonly string[]> {
  const planted = holders.map((holder, place) => ({ holder, id: randomUUID(), number: first + place }));
  await hub.import(
    'gridCells',
    planted.map(({ id, number }) => {
      const code = `${town.village}${String(number).padStart(3, '0')}`;
      return [id, code, '某网格', town.village, 300, '0631-0000000', '2020-01-01', null];
    }),
  );
  await hub.import(
    'gridWorkers',
    planted.map(({ id, holder }) => [randomUUID(), holder, `w ${holder}`, '某人', id, WORKER.started_on, null]),
  );
  return planted.map(({ id }) => id);
}

/** Opens the three on the same community, with no posts. */
export async function openRotationTown(): Promise<RotationTown> {
  const [cadres, grid, disputes] = [await openPostingTown(), await openCommandTown(), await openDisputeTown()];
  // The first cell of the community is there already.
  let cellsSoFar = 1;
  return {
    cadres,
    grid,
    mediation: disputes,
    appoint: () => cadres.plant('COMMUNITY_WORKER', 'APPOINTED', { division_code: town.village }),
    async plant(count) {
      const holders = await cadres.plantMany(count, 'COMMUNITY_WORKER', 'ON_POST', WORKER);
      const next = await cadres.plantMany(count, 'COMMUNITY_WORKER', 'APPOINTED', { division_code: town.village });
      const own = await plantCells(grid, holders, cellsSoFar + 1);
      cellsSoFar += count;
      const cases = await plantMediators(disputes, holders);
      return holders.map((holder, place) => ({
        holder,
        next: next[place] ?? '',
        cell: own[place] ?? '',
        dispute: cases[place] ?? '',
      }));
    },
    async holders(posts, on) {
      const { rows: cells } = await grid.admin.query(
        `select cell.id, array(select assignment_id from grid_workers where cell_id = cell.id and valid_from <= $2::date
           and (valid_to is null or valid_to >= $2::date)) as holders
         from unnest($1::uuid[]) with ordinality as cell (id, place) order by place`,
        [posts.map(({ cell }) => cell), on],
      );
      const { rows: cases } = await disputes.admin.query(
        `select array(select assignment_id from mediators where mediators.id = any(dispute.mediator_ids)) as holders
         from unnest($1::uuid[]) with ordinality as named (id, place) join dispute_cases as dispute using (id) order by place`,
        [posts.map(({ dispute }) => dispute)],
      );
      return posts.map((_, place) => ({ cell: cells[place].holders, dispute: cases[place].holders }));
    },
    async close() {
      await cadres.close();
      await grid.close();
      await disputes.close();
    },
  };
}
