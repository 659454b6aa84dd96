/** The thing's state does not allow the command. */
export interface StateForbids {
  readonly kind: 'StateForbids';
  readonly message: string;
  readonly messageZh: string;
  readonly state: string;
}

/** Refuses a command for the state that the thing is in. @param allowed the states that it is allowed in. */
export const stateForbids = (state: string, allowed: readonly string[]): StateForbids => ({
  kind: 'StateForbids',
  message: `It is ${state}; this is done from ${allowed.join(' or ')} only.`,
  messageZh: `当前状态为 ${state}，仅 ${allowed.join('、')} 状态可执行该操作。`,
  state,
});

/** Not every party has consented, each by a paper of his own. */
export interface ConsentMissing {
  readonly kind: 'ConsentMissing';
  readonly message: string;
  readonly messageZh: string;
  readonly partiesMissing: number;
}

/** Counts papers of which each party gives one of his own; the same one twice is one. @returns how many are missing. */
export const papersMissing = (papers: readonly string[], parties: number): number =>
  Math.max(0, parties - new Set(papers).size);

/** Refuses what is done with the consent of every party alone. @returns null where nobody's is missing. */
export function consentMissing(consents: readonly string[], parties: number): ConsentMissing | null {
  const partiesMissing = papersMissing(consents, parties);
  return partiesMissing === 0
    ? null
    : {
        kind: 'ConsentMissing',
        message: `Each of the ${parties} parties consents by a paper of his own; ${partiesMissing} are missing.`,
        messageZh: `须有全部 ${parties} 方当事人各自的同意书，尚缺 ${partiesMissing} 份。`,
        partiesMissing,
      };
}

/** The day lies before or after the days on which it can have been. */
export interface DayOutOfRange {
  readonly kind: 'DayOutOfRange';
  readonly message: string;
  readonly messageZh: string;
  readonly from: string;
  readonly to: string;
}

/** Refuses a day outside of a span of civil dates, both of which belong to it. @returns null for a day inside. */
export const dayOutOfRange = (
  day: string,
  { from, to }: { readonly from: string; readonly to: string },
): DayOutOfRange | null =>
  from <= day && day <= to
    ? null
    : {
        kind: 'DayOutOfRange',
        message: `A day from ${from} to ${to} is expected; ${day} came.`,
        messageZh: `日期应在 ${from} 至 ${to} 之间，而不是 ${day}。`,
        from,
        to,
      };
