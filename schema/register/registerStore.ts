import { z } from 'zod';
import type { PathRange } from './pathRanges.ts';
import { rangesOfAll } from './rangesOf.ts';
import { buildRegister } from './register.ts';
import type { Register } from './register.ts';

/**
 * The register as every part stores it: the same four tables, filled through the same doors and read the same way.
 * Only data and pure functions; who runs the statements is the part's own business.
 */

const date = z.string();
const divisionRow = z.object({
  code: z.string(),
  path: z.string(),
  level: z.enum(['CITY', 'COUNTY', 'ZONE', 'TOWN', 'VILLAGE']),
  kind: z.string(),
  name: z.string(),
  version: z.int(),
  validFrom: date,
  validTo: date.nullable(),
});
const parentRow = z.object({ code: z.string(), parentCode: z.string(), validFrom: date, validTo: date.nullable() });
const authorityRow = z.object({
  code: z.string(),
  authorityCode: z.string(),
  validFrom: date,
  validTo: date.nullable(),
});
const successorRow = z.object({ code: z.string(), successorCode: z.string(), validFrom: date });

/** Runs one statement under a scope that may read the register. */
export type RegisterQuery = (sql: string) => Promise<readonly unknown[]>;

/** Reads the whole register. */
export async function readRegister(query: RegisterQuery): Promise<Register> {
  const dated = 'valid_from as "validFrom", valid_to as "validTo"';
  const divisions = await query(`select code, path, level, kind, name, version, ${dated} from divisions`);
  const parents = await query(`select code, parent_code as "parentCode", ${dated} from division_parents`);
  const authorities = await query(`select code, authority_code as "authorityCode", ${dated} from division_authorities`);
  const successors = await query(
    'select code, successor_code as "successorCode", valid_from as "validFrom" from division_successors',
  );
  return buildRegister({
    divisions: z.array(divisionRow).parse(divisions),
    parents: z.array(parentRow).parse(parents),
    authorities: z.array(authorityRow).parse(authorities),
    successors: z.array(successorRow).parse(successors),
  });
}

/** How often a part looks whether its register has changed. */
const REFRESH_MS = 5_000;

/** The claim that a caller comes with, as far as rows go. */
export type ScopeClaim =
  | { readonly kind: 'areas'; readonly areas: readonly string[] }
  | { readonly kind: 'person' }
  | {
      readonly kind: 'partner';
      readonly relation: string;
      readonly areas: readonly string[];
      readonly categories?: readonly string[] | undefined;
    }
  | { readonly kind: 'machine'; readonly name: string };

/** When a claim is read, and the caller's own pseudonym in this part. */
export interface ScopeCall {
  readonly today: string;
  readonly person: string | null;
}

const bounds = (ranges: readonly PathRange[]): { lows: string[]; highs: string[] } => ({
  lows: ranges.map(({ low }) => low),
  highs: ranges.map(({ high }) => high),
});

/**
 * Turns a caller's claim into the rows it gives in this part. Codes that the register does not have give nothing; a
 * machine's scope never comes with a request.
 */
export function rowScopeOf(register: Register, claim: ScopeClaim, { today, person }: ScopeCall) {
  switch (claim.kind) {
    case 'areas':
      return { kind: 'areas' as const, ...bounds(rangesOfAll(register, claim.areas, today)), person };
    case 'person':
      return person === null ? null : { kind: 'person' as const, person };
    case 'partner':
      return {
        kind: 'partner' as const,
        relation: claim.relation,
        ...bounds(rangesOfAll(register, claim.areas, today)),
        categories: claim.categories ?? [],
      };
    case 'machine':
      return null;
  }
}

/** The areas that a caller may see exact figures of: only an official's jurisdiction gives any. */
export const areasOf = (register: Register, claim: ScopeClaim, today: string): readonly PathRange[] =>
  claim.kind === 'areas' ? rangesOfAll(register, claim.areas, today) : [];

/** The register of a running part; it follows the tables within seconds. */
export interface RegisterMemory {
  current(): Register;
  /** The rows that a caller's claim gives in this part; null reads nothing. */
  scopeOf(caller: { readonly scope: ScopeClaim }, call: ScopeCall): ReturnType<typeof rowScopeOf>;
  /** Looks at once whether the tables have changed, for whoever misses a division. @throws when they cannot be read. */
  refresh(): Promise<void>;
  /** Whether the register has all these codes; where one is missing, it looks again first. */
  knowsPlaces(codes: readonly string[]): Promise<boolean>;
  stop(): Promise<void>;
}

/** Reads the register and keeps it fresh: cheap, because only a version is read until it changes. */
export async function rememberRegister(query: RegisterQuery): Promise<RegisterMemory> {
  const versionOf = async (): Promise<string> => JSON.stringify(await query('select version from register_version'));
  let version = await versionOf();
  let register = await readRegister(query);
  const readChanges = async (): Promise<void> => {
    // The version is read first: what changes while the tables are read is read again the next time.
    const found = await versionOf();
    if (found === version) return;
    register = await readRegister(query);
    version = found;
  };
  // One after the other, for an older reading must not come in after a newer one.
  let last: Promise<void> = Promise.resolve();
  const refresh = (): Promise<void> => {
    last = last.catch(() => undefined).then(readChanges);
    return last;
  };
  // A database that is away is told by readiness; here the last good register stays.
  const timer = setInterval(() => void refresh().catch(() => undefined), REFRESH_MS);
  timer.unref();
  return {
    current: () => register,
    scopeOf: ({ scope }, call) => rowScopeOf(register, scope, call),
    refresh,
    async knowsPlaces(codes) {
      const isKnown = (): boolean => codes.every((code) => register.divisions.has(code));
      if (!isKnown()) await refresh();
      return isKnown();
    },
    stop: async () => clearInterval(timer),
  };
}

const LEVELS = "('CITY', 'COUNTY', 'ZONE', 'TOWN', 'VILLAGE')";
const datedColumns = { valid_from: 'date', valid_to: 'date' };
const datedCheck = {
  expected: '`valid_to` is empty or not before `valid_from`',
  column: 'valid_to',
  broken: 'staged.valid_to < staged.valid_from',
};

const knownCheck = (column: string) => ({
  expected: `\`${column}\` is a division of the register`,
  column,
  broken: `not exists (select from divisions where divisions.code = staged.${column})`,
});

/** The doors of the register, the same in every part, in the order they must be used. */
export const registerImports = [
  {
    dataset: 'divisions',
    columns: { code: 'text', path: 'text', level: 'text', kind: 'text', name: 'text', ...datedColumns },
    checks: [
      {
        expected: '`code` has 12 digits or is `<city>:zone:<name>`',
        column: 'code',
        broken: "staged.code !~ '^([0-9]{12}|[a-z]{2,10}:zone:[a-z]{2,30})$'",
      },
      { expected: `\`level\` is one of ${LEVELS}`, column: 'level', broken: `staged.level not in ${LEVELS}` },
      {
        expected: '`path` is labels joined by `/`',
        column: 'path',
        broken: "staged.path !~ '^[0-9a-z:]+(/[0-9a-z:]+)*$'",
      },
      datedCheck,
    ],
    insert: `insert into divisions (code, path, level, kind, name, valid_from, valid_to)
      select code, path, level, kind, name, valid_from, valid_to from staged`,
  },
  {
    dataset: 'divisionParents',
    columns: { code: 'text', parent_code: 'text', ...datedColumns },
    checks: [datedCheck, knownCheck('parent_code')],
    insert: `insert into division_parents (code, parent_code, valid_from, valid_to)
      select code, parent_code, valid_from, valid_to from staged`,
  },
  {
    dataset: 'divisionSuccessors',
    columns: { code: 'text', successor_code: 'text', valid_from: 'date' },
    checks: [
      knownCheck('successor_code'),
      {
        expected: '`code` ended on the day before `valid_from`',
        column: 'valid_from',
        broken: `not exists (select from divisions where divisions.code = staged.code
          and divisions.valid_to = staged.valid_from - 1)`,
      },
    ],
    insert: `insert into division_successors (code, successor_code, valid_from)
      select code, successor_code, valid_from from staged`,
  },
  {
    dataset: 'divisionAuthorities',
    columns: { code: 'text', authority_code: 'text', ...datedColumns },
    checks: [datedCheck, knownCheck('authority_code')],
    insert: `insert into division_authorities (code, authority_code, valid_from, valid_to)
      select code, authority_code, valid_from, valid_to from staged`,
  },
] as const;

/** The migrations of the register's tables, the same in every part. */
export const registerMigrations: URL = new URL('./', import.meta.url);
