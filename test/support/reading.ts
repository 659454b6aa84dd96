const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Every value at a path of names, through lists on the way; what is null or missing on the way has none. */
export function valuesAt(value: unknown, path: string): readonly unknown[] {
  let found: readonly unknown[] = isList(value) ? value : [value];
  for (const name of path.split('.'))
    found = found.flatMap((holder) => {
      const inner = isRecord(holder) ? holder[name] : undefined;
      if (inner === undefined) return [];
      return isList(inner) ? inner : [inner];
    });
  return found;
}

/** The items of all lists at a path, and what stands there alone; nulls are left out. */
export const listAt = (value: unknown, path: string): readonly unknown[] =>
  valuesAt(value, path).filter((item) => item !== null);
