import { figureOf } from './acceptance.ts';
import type { Acceptance, Figure } from './acceptance.ts';
import { dataOf } from './ask.ts';
import type { Ask } from './ask.ts';
import { DASHBOARD } from './landmarks.ts';
import type { Landmark, Landmarks } from './landmarks.ts';

/** One thing that a trap claims: its name, what it should be, what it is. */
export interface Claim {
  readonly name: string;
  readonly expected: unknown;
  readonly actual: unknown;
  readonly ok: boolean;
}

/** A place where the numbers of the year-end page are easily misread, and the check that the hub does not. */
export interface Trap {
  readonly id: string;
  readonly words: string;
  readonly check: (desk: TrapDesk) => Promise<readonly Claim[]>;
}

/** A span of civil dates. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

type Variables = Readonly<Record<string, unknown>>;

/** What a trap works with: the running hub and the figures. It remembers what was asked. */
export interface TrapDesk {
  readonly city: string;
  readonly freezeDate: string;
  /** From 1 January to the freeze date, and the same days a year before. */
  readonly year: Days;
  readonly yearBefore: Days;
  /** @throws where the answer has errors. */
  ask(query: string, variables: Variables): Promise<unknown>;
  /** The error codes of an answer; for questions that must be refused. */
  refusal(query: string, variables: Variables): Promise<readonly string[]>;
  figure(id: string): Figure;
  /** The exact number of a figure. @throws where it is a band or an object. */
  exact(id: string): number;
  worker(): Promise<Landmark>;
  asked(): { readonly operation: string; readonly variables: Variables };
}

/** A claim that two values are the same. */
export const same = (name: string, expected: unknown, actual: unknown): Claim => ({
  name,
  expected,
  actual,
  ok: expected === actual,
});
/** A claim that is a rule rather than a value; the rule stands where a value would. */
export const holds = (
  name: string,
  rule: string,
  { actual, ok }: { readonly actual: unknown; readonly ok: boolean },
): Claim => ({ name, expected: rule, actual, ok });

const yearEarlier = (date: string): string => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;

/** A desk for one trap. */
export function createTrapDesk(
  ask: Ask,
  {
    acceptance,
    landmarks,
    city,
  }: { readonly acceptance: Acceptance; readonly landmarks: Landmarks; readonly city: string },
): TrapDesk {
  const queries = new Set<string>();
  let asked: Variables = {};
  const put = (query: string, variables: Variables) => {
    queries.add(query);
    asked = { ...asked, ...variables };
    return ask({ identity: DASHBOARD, query, variables });
  };
  const { freezeDate } = acceptance;
  const year = { from: `${freezeDate.slice(0, 4)}-01-01`, to: freezeDate };
  return {
    city,
    freezeDate,
    year,
    yearBefore: { from: yearEarlier(year.from), to: yearEarlier(year.to) },
    ask: (query, variables) => dataOf(put(query, variables)),
    refusal: async (query, variables) => (await put(query, variables)).errors,
    figure: (id) => figureOf(acceptance, id),
    exact(id) {
      const figure = figureOf(acceptance, id);
      if (figure.op === 'eq' && typeof figure.value === 'number') return figure.value;
      throw new Error(`Expected ${id} to be one exact number; it is not.`);
    },
    worker: () => landmarks.worker(),
    asked: () => ({ operation: [...queries].join('\n\n'), variables: asked }),
  };
}
