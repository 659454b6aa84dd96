import { failure } from '@hub/chassis';
import type { Principal } from '@hub/chassis';
import { z } from 'zod';
import type { GraphAnswer, LiveQuery } from './askGraph.ts';

/** The codes of every division whose officials look after a division: itself, those above it, and zones that run it. */
export type Lineage = ReadonlySet<string>;

/** Where divisions lie, as the register says through the graph. */
export interface Lineages {
  /** @returns null for a code that no register has. @throws SERVICE_UNAVAILABLE where it cannot be asked now. */
  of(code: string): Promise<Lineage | null>;
}

/** The hub itself, which reads no row: divisions are open data. */
export const LINEAGE_PRINCIPAL: Principal = {
  subject: null,
  client: 'hub-live',
  organisation: 'hub',
  post: 'gateway',
  roles: [],
  scope: { kind: 'machine', name: 'gateway' },
  purpose: 'supervision',
};

const QUERY = `query HubLineages($codes: [ID!]!) { divisionsByCode(codes: $codes) { code reachedBy { code } } }`;

const answerShape = z.object({
  divisionsByCode: z.array(
    z.object({ code: z.string(), reachedBy: z.array(z.object({ code: z.string() })) }).nullable(),
  ),
});

/** How long a lineage is believed: mergers and changes of authority are days apart, and hold from a day on. */
const AGE_MAX_MS = 15_000;
/** Codes of one question, as the graph allows. */
const CODES_MAX = 500;
/** Kept at most; the city has some 3,000 divisions. */
const KEPT_MAX = 20_000;

interface Kept {
  readonly lineage: Lineage | null;
  readonly atMs: number;
}

/** What asks the graph as the hub itself. */
export type AskLineages = (query: LiveQuery) => Promise<GraphAnswer>;

async function fetchLineages(ask: AskLineages, codes: readonly string[]): Promise<readonly (Lineage | null)[]> {
  const { data } = await ask({ query: QUERY, variables: { codes } });
  const answer = answerShape.safeParse(data);
  if (!answer.success || answer.data.divisionsByCode.length !== codes.length)
    throw failure('SERVICE_UNAVAILABLE', 'The register of divisions does not answer now.');
  return answer.data.divisionsByCode.map((found) => found && new Set(found.reachedBy.map(({ code }) => code)));
}

/** Makes the lookup: codes that are asked for at the same time are one question, and answers are kept for seconds. */
export function createLineages(ask: AskLineages, nowMs: () => number = Date.now): Lineages {
  const kept = new Map<string, Kept>();
  const waiting = new Map<string, Promise<Lineage | null>>();
  let batch: { readonly codes: string[]; readonly answers: Promise<readonly (Lineage | null)[]> } | null = null;

  const keep = (code: string, lineage: Lineage | null): void => {
    const oldest = kept.size >= KEPT_MAX ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.delete(code);
    kept.set(code, { lineage, atMs: nowMs() });
  };

  /** Opens a batch that takes codes until the event loop turns. */
  const openBatch = (): NonNullable<typeof batch> => {
    const codes: string[] = [];
    const answers = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      batch = null;
      return fetchLineages(ask, codes);
    });
    return { codes, answers };
  };

  const fetchOne = async (code: string): Promise<Lineage | null> => {
    batch ??= openBatch();
    const { codes, answers } = batch;
    const place = codes.push(code) - 1;
    if (codes.length >= CODES_MAX) batch = null;
    try {
      const lineage = (await answers)[place] ?? null;
      keep(code, lineage);
      return lineage;
    } catch (error) {
      // A lineage that was right is better than none while the register is away.
      const old = kept.get(code);
      if (old === undefined) throw error;
      return old.lineage;
    } finally {
      waiting.delete(code);
    }
  };

  return {
    of(code) {
      const known = kept.get(code);
      if (known !== undefined && nowMs() - known.atMs < AGE_MAX_MS) return Promise.resolve(known.lineage);
      const asked = waiting.get(code) ?? fetchOne(code);
      waiting.set(code, asked);
      return asked;
    },
  };
}
