import type { ImportRow } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import type { CityPlan } from './plan.ts';

/** The register of divisions: the same four data sets go to every part. No invented division was ever merged. */
export function registerDatasets({ places, scenario }: CityPlan): readonly Dataset[] {
  const { managedZone, registeredSince } = scenario.places;
  const since = (code: string): string => (code === managedZone.code ? managedZone.since : registeredSince);
  return [
    {
      dataset: 'divisions',
      estimate: places.all.length,
      *rows(): Iterable<ImportRow> {
        for (const { code, path, level, kind, name } of places.all)
          yield [code, path, level, kind, name, since(code), null];
      },
    },
    {
      dataset: 'divisionParents',
      estimate: places.all.length,
      *rows(): Iterable<ImportRow> {
        for (const { code, parentCode } of places.all)
          if (parentCode !== null) yield [code, parentCode, since(code), null];
      },
    },
    { dataset: 'divisionSuccessors', estimate: 0, rows: () => [] },
    {
      dataset: 'divisionAuthorities',
      estimate: places.managed.length,
      *rows(): Iterable<ImportRow> {
        for (const code of places.managed) yield [code, managedZone.code, managedZone.since, null];
      },
    },
  ];
}
