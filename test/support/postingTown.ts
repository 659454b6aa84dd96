import { randomUUID } from 'node:crypto';
import type { Principal } from '@hub/chassis';
import { assignment, openCadresTown, places } from './cadresTown.ts';
import type { CadresTown, Values } from './cadresTown.ts';
import { official } from './subgraph.ts';

/** Who acts on postings. */
export const postingPeople = {
  department: official([places.city], { roles: ['organisation-department'], post: '组织科' }),
  countyDepartment: official([places.county], { roles: ['organisation-department'], post: '组织科' }),
  secretary: official([places.townC], { roles: ['town-secretary'], post: '书记' }),
  community: official([places.villageA], { roles: ['community-worker'], post: '社区工作者' }),
  dashboard: official([places.city], { roles: ['dashboard'] }),
} satisfies Record<string, Principal>;

type Answer = Awaited<ReturnType<CadresTown['ask']>>;

/** Cadres with the postings that a test plants, and what they are commanded by. */
export interface PostingTown extends CadresTown {
  /** Takes away all postings, what was told of them, and what commands answered. */
  readonly clear: () => Promise<void>;
  /** Plants an assignment of a person of its own. @returns its id. */
  readonly plant: (kind: string, state: string, more?: Values) => Promise<string>;
  /** Plants many that are alike. @returns their ids. */
  readonly plantMany: (count: number, kind: string, state: string, more?: Values) => Promise<readonly string[]>;
  /** Runs a command under a key of its own. @returns the member of the union, or the code of the error. */
  readonly command: (
    name: keyof typeof FIELDS,
    input: object,
    who?: Principal,
  ) => Promise<Readonly<Record<string, unknown>> | string>;
  /** How assignments stand, by the order in which they are named. */
  readonly standing: (...ids: readonly string[]) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  /** What was told to others, in order. */
  readonly told: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

const REFUSALS = `... on Refusal { message messageZh } ... on StateForbids { state } ... on VersionConflict { actualVersion }`;
const ASSIGNMENT =
  'assignment { id version state startedOn endedOn plannedEnd handoverUntil predecessor { id } successor { id } }';
const ELIGIBLE =
  '... on NotEligible { rule ruleVersion notEligible: assignment { id } } ... on VillageTaken { by { id } }';
const SHORT = '... on TermTooShort { earliestOn short: assignment { id } }';
const LEFT = '... on OpenWorkLeft { duties }';
const FIELDS = {
  postAssignment: `... on PostAssignmentPayload { ${ASSIGNMENT} } ${ELIGIBLE}`,
  recallAssignment: `... on RecallAssignmentPayload { ${ASSIGNMENT} } ${ELIGIBLE} ${LEFT}`,
  endAssignment: `... on EndAssignmentPayload { ${ASSIGNMENT} } ${SHORT} ${LEFT}`,
  rotateAssignments: `... on RotateAssignmentsPayload { batch { id version code kind startedOn completedOn outgoing { value } incoming { value } } }
    ${ELIGIBLE} ${SHORT} ... on VillageLeftEmpty { villages { id } }`,
} as const;

const mutationOf = (name: keyof typeof FIELDS): string => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { __typename ${FIELDS[name]} ${REFUSALS} } }`;
};

function resultOf(name: string, { data, errors }: Answer): Readonly<Record<string, unknown>> | string {
  if (errors !== undefined) return errors.map(({ extensions }) => extensions['code']).join();
  // What it says in words is for people.
  return Object.fromEntries(Object.entries(Object(data?.[name])).filter(([field]) => !field.startsWith('message')));
}

/** Opens cadres with places and no posting. */
export async function openPostingTown(): Promise<PostingTown> {
  const hub = await openCadresTown();
  const clear = async (): Promise<void> =>
    void (await hub.admin.query(
      'truncate assignments cascade; delete from rotation_batches; delete from hub.outbox; delete from hub.command_results',
    ));
  await clear();
  const plantMany: PostingTown['plantMany'] = async (count, kind, state, more = {}) => {
    const planted = Array.from({ length: count }, () => ({
      id: randomUUID(),
      cadreId: more['cadre_id'] ?? randomUUID(),
    }));
    if (more['cadre_id'] === undefined)
      await hub.send(
        'cadres',
        planted.map(({ id, cadreId }) => ({ id: cadreId, person: `person ${id}`, display_name: '某人' })),
      );
    const common = { division_code: places.villageB, started_on: '2021-12-20', ...more };
    await hub.send(
      'assignments',
      planted.map(({ id, cadreId }) => assignment(id, kind, state, { ...common, cadre_id: cadreId })),
    );
    return planted.map(({ id }) => id);
  };
  return {
    ...hub,
    clear,
    plantMany,
    async plant(kind, state, more) {
      const [id = ''] = await plantMany(1, kind, state, more);
      return id;
    },
    async command(name, input, who = postingPeople.department) {
      return resultOf(
        name,
        await hub.ask(who, mutationOf(name), { input: { idempotencyKey: randomUUID(), ...input } }),
      );
    },
    async standing(...ids) {
      const { rows } = await hub.admin.query(
        `select version, state, started_on as "startedOn", ended_on as "endedOn", predecessor_id as "predecessorId",
           successor_id as "successorId", history -> -1 as step
         from assignments where id = any($1::uuid[]) order by array_position($1::uuid[], id)`,
        [ids],
      );
      return rows;
    },
    async told() {
      return (await hub.admin.query('select topic, type, key, data from hub.outbox order by sequence')).rows;
    },
  };
}
