import DataLoader from 'dataloader';

/** Most keys in one statement; more are split, so no statement grows without bound. */
const BATCH_MAX = 1_000;

/**
 * Keys to values in one statement a tick. Make one per request: a loader's memory is one caller's, under one scope.
 * @param fetch reads the rows of all keys, in any order, absent ones left out.
 * @param keyOf the key that a row answers.
 */
export function createLoader<Key extends string | number, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader<Key, Row | null>(
    async (keys) => {
      const rows = new Map((await fetch(keys)).map((row) => [keyOf(row), row]));
      return keys.map((key) => rows.get(key) ?? null);
    },
    { maxBatchSize: BATCH_MAX },
  );
}

/** Like createLoader, for keys with many rows each; a key without rows has an empty list. Rows keep the order they are read in. */
export function createListLoader<Key extends string | number, Row>(
  fetch: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader<Key, readonly Row[]>(
    async (keys) => {
      const lists = new Map<Key, Row[]>(keys.map((key) => [key, []]));
      for (const row of await fetch(keys)) lists.get(keyOf(row))?.push(row);
      return keys.map((key) => lists.get(key) ?? []);
    },
    { maxBatchSize: BATCH_MAX },
  );
}

/**
 * Loaders for a field with arguments: the same arguments share a loader, so a page of a hundred parents is still one
 * statement for each distinct set of arguments in the operation.
 */
export function createLoaderFamily<Args, Loader>(make: (args: Args) => Loader): (args: Args) => Loader {
  const family = new Map<string, Loader>();
  return (args) => {
    const name = JSON.stringify(args);
    const known = family.get(name);
    if (known !== undefined) return known;
    const made = make(args);
    family.set(name, made);
    return made;
  };
}
