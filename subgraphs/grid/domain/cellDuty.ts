/**
 * Who is in charge of a grid cell, and in which days: civil dates, both of which belong to it. An end that is given is a
 * source system's word, and is only ever made earlier; null is an open end.
 */
export interface CellHolder {
  readonly assignmentId: string;
  readonly from: string;
  readonly to: string | null;
}

/** What cadres has told of an assignment so far, in whatever order it came. */
export interface AssignmentTerm {
  readonly assignmentId: string;
  /** Null until its start is told. */
  readonly startedOn: string | null;
  readonly predecessorId: string | null;
  /** Null while it lasts, as far as is known. */
  readonly endedOn: string | null;
  /** Who follows, known from its end; his own start may be told later. */
  readonly successorId: string | null;
}

const DAY_MS = 86_400_000;
const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const later = (one: string, other: string): string => (one < other ? other : one);
const earliest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);

/**
 * Whoever takes over a cell from those who have it and is not in charge of it yet: from his first day, and after whom he
 * follows, so that nobody's days are taken away whole.
 */
export const heirsOf = (holders: readonly CellHolder[], terms: readonly AssignmentTerm[]): readonly CellHolder[] => {
  const byId = new Map(holders.map((holder) => [holder.assignmentId, holder]));
  return terms.flatMap(({ assignmentId, startedOn, predecessorId }) => {
    const before = predecessorId === null ? undefined : byId.get(predecessorId);
    if (before === undefined || startedOn === null || byId.has(assignmentId)) return [];
    return [{ assignmentId, from: later(startedOn, daysLater(before.from, 1)), to: null }];
  });
};

/** A cell's holders with what is known of them. */
interface Standing {
  readonly holder: CellHolder;
  readonly term: AssignmentTerm | undefined;
  /** The day before the first of those who follow; null where nobody does. */
  readonly heirsEve: string | null;
}

/** When he ended, with nobody named who is still to come; null otherwise. */
const endOf = ({ term, heirsEve }: Standing): string | null =>
  term === undefined || term.endedOn === null || (term.successorId !== null && heirsEve === null) ? null : term.endedOn;

/**
 * Who stays on a cell that nobody takes over: those who have not ended, or else whoever ended last, so that the cell is
 * never nobody's.
 */
function remaining(standings: readonly Standing[]): readonly Standing[] {
  const open = standings.filter((standing) => standing.heirsEve === null && standing.holder.to === null);
  const serving = open.filter((standing) => endOf(standing) === null);
  if (serving.length > 0) return serving;
  const order = (standing: Standing): string => `${endOf(standing)} ${standing.holder.assignmentId}`;
  return open.toSorted((left, right) => (order(left) < order(right) ? 1 : -1)).slice(0, 1);
}

/** The last day of one holder: the eve of whoever follows, or his end where others are there. */
function lastDay(standing: Standing, staying: readonly Standing[]): string | null {
  const { holder, heirsEve } = standing;
  const end = endOf(standing);
  const others = staying.includes(standing) ? [] : staying.map((other) => other.holder.from);
  const firstOther = earliest(others);
  return earliest([
    ...(heirsEve === null ? [] : [heirsEve]),
    // A gap until the others came is his, too.
    ...(end === null || firstOther === null ? [] : [later(later(end, daysLater(firstOther, -1)), holder.from)]),
    ...(holder.to === null ? [] : [holder.to]),
  ]);
}

/**
 * The days of everybody who has had a cell, from all that is known: the same in whatever order it was told. Whoever follows
 * takes over on his first day. An end closes the duty where somebody else remains; otherwise the cell stays with whoever had
 * it until another starts, and what is open in it with the cell.
 */
export function dutyOf(holders: readonly CellHolder[], terms: readonly AssignmentTerm[]): readonly CellHolder[] {
  const termOf = new Map(terms.map((term) => [term.assignmentId, term]));
  const standings = holders.map((holder): Standing => {
    // Who had the cell before he followed takes over no earlier than that.
    const heirDays = holders.flatMap(({ assignmentId, from }) => {
      const term = termOf.get(assignmentId);
      return term?.predecessorId === holder.assignmentId ? [later(from, term.startedOn ?? from)] : [];
    });
    const first = earliest(heirDays);
    return {
      holder,
      term: termOf.get(holder.assignmentId),
      heirsEve: first === null ? null : later(daysLater(first, -1), holder.from),
    };
  });
  const staying = remaining(standings);
  return standings.map((standing) => ({ ...standing.holder, to: lastDay(standing, staying) }));
}
