import { describe, expect, test } from '@jest/globals';
import type { ImportRow } from '@hub/chassis';
import { definitions } from '../definitions.ts';
import { generateGrid } from './generateGrid.ts';
import { planCity } from './plan.ts';

const plan = planCity({ city: 'weihai', seed: 42, scale: 0.1 });

/** The rows of a data set, each by the names of its door's columns. */
function rowsOf(dataset: string): readonly Readonly<Record<string, unknown>>[] {
  const door = definitions.grid.imports.find((one) => one.dataset === dataset);
  const rows: Iterable<ImportRow> =
    generateGrid(plan)
      .find((one) => one.dataset === dataset)
      ?.rows() ?? [];
  const names = Object.keys(door?.columns ?? {});
  return [...rows].map((row) => Object.fromEntries(names.map((name, at) => [name, row[at]])));
}

const events = rowsOf('gridEvents');
const eventById = new Map(events.map((event) => [event['id'], event]));
const townOf = (code: unknown): string | null | undefined => plan.places.byCode.get(String(code))?.parentCode;

describe('merged events', () => {
  const merged = events.filter(({ status }) => status === 'MERGED');

  test('each names an earlier event of its town that was not turned away itself', () => {
    const wrong = merged.filter(({ merged_into_id: id, received_at: at, division_code: code }) => {
      const into = eventById.get(id);
      return (
        into === undefined ||
        String(into['received_at']) > String(at) ||
        townOf(into['division_code']) !== townOf(code) ||
        ['MERGED', 'REFUSED'].includes(String(into['status']))
      );
    });
    expect(merged.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  test('no other event names one', () => {
    expect(events.filter((event) => event['status'] !== 'MERGED' && event['merged_into_id'] !== null)).toEqual([]);
  });
});

/** Whole days from a date to the day on which an event came in. */
const daysUntil = (date: unknown, event: Readonly<Record<string, unknown>> | undefined): number =>
  (Date.parse(String(event?.['received_at']).slice(0, 10)) - Date.parse(String(date))) / 86_400_000;

describe.each([
  ['opinions', 'collected_on'],
  ['deliberations', 'held_on'],
  ['patrolVisits', 'visited_on'],
])('%s', (dataset, dateColumn) => {
  const rows = rowsOf(dataset);
  const linked = rows.filter((row) => row['linked_event_id'] !== null);

  test('some, but not most, led to an event', () => {
    expect(linked.length).toBeGreaterThan(0);
    expect(linked.length / rows.length).toBeLessThan(plan.scenario.events.linked + 0.05);
  });

  test('an event that one led to came in at the same place within the two weeks that follow', () => {
    const cellOf = new Map(plan.cells.map(({ workerId, id }) => [workerId, id]));
    const wrong = linked.filter((row) => {
      const event = eventById.get(row['linked_event_id']);
      const days = daysUntil(row[dateColumn], event);
      const isThere =
        dataset === 'opinions'
          ? event?.['cell_id'] === cellOf.get(String(row['worker_id']))
          : event?.['division_code'] === row['division_code'];
      return !isThere || !(days >= 0 && days <= 14) || ['MERGED', 'REFUSED'].includes(String(event?.['status']));
    });
    expect(wrong).toEqual([]);
  });

  test('the same seed gives the same events', () => {
    expect(rowsOf(dataset)).toEqual(rows);
  });
});
