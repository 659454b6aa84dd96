const DAY_MS = 86_400_000;

/** A civil date so many days later, or earlier. */
export const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);

/** Years that whoever is sent to a village stays at least: usual, and set by no law (2021年中央意见). */
const TERM_YEARS = 2;

/** The last day of a term that began on a day. */
export function lastDayOfTerm(startedOn: string): string {
  const begun = new Date(`${startedOn}T00:00:00Z`);
  const after = Date.UTC(begun.getUTCFullYear() + TERM_YEARS, begun.getUTCMonth(), begun.getUTCDate());
  return new Date(after - DAY_MS).toISOString().slice(0, 10);
}
