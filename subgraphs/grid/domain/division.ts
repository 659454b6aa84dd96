/** What decisions about a division look at: how it stands on the day from which on they are to hold. */
export interface DivisionFacts {
  readonly code: string;
  readonly level: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  /** Administrative parent on that day; null for the city. */
  readonly parentCode: string | null;
  /** Who runs it on that day, where that is not its administrative parent. */
  readonly authorityCode: string | null;
  /** All that it lies in on that day, its parent first. */
  readonly aboveCodes: readonly string[];
  /** Whether parent or authority change on that day or later already. */
  readonly isChangePlanned: boolean;
}

/** What stands in the way of a merger. */
export type MergeObstacle =
  | 'DAY_OUT_OF_RANGE'
  | 'SAME_DIVISION'
  | 'NOT_STANDING'
  | 'LEVELS_DIFFER'
  | 'PARENTS_DIFFER'
  | 'AUTHORITIES_DIFFER'
  | 'CHANGE_PLANNED';

/** What stands in the way of another managing authority. */
export type AuthorityObstacle =
  | 'DAY_OUT_OF_RANGE'
  | 'NOT_STANDING'
  | 'LEVEL_NOT_RUN'
  | 'AUTHORITY_NOT_STANDING'
  | 'AUTHORITY_LEVEL'
  | 'AUTHORITY_ABOVE'
  | 'SAME_AUTHORITY'
  | 'CHANGE_PLANNED';

/** The first obstacle, and the division at which it stands. */
export interface Obstacle<Reason> {
  readonly reason: Reason;
  readonly code: string;
}

/** When a change is to hold, and when it is decided: civil dates. */
export interface Days {
  readonly validFrom: string;
  readonly today: string;
}

/** Today at the earliest, since what was counted yesterday stays counted; at most a year ahead. */
export const isDayInRange = ({ validFrom, today }: Days): boolean =>
  validFrom >= today && validFrom <= `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;

/** Whether it stands on the day before and from the day on without an end: it was not merged, and is not about to be. */
const standsAround = ({ validFrom, validTo }: DivisionFacts, day: string): boolean =>
  validFrom < day && validTo === null;

/** What keeps one division from going into another. */
function obstacleOf(source: DivisionFacts, target: DivisionFacts, { validFrom }: Days): MergeObstacle | null {
  if (source.code === target.code) return 'SAME_DIVISION';
  if (!standsAround(source, validFrom)) return 'NOT_STANDING';
  if (source.level !== target.level) return 'LEVELS_DIFFER';
  // The city has no parent, and nothing to go into.
  if (source.parentCode === null || source.parentCode !== target.parentCode) return 'PARENTS_DIFFER';
  if (source.authorityCode !== target.authorityCode) return 'AUTHORITIES_DIFFER';
  return source.isChangePlanned ? 'CHANGE_PLANNED' : null;
}

/**
 * Whether divisions may be merged into another: all of one level under one parent and one authority, so that every figure
 * above them stays what it was. The target must stand without an end, so mergers never make a circle.
 * @returns null where nothing stands in the way.
 */
export function mergeObstacle(
  sources: readonly DivisionFacts[],
  target: DivisionFacts,
  days: Days,
): Obstacle<MergeObstacle> | null {
  if (!isDayInRange(days)) return { reason: 'DAY_OUT_OF_RANGE', code: target.code };
  if (!standsAround(target, days.validFrom)) return { reason: 'NOT_STANDING', code: target.code };
  for (const [place, source] of sources.entries()) {
    const isTwice = sources.slice(0, place).some(({ code }) => code === source.code);
    const reason = isTwice ? 'SAME_DIVISION' : obstacleOf(source, target, days);
    if (reason !== null) return { reason, code: source.code };
  }
  return null;
}

const RUN_LEVELS: ReadonlySet<string> = new Set(['TOWN', 'VILLAGE']);
const AUTHORITY_LEVELS: ReadonlySet<string> = new Set(['COUNTY', 'ZONE']);

/** What keeps a division from coming under another authority, whichever that is. */
function runFault(division: DivisionFacts, days: Days): AuthorityObstacle | null {
  if (!isDayInRange(days)) return 'DAY_OUT_OF_RANGE';
  if (!standsAround(division, days.validFrom)) return 'NOT_STANDING';
  if (!RUN_LEVELS.has(division.level)) return 'LEVEL_NOT_RUN';
  return division.isChangePlanned ? 'CHANGE_PLANNED' : null;
}

/** What keeps an authority from running a division. */
function authorityFault(
  { aboveCodes }: DivisionFacts,
  authority: DivisionFacts,
  { validFrom }: Days,
): AuthorityObstacle | null {
  if (!standsAround(authority, validFrom)) return 'AUTHORITY_NOT_STANDING';
  if (!AUTHORITY_LEVELS.has(authority.level)) return 'AUTHORITY_LEVEL';
  return aboveCodes.includes(authority.code) ? 'AUTHORITY_ABOVE' : null;
}

/**
 * Whether a town or village may come under another managing authority, or under none: then its administrative parent runs
 * it again. @returns null where nothing stands in the way.
 */
export function authorityObstacle(
  division: DivisionFacts,
  authority: DivisionFacts | null,
  days: Days,
): Obstacle<AuthorityObstacle> | null {
  const { code } = division;
  const own = runFault(division, days);
  if (own !== null) return { reason: own, code };
  if (division.authorityCode === (authority?.code ?? null)) return { reason: 'SAME_AUTHORITY', code };
  if (authority === null) return null;
  const fault = authorityFault(division, authority, days);
  return fault === null ? null : { reason: fault, code: authority.code };
}
