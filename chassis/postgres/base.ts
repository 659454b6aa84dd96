/** The migrations that every database of the hub has before its own: signed scopes, access log, import ledger, cubes. */
export const baseMigrations: URL = new URL('./base/', import.meta.url);
