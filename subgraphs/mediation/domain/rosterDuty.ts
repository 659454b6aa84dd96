/** That a mediator serves at a centre: civil dates, both of which belong to it. */
export interface RosterPosting {
  readonly centreId: string;
  readonly from: string;
  /** The last day; null is an open end. */
  readonly to: string | null;
}

/** What cadres has told of an assignment so far, in whatever order it came, and what the roster says of it. */
export interface RosterTerm {
  readonly assignmentId: string;
  /** Null until its start is told. */
  readonly startedOn: string | null;
  readonly predecessorId: string | null;
  /** Centre that its post was said to serve at. */
  readonly centreId: string | null;
  /** Null while it lasts, as far as is known. */
  readonly endedOn: string | null;
  /** Who follows, known from its end; his own start may be told later. */
  readonly successorId: string | null;
  /** An end that is given is a source system's word, and is only ever made earlier. */
  readonly postings: readonly RosterPosting[];
  /** Whether somebody would be left without a mediator if it went. */
  readonly hasOpenCases: boolean;
}

/** An assignment's postings as they follow from all that is known. */
export interface RosterDuty {
  readonly assignmentId: string;
  readonly postings: readonly RosterPosting[];
  /** Who has its open cases now; null where it keeps them. */
  readonly heirId: string | null;
}

const DAY_MS = 86_400_000;
const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

const later = (one: string, other: string): string => (one < other ? other : one);
const earliest = (days: readonly string[]): string | null =>
  days.reduce<string | null>((first, day) => (first === null || day < first ? day : first), null);

/** Terms of one line, each after the one that it follows; what follows itself in a circle is left out. */
function inLine(terms: readonly RosterTerm[]): readonly RosterTerm[] {
  const ids = new Set(terms.map(({ assignmentId }) => assignmentId));
  const isFirst = ({ predecessorId }: RosterTerm): boolean => predecessorId === null || !ids.has(predecessorId);
  const ordered: RosterTerm[] = terms.filter(isFirst);
  for (let place = 0; place < ordered.length; place += 1)
    ordered.push(...terms.filter(({ predecessorId }) => predecessorId === ordered[place]?.assignmentId));
  return ordered;
}

/** Where a term serves: where it did, where whoever it follows does, and at the centre of its post. */
function servesAt(term: RosterTerm, before: readonly RosterPosting[]): readonly RosterPosting[] {
  const { startedOn } = term;
  if (startedOn === null) return term.postings;
  const known = new Set(term.postings.map(({ centreId }) => centreId));
  const inherited = before
    .filter(({ centreId, to }) => to === null && !known.has(centreId))
    .map(({ centreId, from }) => ({ centreId, from: later(startedOn, daysLater(from, 1)), to: null }));
  const isNamed = [...term.postings, ...inherited].some(({ centreId }) => centreId === term.centreId);
  const own = term.centreId === null || isNamed ? [] : [{ centreId: term.centreId, from: startedOn, to: null }];
  return [...term.postings, ...inherited, ...own];
}

/** A term with where it serves and who follows it. */
interface Serving {
  readonly term: RosterTerm;
  readonly postings: readonly RosterPosting[];
}

/** The last day at a centre: the eve of whoever follows there, or the end where nothing is open. */
function lastDay(posting: RosterPosting, { term }: Serving, heirs: readonly Serving[]): string | null {
  const heirDays = heirs.flatMap(({ term: { startedOn }, postings }) =>
    postings
      .filter(({ centreId }) => centreId === posting.centreId)
      .map(({ from }) => daysLater(later(from, startedOn ?? from), -1)),
  );
  const isWaiting = heirs.length === 0 && (term.successorId !== null || term.hasOpenCases);
  const days = [
    ...heirDays,
    ...(term.endedOn === null || isWaiting ? [] : [term.endedOn]),
    ...(posting.to === null ? [] : [posting.to]),
  ];
  const last = earliest(days);
  return last === null ? null : later(last, posting.from);
}

/**
 * The roster of a line of assignments that follow one another, from all that is known: the same in whatever order it was
 * told. Whoever follows serves from his first day where the other served, and has what is open with him; an end without a
 * successor closes what is not open.
 */
export function rosterOf(terms: readonly RosterTerm[]): readonly RosterDuty[] {
  const postingsOf = new Map<string, readonly RosterPosting[]>();
  const line = inLine(terms).map((term): Serving => {
    const before = term.predecessorId === null ? [] : (postingsOf.get(term.predecessorId) ?? []);
    const postings = servesAt(term, before);
    postingsOf.set(term.assignmentId, postings);
    return { term, postings };
  });
  const heirsOf = (id: string): readonly Serving[] =>
    line.filter(({ term }) => term.predecessorId === id && term.startedOn !== null);
  const lastHeir = (id: string): string => {
    const [heir] = heirsOf(id);
    return heir === undefined ? id : lastHeir(heir.term.assignmentId);
  };
  return line.map((serving) => {
    const { assignmentId } = serving.term;
    const heirs = heirsOf(assignmentId);
    const postings = serving.postings.map((posting) => ({ ...posting, to: lastDay(posting, serving, heirs) }));
    return { assignmentId, postings, heirId: heirs.length === 0 ? null : lastHeir(assignmentId) };
  });
}
