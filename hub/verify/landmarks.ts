import type { Acceptance } from './acceptance.ts';
import { dataOf } from './ask.ts';
import type { Ask } from './ask.ts';
import { isList, isRecord, listAt, textAt } from './expression.ts';

/** The identity that the figures and traps are asked as: it covers the whole city. */
export const DASHBOARD = 'city-dashboard';

const WORKERS =
  'query Workers($village: ID!) { division(code: $village) { grids { code workers { id appointment { kind startedOn } } } } }';
const TICKETS =
  'query Tickets($city: ID!) { hotlineTickets(within: $city, filter: { status: [CONVERTED] }, first: 20) { nodes { no dispute { stage } } } }';

/** The grid worker of the year-end page, and the cell in her charge. */
export interface Landmark {
  readonly village: string;
  readonly cell: string;
  readonly worker: string;
}

/** Rows that a question is about and that only the hub itself can name. */
export interface Landmarks {
  worker(): Promise<Landmark>;
  /** The number of a ticket that became a dispute, as an identity may read it. */
  ticket(identity: string): Promise<string>;
}

const isHer = (worker: unknown, month: string): boolean => {
  const appointment = isRecord(worker) ? worker['appointment'] : null;
  return (
    isRecord(appointment) &&
    appointment['kind'] === 'COMMUNITY_WORKER' &&
    textAt(appointment, '/startedOn').startsWith(month)
  );
};

/** The one cell of a village whose worker was appointed as a community worker in a month. @throws where there is none, or more. */
export function findWorker(data: unknown, village: string, month: string): Landmark {
  const found = listAt(data, '/division/grids').flatMap((grid) => {
    const workers = isRecord(grid) && isList(grid['workers']) ? grid['workers'] : [];
    return workers
      .filter((worker) => isHer(worker, month))
      .map((worker) => ({ village, cell: textAt(grid, '/code'), worker: textAt(worker, '/id') }));
  });
  const [only, ...others] = found;
  if (only === undefined || others.length > 0)
    throw new Error(
      `Expected one cell of ${village} with a COMMUNITY_WORKER since ${month}; there are ${found.length}.`,
    );
  return only;
}

const hasDispute = (ticket: unknown): boolean => isRecord(ticket) && isRecord(ticket['dispute']);

/** Landmarks of a running hub; each is looked for when it is wanted. */
export function createLandmarks(ask: Ask, { figures }: Acceptance, city: string): Landmarks {
  // The figure that tells both the village and the month is the one about her cell.
  const extra =
    figures.find((figure) => figure.extra['village'] !== undefined && figure.extra['startedOn'] !== undefined)?.extra ??
    {};
  const { village = '', startedOn: month = '' } = extra;
  return {
    worker: async () =>
      findWorker(await dataOf(ask({ identity: DASHBOARD, query: WORKERS, variables: { village } })), village, month),
    async ticket(identity) {
      const tickets = listAt(
        await dataOf(ask({ identity, query: TICKETS, variables: { city } })),
        '/hotlineTickets/nodes',
      );
      const ticket = tickets.find(hasDispute);
      if (ticket === undefined)
        throw new Error(
          `Expected a ticket that became a dispute; ${tickets.length} CONVERTED tickets came, none with one.`,
        );
      return textAt(ticket, '/no');
    },
  };
}

/** Fills the variables that were left null: a cell's code, a worker's id, a ticket's number. */
export async function fillVariables(
  variables: Readonly<Record<string, unknown>>,
  landmarks: Landmarks,
  identity: string,
): Promise<Readonly<Record<string, unknown>>> {
  const finders: Readonly<Record<string, () => Promise<string>>> = {
    grid: async () => (await landmarks.worker()).cell,
    id: async () => (await landmarks.worker()).worker,
    no: () => landmarks.ticket(identity),
  };
  const entries = Object.entries(variables).map(async ([name, value]) => {
    const find = value === null ? finders[name] : undefined;
    return [name, find === undefined ? value : await find()] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
