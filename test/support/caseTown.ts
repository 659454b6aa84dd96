import type { Principal } from '@hub/chassis';
import { send } from './disputeTown.ts';
import { PLACES, PLANTED, uuid } from './plantedDisputes.ts';
import type { Values } from './plantedDisputes.ts';
import { official, person } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** The case that commands are tried on, and its two parties. */
export const CASE = uuid(4001);
export const PARTIES = Object.freeze(['party-1', 'party-2']);

const RECEIVED_AT = '2023-12-20T09:00:00+08:00';
const { centres, mediators } = PLANTED;

const routed = { triaged_at: RECEIVED_AT, triage_route: 'PLACE', centre_id: centres.townA };
const accepted = { ...routed, accepted_on: '2023-12-21', due_on: '2024-01-20' };
const mediated = { ...accepted, mediator_ids: `{${mediators.ofA}}`, sessions_held: 1 };

/** What a case has in each stage that a command begins from. */
const IN_STAGE: Readonly<Record<string, Values>> = {
  INTAKE: {},
  TRIAGED: { triaged_at: RECEIVED_AT, triage_route: 'PLACE' },
  ROUTED: routed,
  ACCEPTED: accepted,
  IN_MEDIATION: mediated,
  FAILED: { ...mediated, concluded_on: '2023-12-26' },
};

/** Plants the case in a stage, with its parties; what matters to a test replaces the rest, by column. */
export async function plantCase(hub: TestSubgraph, stage: string, more: Values = {}): Promise<void> {
  await send(hub, 'disputeCases', [
    {
      id: CASE,
      version: 4,
      case_no: 'C4001',
      stage,
      channel: 'GRID',
      category: 'NEIGHBOUR',
      is_at_sea: false,
      level: 'TOWN',
      is_summary: false,
      is_escalated: false,
      division_code: PLACES.villageA,
      occurred_at: RECEIVED_AT,
      received_at: RECEIVED_AT,
      sessions_held: 0,
      mediator_ids: '{}',
      origin_event_id: uuid(4002),
      history: JSON.stringify([{ to: stage, command: 'plant', at: RECEIVED_AT, by: '测试' }]),
      ...IN_STAGE[stage],
      ...more,
    },
  ]);
  await send(
    hub,
    'caseParties',
    PARTIES.map((who) => ({ case_id: CASE, person: who })),
  );
}

/** Takes the case and what commands have left away again. */
export const clearCase = (hub: TestSubgraph): Promise<unknown> =>
  hub.admin.query(
    `delete from dispute_cases where case_no = 'C4001'; delete from hub.outbox; delete from hub.command_results`,
  );

const acting = (areas: string[], subject: string, ...roles: string[]): Principal => official(areas, { subject, roles });

/** Who acts in the towns. */
export const casePeople = {
  desk: { ...acting([PLACES.townA], 'desk', 'intake-desk'), post: '受理员' },
  committee: { ...acting([PLACES.townA], 'committee', 'committee'), post: '主任' },
  county: acting([PLACES.county], 'county', 'county-centre'),
  seaCounty: acting([PLACES.seaCounty], 'sea county', 'county-centre', 'intake-desk'),
  mediator: { ...acting([PLACES.townA], 'm-1', 'mediator'), post: '调解员' },
  otherMediator: acting([PLACES.townA], 'm-3', 'mediator'),
  stranger: acting([PLACES.townB], 'stranger', 'intake-desk', 'committee', 'county-centre', 'mediator'),
  dashboard: official([PLACES.city], { roles: ['dashboard'] }),
  party: { ...person('party-1'), roles: ['resident'] },
  court: {
    ...official([], { client: 'court', roles: ['partner', 'intake-desk', 'committee', 'mediator'] }),
    scope: { kind: 'partner' as const, relation: 'court', areas: [PLACES.county], categories: [] },
  },
} satisfies Record<string, Principal>;
