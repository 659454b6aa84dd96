import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { createConnectionLoader, inRanges } from '@hub/chassis';
import type { ConnectionSource, Period } from '@hub/chassis';
import type { MediationReads } from '../context.ts';
import { OPEN_STAGES } from '../domain/disputeCase.ts';
import { disputeCaseColumns } from '../loaders/disputeCases.ts';
import type { DisputeCaseRow } from '../loaders/disputeCases.ts';

export interface DisputeFilter {
  readonly within?: string | null | undefined;
  readonly centre?: string | null | undefined;
  readonly atSea?: boolean | null | undefined;
  readonly category?: readonly string[] | null | undefined;
  readonly channel?: readonly string[] | null | undefined;
  readonly stage?: readonly string[] | null | undefined;
  readonly overdue?: boolean | null | undefined;
  readonly accepted?: Period | null | undefined;
  readonly agreementEffective?: Period | null | undefined;
  readonly sessionsAtLeast?: number | null | undefined;
  readonly confirmationDeadlineBefore?: string | null | undefined;
}

const source = (where: readonly RawBuilder<unknown>[]): ConnectionSource => ({
  select: disputeCaseColumns,
  from: sql`dispute_cases`,
  where,
  keyset: {
    descending: true,
    columns: [
      { column: 'received_at', as: 'receivedAt', kind: 'instant' },
      { column: 'id', as: 'id', kind: 'id' },
    ],
  },
});

/** A condition for each part of the filter that was given. */
function conditionsOf(filter: DisputeFilter, { rangesWithin, time }: MediationReads): readonly RawBuilder<unknown>[] {
  const given = <Value>(
    value: Value | null | undefined,
    condition: (value: Value) => RawBuilder<unknown>,
  ): readonly RawBuilder<unknown>[] => (value === null || value === undefined ? [] : [condition(value)]);
  const between =
    (column: string) =>
    ({ from, to }: Period) =>
      sql`${sql.ref(column)} between ${from}::date and ${to}::date`;
  const isOneOf = (column: string) => (values: readonly string[]) => sql`${sql.ref(column)} = any(${values}::text[])`;
  const isOverdue = sql`stage = any(${[...OPEN_STAGES]}::text[]) and due_on is not null and due_on < ${time.today}::date`;
  return [
    ...given(filter.within, (code) => inRanges('division_path', rangesWithin(code))),
    ...given(filter.centre, (id) => sql`centre_id = ${id}::uuid`),
    ...given(filter.atSea, (atSea) => sql`is_at_sea = ${atSea}`),
    ...given(filter.category, isOneOf('category')),
    ...given(filter.channel, isOneOf('channel')),
    ...given(filter.stage, isOneOf('stage')),
    ...given(filter.overdue, (overdue) => (overdue ? isOverdue : sql`not (${isOverdue})`)),
    ...given(filter.accepted, between('accepted_on')),
    ...given(filter.agreementEffective, between('agreement_effective_on')),
    ...given(filter.sessionsAtLeast, (least) => sql`sessions_held >= ${least}`),
    ...given(
      filter.confirmationDeadlineBefore,
      (day) => sql`confirmation_apply_by < ${day}::date and confirmation_apply_by >= ${time.today}::date`,
    ),
  ];
}

/** `disputes(filter)`: newest first. The caller's own areas stand in the statement too, so that an index serves it. */
export const createDisputesQuery = (reads: MediationReads) =>
  createConnectionLoader<{ filter?: DisputeFilter | null | undefined }, DisputeCaseRow>(
    reads.db,
    ({ filter }) =>
      source([
        ...(reads.areas === null ? [] : [inRanges('division_path', reads.areas)]),
        ...conditionsOf(filter ?? {}, reads),
      ]),
    ({ id }) => reads.access.touch('DisputeCase', id),
  );

/** `me.myDisputes`: those that the caller is a party to, whatever else he may read. */
export const createMyDisputesQuery = ({ db }: MediationReads) =>
  createConnectionLoader<object, DisputeCaseRow>(db, () =>
    source([sql`id in (select case_id from case_parties where person = (select hub.scope_person()))`]),
  );
