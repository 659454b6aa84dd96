/** The migrations of the log's own database; they run after those that every database of the hub has. */
export const pglogMigrations: URL = new URL('../migrations/', import.meta.url);
