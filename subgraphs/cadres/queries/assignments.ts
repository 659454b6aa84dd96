import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { createConnectionLoader, inRanges } from '@hub/chassis';
import type { ConnectionSource, Period } from '@hub/chassis';
import type { CadresReads } from '../context.ts';
import { activeOn, assignmentColumns, isOfKind } from '../loaders/assignments.ts';
import type { AssignmentRow } from '../loaders/assignments.ts';

export interface CadreFilter {
  readonly kind?: readonly string[] | null | undefined;
  readonly state?: readonly string[] | null | undefined;
  readonly within?: string | null | undefined;
  readonly activeOn?: string | null | undefined;
  readonly termEndsBefore?: string | null | undefined;
  readonly started?: Period | null | undefined;
}

const source = (where: readonly RawBuilder<unknown>[]): ConnectionSource => ({
  select: assignmentColumns,
  from: sql`assignments as assignment`,
  where,
  keyset: {
    descending: true,
    columns: [
      { column: 'assignment.started_on', as: 'startedOn', kind: 'date' },
      { column: 'assignment.id', as: 'id', kind: 'id' },
    ],
  },
});

/** A condition for each part of the filter that was given. */
function conditionsOf(filter: CadreFilter, { rangesWithin, time }: CadresReads): readonly RawBuilder<unknown>[] {
  const given = <Value>(
    value: Value | null | undefined,
    condition: (value: Value) => RawBuilder<unknown>,
  ): readonly RawBuilder<unknown>[] => (value === null || value === undefined ? [] : [condition(value)]);
  return [
    ...given(filter.kind, isOfKind),
    ...given(filter.state, (states) => sql`assignment.state = any(${states}::text[])`),
    ...given(filter.within, (code) => inRanges('assignment.division_path', rangesWithin(code))),
    ...given(filter.activeOn, activeOn),
    ...given(filter.termEndsBefore, (day) => sql`${activeOn(time.today)} and assignment.planned_end < ${day}::date`),
    ...given(
      filter.started,
      ({ from, to }) => sql`assignment.is_begun and assignment.started_on between ${from}::date and ${to}::date`,
    ),
  ];
}

/** The connections of assignments, newest start first. They are people's: whoever reads one is written down. */
export function createAssignmentQueries(reads: CadresReads) {
  const { db, access } = reads;
  const touch = ({ id }: AssignmentRow): void => access.touch('Assignment', id);
  return {
    /** `cadres(filter)`. */
    cadres: createConnectionLoader<{ filter?: CadreFilter | null | undefined }, AssignmentRow>(
      db,
      ({ filter }) => source(conditionsOf(filter ?? {}, reads)),
      touch,
    ),
    /** Those that began with a rotation. */
    assignmentsOfBatch: createConnectionLoader<object, AssignmentRow>(
      db,
      () => source([sql`assignment.batch_id = parent.id::uuid`]),
      touch,
    ),
    /** `me.myAssignments`: the caller's own, whatever else he may read. */
    myAssignments: createConnectionLoader<object, AssignmentRow>(db, () =>
      source([sql`assignment.person = (select hub.scope_person())`]),
    ),
  };
}
