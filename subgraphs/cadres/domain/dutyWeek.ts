const DAY_MS = 86_400_000;

/** The Monday of the week that holds a civil date: the name of that week's roster. */
export function mondayOf(date: string): string {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const sinceMonday = (new Date(midnight).getUTCDay() + 6) % 7;
  return new Date(midnight - sinceMonday * DAY_MS).toISOString().slice(0, 10);
}
